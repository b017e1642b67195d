"""The list beside the page: the chapters and their sections, or where the words sought stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from inspector.core.language import tr
from inspector.ui.guide.search import Hit
from inspector.ui.plain import tooltip

Rows = Sequence[tuple[str, str, Sequence[tuple[int, str]]]]
"""Of each chapter its name, its title, and the numbers of paragraphs with what is shown of them."""
_CHAPTER = Qt.ItemDataRole.UserRole
_BLOCK = Qt.ItemDataRole.UserRole + 1


class Contents(QTreeWidget):
    """Chapters, with rows below them.

    Signals
        place_chosen(str, int)   a chapter, and the paragraph in it; 0 is its beginning
    """

    place_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Contents of the guide"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setIndentation(16)
        self._quiet = False
        self.currentItemChanged.connect(self._on_current)

    def fill(self, rows: Rows) -> None:
        """The chapters with their sections, closed."""
        self._fill([(name, title, below, False) for name, title, below in rows])

    def fill_hits(self, titles: Sequence[tuple[str, str]], hits: Sequence[Hit]) -> None:
        """The chapters that have hits, opened."""
        rows = []
        for name, title in titles:
            below = [(hit.block, hit.shown) for hit in hits if hit.chapter == name]
            if below:
                rows.append((name, f"{title} ({len(below)})", below, True))
        self._fill(rows)

    def point_at(self, chapter: str, block: int = 0) -> None:
        """Mark where the page is, without going there."""
        self._quiet = True
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None and item.data(0, _CHAPTER) != chapter:
                item.setExpanded(False)
            elif item is not None:
                found = item
                for below in self._below(item):
                    if 0 < below.data(0, _BLOCK) <= block:
                        found = below
                item.setExpanded(True)
                self.setCurrentItem(found)
                self.scrollToItem(found)
        self._quiet = False

    def go_first(self) -> bool:
        """Go to the first row below a chapter; False if there is none."""
        item = self.topLevelItem(0)
        below = self._below(item) if item is not None else []
        if below:
            self.setCurrentItem(below[0])
        return bool(below)

    def _fill(self, rows: Sequence[tuple[str, str, Sequence[tuple[int, str]], bool]]) -> None:
        self._quiet = True
        self.clear()
        for name, title, below, opened in rows:
            item = self._item(title, name, 0)
            self.addTopLevelItem(item)
            item.addChildren([self._item(text, name, block) for block, text in below])
            item.setExpanded(opened)
        self._quiet = False

    @staticmethod
    def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        found = (item.child(number) for number in range(item.childCount()))
        return [each for each in found if each is not None]

    @staticmethod
    def _item(text: str, chapter: str, block: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setData(0, _CHAPTER, chapter)
        item.setData(0, _BLOCK, block)
        item.setToolTip(0, tooltip(text))
        return item

    @Slot(object, object)
    def _on_current(self, item: QTreeWidgetItem | None, _: object) -> None:
        if item is not None and not self._quiet:
            self.place_chosen.emit(item.data(0, _CHAPTER), item.data(0, _BLOCK))
