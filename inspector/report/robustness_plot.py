"""How models stand noise, as a plot: a panel for each noise, a line for each model."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2
from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String
from reportlab.lib.colors import HexColor

from inspector.core.errors import SettingsError
from inspector.io.exporting import write_file
from inspector.report.layout import INK, LINE, MUTED, WHITE

Curves = Mapping[str, Mapping[str, Sequence[tuple[float, float]]]]
"""By model and noise: (intensity, score), both in [0, 1], by intensity."""

SUFFIXES = (".svg", ".png")
_COLOURS = tuple(
    HexColor(code) for code in ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#1B2229")
)
"""Okabe and Ito's that can be told from white."""
_DASHES = (None, (5, 2), (2, 2), (7, 2, 2, 2))
_FONT, _BOLD = "Helvetica", "Helvetica-Bold"
_PANEL_WIDTH, _PANEL_HEIGHT, _GAP = 190.0, 150.0, 34.0
_LEFT, _BOTTOM, _TOP, _ROW = 44.0, 32.0, 24.0, 14.0
_PNG_SCALE = 2.0


def write_plot(curves: Curves, score: str, path: Path) -> None:
    """Draw the curves of a `score` into an SVG or PNG file.

    Raises SettingsError for another kind of file and ExportError when it cannot be written.
    """
    check_suffix(path)
    drawing = plot(curves, score)
    if path.suffix.lower() == ".svg":
        content = renderSVG.drawToString(drawing).encode()
    else:
        content = _png(drawing)

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    write_file(path, put)


def check_suffix(path: Path) -> None:
    """Raise SettingsError for a file that would be no plot."""
    if path.suffix.lower() not in SUFFIXES:
        raise SettingsError(f"Plots are SVG or PNG files; end {path.name} in {SUFFIXES[0]}.")


def plot(curves: Curves, score: str) -> Drawing:
    """The drawing; every model has a curve for each noise that one of them has."""
    noises = list(dict.fromkeys(noise for each in curves.values() for noise in each))
    most = max((x for each in curves.values() for line in each.values() for x, _ in line))
    width = _LEFT + len(noises) * (_PANEL_WIDTH + _GAP)
    height = _BOTTOM + _PANEL_HEIGHT + _TOP + _ROW * len(curves)
    drawing = Drawing(width, height)
    drawing.add(Rect(0, 0, width, height, fillColor=WHITE, strokeColor=None))
    for index, noise in enumerate(noises):
        left = _LEFT + index * (_PANEL_WIDTH + _GAP)
        _axes(drawing, left, f"{score}, %, under {noise}", most)
        for number, each in enumerate(curves.values()):
            _curve(drawing, left, each.get(noise, ()), most, number)
    for number, name in enumerate(curves):
        y = height - _ROW * (number + 0.75)
        drawing.add(_line([_LEFT, y + 3, _LEFT + 24, y + 3], number))
        drawing.add(_dot(_LEFT + 12, y + 3, number))
        drawing.add(String(_LEFT + 30, y, name, fontName=_FONT, fontSize=9, fillColor=INK))
    return drawing


def _axes(drawing: Drawing, left: float, title: str, most: float) -> None:
    for tick in range(0, 101, 20):
        y = _BOTTOM + _PANEL_HEIGHT * tick / 100
        drawing.add(
            Line(
                left,
                y,
                left + _PANEL_WIDTH,
                y,
                strokeColor=LINE if tick else MUTED,
                strokeWidth=0.6,
            )
        )
        drawing.add(_label(left - 5, y - 3, str(tick), "end"))
    steps = 4
    for step in range(steps + 1):
        x = left + _PANEL_WIDTH * step / steps
        drawing.add(_label(x, _BOTTOM - 12, f"{100 * most * step / steps:g}", "middle"))
    middle = left + _PANEL_WIDTH / 2
    drawing.add(_label(middle, _BOTTOM - 26, "Intensity, %", "middle"))
    top = _BOTTOM + _PANEL_HEIGHT + 8
    drawing.add(String(left, top, title, fontName=_BOLD, fontSize=9, fillColor=INK))


def _curve(
    drawing: Drawing, left: float, line: Sequence[tuple[float, float]], most: float, number: int
) -> None:
    places = [(left + _PANEL_WIDTH * x / most, _BOTTOM + _PANEL_HEIGHT * y) for x, y in line]
    if len(places) > 1:
        drawing.add(_line([value for place in places for value in place], number))
    for x, y in places:
        drawing.add(_dot(x, y, number))


def _line(points: list[float], number: int) -> PolyLine:
    return PolyLine(
        points,
        strokeColor=_COLOURS[number % len(_COLOURS)],
        strokeWidth=1.6,
        strokeDashArray=_DASHES[number % len(_DASHES)],
    )


def _dot(x: float, y: float, number: int) -> Circle:
    return Circle(x, y, 2.4, fillColor=_COLOURS[number % len(_COLOURS)], strokeColor=None)


def _label(x: float, y: float, text: str, anchor: str) -> String:
    return String(x, y, text, fontName=_FONT, fontSize=8, fillColor=MUTED, textAnchor=anchor)


def _png(drawing: Drawing) -> bytes:
    document = pypdfium2.PdfDocument(renderPDF.drawToString(drawing))
    try:
        file = io.BytesIO()
        document[0].render(scale=_PNG_SCALE).to_pil().save(file, "PNG")
        return file.getvalue()
    finally:
        document.close()
