"""What every page looks like: paper, colours, text styles, running heads and page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table
from reportlab.platypus.paragraph import cleanBlockQuotedText

from inspector.core.language import tr
from inspector.report.fonts import BOLD, REGULAR, Fonts, breaks_anywhere
from inspector.report.later import made
from inspector.report.wrapping import Grid, Text, plain

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 18 * mm
TOP, BOTTOM = 24 * mm, 20 * mm
WIDTH = PAGE_WIDTH - 2 * MARGIN
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = HexColor("#1B2229")
MUTED = HexColor("#56616C")
LINE = HexColor("#CDD4DB")
PANEL = HexColor("#F2F4F6")
ACCENT = HexColor("#0B4F7D")
WARNING = HexColor("#8F5200")
WHITE = HexColor("#FFFFFF")

# Okabe and Ito's colours, the same order as on the screen: vermilion stands out from pavement.
CLASS_COLOURS = tuple(
    HexColor(code)
    for code in (
        "#D55E00",
        "#56B4E9",
        "#F0E442",
        "#009E73",
        "#CC79A7",
        "#E69F00",
        "#0072B2",
        "#BDBDBD",
    )
)


LISTED = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-2, -1), 4),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE),
    ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
)
"""How a list with a head looks: a line under each row."""


def grid(
    rows: Sequence[Sequence[Any]], widths: Sequence[float], head_rows: int = 0, style: Any = ()
) -> Table:
    """A table at the left margin whose cells and rows may go on on the next page; `head_rows` are
    repeated there. Without a font of ours reportlab names one that is not embedded."""
    base = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Grid(
        rows,
        colWidths=widths,
        repeatRows=head_rows,
        splitInRow=1,
        hAlign="LEFT",
        style=[*base, *style],
    )


def class_colours(labels: set[str]) -> dict[str, Color]:
    """A colour for every label of a document; the order of the names decides."""
    return {
        label: CLASS_COLOURS[index % len(CLASS_COLOURS)]
        for index, label in enumerate(sorted(labels))
    }


@dataclass(frozen=True)
class Styles:
    """Paragraphs of user texts and of our own, in a few styles."""

    fonts: Fonts
    _made: dict[tuple[str, bool], ParagraphStyle] = field(default_factory=dict)
    _parsed: dict[tuple[str, bool], Paragraph] = field(default_factory=dict)

    def paragraph(self, text: str, style: str = "body") -> Paragraph:
        """A paragraph in which nothing of `text` is read as markup, wrapped anywhere if it holds
        Chinese or Japanese, and at any character where a word is longer than the line."""
        anywhere = breaks_anywhere(text)
        made = self._style(style, anywhere)
        marked = self.fonts.markup(text, made.fontName == BOLD)
        cleaned = cleanBlockQuotedText(marked)
        if not cleaned or "<" in marked or "&" in marked:
            return Text(marked, made)
        # Nearly all are one piece: then nothing needs to be parsed.
        key = style, anywhere
        if key not in self._parsed:
            self._parsed[key] = Text("x", made)
        return Text(cleaned, made, frags=plain(self._parsed[key], cleaned))

    def _style(self, name: str, anywhere: bool) -> ParagraphStyle:
        if (name, anywhere) not in self._made:
            wrap = {"wordWrap": "CJK"} if anywhere else {"splitLongWords": 1}
            self._made[name, anywhere] = ParagraphStyle(name, **{**_BASE, **_STYLES[name], **wrap})
        return self._made[name, anywhere]


_BASE: dict[str, Any] = {"fontName": REGULAR, "fontSize": 9, "leading": 13, "textColor": INK}
_STYLES: dict[str, dict[str, Any]] = {
    "body": {"spaceAfter": 4},
    "small_gap": {"fontSize": 8, "leading": 11.5, "spaceAfter": 4},
    "hash": {"fontSize": 5.8, "leading": 10.5},
    "muted": {"fontSize": 7.5, "leading": 10.5, "textColor": MUTED},
    "right_muted": {"fontSize": 7.5, "leading": 10.5, "textColor": MUTED, "alignment": 2},
    "warning": {"fontSize": 8, "leading": 11, "textColor": WARNING, "fontName": BOLD},
    "key": {"fontSize": 7.5, "leading": 10.5, "textColor": MUTED},
    "value": {"fontSize": 8, "leading": 10.5},
    "head": {"fontSize": 7.5, "leading": 10.5, "fontName": BOLD, "textColor": INK},
    "head_right": {"fontSize": 7.5, "leading": 10.5, "fontName": BOLD, "alignment": 2},
    "right": {"fontSize": 8, "leading": 10.5, "alignment": 2},
    "right_bold": {"fontSize": 8, "leading": 10.5, "alignment": 2, "fontName": BOLD},
    "value_bold": {"fontSize": 8, "leading": 10.5, "fontName": BOLD},
    "h1": {
        "fontName": BOLD,
        "fontSize": 17,
        "leading": 22,
        "textColor": ACCENT,
        "spaceAfter": 8,
        "keepWithNext": 1,
    },
    "h2": {
        "fontName": BOLD,
        "fontSize": 11,
        "leading": 15,
        "spaceBefore": 12,
        "spaceAfter": 5,
        "keepWithNext": 1,
    },
    "h2_table": {
        "fontName": BOLD,
        "fontSize": 11,
        "leading": 15,
        "spaceBefore": 12,
        "spaceAfter": 5,
    },
    "title": {"fontName": BOLD, "fontSize": 27, "leading": 34, "textColor": INK},
    "company": {"fontName": BOLD, "fontSize": 11, "leading": 15, "textColor": ACCENT},
    "kind": {"fontSize": 11, "leading": 15, "textColor": MUTED},
    "cover_key": {"fontSize": 8.5, "leading": 13, "textColor": MUTED},
    "cover_value": {"fontSize": 10, "leading": 14},
    "note": {"fontSize": 8.5, "leading": 12},
    "figure": {"fontName": BOLD, "fontSize": 16, "leading": 21, "textColor": ACCENT},
}


@dataclass(frozen=True)
class Running:
    """What stands on every page but the cover."""

    title: str
    numbers: str
    """Of the report and of the project."""
    company: str
    stamp: str
    """Ties the pages to the table of findings."""


class ReportCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which numbers that are known only at the end can be written before.

    `later(name, make)` draws an empty form now; `make(canvas)` fills it when all pages are there.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._later: dict[str, Callable[[Any], None]] = {}
        self.tick: Callable[[], None] = lambda: None
        """Called for each of them at the end; may stop the work."""

    def later(self, name: str, make: Callable[[Any], None]) -> None:
        """Draw at the origin of the present coordinates what `make` will draw at the end."""
        self._later.setdefault(name, make)
        self.doForm(name)

    def save(self) -> None:
        """Fill what was left open, then write the file."""
        for name, make in self._later.items():
            self.tick()
            self.beginForm(name, -PAGE_WIDTH, -10, PAGE_WIDTH, 20)
            make(self)
            self.endForm()
        super().save()


class ReportTemplate(BaseDocTemplate):  # type: ignore[misc]
    """Pages with running heads; remembers on which page every bookmark is. `on_page` is called at
    every page, `on_made` with how many parts were made that had been left for later."""

    def __init__(
        self,
        target: str,
        fonts: Fonts,
        running: Running,
        on_page: Callable[[], None],
        on_made: Callable[[int], None],
        **information: Any,
    ) -> None:
        super().__init__(
            target,
            pagesize=A4,
            leftMargin=MARGIN,
            rightMargin=MARGIN,
            topMargin=TOP,
            bottomMargin=BOTTOM,
            initialFontName=REGULAR,
            invariant=1,
            pageCompression=1,
            **information,
        )
        self.fonts = fonts
        self.running = running
        self.page_of: dict[str, int] = {}
        self._on_page = on_page
        self._on_made = on_made
        frame = Frame(
            MARGIN, BOTTOM, WIDTH, HEIGHT, leftPadding=0, rightPadding=0, topPadding=0,
            bottomPadding=0,
        )  # fmt: skip
        self.addPageTemplates(
            [
                PageTemplate("cover", [frame], onPage=self._cover),
                PageTemplate("page", [frame], onPage=self._page),
            ]
        )

    def handle_flowable(self, flowables: list[Any]) -> None:
        """Make what was left for later, then lay it out."""
        self._on_made(made(flowables))
        super().handle_flowable(flowables)

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802  (called by reportlab)
        """Note where a bookmark came to lie."""
        key = getattr(flowable, "bookmark", None)
        if key is not None:
            self.page_of.setdefault(key, self.page)

    def _cover(self, canvas: Any, _template: Any) -> None:
        canvas.saveState()
        canvas.setFillColor(ACCENT)
        canvas.rect(0, PAGE_HEIGHT - 6 * mm, PAGE_WIDTH, 6 * mm, stroke=0, fill=1)
        canvas.restoreState()
        self._foot(canvas)

    def _page(self, canvas: Any, _template: Any) -> None:
        running, size = self.running, 7.5
        canvas.saveState()
        canvas.setFillColor(MUTED)
        y = PAGE_HEIGHT - 14 * mm
        number = self.fonts.shortened(running.numbers, size, WIDTH * 0.3)
        title = self.fonts.shortened(running.title, size, WIDTH * 0.66)
        self.fonts.draw(canvas, MARGIN, y, title, size)
        self.fonts.draw(canvas, MARGIN + WIDTH, y, number, size, align="right")
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, y - 5, MARGIN + WIDTH, y - 5)
        canvas.restoreState()
        self._foot(canvas)

    def _foot(self, canvas: Any) -> None:
        self._on_page()
        size, y, page = 7.5, 11 * mm, canvas.getPageNumber()
        canvas.saveState()
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, y + 11, MARGIN + WIDTH, y + 11)
        canvas.setFillColor(MUTED)
        company = self.fonts.shortened(self.running.company, size, WIDTH * 0.34)
        self.fonts.draw(canvas, MARGIN, y, company, size)
        self.fonts.draw(canvas, PAGE_WIDTH / 2, y, self.running.stamp, size, align="centre")
        canvas.translate(MARGIN + WIDTH, y)

        def number(form: Any) -> None:
            form.setFillColor(MUTED)
            text = tr("Page {page} of {count}", page=page, count=self.page)
            self.fonts.draw(form, 0, 0, text, size, align="right")

        canvas.later(f"page-{page}", number)
        canvas.restoreState()
