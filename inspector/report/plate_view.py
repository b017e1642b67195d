"""A picture of an observation: marked, with the ring of its pipe, or stamped as enhanced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color

from inspector.core.observation import PipeRing
from inspector.core.shape import Shape
from inspector.report.fonts import Fonts
from inspector.report.layout import INK, WHITE
from inspector.report.picture_views import Box, BoxView, draw_shapes, fitted, on_page, opened
from inspector.report.reading import Picture

_STAMP_HEIGHT = 11.0


class PlateView(BoxView):
    """A picture fitted into a box, with shapes in their colours, a ring, and a stamp if given,
    which stands below the picture and covers nothing of it."""

    def __init__(
        self,
        fonts: Fonts,
        width: float,
        height: float,
        picture: Picture,
        shapes: Sequence[tuple[Shape, Color]] = (),
        ring: PipeRing | None = None,
        stamp: str = "",
    ) -> None:
        self._foot = _STAMP_HEIGHT if stamp else 0.0
        super().__init__(width, height + self._foot)
        self._fonts = fonts
        self._picture = picture
        self._shapes = shapes
        self._ring = ring
        self._stamp = stamp

    def draw(self) -> None:
        """Paint it."""
        super().draw()
        canvas = self.canv
        x, y, width, height = fitted(self._picture, self.width, self.height - self._foot)
        box = (x, y + self._foot, width, height)
        canvas.drawImage(opened(self._picture.jpeg), *box)
        if self._ring is not None:
            _draw_ring(canvas, self._ring, self._picture, box)
        draw_shapes(canvas, self._shapes, self._picture, box)
        if self._stamp:
            canvas.setFillColor(INK)
            canvas.rect(x, y, width, _STAMP_HEIGHT, stroke=0, fill=1)
            canvas.setFillColor(WHITE)
            text = self._fonts.shortened(self._stamp, 7, width - 6, bold=True)
            self._fonts.draw(canvas, x + width / 2, y + 3.2, text, 7, bold=True, align="centre")


def _draw_ring(canvas: Any, ring: PipeRing, picture: Picture, box: Box) -> None:
    """A dashed circle, cut where the picture ends."""
    cx, cy = on_page(picture, box, ring.x, ring.y)
    radius = ring.radius_px * box[3] / picture.window.height
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(*box)
    canvas.clipPath(clip, stroke=0, fill=0)
    for colour, line, dash in ((INK, 1.0, ()), (WHITE, 0.7, (3, 3))):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(line)
        canvas.setDash(*dash) if dash else canvas.setDash()
        canvas.circle(cx, cy, radius, stroke=1, fill=0)
    canvas.restoreState()
