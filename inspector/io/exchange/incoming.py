"""What files bring into a project: gathered, checked against it, and taken in as one edit.

Nothing is guessed: what has no picture in the project, another size, or a form that is not
understood is left out and named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from inspector.core import edits
from inspector.core.annotation import Annotation, new_id
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.language import plural, tr
from inspector.core.shape import Shape
from inspector.io.codec import SchemaError
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import label_of
from inspector.io.exchange.own_fields import from_own_fields, reshaped, with_label
from inspector.io.exchange.pixels import Pixels
from inspector.io.files import shown

MOST_ANNOTATIONS = 200_000
_NAMED = 3


@dataclass(frozen=True)
class Incoming:
    """What was understood, and in sentences what was not."""

    annotations: tuple[Annotation, ...] = ()
    heads: Mapping[str, Inspection] = field(default_factory=dict)
    """By the id of the source, heads of pipe runs that had none."""
    new: int = 0
    changed: int = 0
    same: int = 0
    notices: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """In one line, what was found."""
        parts = [tr("{n} new", n=self.new)]
        parts += [tr("{n} changed", n=self.changed)] if self.changed else []
        parts += [tr("{n} already there", n=self.same)] if self.same else []
        if self.heads:
            parts.append(plural("{n} pipe run head", "{n} pipe run heads", len(self.heads)))
        return tr("Imported: {what}.", what=", ".join(parts))


def taken_in(document: Document, incoming: Incoming) -> Document:
    """The document with what was understood: one edit."""
    there = [a for a in incoming.annotations if a.frame.source_id in document.sources]
    after = edits.put(document, *there)
    for source_id, head in incoming.heads.items():
        after = edits.set_inspection(after, [source_id], head)
    return after


@dataclass(frozen=True)
class Place:
    """A picture of the project that a file speaks of."""

    frame: FrameRef
    width_px: int
    height_px: int

    @property
    def size(self) -> tuple[int, int]:
        return self.width_px, self.height_px


class Gathering:
    """Takes what a reader finds, picture by picture."""

    def __init__(self, document: Document, pixels: Pixels) -> None:
        self.document = document
        self.pixels = pixels
        self.names = FrameNames(document)
        self._found: dict[str, Annotation] = {}
        self._faults: dict[str, Counter[str]] = {}
        self._counts: Counter[str] = Counter()
        self._heads: dict[str, Inspection] = {}
        listed = document.annotations.values()
        self._labels = {label_of(a) for a in listed}
        self._drawn = {(a.frame, label_of(a), a.shape) for a in listed}
        self._new_labels: dict[str, None] = {}

    def fault(self, what: str, name: str) -> None:
        """Note something that is left out: what is wrong, and with which picture or file."""
        self._faults.setdefault(what, Counter())[shown(name)] += 1

    def place(self, name: str, size: tuple[int, int] | None) -> Place | None:
        """The picture that a file calls `name`, if it has this width and height; None is noted.
        `size` is None where the file does not say."""
        found = self.names.frames(name)
        if len(found) != 1:
            several = tr("Several pictures have this name")
            what = several if found else tr("No picture of this project")
            self.fault(what, name or tr("without a name"))
            return None
        return self.sized(found[0], name, size)

    def own_place(self, own: Any, name: str, size: tuple[int, int] | None) -> Place | None:
        """As `place`, where our own fields `own` may say which picture it is, whatever it is called
        by now."""
        told = own if isinstance(own, dict) else {}
        source, index = self.document.sources.get(str(told.get("source"))), told.get("frame")
        if source is not None and type(index) is int and 0 <= index < source.frame_count:
            return self.sized(FrameRef(source.id, index), name, size)
        return self.place(name, size)

    def sized(self, frame: FrameRef, name: str, size: tuple[int, int] | None) -> Place | None:
        """As `place`, for a frame that is known."""
        source = self.document.sources[frame.source_id]
        if size is not None and size != (source.width_px, source.height_px):
            told = tr(
                "Another size ({width} x {height} px there, {own_width} x {own_height} px here)",
                width=size[0],
                height=size[1],
                own_width=source.width_px,
                own_height=source.height_px,
            )
            self.fault(told, name)
            return None
        return Place(frame, source.width_px, source.height_px)

    def add(
        self,
        place: Place,
        name: str,
        label: str,
        shape: Callable[[Annotation | None], Shape | None],
        own: object = None,
        note: str | None = None,
    ) -> None:
        """Take one shape. `shape` gives it, looking at what our own fields `own` say; None is left
        out. `note` is None where the format has none."""
        if len(self._found) >= MOST_ANNOTATIONS:
            self.fault(tr("More than {n} shapes", n=MOST_ANNOTATIONS), name)
            return
        try:
            ours = from_own_fields(own, place.frame, self.document)
        except SchemaError:
            ours = None
            self.fault(tr("Fields of Inspector's own that are damaged; the rest is taken"), name)
        seen = shape(ours)
        clipped = None if seen is None else self.pixels.clipped(seen, *place.size)
        if seen is None or clipped is None:
            self.fault(tr("A shape that is empty, outside the picture or not understood"), name)
            return
        if ours is None and (place.frame, label, clipped) in self._drawn:
            self.skip_known()  # the same file once more
            return
        if ours is None:
            found = Annotation(new_id(), place.frame, clipped, label, note=note or "")
        else:
            found = with_label(ours if ours.shape == clipped else reshaped(ours, clipped), label)
            if note is not None and note != found.note:
                found = replace(found, note=note)
        if found.shape.kind == "line" and not found.shape.is_point and found.line is None:
            found = replace(found, line=self.pixels.measured_line(found.shape))
        self.take(found)

    def take(self, found: Annotation) -> None:
        """Take an annotation; one whose id is known changes that one."""
        known = self.document.annotations.get(found.id)
        if found.id in self._found or (known is not None and known.frame != found.frame):
            found, known = replace(found, id=new_id()), None
        label = label_of(found)
        if label not in self._labels:
            self._new_labels[label] = None
        if known == found:
            self._counts["same"] += 1
            return
        self._counts["new" if known is None else "changed"] += 1
        self._found[found.id] = found

    def skip_known(self) -> None:
        """Count something that the project has already."""
        self._counts["same"] += 1

    def head(self, source_id: str, head: Inspection) -> None:
        """Take the head of a pipe run; one that is there stays."""
        self._heads[source_id] = head

    def result(self) -> Incoming:
        """Everything, with the notices."""
        notices = [_sentence(what, names) for what, names in self._faults.items()]
        if self._new_labels:
            listed = [shown(label) for label in self._new_labels]
            notices.append(
                tr("Labels that this project did not have: {labels}.", labels=_listed(listed))
            )
        return Incoming(
            tuple(self._found.values()),
            self._heads,
            self._counts["new"],
            self._counts["changed"],
            self._counts["same"],
            tuple(notices),
        )


def _sentence(what: str, names: Counter[str]) -> str:
    counted = [
        tr("{name} ({n} times)", name=name, n=count) if count > 1 else name
        for name, count in names.items()
    ]
    return tr("{what}: {names}.", what=what, names=_listed(counted))


def _listed(names: list[str]) -> str:
    more, first = len(names) - _NAMED, ", ".join(names[:_NAMED])
    return tr("{names} and {more} more", names=first, more=more) if more > 0 else first
