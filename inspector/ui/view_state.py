"""How the user looks at things. Never saved with the project, never undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QObject, Signal

from inspector.core.annotation import Purpose
from inspector.core.document import SourceKind

Layer = Literal["suggestions", "findings", "measurements", "redactions", "undamaged areas"]
"""What outlines stand for."""
LAYER_OF: dict[Purpose, Layer] = {
    "finding": "findings",
    "measurement": "measurements",
    "redaction": "redactions",
    "undamaged": "undamaged areas",
}
LAYERS: tuple[Layer, ...] = ("suggestions", *LAYER_OF.values())


class ViewState(QObject):
    """Threshold, overlay and selection, shared by all widgets.

    Signals
        threshold_changed(float)  confidence from which a pixel counts, 0..1
        overlay_changed()         visibility, opacity or kind of the overlay
        selection_changed()       ids of selected annotations or suggestions
    """

    threshold_changed = Signal(float)
    overlay_changed = Signal()
    selection_changed = Signal()

    def __init__(
        self,
        threshold: float,
        opacity: float,
        min_length_px: float,
        parent: QObject | None = None,
        map_min_length_px: float = 2.0,
    ) -> None:
        super().__init__(parent)
        self._threshold = threshold
        self._opacity = opacity
        self._min_lengths_px = {False: min_length_px, True: map_min_length_px}
        self._on_map = False
        self._mask_visible = True
        self._outlines_visible = True
        self._heat = False
        self._hidden: frozenset[Layer] = frozenset()
        self._selected: tuple[str, ...] = ()

    @property
    def threshold(self) -> float:
        return self._threshold

    @property
    def min_length_px(self) -> float:
        """Shorter suggestions are not shown: of pictures, or of maps while one is in view."""
        return self._min_lengths_px[self._on_map]

    def look(self, kind: SourceKind) -> tuple[float, float]:
        """Threshold and least length (px) for what is found on a source of this kind. On a map a
        building is a few pixels, on a photo such a spot is noise."""
        return self._threshold, self._min_lengths_px[kind == "map"]

    def look_at(self, kind: SourceKind) -> None:
        """A source of this kind is in view now."""
        self._on_map = kind == "map"

    @property
    def opacity(self) -> float:
        return self._opacity

    @property
    def mask_visible(self) -> bool:
        return self._mask_visible

    @property
    def outlines_visible(self) -> bool:
        return self._outlines_visible

    def shows(self, layer: Layer) -> bool:
        """True if outlines of this kind are shown; all are hidden without `outlines_visible`."""
        return self._outlines_visible and layer not in self._hidden

    def layer_visible(self, layer: Layer) -> bool:
        """True if outlines of this kind are shown whenever any are."""
        return layer not in self._hidden

    @property
    def heat(self) -> bool:
        """True: the probability is shown as a heat map instead of the mask."""
        return self._heat

    @property
    def selected(self) -> tuple[str, ...]:
        """Ids in the order of selection."""
        return self._selected

    def set_threshold(self, value: float) -> None:
        value = min(0.99, max(0.01, value))
        if value != self._threshold:
            self._threshold = value
            self.threshold_changed.emit(value)

    def set_min_length(self, value_px: float) -> None:
        if value_px != self.min_length_px:
            self._min_lengths_px[self._on_map] = value_px
            self.threshold_changed.emit(self._threshold)

    def set_opacity(self, value: float) -> None:
        if value != self._opacity:
            self._opacity = value
            self.overlay_changed.emit()

    def set_mask_visible(self, visible: bool) -> None:
        if visible != self._mask_visible:
            self._mask_visible = visible
            self.overlay_changed.emit()

    def set_outlines_visible(self, visible: bool) -> None:
        if visible != self._outlines_visible:
            self._outlines_visible = visible
            self.overlay_changed.emit()

    def set_layer_visible(self, layer: Layer, visible: bool) -> None:
        hidden = self._hidden - {layer} if visible else self._hidden | {layer}
        if hidden != self._hidden:
            self._hidden = hidden
            self.overlay_changed.emit()

    def set_heat(self, heat: bool) -> None:
        if heat != self._heat:
            self._heat = heat
            self.overlay_changed.emit()

    def select(self, ids: Iterable[str]) -> None:
        selected = tuple(dict.fromkeys(ids))
        if selected != self._selected:
            self._selected = selected
            self.selection_changed.emit()

    def toggle(self, item_id: str) -> None:
        """Add to the selection, or take out of it."""
        if item_id in self._selected:
            self.select(i for i in self._selected if i != item_id)
        else:
            self.select((*self._selected, item_id))
