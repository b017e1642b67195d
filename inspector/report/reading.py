"""Reads the pictures of a report from their files.

Only the windows that are shown are read. What the user redacted is hidden as the pixels are read
(`PictureReader._read`): nothing else of the report sees source pixels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inspector.core.document import Document, SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.shape import Shape
from inspector.imaging import tone
from inspector.imaging.band_combinations import BandCombination, band_limits, combinations_of
from inspector.imaging.band_combinations import shown as band_picture
from inspector.imaging.redact import redacted
from inspector.imaging.reflectance import clear
from inspector.io import photos
from inspector.io.files import shown
from inspector.io.hashing import quick_key
from inspector.io.map_source import MapSource
from inspector.io.source import Source, open_source

COVER_PX = 1200
COVER_ASPECT = 1.85

_JPEG_QUALITY = 86


@dataclass(frozen=True)
class Picture:
    """A JPEG and the source pixels it shows; `blurred` where redacted areas are among them.
    `pixel_aspect` is width / height of a source pixel."""

    jpeg: bytes
    window: Window
    blurred: bool = False
    pixel_aspect: float = 1.0


@dataclass(frozen=True)
class MapLook:
    """How a date of a map is shown: `facts` are those of the bands of `combination`, and `limits`
    the stored numbers that are black and white, for each of them."""

    combination: BandCombination
    limits: tuple[tone.Limits, ...]
    facts: MapFacts


def redactions(document: Document) -> dict[FrameRef, list[Shape]]:
    """The areas of each frame that must not be seen: the confirmed ones."""
    found: dict[FrameRef, list[Shape]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose == "redaction" and annotation.status == "accepted":
            found.setdefault(annotation.frame, []).append(annotation.shape)
    return found


def reduced(image: Image.Image, longest_px: int) -> Image.Image:
    """The picture with its longer side at most `longest_px`."""
    scale = min(1.0, longest_px / max(image.size))
    if scale == 1.0:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    # Averaged by a whole factor first, which is several times as fast and looks the same in print.
    return image.resize(size, Image.Resampling.HAMMING, reducing_gap=1.5)


def in_squares(image: Image.Image, longest_px: int) -> Image.Image:
    """The picture with each pixel as a square, together about `longest_px` long."""
    factor = max(1, round(longest_px / max(image.size)))
    size = (image.width * factor, image.height * factor)
    return image.resize(size, Image.Resampling.NEAREST)


def encoded(image: Image.Image) -> bytes:
    """As JPEG."""
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_JPEG_QUALITY)
    return stream.getvalue()


class PictureReader:
    """Reads parts of one opened picture as JPEG."""

    def __init__(
        self, source: Source, entry: SourceEntry, hidden: Mapping[FrameRef, Sequence[Shape]]
    ) -> None:
        self.entry_id = entry.id
        self.map_source = source if isinstance(source, MapSource) else None
        self._combination = None
        if isinstance(source, MapSource):
            facts = _facts(source, 0)
            self._combination = combinations_of(facts.names)[0]
            source = source.with_bands(self._combination.bands)
        self._source = source
        self._hidden = hidden
        self._entry = entry
        info = source.info(0)
        if (info.width_px, info.height_px) != (entry.width_px, entry.height_px):
            raise _changed(entry)
        self._levels = info.levels
        self._aspect = info.pixel_aspect
        # All parts of a deep picture are shown alike: limits are those of its smallest level.
        # The dates of a map have limits of their own, as they have on the screen.
        self._map_limits: dict[int, tuple[tone.Limits, ...]] = {}
        small, _ = self._read(0, None, info.levels - 1)
        self._limits = None if small.pixels.dtype == np.uint8 else tone.stretch_limits(small)

    def whole(self, longest_px: int, index: int) -> Picture:
        """A whole frame, its longer side reduced to `longest_px`."""
        window = Window(0, 0, self._entry.width_px, self._entry.height_px)
        return self.part(window, longest_px, index)

    def cover(self, index: int) -> Picture:
        """The middle of a frame in the shape of the cover."""
        width, height = self._entry.width_px, self._entry.height_px
        w = max(1, min(width, round(height * COVER_ASPECT)))
        h = max(1, min(height, round(width / COVER_ASPECT)))
        return self.part(Window((width - w) // 2, (height - h) // 2, w, h), COVER_PX, index)

    def time_s(self, index: int) -> float | None:
        """When a frame of a video is shown, seconds after the first; None of a photo."""
        if self._entry.kind != "video":
            return None
        # Early frames are read without the index, which alone knows the times.
        len(self._source)
        return self._source.info(index).time_s

    def _read(self, index: int, window: Window | None, level: int) -> tuple[Frame, bool]:
        """Pixels with the redacted areas hidden, and whether there are any: the only place where
        the report gets pixels."""
        if index and self._entry.kind == "photo":
            raise SourceError(
                tr(
                    "{name} is a photo and has no frame {index}; mark the place on the right "
                    "picture.",
                    name=shown(self._entry.name),
                    index=index,
                )
            )
        frame = self._source.read(index, window, level)
        shapes = self._hidden.get(FrameRef(self._entry.id, index))
        if not shapes:
            return frame, False
        pixels = redacted(frame.pixels, shapes, frame.origin, frame.level)
        return replace(frame, pixels=pixels), not np.array_equal(pixels, frame.pixels)

    def part(self, window: Window, longest_px: int, index: int) -> Picture:
        """A window of a frame, its longer side reduced to `longest_px`."""
        longest = max(window.width, window.height)
        level = 0
        while level + 1 < self._levels and longest >> (level + 1) >= longest_px:
            level += 1
        frame, blurred = self._read(index, window, level)
        x, y = frame.origin
        covered = Window(x, y, frame.width_px << level, frame.height_px << level).clipped(
            self._entry.width_px, self._entry.height_px
        )
        image = Image.fromarray(np.ascontiguousarray(self._colours(frame, index)))
        image = reduced(image, longest_px)
        return Picture(encoded(image), covered or window, blurred, self._aspect)

    def squares(self, window: Window, index: int, longest_px: int) -> Picture:
        """A small window of a frame, each pixel as a square, so that a page shows what a pixel
        is; together about `longest_px` long."""
        frame, blurred = self._read(index, window, 0)
        image = Image.fromarray(np.ascontiguousarray(self._colours(frame, index)))
        image = in_squares(image, longest_px)
        return Picture(encoded(image), window, blurred, self._aspect)

    def hides(self, index: int) -> bool:
        """Whether areas of a frame are redacted."""
        return bool(self._hidden.get(FrameRef(self.entry_id, index)))

    def look(self, index: int) -> MapLook | None:
        """How a date of a map is shown; None of a photo or video."""
        if self._combination is None or not isinstance(self._source, MapSource):
            return None
        facts = _facts(self._source, index)
        if index not in self._map_limits:
            level = max(0, self._levels - 1)
            small, _ = self._read(index, None, level)
            classes = self._source.classes(index, None, level)
            valid = clear(small.pixels, facts.nodata, classes)
            if not valid.any():
                valid = clear(small.pixels, facts.nodata)
            self._map_limits[index] = band_limits(small.pixels, valid)
        return MapLook(self._combination, self._map_limits[index], facts)

    def _colours(self, frame: Frame, index: int) -> NDArray[np.uint8]:
        """uint8 (height, width, 3): as it was taken, or of a map its usual bands."""
        look = self.look(index)
        if look is None:
            return tone.rgb8(frame, self._limits)
        valid = clear(frame.pixels, look.facts.nodata)
        return band_picture(frame.pixels, look.combination, look.limits, look.facts, valid)


def _facts(source: MapSource, index: int) -> MapFacts:
    facts = source.info(index).map_facts
    assert facts is not None, "a source of maps has facts"
    return facts


@contextmanager
def opened_source(
    entry: SourceEntry, base_dir: Path | None, cache_dir: Path | None
) -> Iterator[Source]:
    """The source of an entry, if it is still the file that was inspected. `cache_dir`: where the
    indexes of videos are kept. Raises SourceError."""
    path = photos.resolve(entry, base_dir)
    source = open_source(path, cache_dir)
    try:
        if entry.quick_key and quick_key(path) != entry.quick_key:
            raise _changed(entry)
        yield source
    finally:
        source.close()


def _changed(entry: SourceEntry) -> SourceError:
    return SourceError(
        tr(
            "{name} is not the file that was inspected: its content has changed; find the "
            "original with “Find missing pictures”.",
            name=shown(entry.name),
        )
    )
