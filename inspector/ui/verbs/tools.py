"""Tools: what the mouse does on the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.session import Session
from inspector.ui.tools.base import Tool

POINTING = mark("Arrows: move · Shift: fast · Space: click, hold to drag")


class ToolVerbs(QObject):
    """The tools by the id of their command; one is in hand.

    Signals
        taken(str)           the id of the tool that is in hand now
        hint_changed(str)    what can be done with it now
    """

    taken = Signal(str)
    hint_changed = Signal(str)

    def __init__(
        self, actions: Actions, session: Session, canvas: Canvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._canvas = canvas
        self._tools: dict[str, Tool] = {}
        self._in_hand = ""
        session.current_changed.connect(self._refresh)
        actions.connect("key-pointer", self.point_by_keys)
        canvas.pointer.shown.connect(self._on_pointer)

    @property
    def in_hand(self) -> str:
        """The id of the tool in hand, "" before the first was taken."""
        return self._in_hand

    @property
    def hint(self) -> str:
        """What can be done with the tool in hand."""
        hint = self._tools[self._in_hand].hint if self._in_hand else ""
        return f"{tr(POINTING)} · {hint}" if self._canvas.pointer.place is not None else hint

    def register(self, action_id: str, tool: Tool) -> None:
        """Let a command take this tool."""
        self._tools[action_id] = tool
        self._actions.connect(action_id, lambda _on=True: self.take(action_id))
        tool.hint_changed.connect(self._on_hint)
        self._refresh()

    def take(self, action_id: str) -> None:
        """Take a tool in hand."""
        self._actions[action_id].setChecked(True)
        self._in_hand = action_id
        self._canvas.set_tool(self._tools[action_id])
        self.taken.emit(action_id)
        self.hint_changed.emit(self.hint)

    @Slot(str)
    def _on_hint(self, hint: str) -> None:
        if self.sender() is self._tools.get(self._in_hand):
            self.hint_changed.emit(self.hint)

    @Slot(bool)
    def point_by_keys(self, on: bool) -> None:
        """Show a pointer on the picture that the arrows move, or take it away."""
        pointer = self._canvas.pointer
        if on:
            self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            pointer.show_at()
        else:
            pointer.hide()
        self._actions["key-pointer"].setChecked(pointer.place is not None)

    @Slot(bool)
    def _on_pointer(self, shown: bool) -> None:
        self._actions["key-pointer"].setChecked(shown)
        self.hint_changed.emit(self.hint)

    @Slot()
    def _refresh(self) -> None:
        seen = self._session.current is not None
        for action_id in (*self._tools, "key-pointer"):
            self._actions.set_enabled(action_id, seen, tr("Open a picture first."))
