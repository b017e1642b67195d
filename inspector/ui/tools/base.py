"""The face of a tool."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter


class Surface(Protocol):
    """What a tool sees of the canvas."""

    @property
    def zoom(self) -> float: ...

    def refresh(self) -> None:
        """Draw the tool's own marks again."""


class Tool(QObject):
    """Gets mouse and key events in scene coordinates (source pixel corners)."""

    cursor = Qt.CursorShape.ArrowCursor
    pans = False
    """True: the left button moves the picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surface: Surface | None = None

    def take_up(self, surface: Surface) -> None:
        """The tool is in hand now."""
        self._surface = surface

    def put_down(self) -> None:
        """Another tool is taken; drop what was begun."""
        self.refresh()
        self._surface = None

    def refresh(self) -> None:
        """Draw the tool's marks again."""
        if self._surface is not None:
            self._surface.refresh()

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down."""

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse moved, with or without a button."""

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went up."""

    def context(self, place: QPointF) -> None:
        """A context menu is about to open here."""

    def key(self, key: int) -> bool:
        """A key went down; True if the tool used it."""
        return False

    def draw(self, painter: QPainter, zoom: float) -> None:
        """Draw the tool's marks, in scene coordinates."""


class PanTool(Tool):
    """Moves the picture."""

    cursor = Qt.CursorShape.OpenHandCursor
    pans = True
