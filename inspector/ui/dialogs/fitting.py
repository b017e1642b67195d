"""Dialogs that are never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from inspector.ui.theme import GRID_PX

BESIDE_PX = QSize(2 * GRID_PX, 6 * GRID_PX)
"""Room for the frame and the title of a window."""


def fit(dialog: QWidget, width_px: int, height_px: int) -> None:
    """Give a dialog a size, or that of the screen where this is smaller."""
    room = dialog.screen().availableSize() - BESIDE_PX
    dialog.resize(QSize(width_px, height_px).boundedTo(room))
