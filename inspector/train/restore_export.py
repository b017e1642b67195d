"""A finished restoration training as a model folder: weights, and a card with the guards that keep
undamaged pictures clean and with what was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from torch import nn

from inspector.core.card import ModelCard, RestoreSpec, Score
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.core.restoration import MODES, ErrorMap, Guards, Mode
from inspector.engine.device import processor
from inspector.engine.restore import Restorer
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.imaging.error_map import clean_guards
from inspector.io.cards import write_card
from inspector.train.clean_patches import CleanPatches
from inspector.train.datasets import Labelled
from inspector.train.restore_data import windows
from inspector.train.restore_evaluate import RestoreScores, score
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.restore_store import store

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

    `clean` are the windows
    trained on: guards are chosen on these. `held_out` are labelled pictures by the name of their
    folder, for the scores. Raises ModelError when a file cannot be written, and Cancelled.
    """
    bare = store(recipe, trained, held_out_loss, tuple(held_out), output)
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
    found = {mode: clean_guards(each, mode) for mode, each in maps.items()}
    return {m: Guards(round(g.floor, 2), round(g.contrast, 2)) for m, g in found.items()}


def card_scores(folder: str, found: RestoreScores) -> list[Score]:
    """What a card says of the scores on one data folder: of each size and mode, with its guards."""
    return [
        Score(f"{folder}, held out, {size}, {mode}", metric, value)
        for size, ways in found.as_json().items()
        for mode in MODES
        for metric, value in ways[mode].items()
    ]
