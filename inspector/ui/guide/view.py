"""The page as it is read: a column that is not too wide, with links to other chapters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from inspector.core.language import tr
from inspector.ui.guide.book import LINK
from inspector.ui.guide.page import Page
from inspector.ui.guide.search import places
from inspector.ui.theme import GRID_PX

COLUMN_PX = 760
SMALLEST, LARGEST, STEP = 0.7, 2.5, 1.15
_FOUND_COLOUR = "#F0E442"


class PageView(QTextBrowser):
    """Shows one chapter at a time; the text can be selected and copied.

    Signals
        chapter_wanted(str)   a link to another chapter was followed
    """

    chapter_wanted = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(tr("Page of the guide"))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page = Page(folder, self)
        self.setDocument(self.page)
        self._markdown = ""
        self._query = ""
        self.zoom = 1.0
        self.anchorClicked.connect(self._on_anchor)

    def read(self, markdown: str) -> None:
        """Show a text from its beginning."""
        self._markdown = markdown
        self._query = ""
        self._write()
        # The cursor was left at the end, and what is laid out anew keeps it in sight.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_zoom(self, zoom: float) -> None:
        """Larger or smaller letters; what is read stays in sight."""
        zoom = min(LARGEST, max(SMALLEST, zoom))
        if abs(zoom - self.zoom) > 1e-6:
            self.zoom = zoom
            self._again()

    def go_to(self, block: int) -> None:
        """Bring a paragraph to the upper edge."""
        found = self.page.findBlockByNumber(block)
        if found.isValid():
            self.setTextCursor(QTextCursor(found))
            top = self.page.documentLayout().blockBoundingRect(found).top()
            self.verticalScrollBar().setValue(max(0, int(top) - GRID_PX))

    def mark(self, query: str) -> None:
        """Mark the words of a query wherever they stand; "" marks nothing."""
        self._query = query
        look = QTextCharFormat()
        look.setBackground(QColor(_FOUND_COLOUR))
        look.setForeground(QColor("#000000"))
        marks = []
        for number, text in enumerate(self.page.blocks() if query else ()):
            begin = self.page.findBlockByNumber(number).position()
            for at, length in places(query, text):
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.page)
                cursor.setPosition(begin + at)
                cursor.setPosition(begin + at + length, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor, selection.format = cursor, look
                marks.append(selection)
        self.setExtraSelections(marks)

    @property
    def first_block(self) -> int:
        """The paragraph at the upper edge."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()

    def _write(self) -> None:
        self.page.write(self._markdown, self.palette(), self.zoom)
        self._place()

    def _again(self) -> None:
        block, query = self.first_block, self._query
        at_top = self.verticalScrollBar().value() == 0
        self._write()
        self.mark(query)
        self.go_to(0 if at_top else block)

    def _place(self) -> None:
        room = self.viewport().width()
        column = min(COLUMN_PX * self.zoom, room - 4 * GRID_PX)
        self.page.margins((room - column) / 2, 2 * GRID_PX)
        self.page.place(column, self.devicePixelRatioF())

    @Slot(QUrl)
    def _on_anchor(self, url: QUrl) -> None:
        chapter = LINK.fullmatch(url.toString())
        if chapter is not None:
            self.chapter_wanted.emit(chapter[1])

    # -- Qt calls -----------------------------------------------------------------------------

    def loadResource(self, _kind: int, _url: QUrl | str) -> object:
        """Nothing: the page has its own pictures."""
        return None

    def doSetSource(
        self, _url: QUrl | str, _kind: QTextDocument.ResourceType | None = None
    ) -> None:
        """No address is ever opened."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._markdown:
            self._again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
            event.accept()
            return
        super().wheelEvent(event)
