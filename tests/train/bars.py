"""Pictures that a tiny network learns at once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image


def draw_bars(folder: Path, size_px: int) -> Path:
    """Twelve pictures of dark bars on grey, each a scene of its own, with their masks."""
    generator = np.random.default_rng(0)
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(12):
        crack = np.zeros((size_px, size_px), bool)
        row = int(generator.integers(8, size_px - 14))
        crack[row : row + 6] = True
        grey = np.where(crack, 40, 190) + generator.integers(-15, 15, crack.shape)
        rgb = np.repeat(grey.astype(np.uint8)[..., None], 3, axis=2)
        Image.fromarray(rgb).save(folder / "images" / f"bar{index}.png")
        Image.fromarray(crack).save(folder / "masks" / f"bar{index}.png")
    return folder
