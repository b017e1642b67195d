"""The fonts of a report, and text that needs more than one of them.

A PDF font has the characters it has: reportlab does not fall back to another one. So every text is
split into runs of one font each. Characters that no font has, and characters that are not seen
(control, direction and private ones), are printed as an empty box: nothing disappears silently.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from inspector.core.errors import ExportError
from inspector.core.language import tr

REGULAR = "Inspector-Regular"
BOLD = "Inspector-Bold"
CJK = "Inspector-CJK"
SIGNS = "Inspector-Signs"

_FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    CJK: "DroidSansFallback.ttf",
    SIGNS: "DejaVuSans.ttf",
}
_BOX = "\u25a1"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FIRST_CJK = 0x2E80

_WIDTHS_KEPT = 1 << 15

Align = Literal["left", "centre", "right"]


class _Font(TTFont):  # type: ignore[misc]
    """Remembers how wide words are: lines are broken by them, and most come again and again."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        widths, other = self.face.charWidths, self.face.defaultWidth

        @lru_cache(_WIDTHS_KEPT)
        def units(text: str) -> float:
            return float(sum(widths.get(ord(char), other) for char in text))

        self._units = units

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """The width of a line of text, points."""
        return 0.001 * size * self._units(text)


@dataclass(frozen=True)
class Fonts:
    """The registered fonts with the code points that each can print."""

    coverage: dict[str, frozenset[int]]
    _known: dict[tuple[str, str], str | None] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, folder: Path) -> Fonts:
        """Register the fonts of `folder` with reportlab.

        Raises ExportError if a file is missing or is no TrueType font that may be embedded.
        """
        coverage = {}
        for name, file_name in _FILES.items():
            try:
                font = _Font(name, str(folder / file_name))
            except (TTFError, OSError) as error:
                raise ExportError(
                    tr(
                        "The font {file_name} of the reports cannot be read; reinstall the app.",
                        file_name=file_name,
                    ),
                    str(error),
                ) from error
            pdfmetrics.registerFont(font)
            coverage[name] = frozenset(font.face.charToGlyph)
        # Paragraph markup looks fonts up by family; there are no italics.
        pdfmetrics.registerFontFamily(
            REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
        )
        for name in (CJK, SIGNS):
            pdfmetrics.registerFontFamily(
                name, normal=name, bold=name, italic=name, boldItalic=name
            )
        return cls(coverage)

    def printed(self, text: str) -> str:
        """`text` as it is printed: composed, line ends as newline, boxes for what has no sign."""
        text = unicodedata.normalize("NFC", text)
        for line_end in ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"):
            text = text.replace(line_end, "\n")
        text = text.replace("\t", "    ")
        return "".join(c if c == "\n" or self._font(c, REGULAR) else _BOX for c in text)

    def unprintable(self, text: str) -> frozenset[str]:
        """The characters of `text` that are printed as a box."""
        plain = unicodedata.normalize("NFC", text)
        return frozenset(c for c in plain if self.printed(c) == _BOX and c != _BOX)

    def runs(self, text: str, bold: bool = False) -> Iterator[tuple[str, str]]:
        """(font name, part of the printed text) in order; newlines belong to any font."""
        base = BOLD if bold else REGULAR
        current, start = base, 0
        printed = self.printed(text)
        for index, char in enumerate(printed):
            # Spaces and newlines go with what stands before them: fewer, longer runs.
            font = current if char in " \n" else (self._font(char, base) or SIGNS)
            if font != current:
                if index > start:
                    yield current, printed[start:index]
                current, start = font, index
        if start < len(printed):
            yield current, printed[start:]

    def markup(self, text: str, bold: bool = False) -> str:
        """`text` for a reportlab Paragraph in the regular or bold font: nothing in it is read as
        markup, newlines are kept."""
        base = BOLD if bold else REGULAR
        parts = []
        for font, part in self.runs(text, bold):
            escaped = escape(part).replace("\n", "<br/>")
            parts.append(escaped if font == base else f'<font face="{font}">{escaped}</font>')
        return "".join(parts)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of one line of text, points."""
        return sum(
            float(pdfmetrics.stringWidth(part, font, size)) for font, part in self.runs(text, bold)
        )

    def draw(
        self,
        canvas: Any,
        x: float,
        y: float,
        text: str,
        size: float,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Write one line of text at (x, y), the baseline, points."""
        line = " ".join(text.splitlines())
        if align != "left":
            x -= self.width(line, size, bold) * (1.0 if align == "right" else 0.5)
        for font, part in self.runs(line, bold):
            canvas.setFont(font, size)
            canvas.drawString(x, y, part)
            x += float(pdfmetrics.stringWidth(part, font, size))

    def shortened(self, text: str, size: float, width: float, bold: bool = False) -> str:
        """`text` if one line of `width` points holds it, else its beginning and an ellipsis.

        Only for running heads and captions whose full text stands elsewhere.
        """
        line = " ".join(self.printed(text[:400]).split())
        if len(text) <= 400 and self.width(line, size, bold) <= width:
            return line
        used = self.width("…", size, bold)
        for index, char in enumerate(line):
            used += self.width(char, size, bold)
            if used > width:
                line = line[:index]
                break
        return line.rstrip() + "…"

    def _font(self, char: str, base: str) -> str | None:
        """The font that prints a character, None if none does."""
        key = (base, char)
        if key not in self._known:
            seen = unicodedata.category(char) not in _UNSEEN
            able = (n for n in (base, CJK, SIGNS) if seen and ord(char) in self.coverage[n])
            self._known[key] = next(able, None)
        return self._known[key]


def breaks_anywhere(text: str) -> bool:
    """Whether lines of this text may end after any character, as in Chinese and Japanese."""
    return any(ord(c) >= _FIRST_CJK for c in text)
