"""The pictures of a report: crops around findings with their outlines, plates of observations, and
thumbnails. Every file is opened once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.results import ResultStore
from inspector.report.ahead import in_order
from inspector.report.enhanced_plates import EnhancedPlate, EnhancedPlates
from inspector.report.land_reading import MapSheet, read_sheet
from inspector.report.outline import Rgb, outline_png
from inspector.report.reading import Picture, PictureReader, opened_source, redactions
from inspector.standards.findings import Finding
from inspector.standards.observations import ObservationRow

CROP_ASPECT = 1.54
"""Width by height of a crop where the picture allows it."""
CROP_PX = 600
"""Crops are reduced to this width: 180 dpi on 85 mm."""
PLATE_PX = 800
"""Plates of observations are reduced to this length."""
THUMB_PX = 300
"""The longer side of a thumbnail: 140 dpi on 54 mm."""

_MANY_PIXELS = 30_000_000
"""Photos above are read one at a time: each takes hundreds of megabytes."""
_LEAST_CROP_PX = 160


@dataclass(frozen=True)
class Crop:
    """A finding with its surroundings; `outline` is a PNG with alpha to lay over the picture.
    `enhanced` is the same place on the enhanced picture that it was measured on, too; `problem`
    says why that is not there."""

    picture: Picture
    outline: bytes
    enhanced: EnhancedPlate | None = None
    problem: str = ""


@dataclass(frozen=True)
class Plate:
    """The frame of an observation, and the enhanced picture that its inspector chose: then
    `picture` is the same part of the frame, and `whole` the frame. `time_s` is when the frame is
    shown. `problem` says why the enhanced picture is not there."""

    picture: Picture
    time_s: float | None = None
    enhanced: EnhancedPlate | None = None
    whole: Picture | None = None
    problem: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is to be read: crops of findings with the colours of their labels, plates of
    observations, thumbnails of some sources, the frame on the cover, and the dates of maps that
    have a page, with the findings on them."""

    rows: Sequence[Finding] = ()
    colours: Mapping[str, Rgb] = field(default_factory=dict)
    observations: Sequence[ObservationRow] = ()
    thumbs: frozenset[str] = frozenset()
    cover: FrameRef | None = None
    land: Sequence[Finding] = ()
    sheets: Mapping[str, Sequence[int]] = field(default_factory=dict)


@dataclass
class Gallery:
    """What could be read: crops and plates by annotation id, thumbnails by source id, maps by
    source and date, and problems by the id of a source or of an annotation."""

    crops: dict[str, Crop] = field(default_factory=dict)
    plates: dict[str, Plate] = field(default_factory=dict)
    thumbs: dict[str, Picture] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    cover: Picture | None = None
    sheets: dict[tuple[str, int], MapSheet] = field(default_factory=dict)

    def take(self, part: Gallery) -> None:
        """All of another one, too."""
        for mine, more in (
            (self.crops, part.crops), (self.plates, part.plates), (self.thumbs, part.thumbs),
            (self.problems, part.problems), (self.sheets, part.sheets),
        ):  # fmt: skip
            mine.update(more)  # type: ignore[arg-type]
        self.cover = part.cover or self.cover

    def reason(self, annotation_id: str, source_id: str) -> str:
        """Why a picture is not there."""
        found = self.problems.get(annotation_id) or self.problems.get(source_id)
        return found or tr("This picture could not be read.")


def gather(
    document: Document,
    base_dir: Path | None,
    wanted: Wanted,
    progress: Progress,
    results: ResultStore | None = None,
    cache_dir: Path | None = None,
) -> Gallery:
    """Read all pictures; a file that is missing, changed or broken becomes a problem, not an error.

    `results` has the enhanced pictures, `cache_dir` the indexes of videos. Steps once for each
    finding, observation and source.
    """
    gallery = Gallery()
    work = _by_source(wanted)
    hidden = redactions(document)
    enhanced = EnhancedPlates(document, results, hidden)
    cover = wanted.cover
    done = 0
    total = len(wanted.rows) + len(wanted.observations) + len(document.sources)
    total += sum(map(len, wanted.sheets.values()))

    def step(steps: int = 1) -> None:
        nonlocal done
        done += steps
        progress.step(done, total)

    def needed(entry: SourceEntry) -> bool:
        on_cover = cover is not None and cover.source_id == entry.id
        return on_cover or entry.id in wanted.thumbs or entry.id in {*work, *wanted.sheets}

    def alone(entry: SourceEntry) -> bool:
        return entry.kind != "photo" or entry.width_px * entry.height_px > _MANY_PIXELS

    def read(entry: SourceEntry) -> Gallery:
        part = Gallery()
        if not needed(entry):
            return part
        tick = step if alone(entry) else _nothing
        try:
            with opened_source(entry, base_dir, cache_dir) as source:
                reader = PictureReader(source, entry, hidden)
                if entry.id in wanted.thumbs:
                    part.thumbs[entry.id] = reader.whole(THUMB_PX, 0)
                if cover is not None and cover.source_id == entry.id:
                    part.cover = reader.cover(cover.index)
                for index in wanted.sheets.get(entry.id, ()):
                    place = FrameRef(entry.id, index)
                    found = [r for r in wanted.land if r.annotation.frame == place]
                    sheet = read_sheet(reader, index, found, document, results)
                    part.sheets[entry.id, index] = sheet
                    tick()
                for row in work.get(entry.id, []):
                    _read(part, reader, entry, row, wanted.colours, enhanced)
                    tick()
        except SourceError as error:
            part.problems[entry.id] = error.message
        return part

    step(0)
    finished = 0
    for entry, part in in_order(document.sources.values(), read, alone):
        gallery.take(part)
        finished += len(work.get(entry.id, [])) + len(wanted.sheets.get(entry.id, ())) + 1
        for _ in range(finished - done):
            step()
    return gallery


def _nothing() -> None:
    """Told by nobody: others are read at the same time."""


def _by_source(wanted: Wanted) -> dict[str, list[Finding | ObservationRow]]:
    """What is to be read of each source, in the order of the frames: videos are read forward."""
    found: dict[str, list[Finding | ObservationRow]] = {}
    rows: list[Finding | ObservationRow] = [*wanted.rows, *wanted.observations]
    for row in rows:
        found.setdefault(row.source.id, []).append(row)
    for mine in found.values():
        mine.sort(key=lambda row: row.annotation.frame.index)
    return found


def _read(
    gallery: Gallery,
    reader: PictureReader,
    entry: SourceEntry,
    row: Finding | ObservationRow,
    colours: Mapping[str, Rgb],
    enhanced: EnhancedPlates,
) -> None:
    annotation = row.annotation
    try:
        if isinstance(row, ObservationRow):
            gallery.plates[annotation.id] = _plate(reader, row, enhanced)
            return
        window = crop_window(annotation.shape.bounds, entry.width_px, entry.height_px)
        picture = reader.part(window, CROP_PX, annotation.frame.index)
    except SourceError as error:
        gallery.problems[annotation.id] = error.message
        return
    outline = outline_png(annotation.shape, picture.window, colours[annotation.label])
    found = enhanced.around(row, picture.window)
    plate = found if isinstance(found, EnhancedPlate) else None
    problem = found if isinstance(found, str) else ""
    gallery.crops[annotation.id] = Crop(picture, outline, plate, problem)


def _plate(reader: PictureReader, row: ObservationRow, enhanced: EnhancedPlates) -> Plate:
    index = row.annotation.frame.index
    whole = reader.whole(PLATE_PX, index)
    time_s = reader.time_s(index)
    found = enhanced.of(row)
    if isinstance(found, str):
        return Plate(whole, time_s, problem=found)
    if found is None:
        return Plate(whole, time_s)
    same = reader.part(found.picture.window, PLATE_PX, index)
    return Plate(same, time_s, found, whole)


def crop_window(bounds: tuple[float, float, float, float], width_px: int, height_px: int) -> Window:
    """The part of a picture to show for a shape: its bounds with a margin, widened to CROP_ASPECT
    and to a least size where the picture allows it."""
    left, top = max(bounds[0], 0.0), max(bounds[1], 0.0)
    right, bottom = min(bounds[2], width_px - 1.0), min(bounds[3], height_px - 1.0)
    margin = max(12.0, 0.12 * max(right - left, bottom - top))
    width = max(right - left + 2 * margin, float(_LEAST_CROP_PX))
    height = max(bottom - top + 2 * margin, _LEAST_CROP_PX / CROP_ASPECT)
    width, height = max(width, height * CROP_ASPECT), max(height, width / CROP_ASPECT)
    w, h = min(round(width), width_px), min(round(height), height_px)
    x = min(max(round((left + right - w) / 2), 0), width_px - w)
    y = min(max(round((top + bottom - h) / 2), 0), height_px - h)
    return Window(x, y, w, h)
