"""The document: all that people made in a project. Frozen, small, undoable, durable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from inspector.core.annotation import Annotation
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.georeference import GeoReference
from inspector.core.inspection import Inspection

SourceKind = Literal["photo", "video", "map"]
ScaleOrigin = Literal["drawn", "typed", "map"]
"""By hand, or by the coordinate system of a map."""
Direction = Literal["vertical", "horizontal"]
TemplateName = Literal["", "sewer", "pavement", "satellite"]
""""": as what is in the project asks for."""
ReportLanguage = Literal["", "de", "zh"]
""""": English."""


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Scale:
    """How large a source pixel is on the inspected surface."""

    mm_per_px: float
    origin: ScaleOrigin
    note: str = ""
    """How it was found, e.g. "line of 1000 mm drawn on IMG_0001.jpg"."""

    def __post_init__(self) -> None:
        if not 1e-6 < self.mm_per_px < 1e6:
            raise ValueError(f"a scale of {self.mm_per_px} mm/px is not plausible")


@dataclass(frozen=True)
class VideoFacts:
    """What is known of a video beside its size.

    `pixel_aspect` is width / height of a pixel: frames stay as coded, so x has to be multiplied by
    it wherever true lengths or a true picture are wanted. `counted`: the entry's `frame_count` and
    the values here come from the video's index; else they are what the file claims.
    """

    duration_s: float
    mean_rate_hz: float
    pixel_aspect: float = 1.0
    interlaced: bool = False
    codec: str = ""
    counted: bool = False

    def __post_init__(self) -> None:
        if not (0.0 <= self.duration_s < 1e9 and 0.0 <= self.mean_rate_hz < 1e6):
            raise ValueError(f"{self.duration_s} s at {self.mean_rate_hz} Hz is not plausible")
        if not 0.05 < self.pixel_aspect < 20.0:
            raise ValueError(f"a pixel aspect of {self.pixel_aspect} is not plausible")


@dataclass(frozen=True)
class SourceEntry:
    """One file of the project; a map may be a folder: a product, or a stack with one picture for
    each date. Its frames are the dates, in order.

    `path` is relative to the project file with forward slashes where possible, else absolute.
    `quick_key` identifies the content at once (size, hash of the first and last MiB; of a folder,
    `io.hashing`); `sha256` is filled in the background and is due before an export.
    """

    id: str
    kind: SourceKind
    path: str
    name: str
    width_px: int
    height_px: int
    size_bytes: int
    quick_key: str
    frame_count: int = 1
    sha256: str = ""
    captured_at: str | None = None
    gps: GeoPoint | None = None
    scale: Scale | None = None
    video: VideoFacts | None = None
    inspection: Inspection | None = None
    """The pipe run that a video or photo shows."""
    georeference: GeoReference | None = None
    """Where the pixels of a map lie, which is the same for all its dates."""
    dates: tuple[str, ...] = ()
    """Of each frame of a map, ISO 8601 in UTC; "" where it is not known."""
    complete_frames: tuple[int, ...] = ()
    """Rising: frames of which a person says that all their damage is marked."""

    def date_of(self, index: int) -> str:
        """When a frame of a map was taken, "" where that is not known."""
        return self.dates[index] if index < len(self.dates) else ""


@dataclass(frozen=True)
class ResultEntry:
    """A machine result that exists beside the project; its arrays live in a part file. Its task is
    "segment" (a mask), "enhance" (an enlarged picture, perhaps with depth), "restore" (an
    undamaged surface in place of the picture) or "test" (a mask that nobody is shown: a model was
    only scored by it)."""

    id: str
    frame: FrameRef
    task: str
    model_id: str
    part: str
    """File name inside the project's results folder."""
    part_sha256: str
    created_at: str
    """ISO 8601, UTC."""
    window: tuple[int, int, int, int] | None = None
    """x, y, width and height of an enhanced or restored part of the frame, source pixels."""


@dataclass(frozen=True)
class SeverityPreset:
    """Bands of mean crack width: `low` below or at the first limit, `high` above the second.

    `low_below`: a width on the first limit is moderate already (ASTM D6433).
    """

    name: str
    low_max_mm: float
    moderate_max_mm: float
    source: str = ""
    low_below: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.low_max_mm < self.moderate_max_mm:
            raise ValueError("the moderate limit must be larger than the low limit, both positive")


@dataclass(frozen=True)
class Signature:
    """Who answers for one step of a report, and since when."""

    name: str = ""
    signed_on: str = ""
    """ISO 8601 date."""


MAX_LOGO_BYTES = 1 << 20


@dataclass(frozen=True)
class Logo:
    """The sign of a company, kept in the project itself: a PNG that `io.logo` made."""

    png: bytes

    def __post_init__(self) -> None:
        if not 0 < len(self.png) <= MAX_LOGO_BYTES:
            raise ValueError(f"a logo of {len(self.png)} bytes")


@dataclass(frozen=True)
class ReportFields:
    """What the report says beside the findings; all texts are the user's.

    `company` is the contractor, who inspects; `inspector` judged the findings. `designer`,
    `builder` and `supervisor` are companies, as on the forms of CJJ 181.
    """

    title: str = ""
    project_no: str = ""
    client: str = ""
    company: str = ""
    inspector: str = ""
    road: str = ""
    section: str = ""
    inspected_on: str = ""
    """ISO 8601 date."""
    summary: str = ""
    report_no: str = ""
    order_no: str = ""
    """Of the agreement or purchase order."""
    issued_on: str = ""
    """ISO 8601 date of the report."""
    owner: str = ""
    """Whose sewer, road or area it is."""
    company_details: str = ""
    """Address, telephone, licence; several lines."""
    designer: str = ""
    builder: str = ""
    supervisor: str = ""
    certificate_no: str = ""
    """Of the inspector."""
    purpose: str = ""
    standard: str = ""
    """By which standards and editions was worked."""
    equipment: str = ""
    weather: str = ""
    statement: str = ""
    """In place of the usual one of the template."""
    written: Signature = Signature()
    checked: Signature = Signature()
    reviewed: Signature = Signature()
    approved: Signature = Signature()
    template: TemplateName = ""
    language: ReportLanguage = ""


@dataclass(frozen=True)
class Document:
    """Everything people made, plus the list of machine results.

    The mappings are never changed after construction; edits make new ones (`core.edits`).
    Insertion order of `sources` is the order in the window and the report.
    """

    sources: Mapping[str, SourceEntry] = field(default_factory=_nothing)
    annotations: Mapping[str, Annotation] = field(default_factory=_nothing)
    results: Mapping[str, ResultEntry] = field(default_factory=_nothing)
    report: ReportFields = ReportFields()
    severity: SeverityPreset | None = None
    driving_direction: Direction = "vertical"
    """How the driving direction runs in the pictures."""
    created_at: str = ""
    """ISO 8601, UTC."""
    confirmed_codes: tuple[str, ...] = ()
    """Rows of code books that nobody read in a source and that the user stands by: "pacp/FC".
    They are kept here, because they change codes and grades."""
    logo: Logo | None = None
    """Beside the report, not in it: an edit of a text does not write the picture again."""

    def on_frame(self, frame: FrameRef) -> Iterator[Annotation]:
        """The annotations of one frame, in order of creation."""
        return (a for a in self.annotations.values() if a.frame == frame)

    def result_for(self, frame: FrameRef, model_id: str | None = None) -> ResultEntry | None:
        """The newest mask of a frame, of one model or of any."""
        found = [e for e in self._of_task(frame, "segment") if model_id in (None, e.model_id)]
        return found[-1] if found else None

    def masks_on(self, frame: FrameRef) -> tuple[ResultEntry, ...]:
        """The newest mask of each model on a frame, in the order in which they were made."""
        newest: dict[str, ResultEntry] = {}
        for entry in self._of_task(frame, "segment"):
            newest.pop(entry.model_id, None)
            newest[entry.model_id] = entry
        return tuple(newest.values())

    def enhanced_on(self, frame: FrameRef) -> tuple[ResultEntry, ...]:
        """The enhanced pictures of a frame and its parts, the newest last."""
        return self._of_task(frame, "enhance")

    def restored_on(self, frame: FrameRef) -> tuple[ResultEntry, ...]:
        """The restored pictures of a frame and its parts, the newest last."""
        return self._of_task(frame, "restore")

    def _of_task(self, frame: FrameRef, task: str) -> tuple[ResultEntry, ...]:
        return tuple(e for e in self.results.values() if e.frame == frame and e.task == task)
