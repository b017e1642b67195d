"""How well damage is found by restoring: pooled scores by mode and size, and false alarms.

Each mode judges the same restoration, with its guards and, as papers do, by Otsu's threshold alone.
Pictures are taken as they are, and scaled to 256x256 as in
the UP-CrackNet paper. False alarms are the share of pixels marked where nothing is damaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.core.restoration import ErrorMap, Mode
from inspector.engine.restore import RestoringModel
from inspector.imaging.metrics.masks import Confusion, MaskScores, confusion, summarise
from inspector.imaging.resample import averaged_to
from inspector.imaging.scenes.pavement import render
from inspector.train.clean_patches import CleanPatches
from inspector.train.datasets import Labelled
from inspector.train.square_masks import PATCH_PX

CLEAN_WINDOWS = 200
RENDERED = 100
RENDERED_SEED = 9000
SIZES = (f"{PATCH_PX}x{PATCH_PX}", "native")

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class RestoreScores:
    """Counts of each picture (its stem first) by size, as `SIZES` has them, and by way: a mode, or
    `alone` of one."""

    per_picture: dict[str, dict[str, tuple[tuple[str, Confusion], ...]]]

    @property
    def by_size(self) -> dict[str, dict[str, MaskScores]]:
        """The scores over all pictures, by size and way."""
        return {
            size: {way: summarise(count for _, count in each) for way, each in ways.items()}
            for size, ways in self.per_picture.items()
        }

    def as_json(self) -> dict[str, dict[str, dict[str, float]]]:
        """Pooled IoU, precision and recall, ready for json.dump."""
        return {
            size: {
                way: {
                    "crack_iou": round(each.crack_iou, 4),
                    "precision": round(each.precision, 4),
                    "recall": round(each.recall, 4),
                }
                for way, each in ways.items()
            }
            for size, ways in self.by_size.items()
        }


def score(
    model: RestoringModel,
    pictures: Iterable[Labelled],
    total: int,
    progress: Progress,
    sizes: Sequence[str] = SIZES,
) -> RestoreScores:
    """The scores on labelled pictures, of which there are `total`. Raises Cancelled, ModelError."""
    counts: dict[str, dict[str, list[tuple[str, Confusion]]]] = {size: {} for size in sizes}
    for index, sample in enumerate(pictures):
        progress.step(index, total)
        for size in sizes:
            rgb, truth = (sample.rgb, sample.crack) if size == "native" else scaled(sample)
            for mode, error in judged(model, rgb).items():
                by_otsu = error.values > error.judgement.otsu
                for way, marked in ((mode, error.mask), (alone(mode), by_otsu)):
                    count = sample.stem, confusion(marked, truth)
                    counts[size].setdefault(way, []).append(count)
    progress.step(total, total)
    return RestoreScores(
        {size: {way: tuple(each) for way, each in ways.items()} for size, ways in counts.items()}
    )


def false_alarms(
    model: RestoringModel, clean: Sequence[Picture], progress: Progress
) -> dict[Mode, float]:
    """The mean marked area of undamaged pictures, in percent. Raises Cancelled, ModelError."""
    shares: dict[Mode, list[float]] = {mode: [] for mode in model.modes}
    for index, rgb in enumerate(clean):
        progress.step(index, len(clean))
        for mode, error in judged(model, rgb).items():
            shares[mode].append(float(error.mask.mean()))
    progress.step(len(clean), len(clean))
    return {mode: round(100.0 * float(np.mean(each)), 3) for mode, each in shares.items()}


def judged(model: RestoringModel, rgb: Picture) -> dict[Mode, ErrorMap]:
    """What each mode makes of a picture uint8 (height, width, 3)."""
    frame = Frame(rgb)
    made = model.run(frame, Progress(), model.modes[0])
    return {mode: model.judged_as(made, frame, mode).error for mode in model.modes}


def alone(mode: Mode) -> str:
    """The way of a mode whose guards are left out."""
    return f"{mode}, Otsu alone"


def scaled(sample: Labelled) -> tuple[Picture, NDArray[np.bool_]]:
    """A picture and its mask at 256x256, pixels averaged."""
    rgb = averaged_to(sample.rgb, PATCH_PX, PATCH_PX)
    share = averaged_to(sample.crack.astype(np.uint8) * np.uint8(255), PATCH_PX, PATCH_PX)
    return rgb, share > 127


def clean_windows(samples: Sequence[Labelled], seed: int) -> list[Picture]:
    """Windows by chance with no damage in or near them, as training has them. Raises SettingsError
    when there is none."""
    patches = CleanPatches([one.rgb for one in samples], [one.crack for one in samples])
    rng = np.random.default_rng(seed)
    return [patches.draw(rng) for _ in range(CLEAN_WINDOWS)]


def rendered_surfaces() -> dict[str, list[Picture]]:
    """Rendered pavement without a crack, some with shadows and stains; apart, as it has a dark line
    that is no damage, that with a joint."""
    found: dict[str, list[Picture]] = {}
    for seed in range(RENDERED_SEED, RENDERED_SEED + RENDERED):
        scene = render(seed, PATCH_PX, PATCH_PX, cracks=0)
        kind = "rendered, with a joint" if "joint" in scene.clutter else "rendered"
        found.setdefault(kind, []).append(scene.rgb)
    return found
