"""The pictures of a report: crops around findings with their outlines, and thumbnails.

Every file is opened once, and only the windows that are shown are read. What the user redacted is
hidden as the pixels are read (`_Reader._read`): nothing else of the report sees source pixels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging import contours, overlay, tone
from inspector.imaging.redact import redacted
from inspector.io import photos
from inspector.io.files import shown
from inspector.io.hashing import quick_key
from inspector.io.source import Source, open_source
from inspector.standards.findings import Finding

CROP_ASPECT = 1.54
"""Width by height of a crop where the picture allows it."""
CROP_PX = 600
"""Crops are reduced to this width: 180 dpi on 85 mm."""
THUMB_PX = 300
"""The longer side of a thumbnail: 140 dpi on 54 mm."""
COVER_PX = 1200
COVER_ASPECT = 1.85

_OVERLAY_PX = 640
_LEAST_CROP_PX = 160
_JPEG_QUALITY = 86
_INSIDE_ALPHA = 56
_LINE_PX, _HALO_PX = 2, 4
_INSIDE = 96
"""From this grey value an enlarged mask counts as inside (of 255)."""

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Picture:
    """A JPEG and the source pixels it shows; `blurred` where redacted areas are among them."""

    jpeg: bytes
    window: Window
    blurred: bool = False


@dataclass(frozen=True)
class Crop:
    """A finding with its surroundings; `outline` is a PNG with alpha to lay over the picture."""

    picture: Picture
    outline: bytes


@dataclass
class Gallery:
    """What could be read: crops by annotation id, thumbnails and problems by source id."""

    crops: dict[str, Crop] = field(default_factory=dict)
    thumbs: dict[str, Picture] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    cover: Picture | None = None


def gather(
    document: Document,
    base_dir: Path | None,
    rows: Sequence[Finding],
    colours: Mapping[str, Rgb],
    cover_id: str | None,
    progress: Progress,
) -> Gallery:
    """Read all pictures; a file that is missing, changed or broken becomes a problem, not an error.

    `rows` are the findings to show; `cover_id` is the source of the picture on the cover. Steps
    once for each finding and each picture.
    """
    gallery = Gallery()
    by_source: dict[str, list[Finding]] = {}
    for row in rows:
        by_source.setdefault(row.source.id, []).append(row)
    hidden = redactions(document)
    done, total = 0, len(rows) + len(document.sources)
    progress.step(done, total)
    for entry in document.sources.values():
        mine, before = by_source.get(entry.id, []), done
        try:
            with _opened(entry, base_dir) as source:
                reader = _Reader(source, entry, hidden)
                gallery.thumbs[entry.id] = reader.whole(THUMB_PX)
                if entry.id == cover_id:
                    gallery.cover = reader.cover()
                for row in mine:
                    colour = colours[row.annotation.label]
                    gallery.crops[row.annotation.id] = reader.crop(row, colour)
                    done += 1
                    progress.step(done, total)
        except SourceError as error:
            gallery.problems[entry.id] = error.message
        done = before + len(mine) + 1
        progress.step(done, total)
    return gallery


def redactions(document: Document) -> dict[FrameRef, list[Shape]]:
    """The areas of each frame that must not be seen: the confirmed ones."""
    found: dict[FrameRef, list[Shape]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose == "redaction" and annotation.status == "accepted":
            found.setdefault(annotation.frame, []).append(annotation.shape)
    return found


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
    """The shape as a PNG with alpha: a coloured line around its pixels with a white edge, the
    inside tinted so that the crack itself stays visible."""
    mask = contours.fill(shape, window).astype(np.uint8) * np.uint8(255)
    level = max(0, int(np.log2(max(window.width, window.height) / _OVERLAY_PX)))
    mask = overlay.max_pooled(mask, level)
    scale = _OVERLAY_PX / max(window.width, window.height)
    size = (max(1, round(window.width * scale)), max(1, round(window.height * scale)))
    inside = np.asarray(Image.fromarray(mask).resize(size, Image.Resampling.BILINEAR)) >= _INSIDE
    line, halo = _grown(inside, _LINE_PX), _grown(inside, _HALO_PX)
    rgba = np.zeros((*inside.shape, 4), dtype=np.uint8)
    rgba[halo] = (255, 255, 255, 210)
    rgba[line] = (*colour, 255)
    rgba[inside] = (*colour, _INSIDE_ALPHA)
    stream = io.BytesIO()
    Image.fromarray(rgba).save(stream, "PNG", compress_level=1)
    return stream.getvalue()


class _Reader:
    """Reads parts of one opened picture as JPEG."""

    def __init__(
        self, source: Source, entry: SourceEntry, hidden: Mapping[FrameRef, Sequence[Shape]]
    ) -> None:
        self._source = source
        self._hidden = hidden
        self._entry = entry
        info = source.info(0)
        if (info.width_px, info.height_px) != (entry.width_px, entry.height_px):
            raise _changed(entry)
        self._levels = info.levels
        # All parts of a deep picture are shown alike: limits are those of its smallest level.
        small, _ = self._read(0, None, info.levels - 1)
        self._limits = None if small.pixels.dtype == np.uint8 else tone.stretch_limits(small)

    def whole(self, longest_px: int) -> Picture:
        """The whole picture, its longer side reduced to `longest_px`."""
        return self._part(Window(0, 0, self._entry.width_px, self._entry.height_px), longest_px, 0)

    def cover(self) -> Picture:
        """The middle of the picture in the shape of the cover."""
        width, height = self._entry.width_px, self._entry.height_px
        w = max(1, min(width, round(height * COVER_ASPECT)))
        h = max(1, min(height, round(width / COVER_ASPECT)))
        return self._part(Window((width - w) // 2, (height - h) // 2, w, h), COVER_PX, 0)

    def crop(self, row: Finding, colour: Rgb) -> Crop:
        """A finding with its surroundings."""
        shape = row.annotation.shape
        window = crop_window(shape.bounds, self._entry.width_px, self._entry.height_px)
        picture = self._part(window, CROP_PX, row.annotation.frame.index)
        return Crop(picture, outline_png(shape, picture.window, colour))

    def _read(self, index: int, window: Window | None, level: int) -> tuple[Frame, bool]:
        """Pixels with the redacted areas hidden, and whether there are any: the only place where
        the report gets pixels."""
        frame = self._source.read(index, window, level)
        shapes = self._hidden.get(FrameRef(self._entry.id, index))
        if not shapes:
            return frame, False
        pixels = redacted(frame.pixels, shapes, frame.origin, frame.level)
        return replace(frame, pixels=pixels), not np.array_equal(pixels, frame.pixels)

    def _part(self, window: Window, longest_px: int, index: int) -> Picture:
        longest = max(window.width, window.height)
        level = 0
        while level + 1 < self._levels and longest >> (level + 1) >= longest_px:
            level += 1
        frame, blurred = self._read(index, window, level)
        x, y = frame.origin
        covered = Window(x, y, frame.width_px << level, frame.height_px << level).clipped(
            self._entry.width_px, self._entry.height_px
        )
        image = Image.fromarray(np.ascontiguousarray(tone.rgb8(frame, self._limits)))
        scale = min(1.0, longest_px / max(image.size))
        if scale < 1.0:
            size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
            image = image.resize(size, Image.Resampling.LANCZOS)
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=_JPEG_QUALITY)
        return Picture(stream.getvalue(), covered or window, blurred)


@contextmanager
def _opened(entry: SourceEntry, base_dir: Path | None) -> Iterator[Source]:
    """The source of an entry, if it is still the file that was inspected."""
    path = photos.resolve(entry, base_dir)
    source = open_source(path)
    try:
        if entry.quick_key and quick_key(path) != entry.quick_key:
            raise _changed(entry)
        yield source
    finally:
        source.close()


def _changed(entry: SourceEntry) -> SourceError:
    return SourceError(
        f"{shown(entry.name)} is not the file that was inspected: its content has changed; find "
        "the original with “Relocate”."
    )


def _grown(mask: NDArray[np.bool_], radius: int) -> NDArray[np.bool_]:
    """The mask and everything within `radius` pixels of it."""
    padded = np.pad(mask, radius)
    grown = np.zeros_like(mask)
    height, width = mask.shape
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            if dx * dx + dy * dy <= radius * radius + 1:
                rows = slice(radius + dy, radius + dy + height)
                grown |= padded[rows, radius + dx : radius + dx + width]
    return grown
