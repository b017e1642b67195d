"""Classes on a page: a patch of their colour with their name."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from inspector.report.fonts import Fonts
from inspector.report.layout import INK

_PATCH, _GAP = 8.0, 4.0
_SIZE = 7.5


class Swatch(Flowable):  # type: ignore[misc]
    """The colour of one class, for table cells."""

    def __init__(self, colour: Color) -> None:
        super().__init__()
        self._colour = colour

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """One line high, points."""
        self.width, self.height = _PATCH, 10.5
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        patch(self, 0.0, 1.6, self._colour)


class ClassLegend(Flowable):  # type: ignore[misc]
    """Classes in as many lines as they need; long names are shortened."""

    _LINE = 12.0
    _LONGEST = 150.0

    def __init__(self, fonts: Fonts, classes: Sequence[tuple[str, Color]]) -> None:
        super().__init__()
        self._fonts = fonts
        self._classes = [
            (fonts.shortened(name or "–", _SIZE, self._LONGEST), colour) for name, colour in classes
        ]
        self._places: list[tuple[float, int]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        x, line = 0.0, 0
        self._places = []
        for name, _ in self._classes:
            wide = _PATCH + _GAP + self._fonts.width(name, _SIZE) + 14
            if x and x + wide - 14 > width:
                x, line = 0.0, line + 1
            self._places.append((x, line))
            x += wide
        self.width = width
        self.height = (line + 1) * self._LINE + 2 if self._classes else 0.0
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        for (name, colour), (x, line) in zip(self._classes, self._places, strict=True):
            y = self.height - (line + 1) * self._LINE
            patch(self, x, y, colour)
            self.canv.setFillColor(INK)
            self._fonts.draw(self.canv, x + _PATCH + _GAP, y + 1.2, name, _SIZE)


def patch(flowable: Flowable, x: float, y: float, colour: Color) -> None:
    """A square of a colour with a thin edge, so that pale ones are seen too."""
    canvas = flowable.canv
    canvas.setFillColor(colour)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, _PATCH, _PATCH, stroke=1, fill=1)
