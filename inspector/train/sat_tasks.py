"""Segmenters of roads and buildings as losses and as judges, and which tasks may be a loss.

A segmenter takes three bands as a picture of 8 bits would hold them. As a loss it is frozen, in
evaluation mode, and passes gradients on to the picture. A task may be a loss only if its score
rises from the measured picture to the enlarged one to the truth: else the segmenter does not see
what enlarging could bring.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.engine.tensors import scale_and_shift
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.scenes.satellite.materials import BANDS
from inspector.imaging.scenes.satellite.resolution import SCALE
from inspector.io.cards import read_card
from inspector.train.sat_data import LABELS, LandSample, whole

TASK_OF = {"road": "roads", "building": "buildings"}


class TaskNet(nn.Module):
    """A frozen segmenter of `LABELS`: pictures (N, 4, H, W), reflectances divided by `full_scale`,
    to logits of each task (N, 1, H, W)."""

    def __init__(self, net: nn.Module, card: ModelCard) -> None:
        """Raises ModelError for a model of other labels or bands."""
        super().__init__()
        unknown = [band for band in card.input.bands if band not in BANDS]
        if card.labels != LABELS or unknown:
            raise ModelError(
                f"{card.title} does not find roads and buildings in bands of Sentinel-2; choose "
                "another segmenter."
            )
        self.card = card
        self.net = net.eval().requires_grad_(False)
        self._bands = [BANDS.index(band) for band in card.input.bands]
        scale, shift = (torch.tensor(v).view(1, -1, 1, 1) for v in scale_and_shift(card.input))
        self.register_buffer("scale", scale * 255.0, persistent=False)
        self.register_buffer("shift", shift, persistent=False)

    def train(self, mode: bool = True) -> TaskNet:
        """Stays as it is: it is a measure."""
        return self

    def forward(self, picture: Tensor) -> dict[str, Tensor]:
        seen = picture[:, self._bands].clamp(0.0, 1.0)
        logits = self.net(seen * self.get_buffer("scale") + self.get_buffer("shift")).float()
        found = {}
        for index, label in enumerate(LABELS, 1):
            others = torch.cat((logits[:, :index], logits[:, index + 1 :]), dim=1)
            found[TASK_OF[label]] = logits[:, index : index + 1] - others.logsumexp(1, keepdim=True)
        return found


def load_task_net(folder: Path) -> TaskNet:
    """The segmenter in a model folder. Raises ModelError when it is none, or not trained."""
    card = read_card(folder.resolve())
    return TaskNet(load_net(card, read_weights(card, [folder.resolve().parent])), card)


class Counts:
    """Pixels pooled over scenes: intersection over union of each task."""

    def __init__(self) -> None:
        self._both = dict.fromkeys(TASK_OF.values(), 0)
        self._any = dict.fromkeys(TASK_OF.values(), 0)

    def add(self, logits: Mapping[str, Tensor], truth: Mapping[str, Tensor]) -> None:
        """Logits of a picture, found where they are above 0, and masks of the same size."""
        for name in self._both:
            found, true = logits[name] > 0, truth[name] > 0.5
            self._both[name] += int((found & true).sum())
            self._any[name] += int((found | true).sum())

    def iou(self) -> dict[str, float]:
        """0 where there is nothing to find and nothing was found."""
        return {name: self._both[name] / max(self._any[name], 1) for name in self._both}


@dataclass(frozen=True)
class Suitability:
    """IoU of one task on the measured picture, the picture enlarged without a network, and the
    truth."""

    measured: float
    enlarged: float
    truth: float

    @property
    def suits(self) -> bool:
        """True if the task may be a loss."""
        return self.measured < self.enlarged < self.truth


def suitability(
    segmenter: TaskNet, samples: Sequence[LandSample], device: torch.device
) -> dict[str, Suitability]:
    """How a segmenter's scores rise with the resolution, by task, over whole scenes."""
    measured, enlarged, truth = Counts(), Counts(), Counts()
    segmenter.to(device)
    with torch.inference_mode():
        for sample in samples:
            land = whole(sample, 1).to(device)
            masks = {"roads": land.roads, "buildings": land.buildings}
            coarse = segmenter(land.reference)
            wide = {
                name: functional.interpolate(each, scale_factor=SCALE, mode="nearest")
                for name, each in coarse.items()
            }
            measured.add(wide, masks)
            enlarged.add(segmenter(bicubic(land.reference)), masks)
            truth.add(segmenter(land.truth), masks)
    scores = [each.iou() for each in (measured, enlarged, truth)]
    return {name: Suitability(*(score[name] for score in scores)) for name in scores[0]}


def require_suitable(found: Mapping[str, Suitability], tasks: Sequence[str]) -> None:
    """Raises SettingsError for the first of `tasks` that may not be a loss."""
    for task in tasks:
        if not found[task].suits:
            one = found[task]
            raise SettingsError(
                f"The segmenter cannot teach {task}: its IoU is {one.measured:.3f} on measured "
                f"pictures, {one.enlarged:.3f} on enlarged ones and {one.truth:.3f} on the truth, "
                "and would have to rise; choose another segmenter or set the weight to 0."
            )


def bicubic(picture: Tensor) -> Tensor:
    """What a network has to beat."""
    return functional.interpolate(
        picture, scale_factor=SCALE, mode="bicubic", align_corners=False
    ).clamp(min=0.0)
