"""The face of a tool."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter

from inspector.core.language import mark, tr


class Surface(Protocol):
    """What a tool sees of the canvas."""

    @property
    def zoom(self) -> float:
        """Screen pixels for each source pixel."""
        ...

    @property
    def exposed(self) -> QRectF:
        """The visible part of the scene."""
        ...

    def show_cursor(self) -> None:
        """Show the tool's present cursor."""

    def refresh(self, area: QRectF | None = None) -> None:
        """Draw the tool's own marks again; `area` is a part of the scene."""


class Tool(QObject):
    """Gets mouse and key events in scene coordinates (source pixel corners).

    Signals
        hint_changed(str)   what the user can do now
    """

    cursor = Qt.CursorShape.ArrowCursor
    pans = False
    """True: the left button moves the picture."""
    hint = ""
    """What the user can do with it, in one line."""
    hint_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hint = tr(self.hint) if self.hint else ""
        self._surface: Surface | None = None

    def take_up(self, surface: Surface) -> None:
        """The tool is in hand now."""
        self._surface = surface

    def put_down(self) -> None:
        """Another tool is taken; drop what was begun."""
        self.refresh()
        self._surface = None

    @Slot()
    def leave_picture(self) -> None:
        """What was begun on one picture is not ended on another. A slot of its own: Qt does not
        let go of one that is overridden."""
        self.drop()

    def drop(self) -> None:
        """Forget what was begun."""

    def refresh(self, area: QRectF | None = None) -> None:
        """Draw the tool's marks again, everywhere or in a part of the scene."""
        if self._surface is not None:
            self._surface.refresh(area)

    def point_with(self, cursor: Qt.CursorShape) -> None:
        """Change the cursor, to tell what a press would do here."""
        if cursor != self.cursor:
            self.cursor = cursor
            if self._surface is not None:
                self._surface.show_cursor()

    def say(self, hint: str) -> None:
        """Tell the user what can be done now."""
        if hint != self.hint:
            self.hint = hint
            self.hint_changed.emit(hint)

    def pressed(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down."""

    def moved(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse moved, with or without a button."""

    def released(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went up."""

    def double_clicked(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down for the second time in a row."""
        self.pressed(place, modifiers)

    def wheel(self, turns: float) -> bool:
        """The wheel was turned, away from the user if positive; True if the tool used it. With
        Ctrl it always zooms."""
        return False

    def left(self) -> None:
        """The mouse left the picture."""

    def dropped(self) -> bool:
        """The right button went down: drop what is being drawn. True if there was something; then
        no menu opens."""
        return False

    def context(self, place: QPointF) -> None:
        """A context menu is about to open here."""

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """True if the key is the tool's own just now, although a command has it too."""
        return False

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """A key went down; True if the tool used it."""
        return False

    def draw(self, painter: QPainter, zoom: float) -> None:
        """Draw the tool's marks, in scene coordinates."""


class PanTool(Tool):
    """Moves the picture."""

    cursor = Qt.CursorShape.OpenHandCursor
    pans = True
    hint = mark("Drag to move the picture; turn the wheel to zoom.")
