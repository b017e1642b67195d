"""Everything of the window that is there for maps, made and connected once."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.map_images import CLOUD, SHADOW, SNOW
from inspector.ui.canvas.map_scale import MapScale
from inspector.ui.canvas.view import Canvas
from inspector.ui.docks import Docks, scrolled
from inspector.ui.map_dates import MapDates
from inspector.ui.panels.bands import NO_CLASSES, BandsPanel
from inspector.ui.timeline.dates import DatesPanel
from inspector.ui.workbench import Workbench

TINTS = {mark("Clouds"): CLOUD, mark("Shadows"): SHADOW, mark("Snow"): SNOW}
_NO_MAP = mark("Open a map first: a Sentinel-2 product, a JP2 or a GeoTIFF.")
_ALL = ("next-bands", "stretch-view", "stretch-whole", "clouds")


class MapParts(QObject):
    """The panel of bands, the dates, the scale bar and the commands."""

    def __init__(
        self, bench: Workbench, actions: Actions, canvas: Canvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._canvas = canvas
        self._look = bench.map_look
        self._docks: Docks | None = None
        self.dates = MapDates(bench.session, bench.library, bench.map_look, self)
        tints = {tr(name): colour for name, colour in TINTS.items()}
        self.bands = BandsPanel(bench.map_look, bench.session, tints)
        self.scale = MapScale(canvas, bench.map_look)
        self.date_panel = DatesPanel(bench.session, self.dates, actions)
        self.bands.view_wanted.connect(self.stretch_to_view)
        actions.connect("next-bands", self.bands.show_next)
        actions.connect("stretch-view", self.stretch_to_view)
        actions.connect("stretch-whole", lambda: self._look.stretch_to(None))
        actions.connect("clouds", self._look.show_clouds)
        bench.session.current_changed.connect(self._follow)
        self._look.changed.connect(self._follow)
        self._follow()

    @property
    def panels(self) -> dict[str, QWidget]:
        """What goes into docks, by their names."""
        return {"bands": scrolled(self.bands), "dates": self.date_panel}

    def show_in(self, docks: Docks) -> None:
        """Show and hide the docks of maps from now on."""
        self._docks = docks
        docks["dates"].setTitleBarWidget(self.date_panel.header)
        self._follow()

    @Slot()
    def stretch_to_view(self) -> None:
        """Let what is seen of the map have the full range of brightness."""
        seen = self._canvas.exposed.intersected(self._canvas.picture_rect)
        if self._look.shown is None or seen.isEmpty():
            return
        left, top = floor(seen.left()), floor(seen.top())
        right, bottom = ceil(seen.right()), ceil(seen.bottom())
        self._look.stretch_to(Window(left, top, max(1, right - left), max(1, bottom - top)))

    @Slot()
    def _follow(self) -> None:
        look, actions = self._look, self._actions
        there = look.shown is not None
        for action_id in _ALL:
            actions.set_enabled(action_id, there, tr(_NO_MAP))
        if there:
            colours = look.shown is not None and look.shown.combination.kind == "colours"
            why = tr("An index always has the same colours.")
            actions.set_enabled("stretch-view", colours, why)
            stretched = look.wish.area is not None
            why = why if not colours else tr("It is stretched to the whole picture.")
            actions.set_enabled("stretch-whole", colours and stretched, why)
            actions.set_enabled("clouds", look.has_classes, f"{tr(NO_CLASSES)}.")
        actions["clouds"].setChecked(there and look.wish.clouds)
        if self._docks is not None:
            self._docks.show_bands(there)
            self._docks.show_strip("dates", self.dates.entry is not None)
