"""Plots as SVG and PNG files, and what is drawn as CSV."""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Drawing

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.core.plot import Plot, rows
from inspector.io.exporting import write_file
from inspector.report.csv import write_table
from inspector.report.fonts import BOLD, CJK, REGULAR, SIGNS, Fonts
from inspector.report.plot_drawing import draw_plot

SUFFIXES = (".svg", ".png", ".csv")
_PNG_SCALE = 2.0
_PLAIN = "'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif"
_FAMILIES = {
    REGULAR: {"family": _PLAIN},
    BOLD: {"family": _PLAIN, "weight": "bold"},
    CJK: {"family": "'Droid Sans Fallback', 'Noto Sans CJK SC', sans-serif"},
    SIGNS: {"family": "'DejaVu Sans', sans-serif"},
}
"""Whoever looks at an SVG file has fonts of their own."""
_NO_FILL = re.compile(r'(style="[^"]*)fill: None;')


def check_suffix(path: Path) -> None:
    """Raise SettingsError for a file that would be no plot."""
    if path.suffix.lower() not in SUFFIXES:
        raise SettingsError(
            tr(
                "Plots are SVG, PNG or CSV files; end {name} in {suffixes}.",
                name=path.name,
                suffixes=SUFFIXES[0],
            )
        )


def write_plot(plot: Plot, path: Path, fonts_dir: Path) -> None:
    """Draw a plot into an SVG or PNG file, or write its table as CSV; the same plot gives the same
    bytes.

    Raises SettingsError for another kind of file and ExportError when it cannot be written.
    """
    check_suffix(path)
    if path.suffix.lower() == ".csv":
        write_table(rows(plot), path)
        return
    fonts = Fonts.load(fonts_dir)
    drawing = draw_plot(plot, fonts)
    svg = path.suffix.lower() == ".svg"
    content = _svg(drawing, fonts.printed(plot.title)) if svg else _png(drawing)

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    write_file(path, put)


def _svg(drawing: Drawing, title: str) -> bytes:
    text: str = renderSVG.drawToString(drawing, fontHacks=_FAMILIES)
    # Strict readers know no "None", and browsers show the title as a tool tip.
    text = _NO_FILL.sub(r"\1fill: none;", text)
    head, _, rest = text.partition("<title>...</title>")
    return f"{head}<title>{escape(title)}</title>{rest}".encode()


def _png(drawing: Drawing) -> bytes:
    document = pypdfium2.PdfDocument(renderPDF.drawToString(drawing))
    try:
        file = io.BytesIO()
        document[0].render(scale=_PNG_SCALE).to_pil().save(file, "PNG")
        return file.getvalue()
    finally:
        document.close()
