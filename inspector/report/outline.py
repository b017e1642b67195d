"""The outline of a finding, as a picture to lay over its crop."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging import contours

_OVERLAY_PX = 640
_INSIDE_ALPHA = 56
_FOUR = ((1, 0), (-1, 0), (0, 1), (0, -1))
_EIGHT = (*_FOUR, (1, 1), (1, -1), (-1, 1), (-1, -1))
_INSIDE = 96
"""From this grey value an enlarged mask counts as inside (of 255)."""

Rgb = tuple[int, int, int]


def outline_png(shape: Shape, window: Window, colour: Rgb) -> bytes:
    """The shape as a PNG with a palette and alpha: a coloured line around its pixels with a white
    edge, the inside tinted so that the crack itself stays visible."""
    scale = _OVERLAY_PX / max(window.width, window.height)
    size = (max(1, round(window.width * scale)), max(1, round(window.height * scale)))
    inside = _enlarged(shape, window, size) if scale > 1.0 else _drawn(shape, window, size)
    # Which of the four a pixel is: nothing, the white edge, the line, the inside.
    line = _grown(inside)
    kind = _grown(line).astype(np.uint8) + line + inside
    image = Image.fromarray(kind, "P")
    image.putpalette((0, 0, 0, 255, 255, 255, *colour, *colour))
    stream = io.BytesIO()
    alpha = bytes((0, 210, 255, _INSIDE_ALPHA))
    image.save(stream, "PNG", compress_level=1, transparency=alpha)
    return stream.getvalue()


def _enlarged(shape: Shape, window: Window, size: tuple[int, int]) -> NDArray[np.bool_]:
    """The pixels of a shape in a small window, exactly, at a larger size."""
    mask = contours.fill(shape, window).astype(np.uint8) * np.uint8(255)
    return np.asarray(Image.fromarray(mask).resize(size, Image.Resampling.BILINEAR)) >= _INSIDE


def _drawn(shape: Shape, window: Window, size: tuple[int, int]) -> NDArray[np.bool_]:
    """A shape in a large window at a smaller size: its inside (even-odd) and its outline, so that
    nothing thin is lost. To fill millions of pixels first would take ten times as long."""
    whole = Image.new("1", size)
    scale = np.array([size[0] / window.width, size[1] / window.height])
    corner = np.array([window.x - 0.5, window.y - 0.5])
    rings = [np.rint((ring - corner) * scale - 0.5) for ring in shape.rings]
    for ring in rings:
        if shape.kind == "region" and len(ring) > 2:
            part = Image.new("1", size)
            ImageDraw.Draw(part).polygon(ring.ravel().tolist(), fill=1)
            whole = ImageChops.logical_xor(whole, part)
    pen = ImageDraw.Draw(whole)
    for ring in rings:
        closed = np.vstack([ring, ring[:1]]) if shape.kind == "region" else ring
        pen.line(closed.ravel().tolist(), fill=1)
    return np.asarray(whole)


def _grown(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask and all within about two pixels of it: first to four sides, then to eight."""
    grown = np.pad(mask, 2)
    for sides in (_FOUR, _EIGHT):
        before = grown.copy()
        height, width = before.shape
        for dx, dy in sides:
            seen = before[max(dy, 0) : height + min(dy, 0), max(dx, 0) : width + min(dx, 0)]
            grown[max(-dy, 0) : height - max(dy, 0), max(-dx, 0) : width - max(dx, 0)] |= seen
    return grown[2:-2, 2:-2]
