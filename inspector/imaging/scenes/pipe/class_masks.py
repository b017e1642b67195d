"""Frames of many runs with masks that name the kind of defect, to train segmentation on.

Each run gives up to `per_run` frames. All but the last show something, and most of what is rare so
far; the last is one by chance, so that there is plain pipe too. To choose, a few shots of each
camera are looked at in a quarter of their size, which is a sixteenth of the work. The runs are
shorter than those of inspections: the same defects are then nearer to the camera.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.defects import Defect, DefectKind
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun
from inspector.imaging.scenes.pipe.sequences import FRAME_PX, Shot, shots, taken
from inspector.imaging.scenes.pipe.write import make_folder, put_file, write_png

CLASS_OF_KIND: Mapping[DefectKind, str] = {
    "crack": "crack",
    "hole": "hole",
    "deformation": "deformation",
    "offset": "joint offset",
    "separation": "open joint",
    "intrusion": "intruding lateral",
    "leak": "infiltration",
    "sediment": "settled deposit",
    "scale": "attached deposit",
    "obstacle": "obstacle",
    "object": "obstacle",
    "roots": "roots",
}
"""The class of each kind; kinds that are not here are background. A hanging seal, corrosion and
scum have no outline that a picture alone gives."""

CLASSES: tuple[str, ...] = tuple(dict.fromkeys(CLASS_OF_KIND.values()))
"""The k-th class, counted from 1, has the number k in the masks."""

IGNORED = 255
"""In the masks: a defect too small or too dark to be seen, which is neither right nor wrong."""

LEAST_PX = 48
LEAST_BRIGHT = 12.0
"""A defect of fewer pixels, or of a lower mean brightness (0..255), counts as not seen."""

ShownIn = Callable[[PipeFrame, float], Collection[str]]

LABELS_FILE = "labels.txt"
_LENGTHS_M = (7.0, 20.0)
_LOOKS = {"qv": 4, "crawler": 8}
_QUARTER = 4


def class_mask(frame: PipeFrame) -> NDArray[np.uint8]:
    """uint8 (height, width): 0 nothing, the number of the class, `IGNORED`."""
    mask = np.zeros(frame.instances.shape, np.uint8)
    for defect in frame.defects:
        number = _number(defect)
        if number:
            there = frame.instances == defect.number
            mask[there] = number if is_seen(frame, there, LEAST_PX) else IGNORED
    return mask


def write_class_masks(
    folder: Path, runs: int, per_run: int, first_run: int, progress: Progress | None = None
) -> Counter[str]:
    """Write images (PNG, as recorded), masks (PNG, 8 bit, see `class_mask`) and `LABELS_FILE`, the
    names of the classes in the order of their numbers. A frame's name starts with that of its run,
    "pipe00007-": frames of one run look alike and belong into one part of a split.

    Returns how many frames show each class. The same numbers write the same pictures. Raises
    ExportError if a file cannot be written, Cancelled between two runs.
    """
    for name in ("images", "masks"):
        make_folder(folder / name)
    put_file(folder / LABELS_FILE, "".join(f"{name}\n" for name in CLASSES).encode())
    seen: Counter[str] = Counter()
    for index in range(runs):
        if progress is not None:
            progress.step(index, runs)
        run = short_run(first_run + index)
        for place, shot in enumerate(chosen_shots(run, per_run, seen, _classes)):
            frame = taken(run, shot)
            mask = class_mask(frame)
            seen.update(CLASSES[k - 1] for k in np.unique(mask).tolist() if 0 < k < IGNORED)
            name = f"pipe{run.seed:05d}-{place}.png"
            write_png(folder / "images" / name, frame.pixels[..., ::-1])
            write_png(folder / "masks" / name, mask)
    if progress is not None:
        progress.step(runs, runs)
    return seen


def short_run(seed: int) -> PipeRun:
    """A run of a seed, shorter than those of inspections."""
    return plan_run(seed, length_m=float(np.random.default_rng([seed, 32]).uniform(*_LENGTHS_M)))


def chosen_shots(run: PipeRun, count: int, seen: Counter[str], shown_in: ShownIn) -> list[Shot]:
    """The shots of a run that show most of what few frames before have shown, and one by chance.
    `shown_in` names what a frame shows of what has so many pixels."""
    looks = [
        *shots(run, "qv", _LOOKS["qv"]),
        *shots(run, "crawler", _LOOKS["crawler"]),
    ]
    width_px, height_px = (side // _QUARTER for side in FRAME_PX)
    small = (taken(run, shot, width_px, height_px) for shot in looks)
    shown = [shown_in(look, LEAST_PX / _QUARTER) for look in small]
    left = list(range(len(looks)))
    picked: list[int] = []
    expected = seen.copy()
    for _ in range(min(count - 1, len(left))):
        best = max(left, key=lambda i: (_gain(shown[i], expected), -i))
        if not shown[best]:
            break
        picked.append(best)
        left.remove(best)
        expected.update(shown[best])
    if left:
        picked.append(left[int(np.random.default_rng([run.seed, 31]).integers(len(left)))])
    return [looks[i] for i in picked]


def _classes(frame: PipeFrame, least_px: float) -> frozenset[str]:
    return frozenset(
        CLASS_OF_KIND[defect.kind]
        for defect in frame.defects
        if _number(defect) and is_seen(frame, frame.instances == defect.number, least_px)
    )


def is_seen(frame: PipeFrame, there: NDArray[np.bool_], least_px: float) -> bool:
    """True if what is `there` (height, width) is large and bright enough to be seen."""
    return bool(np.count_nonzero(there) >= least_px and frame.pixels[there].mean() >= LEAST_BRIGHT)


def _gain(classes: Collection[str], seen: Counter[str]) -> float:
    return sum(1.0 / (1.0 + seen[name]) for name in classes)


def _number(defect: Defect) -> int:
    """The number of its class, 0 for background."""
    name = CLASS_OF_KIND.get(defect.kind)
    return 0 if name is None else CLASSES.index(name) + 1
