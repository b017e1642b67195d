"""What is handed on of a project: pictures with the annotations on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal, get_args

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.io.exchange.names import FrameNames

Extra = Literal["rejected", "suggested", "measurements", "redactions", "undamaged"]
EXTRAS: tuple[Extra, ...] = get_args(Extra)
"""What is handed on only if it is asked for: accepted findings always are."""
_OF_PURPOSE: dict[str, Extra] = {
    "measurement": "measurements",
    "redaction": "redactions",
    "undamaged": "undamaged",
}


@dataclass(frozen=True)
class OutFile:
    """A file to write: its path inside the output folder, with forward slashes and made of safe
    names; "" for the output itself. `content` is made when it is its turn; it raises Cancelled."""

    name: str
    content: Callable[[Progress], bytes]


def ready(content: bytes) -> Callable[[Progress], bytes]:
    """For a file that is small, or made already."""
    return lambda _: content


@dataclass(frozen=True)
class Export:
    """The files of a format, and in sentences what the format cannot hold or was left out."""

    files: tuple[OutFile, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A frame with the annotations that are handed on. `name` is a safe file name, `stem` the one
    of files that belong to it; no two pictures share one. Sizes are those of the source."""

    frame: FrameRef
    source: SourceEntry
    name: str
    stem: str
    annotations: tuple[Annotation, ...]

    @property
    def width_px(self) -> int:
        return self.source.width_px

    @property
    def height_px(self) -> int:
        return self.source.height_px


@dataclass(frozen=True)
class Outgoing:
    """Only pictures with annotations are listed, in document order: of others nobody knows whether
    they were looked at. `labels` are in order of appearance."""

    pictures: tuple[Picture, ...]
    labels: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many annotations are handed on."""
        return sum(len(picture.annotations) for picture in self.pictures)


def outgoing(document: Document, wanted: Collection[Extra] = ()) -> Outgoing:
    """The accepted findings, and what else is wanted; `left_out` says what is not."""
    names = FrameNames(document)
    by_frame: dict[FrameRef, list[Annotation]] = {}
    left_out: Counter[str] = Counter()
    for annotation in document.annotations.values():
        kinds = _kinds(annotation)
        if kinds <= set(wanted):
            by_frame.setdefault(annotation.frame, []).append(annotation)
        else:
            left_out[min(kinds - set(wanted), key=EXTRAS.index)] += 1
    order = {source_id: place for place, source_id in enumerate(document.sources)}
    frames = sorted(
        (frame for frame in by_frame if frame.source_id in order),
        key=lambda frame: (order[frame.source_id], frame.index),
    )
    pictures = tuple(
        Picture(
            frame,
            document.sources[frame.source_id],
            names.picture(frame),
            names.stem(frame),
            tuple(by_frame[frame]),
        )
        for frame in frames
    )
    labels = dict.fromkeys(label_of(a) for picture in pictures for a in picture.annotations)
    told = tuple(
        f"Left out, because only accepted findings are handed on unless asked: {count} {kind}."
        for kind, count in sorted(left_out.items())
    )
    return Outgoing(pictures, tuple(labels), told)


def label_of(annotation: Annotation) -> str:
    """What a class is called where every shape needs one."""
    coded = annotation.observation.text if annotation.observation else ""
    return annotation.label or coded or annotation.purpose


def _kinds(annotation: Annotation) -> set[Extra]:
    kinds: set[Extra] = set()
    if annotation.purpose in _OF_PURPOSE:
        kinds.add(_OF_PURPOSE[annotation.purpose])
    if annotation.status == "suggested":
        kinds.add("suggested")
    if annotation.status == "rejected":
        kinds.add("rejected")
    return kinds
