"""Which other frames help to enhance a place: neighbours in time, or in the row of photos.

What is looked at follows `imaging.reference_choice`, and how good they are
`imaging.references`; here they are read.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import MapFacts
from inspector.core.progress import Progress
from inspector.core.stored_texts import A_FRAME
from inspector.imaging.reference_choice import candidates
from inspector.imaging.reference_warp import reference_part
from inspector.imaging.references import RankedReference, best_reference, rank_references
from inspector.imaging.tone import rgb8, stretch_limits
from inspector.ui.library import Library, SourcePool
from inspector.ui.plain import one_line
from inspector.ui.services import ChosenReference
from inspector.ui.videos import Videos

MOST_PX = 4_000_000
"""Larger photos are not searched: each would take seconds."""
LOOK_PX = 160


@dataclass(frozen=True)
class Neighbour:
    """A frame that may help. `name` says which one it is."""

    frame: FrameRef
    path: Path
    name: str


@dataclass(frozen=True, eq=False)
class FoundReference:
    """A neighbour that shows the place, and how well."""

    neighbour: Neighbour
    picture: Frame
    ranked: RankedReference

    @property
    def chosen(self) -> ChosenReference:
        """As the model takes it."""
        return ChosenReference(self.picture, self.ranked.to_reference, self.neighbour.name)

    def look(self, window: Window) -> NDArray[np.uint8]:
        """The place as this neighbour shows it, upright and whole, at most `LOOK_PX` a side:
        uint8 (height, width, 3)."""
        longer = max(window.width, window.height)
        scale = max(1, LOOK_PX // longer)
        part, _ = reference_part(self.picture, self.ranked.to_reference, window, scale)
        step = max(1, math.ceil(longer / LOOK_PX))
        return np.ascontiguousarray(part[::step, ::step])


def neighbours(
    document: Document, library: Library, videos: Videos, frame: FrameRef
) -> tuple[Neighbour, ...]:
    """The frames to look at for a frame, the nearest first; none for large photos."""
    entry = document.sources[frame.source_id]
    if entry.width_px * entry.height_px > MOST_PX:
        return ()
    if entry.kind == "photo":
        return _photos(document, library, entry)
    film = videos.film(entry.id)
    sharpness = {key.number: key.sharpness for key in film.keys} if film else {}
    rate = entry.video.mean_rate_hz if entry.video else 0.0
    count = max(entry.frame_count, frame.index + 1)
    return tuple(
        named(document, library, FrameRef(entry.id, number))
        for number in candidates(frame.index, count, rate, sharpness)
    )


def named(document: Document, library: Library, frame: FrameRef) -> Neighbour:
    """A frame that somebody chose."""
    entry = document.sources[frame.source_id]
    name = A_FRAME.format(index=frame.index) if entry.kind == "video" else one_line(entry.name)
    return Neighbour(frame, library.path_of(entry.id), name)


def _photos(document: Document, library: Library, entry: SourceEntry) -> tuple[Neighbour, ...]:
    row = [e for e in document.sources.values() if e.kind == "photo"]
    here = next(i for i, e in enumerate(row) if e.id == entry.id)
    near = [row[number] for number in candidates(here, len(row), 1.0)]
    return tuple(
        named(document, library, FrameRef(e.id))
        for e in near
        if e.width_px * e.height_px <= MOST_PX
    )


@dataclass(frozen=True, eq=False)
class Place:
    """A window of a frame, and the frames that may help there. Read in lanes."""

    pool: SourcePool
    path: Path
    frame: FrameRef
    window: Window
    near: tuple[Neighbour, ...]

    def picture(self) -> Frame:
        """The window alone, as models of enhancement take it: uint8 RGB. Raises SourceError."""
        part = self.pool.read(self.path, self.frame.index, self.window)
        if part.pixels.dtype == np.uint8:
            return Frame(rgb8(part), part.origin)
        # Every window of one picture in the tone of the whole.
        coarse = self.pool.levels(self.path, self.frame.index) - 1
        limits = stretch_limits(self.pool.read(self.path, self.frame.index, None, coarse))
        return Frame(rgb8(part, limits), part.origin)

    def map_picture(self, names: Sequence[str]) -> tuple[Frame, MapFacts]:
        """The window of a map alone, these bands as they are stored, and their facts. Raises
        SourceError."""
        maps = self.pool.maps(self.path).with_bands(names)
        facts = maps.info(self.frame.index).map_facts
        assert facts is not None, "a map has facts"
        return maps.read(self.frame.index, self.window), facts

    def references(self, progress: Progress) -> tuple[FoundReference, ...]:
        """The neighbours that show the window, the most helpful first. One that cannot be read,
        or was never there, is left out. Raises SourceError for the frame itself, and Cancelled.
        """
        whole, read = self._read(progress.part(0, 2))
        frames = [frame for _, frame in read]
        found = rank_references(whole, self.window, frames, progress.part(1, 2))
        return tuple(FoundReference(*read[r.index], r) for r in found)

    def best(self, progress: Progress) -> FoundReference | None:
        """The first of them alone, which is quicker."""
        whole, read = self._read(progress.part(0, 2))
        frames = [frame for _, frame in read]
        found = best_reference(whole, self.window, frames, progress.part(1, 2))
        return FoundReference(*read[found.index], found) if found else None

    def _read(self, progress: Progress) -> tuple[Frame, list[tuple[Neighbour, Frame]]]:
        """The whole frame, and the neighbours with theirs."""
        whole = self.pool.read(self.path, self.frame.index)
        # In the order of the video: each is decoded from where the last one was.
        ordered = sorted(self.near, key=lambda one: one.frame)
        read: list[tuple[Neighbour, Frame]] = []
        for done, neighbour in enumerate(ordered):
            progress.step(done, len(ordered))
            try:
                other = self.pool.read(neighbour.path, neighbour.frame.index)
            except SourceError:
                continue
            read.append((neighbour, Frame(rgb8(other))))
        return whole, read
