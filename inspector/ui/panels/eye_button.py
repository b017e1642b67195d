"""The eyes that show and hide the layers of the picture, and what the layers are called."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QToolButton, QWidget

from inspector.core.language import mark, tr
from inspector.ui import icons
from inspector.ui.panels.parts import described
from inspector.ui.view_state import Layer


@dataclass(frozen=True)
class LayerTexts:
    """What a layer is called, and what a click on its eye does; shown by `tr`."""

    name: str
    show: str
    hide: str


MASK = LayerTexts(mark("Mask"), mark("Show mask"), mark("Hide mask"))
OUTLINES = LayerTexts(mark("Outlines"), mark("Show outlines"), mark("Hide outlines"))
LAYER_TEXTS: dict[Layer, LayerTexts] = {
    "suggestions": LayerTexts(
        mark("Suggestions"), mark("Show suggestions"), mark("Hide suggestions")
    ),
    "findings": LayerTexts(mark("Findings"), mark("Show findings"), mark("Hide findings")),
    "measurements": LayerTexts(
        mark("Measurements"), mark("Show measurements"), mark("Hide measurements")
    ),
    "redactions": LayerTexts(mark("Redactions"), mark("Show redactions"), mark("Hide redactions")),
    "undamaged areas": LayerTexts(
        mark("Undamaged areas"), mark("Show undamaged areas"), mark("Hide undamaged areas")
    ),
}


class EyeButton(QToolButton):
    """Shows or hides a layer; its icon and its name say which."""

    def __init__(self, texts: LayerTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.toggled.connect(self._update)
        self._update(False)

    def _update(self, visible: bool) -> None:
        described(self, tr(self._texts.hide if visible else self._texts.show))
        icons.follow(self, "eye" if visible else "eye-off", size_px=16)
