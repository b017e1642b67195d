"""The field for a code: type its letters or its words, choose from what fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from inspector.core.language import mark, tr
from inspector.core.observation import Observation
from inspector.standards.book import Code, CodeBook
from inspector.ui.code_search import Offer, form_words, ranked
from inspector.ui.panels.parts import breakable, described
from inspector.ui.plain import one_line, tooltip
from inspector.ui.theme import GRID_PX

ROWS = 8
_ROW_PX = 24
_WIDTH_PX = 340
NONE_FITS = Offer("", mark("No code fits; try another word."), "unknown")
_TEXT = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS,
    Qt.Key.Key_PageUp: -ROWS,
}


def _words(offer: Offer) -> str:
    return tr(offer.words) if offer is NONE_FITS else offer.words


class CodeEdit(QLineEdit):
    """Shows what fits below it while one types. Enter and Tab take the marked row, Escape closes
    the list.

    Signals
        code_typed(str)   a whole code was typed or chosen
        refused(str)      why a row of the list cannot be used
    """

    code_typed = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: CodeBook | None = None
        self._language = "en"
        self._recent: Sequence[str] = ()
        self._shown = ""
        self._list: QListWidget | None = None
        self.setMaxLength(60)
        self.setPlaceholderText(tr("Code or word: BAB, crack, Riss"))
        described(self, tr("Code"), tr("The code with its letters, or a word of it; ↓ lists them"))
        self.textEdited.connect(lambda _: self._offer())

    def show_code(self, text: str, book: CodeBook | None, language: str) -> None:
        """Show a code of a book, unless the user is just typing another one."""
        self._book, self._language = book, language
        if text != self._shown or not self._typing:
            self._shown = text
            if text != self.text():  # what is marked to be typed over stays marked
                self.setText(text)
            self._close()

    def set_recent(self, codes: Sequence[str]) -> None:
        """Codes to be offered first while nothing is typed."""
        self._recent = codes

    def offered(self) -> list[str]:
        """The codes in the list, best first; empty while it is closed."""
        rows = self._list
        if rows is None:
            return []
        listed = (rows.item(i).data(_TEXT).text for i in range(rows.count()))
        return [text for text in listed if text]

    @property
    def _typing(self) -> bool:
        return self.hasFocus() and self.text() != self._shown

    # -- the list -----------------------------------------------------------------------------

    def _offer(self) -> None:
        if self._book is None:
            return
        found = ranked(self._book, self.text(), self._language, self._recent) or [NONE_FITS]
        rows = self._list or self._make_list()
        rows.clear()
        for offer in found:
            note = f"({offer.why_not})" if offer.why_not and offer.text else ""
            parts = filter(None, (offer.text, one_line(_words(offer)), note))
            item = QListWidgetItem("   ".join(parts), rows)
            item.setData(_TEXT, offer)
            item.setSizeHint(QSize(0, _ROW_PX))
            item.setToolTip(tooltip(one_line(_words(offer))))
            if offer.why_not:
                item.setForeground(self.palette().placeholderText())
        rows.setCurrentRow(0)
        window = self.window()
        high = min(ROWS, len(found)) * max(_ROW_PX, rows.sizeHintForRow(0)) + 4
        wide = max(self.width(), min(_WIDTH_PX, window.width() - 2 * GRID_PX))
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        left = max(GRID_PX, min(corner.x(), window.width() - wide - GRID_PX))
        top = corner.y()
        if top + high > window.height() - GRID_PX:
            top = self.mapTo(window, QPoint(0, 0)).y() - high - 2
        rows.setGeometry(left, max(0, top), wide, high)
        rows.show()
        rows.raise_()

    def _make_list(self) -> QListWidget:
        """A child of the window and not a popup: the focus stays in the field."""
        rows = QListWidget(self.window())
        rows.setObjectName("code_list")
        rows.setAccessibleName(tr("Codes that fit"))
        rows.setFrameShape(QFrame.Shape.StyledPanel)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setUniformItemSizes(True)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.itemClicked.connect(lambda item: self._take(item.data(_TEXT)))
        self._list = rows
        return rows

    def _close(self) -> None:
        rows, self._list = self._list, None
        if rows is not None:
            rows.hide()
            rows.deleteLater()

    def _take(self, offer: Offer) -> None:
        if offer.why_not:
            refused = tr("{code} is {why_not}.", code=offer.text, why_not=offer.why_not)
            self.refused.emit(refused if offer.text else _words(offer))
            return
        self._close()
        self.setText(offer.text)
        self._commit()

    def _commit(self) -> None:
        text = self.text().strip().upper()
        if text and text != self._shown:
            self._shown = text
            self.code_typed.emit(text)

    # -- Qt calls -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Before Qt moves the focus: Tab takes the marked row on its way.
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self._take_current()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list is not None:
            self._take_current()
        elif key == Qt.Key.Key_Escape and (self._list is not None or self._typing):
            self._close()
            self.setText(self._shown)
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._leave()
            super().keyPressEvent(event)

    def _take_current(self) -> None:
        item = self._list.currentItem() if self._list is not None else None
        if item is not None:
            self._take(item.data(_TEXT))
        else:
            self._commit()

    def _move(self, by: int) -> None:
        if self._list is None:
            self._offer()
            return
        last = self._list.count() - 1
        self._list.setCurrentRow(min(max(self._list.currentRow() + by, 0), last))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()
        if self.text() != self._shown:
            self._leave()

    def _leave(self) -> None:
        """What was typed and is no whole code is not kept."""
        text = self.text().strip().upper()
        found = self._book.split(text) if self._book is not None and text else None
        if found is not None and found[0].enabled:
            self.setText(text)
            self._commit()
        else:
            self.setText(self._shown)


def code_words(book: CodeBook | None, code: Code | None, o: Observation, language: str) -> str:
    """The words of a code with its letters, and its book."""
    title = book.title if book else tr("{book} is not there", book=o.book)
    words = form_words(code, o.text, language) if code else ""
    return breakable(one_line(f"{words} · {title}" if words else title))
