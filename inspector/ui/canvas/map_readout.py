"""The strip under a map: where the cursor is on earth, and what was measured there."""

from __future__ import annotations

from math import floor

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.core.errors import InspectorError, SourceError
from inspector.core.frame import Frame, FrameRef, GeoPoint, Window
from inspector.core.language import mark, number, tr
from inspector.core.map_facts import MapFacts, measured
from inspector.core.progress import Progress
from inspector.io.map_coordinates import longitudes_latitudes, units_of
from inspector.ui.canvas.view import Canvas
from inspector.ui.latest import Latest
from inspector.ui.library import Library
from inspector.ui.map_look import MapLook
from inspector.ui.panels import formats
from inspector.ui.panels.map_words import short_system
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line
from inspector.ui.session import Session

SETTLE_MS = 30
"""Coordinates are computed, and values read, when the cursor slows down: not for every pixel."""
NO_DATA = mark("no data")


class MapReadout(QWidget):
    """Follows the cursor over a map; hidden over other pictures."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        library: Library,
        look: MapLook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._library = library
        self._look = look
        self._pixel: tuple[int, int] | None = None
        self.place = PlainLabel("", "muted")
        self.place.setAccessibleName(tr("Map coordinates, latitude and longitude under the cursor"))
        self.values = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 4)
        row.setSpacing(16)
        row.addWidget(self.place)
        row.addWidget(self.values, 1)
        self._values = Latest(session.jobs, "survey", tr("Read a pixel"), self)
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._show)
        canvas.cursor_moved.connect(self._on_cursor)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setVisible(self._look.shown is not None)
        self._show()

    @Slot(object)
    def _on_cursor(self, place: QPointF | None) -> None:
        inside = place is not None and self._canvas.picture_rect.contains(place)
        pixel = (floor(place.x()), floor(place.y())) if place is not None and inside else None
        if pixel != self._pixel and self._look.shown is not None:
            self._pixel = pixel
            if not self._settled.isActive():  # while it moves too, but not for every pixel
                self._settled.start()

    @Slot()
    def _show(self) -> None:
        self._settled.stop()
        facts, frame, pixel = self._look.facts, self._look.frame, self._pixel
        if facts is None or frame is None:
            self._pixel = None
            return
        if pixel is None:
            self._values.drop()
            self.place.setText(system_of(facts))
            self.values.setText("")
            return
        self.place.setText("   ".join(filter(None, place_texts(facts, pixel))))
        self._ask_values(frame, facts, pixel)

    def _ask_values(self, frame: FrameRef, facts: MapFacts, pixel: tuple[int, int]) -> None:
        shown = self._look.shown
        assert shown is not None, "facts and how they are shown come together"
        names = shown.names
        path, pool = self._library.path_of(frame.source_id), self._library.pool
        chosen = facts.with_bands(names)

        def work(_: Progress) -> Frame:
            return pool.maps(path).with_bands(names).read(frame.index, Window(*pixel, 1, 1))

        def done(found: Frame) -> None:
            if pixel == self._pixel and frame == self._look.frame:
                self.values.setText(values_text(found, chosen))

        def failed(_: InspectorError) -> None:
            self.values.setText("")  # the picture itself says what is wrong with it

        self._values.ask(work, done, failed)


def place_texts(facts: MapFacts, pixel: tuple[int, int]) -> tuple[str, str]:
    """Map coordinates with their system, and latitude and longitude, of the middle of a pixel; ""
    for what is not known."""
    place = facts.georeference
    if place is None:
        return "", ""
    ((x, y),) = place.transform.to_map([pixel])
    try:
        degrees = units_of(place.crs).metres is None
        ((longitude, latitude),) = longitudes_latitudes(place.crs, [[x, y]])
    except SourceError:
        return tr("{x:.1f}, {y:.1f}", x=x, y=y), ""
    earth = formats.place(GeoPoint(float(latitude), float(longitude)))
    if degrees:
        return "", f"{earth}  ({short_system(place.crs)})"
    return tr(
        "E {grouped}  N {grouped_2}  ({short_system})",
        grouped=_grouped(x),
        grouped_2=_grouped(y),
        short_system=short_system(place.crs),
    ), earth


def values_text(found: Frame, facts: MapFacts) -> str:
    """What was measured in one pixel with the bands of `facts`: reflectance where the numbers can
    be made that, else the numbers."""
    texts = []
    for band, value in zip(facts.bands, found.pixels[0, 0], strict=True):
        there = measured(np.asarray([value]), facts.nodata)[0]
        light = band.quantification
        number = (
            tr("{value:g}", value=value)
            if light is None
            else tr("{value:.3f}", value=(float(value) + band.offset) / light)
        )
        texts.append(f"{one_line(band.name)} {number if there else tr(NO_DATA)}")
    return " · ".join(texts)


def system_of(facts: MapFacts) -> str:
    """What is said while the cursor is elsewhere."""
    place = facts.georeference
    return tr("No place on earth is known") if place is None else short_system(place.crs)


def _grouped(metres: float) -> str:
    """With thin spaces between thousands, to a decimetre."""
    return number(metres, "_.1f").replace("_", "\N{NARROW NO-BREAK SPACE}")
