"""The pictures of a report: crops around findings with their outlines, plates of observations, and
thumbnails. Every file is opened once."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging import contours
from inspector.io.results import ResultStore
from inspector.report.enhanced_plates import EnhancedPlate, EnhancedPlates
from inspector.report.land_reading import MapSheet, read_sheet
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

_OVERLAY_PX = 640
_LEAST_CROP_PX = 160
_INSIDE_ALPHA = 56
_FOUR = ((1, 0), (-1, 0), (0, 1), (0, -1))
_EIGHT = (*_FOUR, (1, 1), (1, -1), (-1, 1), (-1, -1))
_INSIDE = 96
"""From this grey value an enlarged mask counts as inside (of 255)."""

Rgb = tuple[int, int, int]


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
    done = 0
    total = len(wanted.rows) + len(wanted.observations) + len(document.sources)
    total += sum(map(len, wanted.sheets.values()))
    progress.step(done, total)
    for entry in document.sources.values():
        mine, before = work.get(entry.id, []), done
        dates = wanted.sheets.get(entry.id, ())
        if (
            mine
            or dates
            or entry.id in wanted.thumbs
            or (wanted.cover or FrameRef("")).source_id == entry.id
        ):
            try:
                with opened_source(entry, base_dir, cache_dir) as source:
                    reader = PictureReader(source, entry, hidden)
                    if entry.id in wanted.thumbs:
                        gallery.thumbs[entry.id] = reader.whole(THUMB_PX, 0)
                    if wanted.cover is not None and wanted.cover.source_id == entry.id:
                        gallery.cover = reader.cover(wanted.cover.index)
                    for index in dates:
                        found = [
                            r
                            for r in wanted.land
                            if r.annotation.frame == FrameRef(entry.id, index)
                        ]
                        sheet = read_sheet(reader, index, found, document, results)
                        gallery.sheets[entry.id, index] = sheet
                        done += 1
                        progress.step(done, total)
                    for row in mine:
                        _read(gallery, reader, entry, row, wanted.colours, enhanced)
                        done += 1
                        progress.step(done, total)
            except SourceError as error:
                gallery.problems[entry.id] = error.message
        done = before + len(mine) + len(dates) + 1
        progress.step(done, total)
    return gallery


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


def outline_png(shape: Shape, window: Window, colour: Rgb) -> bytes:
    """The shape as a PNG with a palette and alpha: a coloured line around its pixels with a white
    edge, the inside tinted so that the crack itself stays visible."""
    scale = _OVERLAY_PX / max(window.width, window.height)
    size = (max(1, round(window.width * scale)), max(1, round(window.height * scale)))
    inside = _enlarged(shape, window, size) if scale > 1.0 else _drawn(shape, window, size)
    # Which of the four a pixel is: nothing, the white edge, the line, the inside.
    line = _grown(inside)
    kind = _grown(line).astype(np.uint8) + line + inside
    image = Image.fromarray(kind, "P")
    image.putpalette((0, 0, 0, 255, 255, 255, *colour, *colour))
    stream = io.BytesIO()
    alpha = bytes((0, 210, 255, _INSIDE_ALPHA))
    image.save(stream, "PNG", compress_level=1, transparency=alpha)
    return stream.getvalue()


def _enlarged(shape: Shape, window: Window, size: tuple[int, int]) -> NDArray[np.bool_]:
    """The pixels of a shape in a small window, exactly, at a larger size."""
    mask = contours.fill(shape, window).astype(np.uint8) * np.uint8(255)
    return np.asarray(Image.fromarray(mask).resize(size, Image.Resampling.BILINEAR)) >= _INSIDE


def _drawn(shape: Shape, window: Window, size: tuple[int, int]) -> NDArray[np.bool_]:
    """A shape in a large window at a smaller size: its inside (even-odd) and its outline, so that
    nothing thin is lost. To fill millions of pixels first would take ten times as long."""
    whole = Image.new("1", size)
    scale = np.array([size[0] / window.width, size[1] / window.height])
    corner = np.array([window.x - 0.5, window.y - 0.5])
    rings = [np.rint((ring - corner) * scale - 0.5) for ring in shape.rings]
    for ring in rings:
        if shape.kind == "region" and len(ring) > 2:
            part = Image.new("1", size)
            ImageDraw.Draw(part).polygon(ring.ravel().tolist(), fill=1)
            whole = ImageChops.logical_xor(whole, part)
    pen = ImageDraw.Draw(whole)
    for ring in rings:
        closed = np.vstack([ring, ring[:1]]) if shape.kind == "region" else ring
        pen.line(closed.ravel().tolist(), fill=1)
    return np.asarray(whole)


def _grown(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask and all within about two pixels of it: first to four sides, then to eight."""
    grown = np.pad(mask, 2)
    for sides in (_FOUR, _EIGHT):
        before = grown.copy()
        height, width = before.shape
        for dx, dy in sides:
            seen = before[max(dy, 0) : height + min(dy, 0), max(dx, 0) : width + min(dx, 0)]
            grown[max(-dy, 0) : height - max(dy, 0), max(-dx, 0) : width - max(dx, 0)] |= seen
    return grown[2:-2, 2:-2]
