"""How the middle of the window is put together."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column(above: QWidget, middle: QWidget, *below: QWidget) -> QWidget:
    """Widgets one above the other; the middle one takes the room."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in (above, middle, *below):
        column.addWidget(widget, 1 if widget is middle else 0)
    return whole
