"""What a restoration training stores before anything is measured: weights, and a card with open
guards. It needs no OpenCV, which judging a restored picture does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import InputSpec, ModelCard, RestoreSpec, TileSpec, WeightsSpec
from inspector.core.restoration import MODES, Guards
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.nets.upcracknet import MULTIPLE_OF_PX
from inspector.train.recipe import build_net
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.square_masks import PATCH_PX
from inspector.train.stored_weights import halved, write_weights

MOVED = 0.001
"""A share by which halving the precision of the weights may not change the held-out loss."""


def store(
    recipe: RestoreRecipe,
    trained: nn.Module,
    held_out_loss: Callable[[nn.Module], float],
    folders: Sequence[str],
    output: Path,
) -> ModelCard:
    """Write `weights.safetensors` and a card without guards and scores; leave the network with the
    weights as stored: fp16 unless that moves the held-out loss. Raises ModelError."""
    full = {name: value.clone() for name, value in trained.state_dict().items()}
    half = halved(full)
    exact = held_out_loss(trained)
    trained.load_state_dict(half)
    stored = half if abs(held_out_loss(trained) - exact) < MOVED * exact else full
    trained.load_state_dict(stored)
    digest = write_weights(output, stored)
    model_id = output.name if is_model_id(output.name) else recipe.id
    made = card(recipe, digest, folders, model_id)
    write_card(made, output)
    return made


def card(
    recipe: RestoreRecipe, sha256: str | None, folders: Sequence[str], model_id: str
) -> ModelCard:
    """The card of a recipe's network, without guards; without `sha256` that of one nobody has
    trained yet."""
    with torch.device("meta"):
        net = build_net(recipe.net, recipe.hyper)
        macs = products(net, torch.zeros(1, 3, PATCH_PX, PATCH_PX))
    known, allowed = recipe.terms.of(folders)
    weights = WeightsSpec(
        sha256=sha256 or "",
        licence=recipe.terms.licence,
        commercial_use=allowed,
        training_data=known,
        recipe=recipe.id,
        seed=recipe.seed,
    )
    style = f" Style loss: {recipe.loss.features or 'none'}."
    return ModelCard(
        id=model_id,
        title=recipe.title,
        task="restore",
        net=recipe.net,
        domains=recipe.domains,
        hyper=dict(recipe.hyper),
        input=InputSpec(
            ("red", "green", "blue"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, MULTIPLE_OF_PX
        ),
        tile=TileSpec(PATCH_PX, PATCH_PX // 2),
        labels=recipe.labels,
        weights=weights if sha256 else None,
        scores=(),
        params=parameters(net),
        macs=macs,
        macs_at=(PATCH_PX, PATCH_PX),
        description=recipe.description + style,
        restore=RestoreSpec(dict.fromkeys(MODES, Guards())),
    )
