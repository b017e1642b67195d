"""The window of the user guide: contents and search at the left, the page at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.guide.book import Book, expand
from inspector.ui.guide.contents import Contents
from inspector.ui.guide.page import Page
from inspector.ui.guide.search import search
from inspector.ui.guide.view import STEP, PageView
from inspector.ui.icons import app_icon, follow
from inspector.ui.plain import PlainLabel, tooltip
from inspector.ui.theme import GRID_PX

_SIDE_PX = 300


@dataclass(frozen=True)
class _Place:
    chapter: str
    block: int


class GuideWindow(QWidget):
    """Stays beside the main window; nothing in it is modal."""

    def __init__(self, book: Book, actions: Actions, parent: QWidget | None = None) -> None:
        """Raises KeyError if the book names a command that is not there."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("User guide"))
        self.setWindowIcon(app_icon())
        self._book = book
        self._texts = {each.name: expand(each.text, actions) for each in book.chapters}
        self._titles = [(each.name, each.title) for each in book.chapters]
        self._blocks: list[tuple[str, list[str]]] = []
        self._sections: list[tuple[str, str, list[tuple[int, str]]]] = []
        self._chapter = ""
        self._trail: list[_Place] = []
        self._at = -1
        self._contents = Contents()
        self._view = PageView(book.folder)
        self._search = QLineEdit()
        self._said = PlainLabel(kind="muted", wrap=True)
        self._back = self._button("previous", tr("Back"), self.go_back, "Alt+Left")
        self._on = self._button("next", tr("Forward"), self.go_on, "Alt+Right")
        self._read_all()
        self._arrange()
        self._connect()
        self.open(book.chapters[0].name)

    @property
    def chapter(self) -> str:
        """The chapter that is read."""
        return self._chapter

    @property
    def text(self) -> str:
        """What the page says."""
        return self._view.toPlainText()

    def open(self, name: str) -> None:
        """Show a chapter by its name or its topic, from its beginning."""
        found = self._book.find(name)
        if found is not None:
            self._go(_Place(found.name, 0))

    def sizeHint(self) -> QSize:
        return QSize(1120, 760)

    # -- building -----------------------------------------------------------------------------

    def _read_all(self) -> None:
        """Every chapter once, for the search and the list of sections."""
        page = Page(self._book.folder, has_pictures=False)
        for name, title in self._titles:
            page.write(self._texts[name], self.palette())
            self._blocks.append((name, page.blocks()))
            self._sections.append((name, title, page.sections()))
        page.deleteLater()

    def _button(self, icon: str, name: str, slot: object, keys: str) -> QToolButton:
        button = QToolButton()
        follow(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(tooltip(f"{name}  ({QKeySequence(keys).toString()})"))
        button.setAutoRaise(True)
        button.clicked.connect(slot)
        QShortcut(QKeySequence(keys), self).activated.connect(slot)
        return button

    def _arrange(self) -> None:
        self._search.setPlaceholderText(tr("Search the guide"))
        self._search.setAccessibleName(tr("Search the guide"))
        self._search.setClearButtonEnabled(True)
        self._said.setVisible(False)
        head = QHBoxLayout()
        head.setSpacing(GRID_PX // 2)
        for part in (self._back, self._on):
            head.addWidget(part)
        head.addWidget(self._search, 1)
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        rows.setSpacing(GRID_PX)
        rows.addLayout(head)
        rows.addWidget(self._said)
        rows.addWidget(self._contents, 1)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        side.setMinimumWidth(200)
        columns.addWidget(side)
        columns.addWidget(self._view)
        columns.setStretchFactor(1, 1)
        columns.setSizes([_SIDE_PX, self.sizeHint().width() - _SIDE_PX])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)
        self._contents.fill(self._sections)
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))
        self._view.setFocus()

    def _connect(self) -> None:
        self._contents.place_chosen.connect(self._on_place)
        self._view.chapter_wanted.connect(self.open)
        self._search.textChanged.connect(self._on_search)
        self._search.returnPressed.connect(self._on_return)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._seek),
            (QKeySequence(QKeySequence.StandardKey.Close), self.close),
            (QKeySequence("Ctrl++"), lambda: self._view.set_zoom(self._view.zoom * STEP)),
            (QKeySequence("Ctrl+="), lambda: self._view.set_zoom(self._view.zoom * STEP)),
            (QKeySequence("Ctrl+-"), lambda: self._view.set_zoom(self._view.zoom / STEP)),
            (QKeySequence("Ctrl+0"), lambda: self._view.set_zoom(1.0)),
            (QKeySequence("Escape"), self._on_escape),
        ):
            QShortcut(keys, self).activated.connect(slot)

    # -- going --------------------------------------------------------------------------------

    @Slot()
    def go_back(self) -> None:
        """To what was read before."""
        self._step(-1)

    @Slot()
    def go_on(self) -> None:
        """To what was read before going back."""
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self._leave()
            self._at += by
            self._show(self._trail[self._at])

    def _go(self, place: _Place) -> None:
        self._leave()
        if self._at >= 0 and self._trail[self._at].chapter == place.chapter:
            self._trail[self._at] = place
        else:
            self._trail[self._at + 1 :] = [place]
            self._at += 1
        self._show(place)

    def _leave(self) -> None:
        """Remember where the page was left."""
        if self._at >= 0:
            self._trail[self._at] = _Place(self._chapter, self._view.first_block)

    def _show(self, place: _Place) -> None:
        if place.chapter != self._chapter:
            self._chapter = place.chapter
            self._view.read(self._texts[place.chapter])
            self._view.mark(self._search.text())
        if place.block > 0:
            self._view.go_to(place.block)
        else:
            self._view.verticalScrollBar().setValue(0)
        if not self._search.text():
            self._contents.point_at(place.chapter, place.block)
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < len(self._trail))

    # -- searching ----------------------------------------------------------------------------

    @Slot()
    def _seek(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    @Slot(str)
    def _on_search(self, query: str) -> None:
        self._view.mark(query)
        if not query.strip():
            self._said.setVisible(False)
            self._contents.fill(self._sections)
            self._contents.point_at(self._chapter, self._view.first_block)
            return
        hits = search(query, self._blocks)
        self._contents.fill_hits(self._titles, hits)
        self._said.setText(tr("Nothing found. Try fewer or other words."))
        self._said.setVisible(not hits)

    @Slot()
    def _on_return(self) -> None:
        if self._search.text().strip() and self._contents.go_first():
            self._contents.setFocus()

    @Slot()
    def _on_escape(self) -> None:
        """First the search is ended, then the window is closed."""
        if self._search.text():
            self._search.clear()
            self._view.setFocus()
        else:
            self.close()

    @Slot(str, int)
    def _on_place(self, chapter: str, block: int) -> None:
        self._go(_Place(chapter, block))
