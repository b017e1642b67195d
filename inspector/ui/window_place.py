"""Where the window and its docks were when it was last closed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, Qt
from PySide6.QtWidgets import QMainWindow

from inspector.ui.canvas.zoom_view import Sight
from inspector.ui.docks import Docks


@dataclass(frozen=True)
class Handover:
    """What a window leaves to the one that takes its place: where it was, the panels that were
    opened on demand, the tool in hand, and what is seen of the picture."""

    geometry: QRect
    state: Qt.WindowState
    panels: tuple[str, ...]
    tool: str
    sight: Sight


class WindowPlace:
    """Remembered in a file of `folder`, apart from the settings: it is of this screen."""

    def __init__(self, window: QMainWindow, docks: Docks, folder: Path) -> None:
        self._window = window
        self._docks = docks
        self._file = str(folder / "window.ini")

    def save(self) -> None:
        """Remember the place; the docks show a project from then on."""
        file = QSettings(self._file, QSettings.Format.IniFormat)
        file.setValue("geometry", self._window.saveGeometry())
        self._docks.bring_back()
        file.setValue("layout", self._window.saveState())

    def restore(self) -> None:
        """Go back there, as far as it is remembered."""
        file = QSettings(self._file, QSettings.Format.IniFormat)
        place, layout = file.value("geometry"), file.value("layout")
        if isinstance(place, QByteArray):
            self._window.restoreGeometry(place)
        if isinstance(layout, QByteArray):
            self._docks.restore(layout)
