"""Building blocks of pages: bookmarks, page references, head bars, signature lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.language import tr
from inspector.report.fonts import Fonts
from inspector.report.layout import ACCENT, INK, LINE, MUTED, PANEL, WHITE, ReportTemplate


class Anchor(Flowable):  # type: ignore[misc]
    """A place to jump to, with an entry in the viewer's outline; takes no room but `space` points
    before it where it does not begin a page."""

    def __init__(self, key: str, title: str, level: int = 0, space: float = 0.0) -> None:
        super().__init__()
        self.bookmark = key
        self.keepWithNext = 1
        self.spaceBefore = space
        self._title = title
        self._level = level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Nothing."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Set the bookmark."""
        self.canv.bookmarkHorizontal(self.bookmark, 0, 6 * mm)
        self.canv.addOutlineEntry(self._title, self.bookmark, self._level, closed=self._level > 0)


class PageRef(Flowable):  # type: ignore[misc]
    """The page of a bookmark, right-aligned; known only at the end, so drawn late."""

    def __init__(self, fonts: Fonts, key: str, size: float = 8) -> None:
        super().__init__()
        self._fonts = fonts
        self._key = key
        self._size = size

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, one line high, points."""
        self.width, self.height = width, self._size + 2.5
        return width, self.height

    def draw(self) -> None:
        """Leave room for the number."""
        template: ReportTemplate = self.canv._doctemplate

        def make(form: Any) -> None:
            form.setFillColor(INK)
            page = template.page_of.get(self._key)
            text = "" if page is None else str(page)
            self._fonts.draw(form, 0, 0, text, self._size, align="right")

        self.canv.saveState()
        self.canv.translate(self.width, 2.4)
        self.canv.later(f"ref-{self._key}-{self._size:g}", make)
        self.canv.restoreState()
        self.canv.linkRect("", self._key, (0, 0, self.width, self.height), relative=1, thickness=0)


class HeadBar(Flowable):  # type: ignore[misc]
    """The first line of a finding: its number, what it is, and its severity or grade, for which
    `mark(canvas, x, y)` draws a sign about a place."""

    _HEIGHT = 21.0

    def __init__(
        self, fonts: Fonts, number: int, title: str, word: str, mark: Callable[..., None]
    ) -> None:
        super().__init__()
        self._fonts = fonts
        self._number = str(number)
        self._title = title
        self._word = word
        self._mark = mark

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, fonts = self.canv, self._fonts
        canvas.setFillColor(PANEL)
        canvas.rect(0, 0, self.width, self._HEIGHT, stroke=0, fill=1)
        badge = max(26.0, fonts.width(self._number, 11, bold=True) + 12)
        canvas.setFillColor(ACCENT)
        canvas.rect(0, 0, badge, self._HEIGHT, stroke=0, fill=1)
        canvas.setFillColor(WHITE)
        fonts.draw(canvas, badge / 2, 6.4, self._number, 11, bold=True, align="centre")
        word_width = fonts.width(self._word, 8.5)
        room = self.width - badge - word_width - 40
        canvas.setFillColor(INK)
        title = fonts.shortened(self._title, 10.5, room, bold=True)
        fonts.draw(canvas, badge + 9, 6.6, title, 10.5, bold=True)
        fonts.draw(canvas, self.width - 8, 7.2, self._word, 8.5, align="right")
        self._mark(canvas, self.width - 18 - word_width, 10.3)


class Missing(Flowable):  # type: ignore[misc]
    """Takes the place of pictures that could not be read; the reason stands below it."""

    def __init__(self, fonts: Fonts, height: float) -> None:
        super().__init__()
        self._fonts = fonts
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas = self.canv
        canvas.setFillColor(PANEL)
        canvas.setStrokeColor(LINE)
        canvas.setDash(4, 3)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=1)
        canvas.setFillColor(MUTED)
        middle = self.height / 2 - 3
        self._fonts.draw(canvas, self.width / 2, middle, tr("No picture"), 9, align="centre")
