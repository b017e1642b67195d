"""How pictures that models made are looked at: which layer, how strongly, with a lens or beside the
source. Never saved with the project, never undone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal

Kind = Literal["enhanced", "restored"]
"""What was made of the source."""
KINDS: tuple[Kind, ...] = get_args(Kind)
PictureLayer = Literal[
    "source",
    "enhanced",
    "bicubic",
    "depth",
    "difference",
    "consistency",
    "restored",
    "signed-error",
    "absolute-error",
    "filtered-error",
]
LAYERS_OF: dict[Kind, tuple[PictureLayer, ...]] = {
    "enhanced": ("enhanced", "bicubic", "depth", "difference", "consistency"),
    "restored": ("restored", "signed-error", "absolute-error", "filtered-error"),
}
"""What there is to see of each kind; the first one is what was made itself."""
KIND_OF: dict[PictureLayer, Kind] = {
    layer: kind for kind, layers in LAYERS_OF.items() for layer in layers
}
PICTURE_LAYERS: tuple[PictureLayer, ...] = ("source", *KIND_OF)
ONLY_PICTURES: frozenset[PictureLayer] = frozenset({"depth"})
ONLY_MAPS: frozenset[PictureLayer] = frozenset({"consistency"})
"""What there is of enhanced photos and videos, or of enhanced maps, alone."""
LENS_ZOOMS = (2.0, 8.0)
LEAST_RANGE = 0.05
"""The ends of the depth map stay so far apart."""


class PictureLook(QObject):
    """Shared by canvas, panel and commands.

    Signals
        changed()   anything of it
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: PictureLayer = "source"
        self._layer: PictureLayer = "enhanced"
        self._opacity = 1.0
        self._range = 0.0, 1.0
        self._lens = False
        self._lens_zoom = 3.0
        self._beside = False
        self._covered = False

    @property
    def shown(self) -> PictureLayer:
        """The chosen layer."""
        return self._shown

    @property
    def layer(self) -> PictureLayer:
        """The last chosen one that is not the source: what the lens and the view beside show."""
        return self._layer

    def layer_among(self, kinds: Collection[Kind]) -> PictureLayer:
        """`layer`, or, while the source is chosen and there is nothing of its kind, the first one
        of a kind that there is."""
        if self._shown != "source" or not kinds or KIND_OF[self._layer] in kinds:
            return self._layer
        return LAYERS_OF[next(iter(kinds))][0]

    @property
    def over(self) -> bool:
        """True if `layer` is seen over the source in the main view: beside it, and where a trial
        covers the picture, it is not."""
        return self._shown != "source" and not self._beside and not self._covered

    @property
    def opacity(self) -> float:
        """Of the layer over the source, 0..1."""
        return self._opacity

    @property
    def depth_range(self) -> tuple[float, float]:
        """Far and near end of the depth map, 0..1."""
        return self._range

    @property
    def lens(self) -> bool:
        """True: a round glass under the cursor shows the other layer."""
        return self._lens

    @property
    def lens_zoom(self) -> float:
        """How much larger the lens shows things than the view does."""
        return self._lens_zoom

    @property
    def beside(self) -> bool:
        """True: the layer is shown beside the source, not over it."""
        return self._beside

    def set_covered(self, covered: bool) -> None:
        """A trial lies over the picture, or does not any more."""
        if covered != self._covered:
            self._covered = covered
            self.changed.emit()

    def show_layer(self, layer: PictureLayer) -> None:
        if layer != self._shown:
            self._shown = layer
            if layer != "source":
                self._layer = layer
            self.changed.emit()

    def set_opacity(self, value: float) -> None:
        if value != self._opacity:
            self._opacity = value
            self.changed.emit()

    def set_far(self, value: float) -> None:
        """Move the far end; it stays behind the near one."""
        self._set_range(min(value, self._range[1] - LEAST_RANGE), self._range[1])

    def set_near(self, value: float) -> None:
        """Move the near end; it stays before the far one."""
        self._set_range(self._range[0], max(value, self._range[0] + LEAST_RANGE))

    def _set_range(self, far: float, near: float) -> None:
        found = max(0.0, far), min(1.0, near)
        if found != self._range:
            self._range = found
        # Also when nothing moved: the slider that was pulled too far goes back.
        self.changed.emit()

    def set_lens(self, on: bool) -> None:
        if on != self._lens:
            self._lens = on
            self.changed.emit()

    def set_lens_zoom(self, zoom: float) -> None:
        zoom = min(max(zoom, LENS_ZOOMS[0]), LENS_ZOOMS[1])
        if zoom != self._lens_zoom:
            self._lens_zoom = zoom
            self.changed.emit()

    def set_beside(self, on: bool) -> None:
        if on != self._beside:
            self._beside = on
            self.changed.emit()
