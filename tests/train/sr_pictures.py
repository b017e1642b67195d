"""Small samples for tests of super-resolution: textured walls, and neighbours shifted a little."""

from __future__ import annotations

import numpy as np

from inspector.train.sr_data import Move, Origin, Part, Sample

WIDTH_PX, HEIGHT_PX = 128, 64


def sample(run: int, part: Part = "train", move: Move = "near") -> Sample:
    """Always the same for a run."""
    random = np.random.default_rng(run)
    rows, columns = np.mgrid[0 : HEIGHT_PX + 8, 0 : WIDTH_PX + 8].astype(np.float64)
    wall = 128 + 50 * np.sin(rows / random.uniform(1.5, 4)) * np.cos(columns / random.uniform(2, 5))
    wall = wall[..., None] + random.normal(0, 4, (*wall.shape, 3))
    pixels = np.clip(wall, 0, 255).astype(np.uint8)
    depth = np.linspace(0, 255, WIDTH_PX // 4).round().astype(np.uint8)
    depth = np.ascontiguousarray(np.broadcast_to(depth, (HEIGHT_PX // 4, WIDTH_PX // 4)))
    return Sample(
        Origin(run, part, move),
        np.ascontiguousarray(pixels[:HEIGHT_PX, :WIDTH_PX]),
        np.ascontiguousarray(pixels[4 : HEIGHT_PX + 4, 2 : WIDTH_PX + 2]),
        depth,
        depth,
    )
