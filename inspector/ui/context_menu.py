"""What a right click on the picture offers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.mnemonics import Mnemonics

GROUPS = (
    ("observe", "accept", "reject", "delete"),
    ("relabel", "note", "reveal"),
    ("run", "run-region", "enhance", "accept-picture"),
    ("fit", "actual-size", "toggle-mask", "set-scale"),
)


class ContextMenu(QObject):
    """Opens the menu where it is asked for; `menus` are those of the menu bar."""

    def __init__(
        self, actions: Actions, menus: Mapping[str, QMenu], canvas: Canvas, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._menus = menus
        self._window = window
        canvas.context_requested.connect(self.open)

    @Slot(QPoint)
    def open(self, place: QPoint) -> None:
        """Open it at a global place."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for group in GROUPS:
            for name in group:
                menu.addAction(self._actions[name])
            menu.addSeparator()
        menu.insertMenu(self._actions["note"], self._menus["Edit>Crack type"])
        menu.insertMenu(self._actions["note"], self._menus["Edit>Shape"])
        Mnemonics(menu)
        menu.popup(place)
