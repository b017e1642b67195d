"""Pages of a document under each other, drawn as they come into sight."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from inspector.core.language import tr
from inspector.ui.panels.thumbnail_loader import to_image
from inspector.ui.theme import GRID_PX, tokens_of

A4_RATIO = 297 / 210
WIDEST_PX = 900
PAGES_KEPT = 24
"""About 3 MB each."""


class PageView(QScrollArea):
    """Shows `page_count` sheets and asks for the pictures of those in sight.

    Signals
        page_wanted()   `wanted` names a page whose picture is needed
    """

    page_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(self)
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Pages of the report"))

    @property
    def page_count(self) -> int:
        """How many sheets are shown."""
        return self._sheets.page_count

    @property
    def page_width_px(self) -> int:
        """Width of a sheet in device pixels, for the one who renders it."""
        return round(self._sheets.sheet.width() * self.devicePixelRatioF())

    def set_document(self, page_count: int) -> None:
        """Another version of the document: old pictures stay until new ones come."""
        self._sheets.set_count(page_count)

    def wanted(self) -> int | None:
        """The uppermost page in sight whose picture is missing or old."""
        return self._sheets.wanted()

    def set_page(self, page: int, pixels: NDArray[np.uint8]) -> None:
        """The picture of a page: uint8 (height, width, 3)."""
        pixmap = QPixmap.fromImage(to_image(pixels))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheets.put(page, pixmap)

    def has_page(self, page: int) -> bool:
        """True if the picture of a page is there and of the present version."""
        return self._sheets.is_fresh(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheets.fit(self.viewport().width())


class _Sheets(QWidget):
    """The long widget inside the scroll area."""

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self.page_count = 0
        self.sheet = QSize(1, 1)
        self._pictures: dict[int, QPixmap] = {}
        self._fresh: set[int] = set()

    def set_count(self, page_count: int) -> None:
        self.page_count = page_count
        self._fresh.clear()
        self._pictures = {p: v for p, v in self._pictures.items() if p < page_count}
        self.fit(self._view.viewport().width())
        self.update()

    def fit(self, width_px: int) -> None:
        wide = max(120, min(WIDEST_PX, width_px - 2 * GRID_PX))
        sheet = QSize(wide, round(wide * A4_RATIO))
        if sheet != self.sheet:
            self.sheet = sheet
            self._fresh.clear()
        step = sheet.height() + 2 * GRID_PX
        self.resize(wide + 2 * GRID_PX, max(1, self.page_count * step + 2 * GRID_PX))
        self.update()

    def put(self, page: int, pixmap: QPixmap) -> None:
        self._pictures.pop(page, None)
        self._pictures[page] = pixmap
        self._fresh.add(page)
        while len(self._pictures) > PAGES_KEPT:
            oldest = next(iter(self._pictures))
            del self._pictures[oldest]
            self._fresh.discard(oldest)
        self.update(self._place(page))

    def is_fresh(self, page: int) -> bool:
        return page in self._fresh

    def wanted(self) -> int | None:
        seen = self.visibleRegion().boundingRect()
        return next((p for p in self._in(seen) if p not in self._fresh), None)

    def _place(self, page: int) -> QRect:
        top = 2 * GRID_PX + page * (self.sheet.height() + 2 * GRID_PX)
        return QRect(GRID_PX, top, self.sheet.width(), self.sheet.height())

    def _in(self, area: QRect) -> list[int]:
        return [p for p in range(self.page_count) if self._place(p).intersects(area)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens = tokens_of(self.palette())
        missing = False
        for page in self._in(event.rect()):
            place = self._place(page)
            painter.fillRect(place, QColor("#FFFFFF"))
            pixmap = self._pictures.get(page)
            if pixmap is not None:
                painter.drawPixmap(place, pixmap)
            painter.setPen(QColor(tokens.edge))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            missing = missing or page not in self._fresh
        if missing:
            self._view.page_wanted.emit()
