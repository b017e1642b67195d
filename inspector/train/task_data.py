"""Pictures with boxes and codes, as `inspector pack --kind sewer-tasks` leaves them, and batches of
random views of them. Every batch is a pure function of the recipe's seed, the epoch and the step.

A data folder holds `images/` and `objects.json`: version, the `labels` of boxes, the `codes` of
whole pictures, and for each picture by its stem `boxes`, lists of x, y, width, height (pixels) and
the label counted from 0, and `codes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from inspector.core.detections import Box
from inspector.core.errors import SettingsError, SourceError
from inspector.train import ahead
from inspector.train.augment import Augmentation, filmed
from inspector.train.datasets import decode_picture, files_by_stem, split_by_scene
from inspector.train.task_recipe import PictureRecipe, PictureTask, TaskRecipe

OBJECTS_FILE = "objects.json"
_KNOWN_VERSION = 1
_LEAST_SHARE = 0.25
"""Of a box that is cut off, less than this is no box any more."""


@dataclass(frozen=True, eq=False)
class Judged:
    """A picture, RGB uint8 (H, W, 3), the boxes that people or the renderer drew in it, and which
    codes hold, bool (codes,)."""

    stem: str
    rgb: NDArray[np.uint8]
    boxes: tuple[Box, ...]
    codes: NDArray[np.bool_]


class Batch(NamedTuple):
    """`rgb` float32 (N, 3, H, W) in [0, 1], `boxes` of each picture float32 (n, 5): x, y, width,
    height, label, and `codes` float32 (N, codes)."""

    rgb: Tensor
    boxes: tuple[Tensor, ...]
    codes: Tensor


@dataclass(frozen=True)
class TaskData:
    """Decoded pictures: those to learn from, and those held out, by the name of their folder."""

    train: tuple[Judged, ...]
    held_out: Mapping[str, tuple[Judged, ...]]


class Folder:
    """A data folder whose table is read; pictures are decoded one by one."""

    def __init__(self, path: Path) -> None:
        """Raises SourceError: no pictures, no table, or one that does not fit them."""
        self._pictures = files_by_stem(path / "images")
        if not self._pictures:
            raise SourceError(f"There are no pictures in {path / 'images'}: choose another folder.")
        table = _table(path)
        try:
            self.labels: tuple[str, ...] = tuple(table["labels"])
            self.codes: tuple[str, ...] = tuple(table["codes"])
            pictures = table["pictures"]
            facts = {
                stem: _facts(pictures[stem], len(self.labels), self.codes)
                for stem in self._pictures
            }
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SourceError(
                f"{OBJECTS_FILE} in {path} does not say what its pictures show: make the folder "
                "anew with `inspector pack --kind sewer-tasks`.",
                str(error),
            ) from error
        self._facts = facts
        self.stems = tuple(sorted(self._pictures))

    def check(self, task: PictureTask, labels: Sequence[str]) -> None:
        """Raise SourceError if the folder has other labels for a task than these."""
        there = self.labels if task == "detect" else self.codes
        if tuple(labels) != there:
            raise SourceError(
                f"The pictures have the labels {', '.join(there)} and not {', '.join(labels)}: "
                "choose a folder that was made for this model."
            )

    def picture(self, stem: str) -> Judged:
        """Decode one picture. Raises SourceError."""
        boxes, codes = self._facts[stem]
        return Judged(stem, decode_picture(self._pictures[stem], "RGB"), boxes, codes)


def load_task_data(recipe: TaskRecipe, folders: Sequence[Path]) -> TaskData:
    """Split each folder by scene as the recipe says and decode its parts train and val.

    Raises SourceError for folders that do not fit, SettingsError when too little is left.
    """
    names = [folder.resolve().name for folder in folders]
    if len(set(names)) != len(names):
        raise SettingsError("Two data folders have the same name: rename one of them.")
    train: list[Judged] = []
    held_out: dict[str, tuple[Judged, ...]] = {}
    for name, path in zip(names, folders, strict=True):
        folder = Folder(path)
        folder.check(recipe.task, recipe.labels)
        parts = split_by_scene(folder.stems, recipe.seed, recipe.split)
        train += [folder.picture(stem) for stem in parts["train"]]
        if parts["val"]:
            held_out[name] = tuple(folder.picture(stem) for stem in parts["val"])
    if len(train) < recipe.schedule.batch:
        raise SettingsError(
            f"{len(train)} pictures are fewer than one batch of {recipe.schedule.batch}: "
            "add pictures or make schedule.batch smaller."
        )
    return TaskData(tuple(train), held_out)


def batches(
    recipe: TaskRecipe, pictures: Sequence[Judged], epoch: int, threads: int = 1
) -> Iterator[Batch]:
    """The views of one epoch, each picture at most once, prepared in so many threads."""
    size = recipe.schedule.batch
    order = np.random.default_rng((recipe.seed, epoch)).permutation(len(pictures))

    def prepare(step: int) -> Batch:
        rng = np.random.default_rng((recipe.seed, epoch, step))
        chosen = [pictures[int(i)] for i in order[step * size : (step + 1) * size]]
        views = [view(sample, recipe.pictures, recipe.augment, rng) for sample in chosen]
        codes = torch.from_numpy(np.stack([sample.codes for sample in chosen])).float()
        return Batch(torch.stack([rgb for rgb, _ in views]), tuple(b for _, b in views), codes)

    return ahead.each(prepare, len(pictures) // size, threads)


def view(
    sample: Judged, how: PictureRecipe, light: Augmentation, rng: np.random.Generator
) -> tuple[Tensor, Tensor]:
    """A random view: float32 RGB in [0, 1] (3, height, width), and its boxes as in `Batch`."""
    height, width = sample.rgb.shape[:2]
    share = float(rng.uniform(how.share_min, 1.0))
    high, wide = max(1, round(share * height)), max(1, round(share * width))
    top, left = int(rng.integers(height - high + 1)), int(rng.integers(width - wide + 1))
    part = np.ascontiguousarray(sample.rgb[top : top + high, left : left + wide])
    rgb = torch.from_numpy(part).permute(2, 0, 1).float()[None] / 255.0
    size = (how.height_px, how.width_px)
    rgb = functional.interpolate(rgb, size=size, mode="bilinear", antialias=True)[0]
    across, down = how.width_px / wide, how.height_px / high
    inside = [_cut(box, left, top, wide, high) for box in sample.boxes]
    rows = [
        [(x - left) * across, (y - top) * down, w * across, h * down, float(label)]
        for x, y, w, h, label in (row for row in inside if row is not None)
    ]
    boxes = torch.tensor(rows, dtype=torch.float32).reshape(-1, 5)
    if rng.random() < 0.5:
        rgb = rgb.flip(2)
        boxes[:, 0] = how.width_px - boxes[:, 0] - boxes[:, 2]
    return filmed(rgb, light, rng), boxes


def _cut(
    box: Box, left: int, top: int, wide: int, high: int
) -> tuple[float, float, float, float, int] | None:
    """What a window shows of a box; None if that is too little."""
    x, y = max(box.x, left), max(box.y, top)
    width = min(box.x + box.width, left + wide) - x
    height = min(box.y + box.height, top + high) - y
    if min(width, height) <= 0 or width * height < _LEAST_SHARE * box.area:
        return None
    return x, y, width, height, box.label


def _table(path: Path) -> Any:
    try:
        table = json.loads((path / OBJECTS_FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise SourceError(
            f"{OBJECTS_FILE} in {path} cannot be read: make the folder with "
            "`inspector pack --kind sewer-tasks`.",
            str(error),
        ) from error
    if not isinstance(table, dict) or table.get("version") != _KNOWN_VERSION:
        raise SourceError(f"{OBJECTS_FILE} in {path} is of another version: make the folder anew.")
    return table


def _facts(
    entry: Any, labels: int, codes: Sequence[str]
) -> tuple[tuple[Box, ...], NDArray[np.bool_]]:
    """Boxes and codes of one picture. Raises what is translated by the caller."""
    boxes = tuple(
        Box(float(x), float(y), float(width), float(height), int(label))
        for x, y, width, height, label in entry["boxes"]
    )
    if any(box.label >= labels for box in boxes) or not set(entry["codes"]) <= set(codes):
        raise ValueError("a label or a code that is none of the folder's")
    return boxes, np.array([code in entry["codes"] for code in codes], bool)
