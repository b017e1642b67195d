"""The tag over a picture on which something is tried."""

from __future__ import annotations

from PySide6.QtGui import QColor

from inspector.ui.canvas.tag import Tag
from inspector.ui.canvas.zoom_view import ZoomView


class TrialCaption(Tag):
    """Black on yellow at the upper end: what is seen is not as it was recorded. The lower one
    belongs to the stamp."""

    def __init__(self, view: ZoomView) -> None:
        super().__init__(view, "#000000", QColor("#F0E442"), QColor(0, 0, 0, 200), at_top=True)
