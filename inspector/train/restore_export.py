"""A finished restoration training as a model folder: weights, and a card with the guards that keep
undamaged pictures clean and with what was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

from inspector.core.card import InputSpec, ModelCard, RestoreSpec, Score, TileSpec, WeightsSpec
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.core.restoration import MODES, ErrorMap, Guards, Mode
from inspector.engine.device import processor
from inspector.engine.restore import Restorer
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.imaging.error_map import clean_guards
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.nets.upcracknet import MULTIPLE_OF_PX
from inspector.train.clean_patches import CleanPatches
from inspector.train.datasets import Labelled
from inspector.train.recipe import build_net
from inspector.train.restore_data import windows
from inspector.train.restore_evaluate import RestoreScores, score
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.square_masks import PATCH_PX
from inspector.train.stored_weights import halved, write_weights

MOVED = 0.001
"""A share by which halving the precision of the weights may not change the held-out loss."""
CALIBRATED_ON = 120
"""Undamaged patches that guards are chosen on."""


def export(
    recipe: RestoreRecipe,
    trained: nn.Module,
    held_out_loss: Callable[[nn.Module], float],
    clean: Sequence[CleanPatches],
    held_out: Mapping[str, Sequence[Labelled]],
    output: Path,
    progress: Progress,
) -> ModelCard:
    """Write `weights.safetensors` and `card.toml` into `output` and return the card.

    The weights are stored as fp16 unless that moves the held-out loss. `clean` are the windows
    trained on: guards are chosen on these. `held_out` are labelled pictures by the name of their
    folder, for the scores. Raises ModelError when a file cannot be written, and Cancelled.
    """
    full = {name: value.clone() for name, value in trained.state_dict().items()}
    half = halved(full)
    exact = held_out_loss(trained)
    trained.load_state_dict(half)
    stored = half if abs(held_out_loss(trained) - exact) < MOVED * exact else full
    trained.load_state_dict(stored)
    digest = write_weights(output, stored)
    model_id = output.name if is_model_id(output.name) else recipe.id
    bare = card(recipe, digest, tuple(held_out), model_id)
    net = trained.cpu().float().eval()
    parts = 1 + len(held_out)
    free = Restorer(bare, processor(), TorchRunner(net, bare, "cpu"))
    guarded = replace(
        bare, restore=RestoreSpec(_guards(recipe, free, clean, progress.part(0, parts)))
    )
    model = Restorer(guarded, processor(), free.runner)
    scores = []
    for index, (name, samples) in enumerate(held_out.items()):
        found = score(model, samples, len(samples), progress.part(1 + index, parts))
        scores += card_scores(name, found)
    made = replace(guarded, scores=tuple(scores))
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


def _guards(
    recipe: RestoreRecipe, free: Restorer, clean: Sequence[CleanPatches], progress: Progress
) -> dict[Mode, Guards]:
    rng = np.random.default_rng((recipe.seed, 1))
    maps: dict[Mode, list[ErrorMap]] = {mode: [] for mode in MODES}
    for index, window in enumerate(windows(clean, CALIBRATED_ON, rng)):
        progress.step(index, CALIBRATED_ON)
        frame = Frame(window)
        made = free.run(frame, Progress(), MODES[0])
        for mode in MODES:
            maps[mode].append(free.judged_as(made, frame, mode).error)
    found = {mode: clean_guards(each) for mode, each in maps.items()}
    return {m: Guards(round(g.floor, 2), round(g.contrast, 2)) for m, g in found.items()}


def card_scores(folder: str, found: RestoreScores) -> list[Score]:
    """What a card says of the scores on one data folder: of each size and mode, with its guards."""
    return [
        Score(f"{folder}, held out, {size}, {mode}", metric, value)
        for size, ways in found.as_json().items()
        for mode in MODES
        for metric, value in ways[mode].items()
    ]
