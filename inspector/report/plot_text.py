"""Text in drawings, in the fonts of the report."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.colors import Color

from inspector.report.fonts import Fonts


class TextWriter:
    """Text in the fonts that have its signs; one line each."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Points."""
        return self._fonts.width(text, size, bold)

    def write(
        self,
        drawing: Drawing,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: Color,
        anchor: str = "start",
        bold: bool = False,
    ) -> None:
        """Put a text on the paper, so that its start, middle or end is at x."""
        text = " ".join(text.split())
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        x -= shift * self.width(text, size, bold)
        for font, part in self._fonts.runs(text, bold):
            drawing.add(String(x, y, part, fontName=font, fontSize=size, fillColor=colour))
            x += self.width(part, size, bold)

    def cut(self, text: str, width: float, size: float, bold: bool = False) -> str:
        """The text, shortened at its end to fit."""
        text = " ".join(text.split())
        if self.width(text, size, bold) <= width:
            return text
        while text and self.width(text + "…", size, bold) > width:
            text = text[: -max(1, len(text) // 40)]
        return text.rstrip() + "…"

    def wrapped(self, text: str, width: float, size: float) -> list[str]:
        """The text in lines, broken at spaces; a word that is too long is shortened."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(self.cut(word, width, size))
        return lines
