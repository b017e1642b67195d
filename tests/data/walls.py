"""A textured wall, and what cameras at known places see of it.

Importable as `data.walls`.
"""

from __future__ import annotations

import cv2
import numpy as np

from inspector.core.frame import Frame, Window
from inspector.imaging.reference_warp import magnification

WALL_PX = 900
VIEW_PX = (160, 200)
PLACE = Window(80, 60, 48, 40)


def wall() -> np.ndarray:
    """A picture with detail at every scale."""
    random = np.random.default_rng(8)
    total = np.full((WALL_PX, WALL_PX, 3), 120.0, np.float32)
    for cell in (3, 7, 16, 40, 100):
        small = random.normal(0, 22, (WALL_PX // cell + 2, WALL_PX // cell + 2, 3))
        total += cv2.resize(small.astype(np.float32), (WALL_PX, WALL_PX))
    return np.clip(total, 0, 255).astype(np.uint8)


def camera(zoom: float, x: float, y: float, degrees: float = 0.0) -> np.ndarray:
    """Pixels of a view to those of the wall; the middle of the view sees (x, y)."""
    turn = np.radians(degrees)
    rotate = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) * 2 / zoom
    centre = np.array([VIEW_PX[1] / 2, VIEW_PX[0] / 2])
    shift = np.array([x, y]) - rotate @ centre
    return np.vstack([np.c_[rotate, shift], [0, 0, 1]])


def view(wall: np.ndarray, to_wall: np.ndarray) -> Frame:
    scale = magnification(to_wall, (100, 80))
    blurred = cv2.GaussianBlur(wall, (0, 0), 0.4 * scale)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return Frame(cv2.warpPerspective(blurred, to_wall, VIEW_PX[::-1], flags=flags))


OWN = camera(1, 450, 450)
