"""The size of the brush in hand, to see and to set."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from inspector.core.language import tr
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX
from inspector.ui.tools.brush_size import LARGEST_PX, SMALLEST_PX, BrushSize

_STOPS = 100


class BrushSizeBox(QWidget):
    """A slider whose steps are all the same share of the size, and the size in pixels."""

    def __init__(self, canvas: QWidget, parent: QWidget | None = None) -> None:
        """`canvas` gets the focus back when a size was typed."""
        super().__init__(parent)
        self._canvas = canvas
        self._size: BrushSize | None = None
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STOPS)
        self.slider.setFixedWidth(12 * GRID_PX)
        self.slider.setAccessibleName(tr("Brush size"))
        self.slider.setToolTip(tr("Brush size (wheel, or [ and ])"))
        self.slider.valueChanged.connect(self._on_slid)
        self.box = _Box()
        self.box.setRange(SMALLEST_PX, LARGEST_PX)
        self.box.setSuffix(" px")
        self.box.setFixedWidth(11 * GRID_PX)
        self.box.setKeyboardTracking(False)
        self.box.setAccessibleName(tr("Brush size in pixels"))
        self.box.setToolTip(tr("Diameter in pixels of the picture"))
        self.box.valueChanged.connect(self._on_typed)
        self.box.lineEdit().returnPressed.connect(canvas.setFocus)
        title = PlainLabel(tr("Size"), "muted")
        title.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        for widget in (title, self.slider, self.box):
            row.addWidget(widget)

    def show_size(self, size: BrushSize) -> None:
        """Another brush is in hand."""
        if self._size is not None:
            self._size.changed.disconnect(self._show)
        self._size = size
        size.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._size is None:
            return
        for widget, value in (
            (self.slider, _stop(self._size.diameter_px)),
            (self.box, self._size.diameter_px),
        ):
            widget.blockSignals(True)
            widget.setValue(value)
            widget.blockSignals(False)

    @Slot(int)
    def _on_slid(self, stop: int) -> None:
        if self._size is not None:
            # Small sizes are further apart than the stops.
            size = _size(stop)
            near = self._size.diameter_px
            if size == near and stop != _stop(near):
                size += 1 if stop > _stop(near) else -1
            self._size.set(size)

    @Slot(int)
    def _on_typed(self, size_px: int) -> None:
        if self._size is not None:
            self._size.set(size_px)


class _Slider(QSlider):
    """Leaves the wheel to the picture."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Box(QSpinBox):
    """Leaves the wheel to the picture."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _stop(size_px: int) -> int:
    return round(_STOPS * math.cbrt(size_px / LARGEST_PX))


def _size(stop: int) -> int:
    return max(SMALLEST_PX, round(LARGEST_PX * (stop / _STOPS) ** 3))
