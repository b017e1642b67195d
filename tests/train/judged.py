"""A small data folder with boxes and codes that a tiny network learns at once: a red square means
the first code, a blue one the second, and none neither."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

LABELS = ["joint offset", "intruding lateral"]
CODES = ["FS", "PH"]
SIDE_PX = 64


def draw_judged(folder: Path, count: int = 18) -> Path:
    """Pictures with their table, each a scene of its own."""
    rng = np.random.default_rng(0)
    (folder / "images").mkdir(parents=True)
    pictures = {}
    for index in range(count):
        kind = index % 3
        grey = 60 + rng.integers(-10, 10, (SIDE_PX, SIDE_PX))
        rgb = np.repeat(grey.astype(np.uint8)[..., None], 3, axis=2)
        boxes = []
        if kind < 2:
            x, y = (int(side) for side in rng.integers(4, 40, 2))
            rgb[y : y + 20, x : x + 20, 2 * kind] = 220
            boxes = [[x, y, 20, 20, kind]]
        Image.fromarray(rgb).save(folder / "images" / f"run{index:02d}-0.png")
        pictures[f"run{index:02d}-0"] = {"boxes": boxes, "codes": CODES[kind : kind + 1]}
    table = {"version": 1, "labels": LABELS, "codes": CODES, "pictures": pictures}
    (folder / "objects.json").write_text(json.dumps(table), encoding="utf-8")
    return folder
