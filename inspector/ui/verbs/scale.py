"""Tools: the scale of pictures, from a drawn line or typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector.ui.actions import Actions
from inspector.ui.dialogs.scale import ScaleDialog
from inspector.ui.session import Session
from inspector.ui.tools.scale_line import ScaleLineTool
from inspector.ui.verbs.tools import ToolVerbs


class ScaleVerbs(QObject):
    """Opens the scale dialog, with the drawn line's length if there is one."""

    def __init__(
        self, actions: Actions, session: Session, tools: ToolVerbs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._tools = tools
        self._window = window
        self._line = ScaleLineTool(self)
        self._line.drawn.connect(self.open)
        tools.register("tool-scale", self._line)
        actions.connect("set-scale", lambda: self.open(None))

    @Slot(float)
    def open(self, length_px: float | None) -> None:
        """Ask for the scale of the current picture."""
        if self._session.current is None:
            return
        dialog = ScaleDialog(self._session, length_px, self._window)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot(int)
    def _on_finished(self, _: int) -> None:
        self._line.clear()
        self._tools.take("tool-select")
