"""Where people know better than the model on one frame, found by place among thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.boxes import Boxes, boxes_around, meeting
from inspector.imaging.overlay import Colour, Correction
from inspector.imaging.windows import around, union

DEAD_ROWS = 256
"""So many rows of annotations that went are swept out at once."""


@dataclass(frozen=True)
class _Entry:
    """What one annotation takes away, and what it paints."""

    gone: tuple[Shape, ...]
    painted: Shape | None
    colour: Colour | None

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return self.gone if self.painted is None else (*self.gone, self.painted)

    @property
    def window(self) -> Window:
        window = around(self.shapes[0])
        for shape in self.shapes[1:]:
            window = union(window, around(shape))
        return window


class Corrections:
    """The corrections of every annotation of a frame; `colour_of` gives that of a label."""

    def __init__(self, colour_of: Callable[[str], Colour]) -> None:
        self._colour_of = colour_of
        self._row: dict[str, int] = {}
        self._entries: list[_Entry | None] = []
        self._boxes: Boxes = np.empty((0, 4), dtype=np.int64)

    def __len__(self) -> int:
        return len(self._row)

    def restart(self, annotations: Iterable[Annotation]) -> None:
        """Another frame."""
        made = {a.id: entry for a in annotations if (entry := self._entry(a)) is not None}
        self._entries = list(made.values())
        self._row = dict(zip(made, range(len(made)), strict=True))
        shapes = [shape for entry in made.values() for shape in entry.shapes]
        each = boxes_around(shapes)
        starts = np.cumsum([0, *(len(entry.shapes) for entry in made.values())])[:-1]
        self._boxes = each
        if len(each) > len(made):
            first = np.minimum.reduceat(each[:, :2], starts, axis=0)
            last = np.maximum.reduceat(each[:, 2:], starts, axis=0)
            self._boxes = np.concatenate([first, last], axis=1)

    def follow(self, gone: Iterable[str], fresh: Iterable[Annotation]) -> Window | None:
        """Annotations went, came or changed; returns where the mask looks different now."""
        changed: list[Window] = []
        for annotation_id in gone:
            changed += self._set(annotation_id, None)
        for annotation in fresh:
            changed += self._set(annotation.id, self._entry(annotation))
        if len(self._entries) > len(self._row) + DEAD_ROWS:
            self._sweep()
        if not changed:
            return None
        window = changed[0]
        for other in changed[1:]:
            window = union(window, other)
        return window

    def all(self) -> list[Correction]:
        """Everything that was taken away, then everything that was drawn."""
        return _listed(entry for entry in self._entries if entry is not None)

    def near(self, window: Window) -> list[Correction]:
        """Those that may touch a window, in the same order."""
        rows = np.flatnonzero(meeting(self._boxes, window)).tolist()
        return _listed(entry for row in rows if (entry := self._entries[row]) is not None)

    def _entry(self, annotation: Annotation) -> _Entry | None:
        gone = taken_away(annotation)
        drawn = painted(annotation)
        if not gone and not drawn:
            return None
        if not drawn:
            return _Entry(gone, None, None)
        return _Entry(gone, annotation.shape, self._colour_of(annotation.label))

    def _set(self, annotation_id: str, entry: _Entry | None) -> list[Window]:
        """Put, replace or take out an entry; returns the windows of what changed."""
        row = self._row.get(annotation_id)
        before = None if row is None else self._entries[row]
        if before == entry:
            return []
        if entry is None:
            row = self._row.pop(annotation_id)
            self._entries[row] = None
            self._boxes[row] = 0
        elif row is None:
            self._row[annotation_id] = len(self._entries)
            self._entries.append(entry)
            self._boxes = np.concatenate([self._boxes, [_box(entry)]])
        else:
            self._entries[row] = entry
            self._boxes[row] = _box(entry)
        return [e.window for e in (before, entry) if e is not None]

    def _sweep(self) -> None:
        kept = [row for row, entry in enumerate(self._entries) if entry is not None]
        places = dict(zip(kept, range(len(kept)), strict=True))
        self._entries = [self._entries[row] for row in kept]
        self._boxes = self._boxes[kept]
        self._row = {i: places[row] for i, row in self._row.items()}


def taken_away(annotation: Annotation) -> tuple[Shape, ...]:
    """The regions of the model that are not shown: rejected ones, and those that were edited,
    which are shown as edited."""
    if annotation.purpose != "finding":
        return ()
    region = annotation.judged.region if annotation.judged else None
    gone = () if region is None else (region,)
    return (*gone, annotation.shape) if annotation.status == "rejected" else gone


def painted(annotation: Annotation) -> bool:
    """True if it is shown as a person drew it, and not as the model sees it."""
    return (
        annotation.purpose == "finding"
        and annotation.status == "accepted"
        and annotation.origin != "machine"
        and annotation.shape.kind == "region"
    )


def _listed(entries: Iterable[_Entry]) -> list[Correction]:
    known = list(entries)
    gone = [Correction(shape, None) for entry in known for shape in entry.gone]
    return gone + [Correction(e.painted, e.colour) for e in known if e.painted is not None]


def _box(entry: _Entry) -> list[int]:
    window = entry.window
    return [window.x, window.y, window.x + window.width, window.y + window.height]
