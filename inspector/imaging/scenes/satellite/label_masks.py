"""Rendered land as pictures with masks of roads and buildings, for segmenters at 10/3 m.

Pictures hold B08, B04 and B03 in the places of red, green and blue, each scaled by
`imaging.bands.FULL`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from inspector.core.progress import Progress
from inspector.imaging.bands import as_bytes
from inspector.imaging.scenes.pipe.write import make_folder, put_file, write_png
from inspector.imaging.scenes.satellite.materials import BANDS
from inspector.imaging.scenes.satellite.scene import render

SHOWN = ("B08", "B04", "B03")
LABELS = ("road", "building")
LABELS_FILE = "labels.txt"
_DAYS = (20.0, 366.0)


def write_land_masks(
    folder: Path, scenes: int, first: int, side_px: int, progress: Progress
) -> None:
    """Write images and masks (PNG) and `LABELS_FILE`; each scene on a day of the year by chance.

    Raises ExportError if a file cannot be written, Cancelled between two scenes.
    """
    for name in ("images", "masks"):
        make_folder(folder / name)
    put_file(folder / LABELS_FILE, "".join(f"{name}\n" for name in LABELS).encode())
    for index in range(scenes):
        progress.step(index, scenes)
        scene = render(first + index, side_px)
        day = float(np.random.default_rng([scene.seed, 909]).uniform(*_DAYS))
        there = scene.on(day)[[BANDS.index(band) for band in SHOWN]]
        mask = np.zeros(scene.roads.shape, np.uint8)
        mask[scene.roads] = 1
        mask[scene.buildings] = 2
        name = f"land{scene.seed:05d}-0.png"
        write_png(folder / "images" / name, as_bytes(there, SHOWN)[..., ::-1])
        write_png(folder / "masks" / name, mask)
    progress.step(scenes, scenes)
