"""A picture as it is, shrunk, and restored, and what a task finds on each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.resolution_delta import DeltaTable
from inspector.core.settings import DeviceChoice

HR, LR = "HR", "LR"
"""The picture as it is, and shrunk and brought back to its size; the others have their model's
id."""
UNKNOWN = 255
"""A pixel of a truth of which nobody says what it is."""

TruthKind = Literal["masks", "accepted", "hr"]
"""Where the truth comes from: masks that were given, what people accepted, or what the task finds
on HR, which then scores 100 % by definition."""


@dataclass(frozen=True)
class Likeness:
    """How close a version is to HR: PSNR in dB and SSIM on all colours and on luma, the distance
    that VGG16 sees (None where its weights are not at hand), and how well it agrees with LR when it
    is shrunk again, PSNR in dB."""

    psnr_rgb_db: float
    ssim_rgb: float
    psnr_y_db: float
    ssim_y: float
    consistency_db: float
    perceptual: float | None = None


@dataclass(frozen=True, eq=False)
class Version:
    """One of the pictures: `shown` uint8 (height, width, 3), all of one size; `marks` uint8
    (height, width), 0 where nothing was found and k + 1 for label k; `found` says it in words.
    `likeness` is None for HR itself; `seconds` is what restoring and looking took."""

    name: str
    shown: NDArray[np.uint8]
    marks: NDArray[np.uint8]
    found: str
    seconds: float
    likeness: Likeness | None


@dataclass(frozen=True, eq=False)
class ResolutionTrial:
    """What came of it: HR, LR, and one version for each model that restores. `origin` is the source
    pixel of their top left corner. `truth_marks` are like a version's. `perceptual` names the
    distance that VGG16 sees, or says why there is none."""

    task_id: str
    labels: tuple[str, ...]
    scale: int
    origin: tuple[int, int]
    versions: tuple[Version, ...]
    table: DeltaTable
    truth: TruthKind
    truth_marks: NDArray[np.uint8]
    perceptual: str

    def version(self, name: str) -> Version:
        """By its name. Raises KeyError."""
        for each in self.versions:
            if each.name == name:
                return each
        raise KeyError(name)


@dataclass(frozen=True, eq=False)
class TrialRequest:
    """What is to be tried: a task's model and models that restore, on a picture (`frame`, level 0)
    or on a `window` of date `index` of a map at `path`. `truth` is uint8 (height, width) of 0, the
    numbers of the task's labels from 1, and `UNKNOWN`; None where there is none."""

    task_id: str
    restoring: Sequence[str]
    device: DeviceChoice
    threshold: float
    frame: Frame | None = None
    path: Path | None = None
    index: int = 0
    window: Window | None = None
    truth: NDArray[np.uint8] | None = None
    perceptual: bool = True
