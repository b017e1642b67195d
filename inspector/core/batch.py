"""A batch: files that wait for models, how each is worked on, and how far each has come.

It is a list of wishes and not people's findings, so it lives beside the document and not in it:
undo never brings a file back into a queue, and a queue that is thrown away loses no work.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from inspector.core.document import SourceEntry, SourceKind
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import InspectorError
from inspector.core.frame import Window
from inspector.core.mask import Mask
from inspector.core.restoration import Mode, Restoration
from inspector.core.settings import DeviceChoice

BatchState = Literal["waiting", "running", "done", "failed", "cancelled"]
BatchReference = Literal["auto", "none"]
Result = Mask | EnhancedPicture | Restoration
LAST_DATE, ALL_DATES = "last", "all"
MOST_FRAMES = 100_000
"""Of one video; more are a mistake in the choice of frames."""


@dataclass(frozen=True)
class FrameChoice:
    """Which frames of a video: every so manyth from `first` to `last` (both count from 0), or of
    these only the ones with `marks`: what people drew on, and findings."""

    every: int = 25
    first: int = 0
    last: int | None = None
    marks: bool = False

    def __post_init__(self) -> None:
        if self.every < 1 or self.first < 0:
            raise ValueError("every has to be 1 or more, and first 0 or more")
        if self.last is not None and self.last < self.first:
            raise ValueError("last comes before first")

    def of(self, count: int, marked: Iterable[int] = ()) -> tuple[int, ...]:
        """The numbers, of a video with `count` frames and marks on the frames `marked`."""
        last = count - 1 if self.last is None else min(self.last, count - 1)
        if self.marks:
            return tuple(sorted({n for n in marked if self.first <= n <= last}))
        return tuple(range(self.first, last + 1, self.every))


@dataclass(frozen=True)
class BatchSettings:
    """What is done with a file.

    `enlarge` is the model that enlarges each frame first, or `core.enhanced.BICUBIC`; "" works on
    the frame as it is. Then each of `models` finds or restores on it; without any, enlarging is
    all. `reference` says whether another frame helps to enlarge, `mode` by which difference a model
    that restores is judged ("" for its usual one), `threshold` from which probability a pixel
    counts as found, `region` which part of each frame is worked on. `frames` is for videos, `date`
    for maps: "last", "all", a number from 0, or how the day begins.
    """

    models: tuple[str, ...] = ()
    enlarge: str = ""
    reference: BatchReference = "auto"
    mode: Literal[Mode, ""] = ""
    threshold: float = 0.5
    region: Window | None = None
    device: DeviceChoice = "auto"
    frames: FrameChoice = FrameChoice()
    date: str = LAST_DATE

    def __post_init__(self) -> None:
        if not 0.01 <= self.threshold <= 0.99:
            raise ValueError("the threshold has to be from 0.01 to 0.99")
        if len(set(self.models)) != len(self.models):
            raise ValueError("a model is named twice")

    @property
    def empty(self) -> bool:
        """True if nothing would be done."""
        return not self.models and not self.enlarge


@dataclass(frozen=True)
class BatchItem:
    """A file of the queue. `path` is absolute; `kind` is what it is, "" while nobody has looked.

    `done` of `total` pieces are made (0 while nobody has looked how many there are) in `seconds` of
    work. `found_px` of `seen_px` source pixels count as found. `reason` says in a sentence why it
    failed. `attempt` goes up when somebody wants what is done to be done again. `made_from` is the
    `fingerprint` that a done item was made from.
    """

    id: str
    path: str
    settings: BatchSettings
    state: BatchState = "waiting"
    done: int = 0
    total: int = 0
    seconds: float = 0.0
    found_px: int = 0
    seen_px: int = 0
    reason: str = ""
    kind: Literal[SourceKind, ""] = ""
    attempt: int = 0
    made_from: str = ""

    @property
    def finished(self) -> bool:
        return self.state in ("done", "failed", "cancelled")


@dataclass(frozen=True)
class Piece:
    """The least that is made, kept and not made again: one frame by one model. `task` is that of
    the result. `key` says all that makes the result what it is."""

    frame: int
    model_id: str
    task: Literal["find", "enlarge"]
    key: str


@dataclass(frozen=True)
class ItemPlan:
    """`entry` is the file as a document lists it, `pieces` what has to be made of it in order,
    `made_from` what the item as a whole is made from."""

    entry: SourceEntry
    pieces: tuple[Piece, ...]
    made_from: str


@dataclass(frozen=True, eq=False)
class PieceMade:
    """What came of a piece. Of a model that restores it is the restoration, with its mask."""

    piece: Piece
    result: Result
    seconds: float


@dataclass(frozen=True)
class PieceFailed:
    """A piece that could not be made, and the sentence that says why; the others go on."""

    piece: Piece
    error: InspectorError


def piece_key(
    content: str,
    frame: int,
    settings: BatchSettings,
    model_id: str,
    weights: Mapping[str, str],
    mode: str,
) -> str:
    """What a result is made from, 32 hex digits: the file's content (`quick_key`), which frame and
    part, the models with the SHA-256 of their `weights` by id, and what was chosen. Device and
    threshold are not among it: they do not make it another result."""
    return _digest(
        content=content,
        frame=frame,
        region=_numbers(settings.region),
        model=model_id,
        weights=weights.get(model_id, ""),
        enlarge=settings.enlarge,
        enlarge_weights=weights.get(settings.enlarge, ""),
        reference=settings.reference if settings.enlarge else "",
        mode=mode,
    )


def fingerprint(
    content: str, settings: BatchSettings, weights: Mapping[str, str], output: str
) -> str:
    """What an item as a whole is made from; one that is done is not looked at again while this
    stays. Items whose frames depend on marks have none: "". `output` is where files are written."""
    if settings.frames.marks:
        return ""
    frames = settings.frames
    used = (*settings.models, settings.enlarge)
    return _digest(
        content=content,
        region=_numbers(settings.region),
        models=[(i, weights.get(i, "")) for i in used],
        reference=settings.reference,
        mode=settings.mode,
        threshold=settings.threshold,
        frames=[frames.every, frames.first, frames.last],
        date=settings.date,
        output=output,
    )


def chosen_dates(wanted: str, days: Sequence[str]) -> tuple[int, ...]:
    """The numbers of the dates that are meant, of a map with these days (ISO 8601, "" where not
    known). Raises ValueError if none is, or a day names several."""
    if wanted == LAST_DATE:
        return (len(days) - 1,)
    if wanted == ALL_DATES:
        return tuple(range(len(days)))
    if wanted.isdecimal() and int(wanted) < len(days):
        return (int(wanted),)
    found = tuple(n for n, day in enumerate(days) if len(wanted) >= 4 and day.startswith(wanted))
    if len(found) != 1:
        raise ValueError(f"{wanted!r} names {len(found) or 'none'} of the dates")
    return found


def _numbers(region: Window | None) -> list[int] | None:
    return None if region is None else [region.x, region.y, region.width, region.height]


def _digest(**facts: Any) -> str:
    text = json.dumps(facts, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
