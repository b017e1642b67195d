"""A finished training as a model folder: weights for inference, and a card of what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from inspector.core.card import InputSpec, ModelCard, Score, TileSpec, WeightsSpec
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.train.datasets import Labelled
from inspector.train.evaluate import Scores, score
from inspector.train.recipe import Recipe, build_net
from inspector.train.stored_weights import halved, write_weights

LEFT_OUT = ("accuracy", "pictures_per_second")
"""Scores that a card does not name: nearly all of a picture is background, and machines differ."""
MOVED = 0.001
"""A change of pooled IoU that halving the precision of the weights may not reach."""
TILE_MACS = 30e9
"""About a second of work on two processor cores."""
_COUNTED_AT_PX = 400
RGB = ("red", "green", "blue")


def inference_net(recipe: Recipe, trained: nn.Module) -> nn.Module:
    """The recipe's network without what only training needs, with the trained weights."""
    net = build_net(recipe.net, recipe.hyper)
    values = trained.state_dict()
    net.load_state_dict({name: values[name] for name in net.state_dict()})
    return net.eval()


def export(
    recipe: Recipe,
    trained: nn.Module,
    held_out: Mapping[str, Sequence[Labelled]],
    folders: Sequence[str],
    output: Path,
    device: torch.device,
    teacher: ModelCard | None = None,
) -> ModelCard:
    """Write `weights.safetensors` and `card.toml` into `output` and return the card.

    The weights are stored as fp16 unless that moves the pooled IoU of a held-out set (its mean
    over the labels) by `MOVED` or more. The card's scores are those of the weights as stored.
    `folders` names the data folders trained on. Raises ModelError when a file cannot be written.
    What the `teacher` learnt from counts as training data too.
    """
    net = inference_net(recipe, trained).to(device)
    full = {name: value.clone() for name, value in net.state_dict().items()}
    half = halved(full)
    exact = score(net, held_out, device, recipe.labels)
    net.load_state_dict(half)
    scores = score(net, held_out, device, recipe.labels)
    moved = max((abs(scores[n].main - exact[n].main) for n in exact), default=0.0)
    stored = half if moved < MOVED else full
    digest = write_weights(output, _for_inference(stored))
    model_id = output.name if is_model_id(output.name) else recipe.id
    made = card(recipe, digest, scores if stored is half else exact, folders, model_id, teacher)
    write_card(made, output)
    return made


def card(
    recipe: Recipe,
    sha256: str | None,
    scores: Mapping[str, Scores],
    folders: Sequence[str],
    model_id: str,
    teacher: ModelCard | None = None,
) -> ModelCard:
    """The card of a recipe's network; without `sha256` that of one nobody has trained yet."""
    with torch.device("meta"):
        net = build_net(recipe.net, recipe.hyper)
        macs = products(net, torch.zeros(1, 3, _COUNTED_AT_PX, _COUNTED_AT_PX))
    known, allowed = recipe.terms.of(folders)
    if teacher is not None and teacher.weights is not None:
        learnt = (what for what in teacher.weights.training_data if what not in known)
        known = (*known, *learnt, f"taught by {teacher.id}")
        allowed = allowed and teacher.weights.commercial_use
    weights = WeightsSpec(
        sha256=sha256 or "",
        licence=recipe.terms.licence,
        commercial_use=allowed,
        training_data=known,
        recipe=recipe.id,
        seed=recipe.seed,
    )
    return ModelCard(
        id=model_id,
        title=recipe.title,
        task="segment",
        net=recipe.net,
        domains=recipe.domains,
        hyper=dict(recipe.hyper),
        input=InputSpec(recipe.bands or RGB, (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 32),
        tile=TileSpec(size_px=tile_px(macs), overlap_px=128),
        labels=recipe.labels,
        weights=weights if sha256 else None,
        scores=tuple(
            one for name, each in scores.items() for one in card_scores(f"{name}, held out", each)
        ),
        params=parameters(net),
        macs=macs,
        macs_at=(_COUNTED_AT_PX, _COUNTED_AT_PX),
        description=recipe.description,
    )


def card_scores(dataset: str, scores: Scores) -> tuple[Score, ...]:
    """What a card says of the scores on one data set, four decimals."""
    return tuple(
        Score(dataset, metric, round(value, 4))
        for metric, value in scores.as_json().items()
        if metric not in LEFT_OUT
    )


def tile_px(macs: int) -> int:
    """The largest tile, a power of two up to 2048, that costs at most `TILE_MACS`, for a network of
    `macs` at the counted size. Large tiles waste little on overlap; but work can only be cancelled
    between two of them."""
    size = 2048
    while size > 256 and macs * (size / _COUNTED_AT_PX) ** 2 > TILE_MACS:
        size //= 2
    return size


def _for_inference(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Without the batch counters, which only training reads."""
    return {n: value for n, value in state.items() if not n.endswith("num_batches_tracked")}
