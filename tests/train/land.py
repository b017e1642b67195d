"""Small packs, recipes and segmenters of satellite pictures, for tests."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch
from torch import Tensor, nn

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.train.sat_data import LABELS, LandSample, part_of
from inspector.train.sat_recipe import SAT_RECIPES, SatRecipe

TINY_HAT = {
    "bands": 4,
    "scale": 3,
    "channels": 4,
    "groups": 1,
    "blocks": 2,
    "heads": 2,
    "window": 4,
    "compress": 2,
    "squeeze": 2,
    "shuffled": 4,
    "residual": True,
}
TINY_RAMS = {"dates": 3, "channels": 2, "blocks": 1, "reduction": 2, "mean": 0.3, "deviation": 0.2}
SIDE = 96


def samples(count: int = 6, dates: int = 4) -> tuple[LandSample, ...]:
    """Land without any rendering: bright lines are roads, squares are buildings."""
    made = []
    for seed in range(count):
        rng = np.random.default_rng(seed)
        labels = np.zeros((SIDE, SIDE), np.uint8)
        labels[int(rng.integers(10, 80)) :][:4] = 1
        for y, x in rng.integers(0, 84, (6, 2)):
            labels[y : y + 9, x : x + 9] = 2
        truth = np.full((4, SIDE, SIDE), 0.05) + 0.12 * (labels == 1) + 0.2 * (labels == 2)
        truth += rng.normal(0, 0.003, truth.shape)
        small = truth.reshape(4, SIDE // 3, 3, SIDE // 3, 3).mean(axis=(2, 4))
        stack = np.stack([small + rng.normal(0, 0.002, small.shape) for _ in range(dates)])
        clear = np.ones((dates, SIDE // 3, SIDE // 3), np.uint8)
        clear[-1, :16] = 0
        numbers = [np.rint(np.clip(a, 0, 1) * 1e4).astype(np.uint16) for a in (truth, stack)]
        made.append(LandSample(seed, part_of(seed), *numbers, clear, labels))
    return tuple(made)


def recipe(dates: int = 1, epochs: int = 2, task_epochs: int = 0) -> SatRecipe:
    """A training of seconds."""
    base = SAT_RECIPES.read("hat-light" if dates == 1 else "rams")
    loss = base.loss
    if task_epochs:
        loss = dataclasses.replace(loss, roads=0.5, buildings=0.5, consistency=0.5)
    return dataclasses.replace(
        base,
        hyper=TINY_HAT if dates == 1 else TINY_RAMS,
        loss=loss,
        land=dataclasses.replace(base.land, dates=dates, side_px=16),
        schedule=dataclasses.replace(
            base.schedule,
            epochs=epochs,
            task_epochs=task_epochs,
            steps=2,
            batch=2,
            warmup_epochs=0,
            evaluate_every=9,
            guard=9.0,
        ),
    )


class Brightness(nn.Module):
    """Finds roads and buildings by their brightness in the first band, each with two numbers that
    could learn."""

    def __init__(self) -> None:
        super().__init__()
        self.levels = nn.Parameter(torch.tensor([0.10, 0.18]) / 0.3 * 2 - 1)
        self.norm = nn.BatchNorm2d(3)

    def forward(self, pictures: Tensor) -> Tensor:
        self.norm(pictures)
        bright = pictures[:, :1]
        road, building = ((bright - level) * 20 for level in self.levels)
        return torch.cat((-road, torch.minimum(road, -building), building), dim=1)


CARD = ModelCard(
    id="brightness",
    title="Brightness",
    task="segment",
    net="brightness",
    domains=("satellite",),
    hyper={},
    input=InputSpec(("B04", "B03", "B02"), (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, 1),
    tile=TileSpec(64, 0),
    labels=LABELS,
    weights=WeightsSpec("0a" * 32, "Apache-2.0", True, ("land",), "brightness", 0),
    scores=(),
    params=2,
    macs=0,
    macs_at=(64, 64),
)
