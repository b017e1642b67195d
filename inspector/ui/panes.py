"""The parts of the window, one after the other, by keys: bars, panels, the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from inspector.core.language import tr
from inspector.ui.actions import Actions

_REASON = Qt.FocusReason.ShortcutFocusReason
_WAYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Panes(QObject):
    """F6 goes on to the next part, to where the keys were in it before. Ctrl+PgDown brings the next
    of the panels that share a place to the front."""

    def __init__(self, window: QMainWindow, actions: Actions, picture: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._last: dict[QWidget, QWidget] = {}
        for name, slot in (
            ("next-pane", lambda: self._go(1)),
            ("previous-pane", lambda: self._go(-1)),
            ("next-tab", lambda: self._turn(1)),
            ("previous-tab", lambda: self._turn(-1)),
            ("menu", self._open_menu),
        ):
            actions.connect(name, slot)
        # Qt makes the bars of tabs when docks are put on each other, and says nothing of it.
        self._naming = QTimer(self, interval=0, singleShot=True)
        self._naming.timeout.connect(self._name_tabs)
        for dock in window.findChildren(QDockWidget):
            dock.visibilityChanged.connect(self._naming.start)
        for bar in window.findChildren(QToolBar):
            Roving(bar)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._remember)

    def listed(self) -> list[QWidget]:
        """The parts that are seen: bars, then from left to right, each column from above."""
        window = self._window
        docks = [
            dock
            for dock in window.findChildren(QDockWidget)
            if dock.isVisible() and (dock.isFloating() or not dock.visibleRegion().isEmpty())
        ]
        others = [part for part in (window.centralWidget(), *docks, window.statusBar()) if part]
        others.sort(key=self._place)
        parts: list[QWidget] = [*window.findChildren(QToolBar), *others]
        return [part for part in parts if part.isVisible() and _first(part) is not None]

    def part_of(self, widget: QWidget | None) -> QWidget | None:
        """The part that a widget stands in."""
        window = self._window
        while widget is not None:
            central = widget is window.centralWidget() or widget is window.statusBar()
            if central or isinstance(widget, QDockWidget | QToolBar):
                return widget
            widget = widget.parentWidget()
        return None

    def _place(self, part: QWidget) -> tuple[int, int]:
        corner = self._window.mapFromGlobal(part.mapToGlobal(QPoint(0, 0)))
        return (corner.x(), corner.y()) if part is not self._window.statusBar() else (1 << 30, 0)

    def _go(self, by: int) -> None:
        parts = self.listed()
        if not parts:
            return
        here = self.part_of(QApplication.focusWidget())
        at = parts.index(here) + by if here in parts else (0 if by > 0 else -1)
        self._enter(parts[at % len(parts)])

    def _enter(self, part: QWidget) -> None:
        aim: QWidget | None = self._last.get(part)
        if aim is None or not isValid(aim) or not aim.isVisible() or not aim.isEnabled():
            inside = part.isAncestorOf(self._picture) and self._picture.isVisible()
            aim = self._picture if inside else _first(part)
        if aim is not None:
            aim.activateWindow()
            aim.setFocus(_REASON)

    def _turn(self, by: int) -> None:
        focused = QApplication.focusWidget()
        dock = self.part_of(focused)
        wanted = dock.windowTitle() if isinstance(dock, QDockWidget) else None
        for bar in self._tab_bars():
            titles = [bar.tabText(n) for n in range(bar.count())]
            if bar is not focused and wanted not in titles:
                continue
            bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())
            title = bar.tabText(bar.currentIndex())
            docks = self._window.findChildren(QDockWidget)
            shown = next((d for d in docks if d.windowTitle() == title), None)
            if shown is not None and _first(shown) is not None:
                self._enter(shown)
            else:
                bar.setFocus(_REASON)
            return

    def _open_menu(self) -> None:
        bar = self._window.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def _tab_bars(self) -> list[QTabBar]:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return [b for b in self._window.findChildren(QTabBar, options=direct) if b.isVisible()]

    @Slot()
    def _name_tabs(self) -> None:
        for bar in self._tab_bars():
            titles = ", ".join(bar.tabText(n) for n in range(bar.count()))
            bar.setAccessibleName(tr("Panels in one place: {titles}", titles=titles))

    @Slot(QWidget, QWidget)
    def _remember(self, _old: QWidget | None, new: QWidget | None) -> None:
        part = self.part_of(new)
        if part is not None and new is not None:
            self._last[part] = new


class Roving(QObject):
    """The buttons of a bar are one stop of the keyboard; the arrows go from one to the next."""

    def __init__(self, bar: QToolBar) -> None:
        super().__init__(bar)
        self._bar = bar
        for button in bar.findChildren(QToolButton):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        way = _WAYS.get(event.key())
        if way is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            buttons = _buttons(self._bar)
            here = next((n for n, each in enumerate(buttons) if each is watched), 0)
            if buttons:
                buttons[(here + way) % len(buttons)].setFocus(_REASON)
        return True


def _buttons(bar: QToolBar) -> list[QToolButton]:
    """The buttons of a bar that can be pressed now, as they stand."""
    found = [bar.widgetForAction(action) for action in bar.actions()]
    return [b for b in found if isinstance(b, QToolButton) and b.isVisibleTo(bar) and b.isEnabled()]


def _first(part: QWidget) -> QWidget | None:
    """Where Tab would go first in it."""
    if isinstance(part, QToolBar):
        return next(iter(_buttons(part)), None)
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and part.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return None
