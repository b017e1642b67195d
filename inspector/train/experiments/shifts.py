"""By how much losses rise when truth or masks lie beside the picture, before anything is learnt.

The scale is what blur costs: 0 is the truth in its place, 1 the picture enlarged without a network,
in its place. A loss above 1 would rather have the blurred picture than a sharp one that is shifted.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from inspector.paths import models_dirs
from inspector.train.experiments.experiment import Column, Ground, Row, Values, digest
from inspector.train.experiments.land import SCENES, SEGMENTER, Scenes, segmenter_sha256
from inspector.train.sat_data import LandBatch, of_part, whole
from inspector.train.sat_losses import task_loss, tolerant_l1
from inspector.train.sat_tasks import bicubic, load_task_net

COLUMNS = (
    Column("image", "image loss (L1)", digits=2),
    Column("tolerant", "tolerant image loss (RAMS)", digits=2),
    Column("roads", "loss of roads", digits=2),
    Column("buildings", "loss of buildings", digits=2),
)
_DIRECTIONS = 8
_RIM_PX = 8
"""Left out of every picture, so that all shifts are compared on the same ground."""


def row(shift_px: int, scenes: Scenes = SCENES) -> Row:
    """The mean over the held-out scenes and eight directions."""

    def measure(ground: Ground) -> Values:
        return measured(shift_px, scenes, ground)

    identity = digest("shift", shift_px, scenes, segmenter_sha256())
    return Row(f"beside-{shift_px}", f"{shift_px} px beside", measure, identity)


def measured(shift_px: int, scenes: Scenes, ground: Ground) -> dict[str, float]:
    """The losses by column, on the scale of the module."""
    device = torch.device(ground.device)
    segmenter = load_task_net(models_dirs()[0] / SEGMENTER).to(device)
    held_out = of_part(scenes.rendered(ground), "val")
    directions = steps(shift_px)
    in_place, beside, blurred = ({column.key: 0.0 for column in COLUMNS} for _ in range(3))
    with torch.inference_mode():
        for index, sample in enumerate(held_out):
            ground.progress.step(index, len(held_out))
            land = whole(sample, 1).to(device)
            sharp = _Looked(land.truth, segmenter(land.truth))
            soft = bicubic(land.reference)
            _add(in_place, losses(sharp, land, (0, 0)), 1.0)
            _add(blurred, losses(_Looked(soft, segmenter(soft)), land, (0, 0)), 1.0)
            for step in directions:
                _add(beside, losses(sharp, land, step), 1 / len(directions))
    ground.progress.step(len(held_out), len(held_out))
    return {key: (beside[key] - least) / (blurred[key] - least) for key, least in in_place.items()}


def steps(length_px: int) -> tuple[tuple[int, int], ...]:
    """Down and to the right, so far in eight directions, to the nearest pixels."""
    turns = (2 * math.pi * turn / _DIRECTIONS for turn in range(_DIRECTIONS))
    return tuple((round(length_px * math.sin(a)), round(length_px * math.cos(a))) for a in turns)


class _Looked(NamedTuple):
    """A picture, and what the segmenter sees in it."""

    picture: Tensor
    logits: Mapping[str, Tensor]


def losses(made: _Looked, land: LandBatch, step: tuple[int, int]) -> dict[str, float]:
    """Each loss, with truth and masks moved by a step."""
    picture, truth = _inner(made.picture), _inner(land.truth.roll(step, (-2, -1)))
    found = {
        "image": functional.l1_loss(picture, truth),
        "tolerant": tolerant_l1(picture, truth, torch.ones_like(truth[:, :1])).loss.mean(),
    }
    for name in ("roads", "buildings"):
        masks = getattr(land, name).roll(step, (-2, -1))
        found[name] = task_loss(_inner(made.logits[name]), _inner(masks))
    return {name: value.item() for name, value in found.items()}


def _inner(maps: Tensor) -> Tensor:
    return maps[..., _RIM_PX:-_RIM_PX, _RIM_PX:-_RIM_PX]


def _add(sums: dict[str, float], values: Mapping[str, float], share: float) -> None:
    for name, value in values.items():
        sums[name] += share * value
