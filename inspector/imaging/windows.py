"""Windows of a picture put together and into one another, and pixels moved between them."""

from __future__ import annotations

import math

import numpy as np

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D


def union(one: Window, other: Window) -> Window:
    """The smallest window around two."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    bottom = max(one.y + one.height, other.y + other.height)
    return Window(x, y, right - x, bottom - y)


def common(one: Window, other: Window) -> Window | None:
    """What two windows share, or None."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    return Window(x, y, right - x, bottom - y) if right > x and bottom > y else None


def within(window: Window, outer: Window) -> Window:
    """A window in the pixels of another one, to index an array that covers the other."""
    return Window(window.x - outer.x, window.y - outer.y, window.width, window.height)


def around(shape: Shape) -> Window:
    """Every pixel that a shape can cover, wherever a picture may end."""
    left, top, right, bottom = shape.bounds
    x, y = math.floor(left), math.floor(top)
    return Window(x, y, math.ceil(right) - x + 1, math.ceil(bottom) - y + 1)


def placed(mask: Mask2D, window: Window, outer: Window) -> Mask2D:
    """Bool (height, width) of `outer`: the pixels of a mask of `window`, False elsewhere."""
    canvas = np.zeros((outer.height, outer.width), dtype=bool)
    shared = common(window, outer)
    if shared is not None:
        canvas[within(shared, outer).slices] = mask[within(shared, window).slices]
    return canvas
