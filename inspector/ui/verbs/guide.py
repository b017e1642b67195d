"""Help: the user guide, and the chapter for what is in the user's hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from inspector.core.language import language
from inspector.paths import resources_dir
from inspector.ui.actions import Actions
from inspector.ui.guide.book import read_book
from inspector.ui.guide.places import topic_of

if TYPE_CHECKING:
    from inspector.ui.guide.window import GuideWindow


class GuideVerbs(QObject):
    """Opens the guide. Its keys work in the app's other windows, too: their questions are asked
    there."""

    def __init__(self, actions: Actions, tool: Callable[[], str], window: QWidget) -> None:
        """`tool` tells the command of the tool in hand."""
        super().__init__(window)
        self._actions = actions
        self._tool = tool
        self._window = window
        self._guide: GuideWindow | None = None
        actions.connect("guide", self.open)
        actions.connect("guide-here", self.open_here)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def close(self) -> None:
        """Close the guide, if it is open."""
        if self._guide is not None:
            self._guide.close()

    @Slot()
    def open(self) -> None:
        """Show the guide where it was left."""
        self._show("")

    @Slot()
    def open_here(self) -> None:
        """Show the chapter for what has the focus."""
        self._show(topic_of(QApplication.focusWidget() or self._window, self._tool()))

    def _show(self, topic: str) -> None:
        if self._guide is None:
            from inspector.ui.guide.window import GuideWindow

            # No child of the main window: it would stay above it, and a dialog would block it.
            guide = GuideWindow(read_book(resources_dir() / "guide", language()), self._actions)
            guide.destroyed.connect(self._forget)
            self._guide = guide
        if topic:
            self._guide.open(topic)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self._guide = None

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Let the keys of the context help work in the window that the user has come to."""
        over = new.window() if new is not None else None
        action = self._actions["guide-here"]
        if over is not None and over is not self._guide and action not in over.actions():
            over.addAction(action)
