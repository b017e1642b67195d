"""Frames of many runs with what detectors, segmenters and classifiers of the papers are asked for.

Masks and boxes are of the three classes of the Pipe set that the DSRNet paper segments and detects:
JO joint offset, IL intruding lateral, IN infiltration. Codes are those of Sewer-ML, each for the
whole picture. Of the 15 codes that the paper classifies, the renderer draws eleven: PF (production
error), GR (branch pipe), OP and OK (kinds of connection) are not among them. An intruding lateral
is PH (chiselled connection); a drilled one, PB, would look the same and is not in the paper either.
Scum has no code. What is too small or too dark to be seen has no box and no code, and is `IGNORED`
in the mask.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.detections import Box
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.class_masks import (
    IGNORED,
    LABELS_FILE,
    LEAST_PX,
    chosen_shots,
    is_seen,
    short_run,
)
from inspector.imaging.scenes.pipe.defects import Defect, DefectKind
from inspector.imaging.scenes.pipe.run import PipeFrame
from inspector.imaging.scenes.pipe.sequences import taken
from inspector.imaging.scenes.pipe.write import make_folder, put_file, write_png

LABEL_OF_KIND: Mapping[DefectKind, str] = {
    "offset": "joint offset",
    "intrusion": "intruding lateral",
    "leak": "infiltration",
}
LABELS: tuple[str, ...] = tuple(LABEL_OF_KIND.values())
"""The k-th label, counted from 1, has the number k in the masks; boxes count from 0."""

CODE_OF_KIND: Mapping[DefectKind, str] = {
    "crack": "RB",
    "hole": "RB",
    "corrosion": "OB",
    "deformation": "DE",
    "offset": "FS",
    "separation": "FS",
    "seal": "IS",
    "roots": "RO",
    "leak": "IN",
    "sediment": "AF",
    "scale": "BE",
    "obstacle": "FO",
    "object": "FO",
    "intrusion": "PH",
}
CODES: tuple[str, ...] = tuple(dict.fromkeys(CODE_OF_KIND.values()))

OBJECTS_FILE = "objects.json"
VERSION = 1


def label_mask(frame: PipeFrame) -> NDArray[np.uint8]:
    """uint8 (height, width): 0 nothing, the number of the label, `IGNORED`."""
    mask = np.zeros(frame.instances.shape, np.uint8)
    for defect in frame.defects:
        if defect.kind in LABEL_OF_KIND:
            there = frame.instances == defect.number
            number = LABELS.index(LABEL_OF_KIND[defect.kind]) + 1
            mask[there] = number if is_seen(frame, there, LEAST_PX) else IGNORED
    return mask


def boxes(frame: PipeFrame) -> tuple[Box, ...]:
    """A box around each defect of the three labels that is seen; whole pixels."""
    found = []
    for defect in frame.defects:
        there = frame.instances == defect.number
        if defect.kind not in LABEL_OF_KIND or not is_seen(frame, there, LEAST_PX):
            continue
        rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
        left, top = int(columns[0]), int(rows[0])
        width, height = int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top
        found.append(Box(left, top, width, height, LABELS.index(LABEL_OF_KIND[defect.kind])))
    return tuple(found)


def codes(frame: PipeFrame, least_px: float = LEAST_PX) -> tuple[str, ...]:
    """The codes of what is seen, in the order of `CODES`."""
    there = {
        CODE_OF_KIND[defect.kind]
        for defect in frame.defects
        if _coded(defect) and is_seen(frame, frame.instances == defect.number, least_px)
    }
    return tuple(code for code in CODES if code in there)


def write_task_truth(
    folder: Path, runs: int, per_run: int, first_run: int, progress: Progress | None = None
) -> Counter[str]:
    """Write images (PNG, as recorded), masks (PNG, 8 bit, see `label_mask`), the labels' names, and
    `OBJECTS_FILE` with the boxes and codes of each picture. Names start with those of their runs,
    as in `class_masks`: frames of one run belong into one part of a split.

    Returns how many frames show each label and each code. The same numbers write the same pictures.
    Raises ExportError if a file cannot be written, Cancelled between two runs.
    """
    for name in ("images", "masks"):
        make_folder(folder / name)
    put_file(folder / LABELS_FILE, "".join(f"{name}\n" for name in LABELS).encode())
    seen: Counter[str] = Counter()
    pictures: dict[str, object] = {}
    for index in range(runs):
        if progress is not None:
            progress.step(index, runs)
        run = short_run(first_run + index)
        for place, shot in enumerate(chosen_shots(run, per_run, seen, codes)):
            frame = taken(run, shot)
            name = f"pipe{run.seed:05d}-{place}"
            write_png(folder / "images" / f"{name}.png", frame.pixels[..., ::-1])
            write_png(folder / "masks" / f"{name}.png", label_mask(frame))
            around, shown = boxes(frame), codes(frame)
            pictures[name] = {
                "boxes": [[b.x, b.y, b.width, b.height, b.label] for b in around],
                "codes": list(shown),
            }
            seen.update({LABELS[box.label] for box in around})
            seen.update(shown)
    put_file(folder / OBJECTS_FILE, _described(pictures))
    if progress is not None:
        progress.step(runs, runs)
    return seen


def _described(pictures: Mapping[str, object]) -> bytes:
    facts = {"version": VERSION, "labels": LABELS, "codes": CODES, "pictures": pictures}
    return (json.dumps(facts, indent=1, allow_nan=False) + "\n").encode()


def _coded(defect: Defect) -> bool:
    return defect.kind in CODE_OF_KIND
