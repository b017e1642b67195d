"""What the settings of a batch are shown and changed by: choices, regions, rows of fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from inspector.core.batch import BatchSettings
from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

DIFFERENT = mark("(different)")
"""Of values that the selected files do not share; shown by `tr`."""
Change = Callable[[BatchSettings], BatchSettings]


def with_model(model_id: str, on: bool) -> Change:
    """A change that takes a model in, behind the others, or out."""

    def change(settings: BatchSettings) -> BatchSettings:
        others = tuple(i for i in settings.models if i != model_id)
        return replace(settings, models=(*others, model_id) if on else others)

    return change


def show_choice(combo: QComboBox, values: set[Any]) -> None:
    """Select the one value, or say that they differ."""
    place = combo.findText(tr(DIFFERENT))
    if place >= 0:
        combo.removeItem(place)
    if len(values) > 1:
        combo.insertItem(0, tr(DIFFERENT))
        combo.setCurrentIndex(0)
    elif values:
        combo.setCurrentIndex(combo.findData(next(iter(values))))


def region_text(region: Window | None) -> str:
    """A region as `region_of` reads it."""
    if region is None:
        return ""
    return f"{region.x}, {region.y}, {region.width}, {region.height}"


def region_of(text: str) -> Window | None:
    """A region from "x, y, width, height"; None for anything else."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 4 or not all(p.isascii() and p.isdecimal() and len(p) < 8 for p in parts):
        return None
    x, y, width, height = map(int, parts)
    return Window(x, y, width, height) if width and height else None


def frame_box(changed: Callable[[], None], least: int) -> QSpinBox:
    """A field for the number of a frame."""
    box = QSpinBox()
    box.setRange(least, 9_999_999)
    box.setKeyboardTracking(False)
    box.valueChanged.connect(lambda _: changed())
    return box


def row_of(*widgets: QWidget) -> QWidget:
    """Widgets beside each other; labels take no more than they need."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID_PX // 2)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, PlainLabel) else 1)
    return whole
