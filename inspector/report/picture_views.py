"""Pictures on a page, with outlines, rings and places marked."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from inspector.core.annotation import Point
from inspector.core.georeference import Points
from inspector.core.shape import Shape
from inspector.report.layout import INK, LINE, PANEL, WHITE
from inspector.report.pictures import Crop
from inspector.report.reading import Picture

FINE, SMALL = 0.5, 1.0
"""How far places of a line are apart at least, points: on large pictures and on small ones."""
_JPEG_START = b"\xff\xd8\xff"

Box = tuple[float, float, float, float]
"""x, y, width and height, points."""


class BoxView(Flowable):  # type: ignore[misc]
    """Something of a fixed size, points, on a panel."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its box, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint the panel."""
        self.canv.setFillColor(PANEL)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)


class PictureView(BoxView):
    """A picture fitted into a box; with an outline and a ring around a place if given."""

    def __init__(
        self,
        width: float,
        height: float,
        picture: Picture,
        image: ImageReader,
        outline: bytes | None = None,
        ring: Point | None = None,
    ) -> None:
        super().__init__(width, height)
        self._picture = picture
        self._image = image
        self._outline = outline
        self._ring = ring

    def draw(self) -> None:
        """Paint it."""
        super().draw()
        canvas = self.canv
        x, y, width, height = fitted(self._picture, self.width, self.height)
        canvas.drawImage(self._image, x, y, width, height)
        if self._outline is not None:
            canvas.drawImage(opened(self._outline), x, y, width, height, mask="auto")
        if self._ring is not None:
            cx, cy = on_page(self._picture, (x, y, width, height), *self._ring)
            for colour, line in ((WHITE, 2.6), (INK, 1.1)):
                canvas.setStrokeColor(colour)
                canvas.setLineWidth(line)
                canvas.circle(cx, cy, 6.5, stroke=1, fill=0)


class ThumbView(BoxView):
    """A whole picture, small, with the outlines of its findings."""

    def __init__(
        self,
        width: float,
        height: float,
        picture: Picture | None,
        shapes: Sequence[tuple[Shape, Color]],
    ) -> None:
        super().__init__(width, height)
        self._picture = picture
        self._shapes = shapes

    def draw(self) -> None:
        """Paint it; a crossed box stands for a picture that could not be read."""
        super().draw()
        canvas = self.canv
        if self._picture is None:
            canvas.setStrokeColor(LINE)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.line(0, 0, self.width, self.height)
            canvas.line(0, self.height, self.width, 0)
            return
        x, y, width, height = fitted(self._picture, self.width, self.height)
        canvas.drawImage(opened(self._picture.jpeg), x, y, width, height)
        draw_shapes(canvas, self._shapes, self._picture, (x, y, width, height), SMALL)


def fitted(picture: Picture, width: float, height: float) -> Box:
    """(x, y, width, height) of the largest centred rectangle of a picture's shape inside a box."""
    wide, high = picture.window.width * picture.pixel_aspect, picture.window.height
    scale = min(width / wide, height / high)
    return (width - wide * scale) / 2, (height - high * scale) / 2, wide * scale, high * scale


def on_page(picture: Picture, box: Box, x_px: float, y_px: float) -> Point:
    """Where a source pixel is on a page that shows the picture in a box, points."""
    x, y, width, height = box
    window = picture.window
    return (
        x + (x_px + 0.5 - window.x) * width / window.width,
        y + height - (y_px + 0.5 - window.y) * height / window.height,
    )


def draw_shapes(
    canvas: Any,
    shapes: Sequence[tuple[Shape, Color]],
    picture: Picture,
    box: Box,
    apart: float = FINE,
) -> None:
    """Outlines over a picture in its box; what is outside is not drawn. A point is a cross. `apart`
    as in `add_line`."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(*box)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setLineJoin(1)
    for shape, colour in shapes:
        path = _cross(canvas, picture, box, shape)
        if not shape.is_point:
            path = _outline(canvas, picture, box, shape, apart)
        for stroke, line in ((WHITE, 1.8), (colour, 1.0)):
            canvas.setStrokeColor(stroke)
            canvas.setLineWidth(line)
            canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _cross(canvas: Any, picture: Picture, box: Box, shape: Shape) -> Any:
    """A cross that leaves its place itself free."""
    px, py = shape.rings[0][0].tolist()
    x, y = on_page(picture, box, px, py)
    path = canvas.beginPath()
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        path.moveTo(x + 4 * dx, y + 4 * dy)
        path.lineTo(x + 11 * dx, y + 11 * dy)
    return path


def _outline(canvas: Any, picture: Picture, box: Box, shape: Shape, apart: float) -> Any:
    x, y, width, height = box
    window = picture.window
    scale = np.array([width / window.width, -height / window.height])
    shift = np.array([0.5 - window.x, 0.5 - window.y])
    corner = np.array([x, y + height])
    path = canvas.beginPath()
    for ring in shape.rings:
        points = (ring + shift) * scale + corner
        add_line(path, points, closed=shape.kind == "region", apart=apart)
    return path


def add_line(path: Any, points: Points, closed: bool, apart: float = SMALL) -> None:
    """Add a line through places of the page, points (n, 2), to a path of reportlab. Of those about
    less than `apart` from each other only the first is kept."""
    cells = np.floor(points / apart).astype(np.int64)
    keep = np.ones(len(points), dtype=bool)
    keep[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    first, *others = points[keep].round(1).tolist()
    path.moveTo(*first)
    if others:
        # As `lineTo` writes them, which formats every number by itself: ten times slower.
        path._code_append(" ".join(f"{x:g} {y:g} l" for x, y in others))
    if closed:
        path.close()


def crop_height(crop: Crop, width: float, least: float, most: float) -> float:
    """The height that a crop wants at a width, within limits."""
    window = crop.picture.window
    wanted = width * window.height / (window.width * crop.picture.pixel_aspect)
    return min(max(wanted, least), most)


class _Jpeg(ImageReader):  # type: ignore[misc]
    """A JPEG that goes into the file as it is. reportlab would decode it to tell it from others,
    and keep the pixels: the encoded bytes tell as much."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self._encoded = data
        self._dataA = None  # no alpha

    def getRGBData(self) -> bytes:  # noqa: N802  (called by reportlab)
        """What tells it from others."""
        return self._encoded


def opened(data: bytes) -> ImageReader:
    """An encoded picture as reportlab takes it; two views of one picture share it."""
    if data.startswith(_JPEG_START):
        return _Jpeg(data)
    return ImageReader(Image.open(io.BytesIO(data)).convert("RGBA"))
