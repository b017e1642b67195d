"""The dates of the stack in view: when, how cloudy, and a small picture of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.map_source import MapSource
from inspector.ui.canvas.map_images import whole_image
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.map_look import MapLook, MapWish
from inspector.ui.session import Session

PICTURE_PX = 200
"""Small pictures are read from a level whose longer side is at least so large, if there is one."""
CLOUD_CLASSES = (8, 9, 10)
"""Scene classes of Sentinel-2: cloud of medium and high probability, cirrus."""
_NOTHING = 0


@dataclass(frozen=True, eq=False)
class MapDate:
    """One date. `cloud_share` (0..1) is None where nobody says; `problem`: why it cannot be
    shown."""

    index: int
    acquired_at: str | None = None
    cloud_share: float | None = None
    problem: str = ""
    image: QImage | None = None


class MapDates(QObject):
    """Follows the stack in view and the bands that are shown.

    Signals
        changed()   another stack is in view, or more is known of its dates
    """

    changed = Signal()
    _read = Signal(object, object)

    def __init__(
        self, session: Session, library: Library, look: MapLook, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._look = look
        self._source_id = ""
        self._wish = MapWish()
        self._dates: list[MapDate] = []
        self._job: Job | None = None
        self._read.connect(self._take)
        session.current_changed.connect(self._follow)
        look.changed.connect(self._follow)

    @property
    def entry(self) -> SourceEntry | None:
        """The stack in view; None if it is none, or has one date only."""
        frame = self._session.current
        entry = self._session.document.sources.get(frame.source_id) if frame else None
        several = entry is not None and entry.kind == "map" and entry.frame_count > 1
        return entry if several else None

    @property
    def dates(self) -> Sequence[MapDate]:
        """In order; what is known by now."""
        return self._dates

    @Slot()
    def _follow(self) -> None:
        entry = self.entry
        source_id = entry.id if entry else ""
        wish = replace(self._look.wish_for(source_id), area=None, clouds=False)
        if (source_id, wish) == (self._source_id, self._wish):
            return
        other = source_id != self._source_id
        self._source_id, self._wish = source_id, wish
        if self._job is not None and not self._job.finished:
            self._session.jobs.cancel(self._job)
        if other:
            dates = entry.dates if entry else ()
            self._dates = [MapDate(index, day or None) for index, day in enumerate(dates)]
            self.changed.emit()
        # The picture that is looked at comes first, and says that the map can be read.
        if entry is not None and self._look.frame is not None:
            self._survey(entry, wish)
        elif entry is not None:
            self._source_id = ""

    def _survey(self, entry: SourceEntry, wish: MapWish) -> None:
        path, pool, emit = self._library.path_of(entry.id), self._library.pool, self._read.emit
        key = entry.id, wish

        def work(progress: Progress) -> None:
            source = pool.maps(path)
            for index in range(len(source)):
                progress.step(index, len(source))
                emit(key, date_of(source, index, wish))

        self._job = self._session.jobs.submit(
            "survey", tr("Look through the dates"), work, failed=lambda _: None, quiet=True
        )

    @Slot(object, object)
    def _take(self, key: tuple[str, MapWish], date: MapDate) -> None:
        if key == (self._source_id, self._wish) and date.index < len(self._dates):
            self._dates[date.index] = date
            self.changed.emit()


def date_of(source: MapSource, index: int, wish: MapWish) -> MapDate:
    """What is known of a date, with a small picture; may run in any thread."""
    try:
        info = source.info(index)
        facts = info.map_facts
        assert facts is not None, "a source of maps has facts"
        longer = max(info.width_px, info.height_px)
        level = min(max(0, ceil(log2(longer / PICTURE_PX)) - 1), info.levels - 1)
        share = facts.cloud_share
        if share is None:
            share = cloud_share(source.classes(index, None, level))
        image = whole_image(source, index, level, wish).image
    except SourceError as error:
        return MapDate(index, problem=error.message)
    return MapDate(index, facts.acquired_at, share, image=image)


def cloud_share(classes: NDArray[np.integer] | None) -> float | None:
    """How much of what was measured is clouds, by scene classes (height, width)."""
    if classes is None:
        return None
    measured = int((classes != _NOTHING).sum())
    return float(np.isin(classes, CLOUD_CLASSES).sum() / measured) if measured else None
