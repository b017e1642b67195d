"""A finished training of what judges whole pictures as a model folder: weights and a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import nn

from inspector.core.card import ModelCard, Score, TileSpec, WeightsSpec
from inspector.io.cards import is_model_id, write_card
from inspector.nets.counting import parameters, products
from inspector.train.recipe import build_net
from inspector.train.stored_weights import halved, write_weights
from inspector.train.task_data import Judged
from inspector.train.task_evaluate import SEEN, TaskScores, evaluate, predictor
from inspector.train.task_recipe import TaskRecipe

MOVED = 0.001
"""A change of the mean score that halving the precision of the weights may not reach."""


def export(
    recipe: TaskRecipe,
    trained: nn.Module,
    held_out: Mapping[str, Sequence[Judged]],
    folders: Sequence[str],
    output: Path,
    device: torch.device,
) -> ModelCard:
    """Write `weights.safetensors` and `card.toml` into `output` and return the card.

    The weights are stored as fp16 unless that moves the mean score of a held-out set by `MOVED` or
    more. The card's scores are those of the weights as stored. `folders` names the data folders
    trained on. Raises ModelError when a file cannot be written.
    """
    net = build_net(recipe.net, recipe.hyper).to(device)
    full = {name: value.clone() for name, value in trained.state_dict().items()}
    half = halved(full)
    net.load_state_dict(full)
    exact = _scores(recipe, net, held_out, device)
    net.load_state_dict(half)
    rounded = _scores(recipe, net, held_out, device)
    moved = max((abs(rounded[n].mean - exact[n].mean) for n in exact), default=0.0)
    small = moved < MOVED
    digest = write_weights(output, half if small else full)
    model_id = output.name if is_model_id(output.name) else recipe.id
    made = card(recipe, digest, rounded if small else exact, folders, model_id)
    write_card(made, output)
    return made


def card(
    recipe: TaskRecipe,
    sha256: str | None,
    scores: Mapping[str, TaskScores],
    folders: Sequence[str],
    model_id: str,
) -> ModelCard:
    """The card of a recipe's network; without `sha256` that of one nobody has trained yet."""
    side = int(recipe.hyper["side_px"])
    with torch.device("meta"):
        net = build_net(recipe.net, recipe.hyper)
        macs = products(net, torch.zeros(1, 3, side, side))
    known, allowed = recipe.terms.of(folders)
    if recipe.start_from:
        known = (*known, f"began with {recipe.start_from}")
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
        task=recipe.task,
        net=recipe.net,
        domains=recipe.domains,
        hyper=dict(recipe.hyper),
        input=SEEN,
        tile=TileSpec(side, 0),
        labels=recipe.labels,
        weights=weights if sha256 else None,
        scores=tuple(
            Score(f"{name}, held out", metric, round(value, 4))
            for name, each in scores.items()
            for metric, value in each.as_json().items()
            if value is not None and metric != "pictures_per_second"
        ),
        params=parameters(net),
        macs=macs,
        macs_at=(side, side),
        description=recipe.description,
    )


def _scores(
    recipe: TaskRecipe,
    net: nn.Module,
    held_out: Mapping[str, Sequence[Judged]],
    device: torch.device,
) -> dict[str, TaskScores]:
    predict = predictor(net, recipe.task, device)
    return {
        name: evaluate(predict, pictures, len(pictures), recipe.task, recipe.labels)
        for name, pictures in held_out.items()
    }
