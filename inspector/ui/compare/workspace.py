"""The page of the window on which things are compared."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from inspector.core.language import tr
from inspector.ui.compare.bar import CompareBar
from inspector.ui.compare.choice import MOST_PANES
from inspector.ui.compare.contents import GROUND, PAIR, Contents
from inspector.ui.compare.grid import PaneGrid
from inspector.ui.compare.layout_menu import LayoutMenu
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.measures import Measures
from inspector.ui.compare.menu import PaneMenu
from inspector.ui.compare.pair_page import PairPage
from inspector.ui.compare.pane import Pane
from inspector.ui.compare.running import Running
from inspector.ui.compare.state import CompareState
from inspector.ui.plain import ElidedLabel
from inspector.ui.theme import GRID_PX


class CompareWorkspace(QWidget):
    """Signals
    left()                   the user has seen enough
    file_wanted(int, str)    a file should be chosen for a pane: a "file" or a "truth"
    export_wanted()          the view should be written to a file
    """

    left = Signal()
    file_wanted = Signal(int, str)
    export_wanted = Signal()

    def __init__(
        self,
        state: CompareState,
        linked: LinkedView,
        contents: Contents,
        measures: Measures,
        running: Running,
        menu: PaneMenu,
        layouts: LayoutMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAccessibleName(tr("Comparison"))
        self._state = state
        self._linked = linked
        self._contents = contents
        self._measures = measures
        self._running = running
        self._menu = menu
        self.bar = CompareBar(state, linked, layouts)
        self.panes = [self._make_pane(number) for number in range(MOST_PANES)]
        self.grid = PaneGrid(self.panes)
        self.pair = PairPage(linked, state)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self.pair)
        self._about = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._banner = QWidget()
        back = QPushButton(tr("Back to my panes"))
        back.clicked.connect(lambda _=False: state.give_back())
        line = QHBoxLayout(self._banner)
        line.setContentsMargins(GRID_PX, 0, GRID_PX // 2, GRID_PX // 2)
        line.addWidget(self._about, 1)
        line.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self._banner):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        self._connect()

    def _make_pane(self, number: int) -> Pane:
        fill = partial(self._menu.fill, number)
        pane = Pane(number + 1, self._linked, self._state, fill)
        pane.chosen.connect(partial(self._choose, number))
        pane.run_wanted.connect(self._running.run)
        pane.file_wanted.connect(partial(self._want_file, number))
        pane.dropped.connect(partial(self._drop, number))
        return pane

    def _connect(self) -> None:
        self.bar.left.connect(self.left)
        self.bar.export_wanted.connect(self.export_wanted)
        self.bar.box_toggled.connect(self._set_boxes)
        self._menu.file_wanted.connect(self.file_wanted)
        self._state.changed.connect(self.refresh)
        self._contents.changed.connect(self._show)
        self._measures.changed.connect(self._show_figures)
        self._running.changed.connect(self._show_all)
        self.grid.arranged.connect(self._measure_room)
        self.pair.view.resized.connect(self._measure_room)
        self.pair.view.dropped.connect(lambda path: self._drop(self._state.layout.pair[1], path))
        self._linked.moved.connect(self._on_moved)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 176)

    # -- showing ------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Another layout."""
        layout = self._state.layout
        self._banner.setVisible(self._state.lent)
        self._about.setText(self._state.about)
        self._pages.setCurrentWidget(self.grid if layout.mode == "grid" else self.pair)
        self.grid.show_panes(layout.count, self._linked.size)
        self._show_all()
        self._measure_room()

    @Slot()
    def _show_all(self) -> None:
        for number in range(self._state.layout.count):
            self._show(number)
        self._show(PAIR)

    @Slot(int)
    def _show(self, number: int) -> None:
        """What a pane has to show is another thing."""
        if number == GROUND:
            self._show_all()
            return
        pair, layout = self.pair.view, self._state.layout
        below = self._contents.of(GROUND).images
        if number < MOST_PANES:
            shown = self._contents.of(number)
            pane = self.panes[number]
            whole = self._linked.picture_rect
            if not shown.images or any(i.rect.contains(whole) for i in shown.images):
                below = ()
            if pane.view.stack.show(shown.images, below):
                pane.view.update()
            pane.show_shown(shown, self._running.busy(shown.offer))
            choice = layout.choices[number]
            pane.show_choice(choice, self._menu.text(choice))
            for stack, of in ((pair.stack, layout.pair[0]), (pair.second, layout.pair[1])):
                if of == number and stack.show(shown.images, below):
                    pair.update()
            self._show_figures(number)
            names = [self.title(n) for n in range(layout.count)]
            self.bar.show_names(names)
            self.pair.show_names(names)
        elif pair.between.show(self._contents.of(PAIR).images):
            pair.update()

    def title(self, number: int) -> str:
        """What a pane shows, in words."""
        contents = self._contents.contents(number)
        return (
            contents[0].title if contents else self._menu.text(self._state.layout.choices[number])
        )

    @Slot(int)
    def _show_figures(self, number: int) -> None:
        layout = self._state.layout
        found = self._measures.of(number)
        words = ""
        if number == layout.reference:
            words = tr("The others are measured against this one.")
        elif self._measures.busy(number):
            words = tr("measuring …")
        self.panes[number].strip.show_figures(found, words)
        if number == layout.pair[1]:
            self.pair.strip.show_figures(found, words)

    @Slot()
    def _on_moved(self) -> None:
        # Another picture may want another grid.
        self.grid.show_panes(self._state.layout.count, self._linked.size)

    @Slot()
    def _measure_room(self) -> None:
        if self._state.layout.mode != "grid":
            self._linked.set_room(self.pair.view.size())
            return
        sizes = [pane.view.size() for pane in self.panes[: self._state.layout.count]]
        self._linked.set_room(QSize(min(s.width() for s in sizes), min(s.height() for s in sizes)))

    # -- what the user does -------------------------------------------------------------------

    def focus_first(self) -> None:
        """Give the keyboard to what is looked at."""
        view = self.panes[0].view if self._state.layout.mode == "grid" else self.pair.view
        view.setFocus()

    def _choose(self, number: int, choice: object) -> None:
        self._state.choose(number, choice)  # type: ignore[arg-type]
        self._contents.try_again()

    def _want_file(self, number: int) -> None:
        kind = self._state.layout.choices[number].kind
        self.file_wanted.emit(number, kind if kind == "truth" else "file")

    def _drop(self, number: int, path: Path) -> None:
        kind = self._state.layout.choices[number].kind
        self._menu.choose_file(number, kind if kind == "truth" else "file", path)
        self._contents.try_again()

    @Slot(bool)
    def _set_boxes(self, on: bool) -> None:
        for view in (*(pane.view for pane in self.panes), self.pair.view):
            view.boxes = on
            view.show_cursor()

    def event(self, event: QEvent) -> bool:
        # Before commands get them: V is held to blink, and Escape leaves.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = {Qt.Key.Key_Escape, Qt.Key.Key_V}
            if event.key() in own and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self._state.set_blinking(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self._state.set_blinking(False)
        else:
            super().keyReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._contents.set_active(True)
        self._measures.set_active(True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._state.set_blinking(False)
        self._contents.set_active(False)
        self._measures.set_active(False)
