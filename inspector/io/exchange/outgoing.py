"""What is handed on of a project: pictures with the annotations on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.language import mark, plural, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.names import FrameNames

Extra = Literal["rejected", "suggested", "measurements", "redactions", "undamaged"]
EXTRAS: tuple[Extra, ...] = get_args(Extra)
"""What is handed on only if it is asked for: accepted findings always are."""
_EXTRA_TEXT: dict[Extra, str] = {
    "rejected": mark("rejected"),
    "suggested": mark("suggested"),
    "measurements": mark("measurements"),
    "redactions": mark("redactions"),
    "undamaged": mark("undamaged"),
}
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
    is_copy: bool = False
    """Of a picture: where it cannot be made (SourceError), the others are written all the same."""


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
    hidden: tuple[Shape, ...] = ()
    """What is redacted on it, also what was proposed and nobody has judged yet: rather too much
    than too little."""

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
    copied: bool = False
    """Whether the pictures themselves are handed on, too."""

    @property
    def count(self) -> int:
        """How many annotations are handed on."""
        return sum(len(picture.annotations) for picture in self.pictures)


UNNAMED = "unnamed"
"""The class of what has a label that the format cannot hold at all."""


def outgoing(document: Document, wanted: Collection[Extra] = ()) -> Outgoing:
    """The accepted findings, and what else is wanted; `left_out` says what is not."""
    names = FrameNames(document)
    by_frame: dict[FrameRef, list[Annotation]] = {}
    hidden = hidden_areas(document)
    left_out: Counter[Extra] = Counter()
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
            tuple(hidden.get(frame, ())),
        )
        for frame in frames
    )
    labels = dict.fromkeys(label_of(a) for picture in pictures for a in picture.annotations)
    told: tuple[str, ...] = ()
    if left_out:
        counts = sorted(left_out.items())
        listed = [tr("{n} {kind}", n=n, kind=tr(_EXTRA_TEXT[extra])) for extra, n in counts]
        told = (
            tr(
                "Left out, because only accepted findings are handed on unless asked: {kinds}.",
                kinds=", ".join(listed),
            ),
        )
    return Outgoing(pictures, tuple(labels), told)


def counted(document: Document) -> dict[Extra, int]:
    """How many annotations are handed on only if each of the extras is asked for."""
    found = Counter(kind for a in document.annotations.values() for kind in _kinds(a))
    return {extra: found[extra] for extra in EXTRAS}


def hidden_areas(document: Document) -> dict[FrameRef, list[Shape]]:
    """What copies of pictures must not show, by frame."""
    found: dict[FrameRef, list[Shape]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose == "redaction" and annotation.status != "rejected":
            found.setdefault(annotation.frame, []).append(annotation.shape)
    return found


def label_of(annotation: Annotation) -> str:
    """What a class is called where every shape needs one."""
    coded = annotation.observation.text if annotation.observation else ""
    return annotation.label or coded or annotation.purpose


def changed_labels(labels: Sequence[str], kept: Callable[[str], str]) -> tuple[str, ...]:
    """In a sentence how many labels a format changes; nothing if it holds them all. `kept`: what
    becomes of one."""
    count = sum(kept(label) != label for label in labels)
    if not count:
        return ()
    return (
        plural(
            "Changed, because the format cannot hold it as it is: {n} label.",
            "Changed, because the format cannot hold them as they are: {n} labels.",
            count,
        ),
    )


def without_places(given: Outgoing) -> tuple[str, ...]:
    """In a sentence how many mere places are left out by a format that knows areas only."""
    count = sum(a.shape.is_point for picture in given.pictures for a in picture.annotations)
    return (tr("Left out, because a mere place covers no pixel: {n}.", n=count),) if count else ()


def _kinds(annotation: Annotation) -> set[Extra]:
    kinds: set[Extra] = set()
    if annotation.purpose in _OF_PURPOSE:
        kinds.add(_OF_PURPOSE[annotation.purpose])
    if annotation.status == "suggested":
        kinds.add("suggested")
    if annotation.status == "rejected":
        kinds.add("rejected")
    return kinds
