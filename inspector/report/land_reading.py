"""Maps as a report shows them: the whole picture of a date, and what it looked like before and
after a model enlarged it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inspector.core.document import Document, ResultEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ProjectError
from inspector.core.frame import Window
from inspector.core.map_facts import MapFacts, measured
from inspector.core.mask import Provenance
from inspector.imaging.band_combinations import shown as band_picture
from inspector.imaging.consistency_colours import consistency_rgb
from inspector.imaging.reflectance import clear
from inspector.imaging.tone import Limits
from inspector.io.map_source import MapSource
from inspector.io.results import ResultStore
from inspector.report.reading import MapLook, Picture, PictureReader, encoded, in_squares
from inspector.standards.findings import Finding

SHEET_PX = 1700
"""The longer side of a map on a page: 260 dpi on 165 mm."""
_STATED_PX = 2048
"""Shares of clouds and of gaps are counted on a level of about this size."""
_DETAIL_PX = 96
"""So many source pixels an enlarged detail is wide: on half a page its pixels can be told apart."""
_PLATE_PX = 768
_HALF, _MOST = 0.5, 0.95


@dataclass(frozen=True)
class Consistency:
    """How far an enlarged map, recorded again as the sensor would, is from what was measured:
    reflectance, over the clear pixels."""

    mean: float
    median: float
    p95: float


@dataclass(frozen=True)
class SharpPlate:
    """A detail of a map before and after, and where it contradicts what was measured. `window` is
    the whole enlarged part, source pixels; `facts` are those of the enlarged map."""

    before: Picture
    after: Picture
    apart: Picture | None
    window: Window
    scale: int
    facts: MapFacts
    provenance: Provenance
    consistency: Consistency | None


@dataclass(frozen=True)
class MapSheet:
    """One date of a map. `clouds` is the share of the pixels whose scene class says nothing of the
    ground, None without scene classes; `nodata` that of the pixels where nothing was measured;
    both are counted on a picture `reduction` times smaller. `facts` is None of a photograph."""

    picture: Picture
    facts: MapFacts | None
    combination: str
    clouds: float | None
    nodata: float | None
    reduction: int
    sharp: tuple[SharpPlate, ...] = ()
    problems: tuple[str, ...] = ()


def read_sheet(
    reader: PictureReader,
    index: int,
    rows: list[Finding],
    document: Document,
    results: ResultStore | None,
) -> MapSheet:
    """A date of an opened map with its findings. Raises SourceError."""
    picture = reader.whole(SHEET_PX, index)
    look = reader.look(index)
    source = reader.map_source
    if look is None or source is None:
        return MapSheet(picture, None, "", None, None, 1)
    clouds, nodata, reduction = _shares(source, index)
    sharp, problems = [], []
    for result in newest_enhanced(document, reader.entry_id, index):
        try:
            made = None if results is None else results.read_enhanced(result)
        except ProjectError as error:
            problems.append(error.message)
            continue
        plate = None if made is None else _sharp(reader, index, made, look, rows)
        if plate is not None:
            sharp.append(plate)
    facts = source.info(index).map_facts
    title = look.combination.title
    return MapSheet(picture, facts, title, clouds, nodata, reduction, tuple(sharp), tuple(problems))


def newest_enhanced(document: Document, source_id: str, index: int) -> list[ResultEntry]:
    """The newest enlarged map of each model on a date, in the order in which they were made."""
    newest: dict[str, ResultEntry] = {}
    for entry in document.results.values():
        frame = entry.frame
        if entry.task == "enhance" and (frame.source_id, frame.index) == (source_id, index):
            newest.pop(entry.model_id, None)
            newest[entry.model_id] = entry
    return list(newest.values())


def _shares(source: MapSource, index: int) -> tuple[float | None, float | None, int]:
    """Of clouds and their like, and of gaps; and by how much the picture was reduced."""
    info = source.info(index)
    facts = info.map_facts
    if facts is None:
        return None, None, 1
    level = 0
    while level + 1 < info.levels and max(info.width_px, info.height_px) >> level > _STATED_PX:
        level += 1
    first = source.with_bands(facts.names[:1])
    pixels = first.read(index, None, level).pixels
    known = measured(pixels, facts.nodata).all(axis=2)
    classes = source.classes(index, None, level)
    clouds = None
    if classes is not None:
        there = clear(pixels, facts.nodata, classes)
        clouds = float(1.0 - there.sum() / max(int(known.sum()), 1))
    return clouds, float(1.0 - known.mean()), 1 << level


def _sharp(
    reader: PictureReader, index: int, made: EnhancedPicture, look: MapLook, rows: list[Finding]
) -> SharpPlate | None:
    """The plate of an enlarged map; None where areas of the date are redacted, or where it lacks
    the bands that are shown: it is then left out as a whole."""
    facts, wanted = made.facts, look.combination.bands
    if facts is None or reader.hides(index) or not set(wanted) <= set(facts.names):
        return None
    window = detail(made.window, rows, _DETAIL_PX)
    x, y = window.x - made.window.x, window.y - made.window.y
    scale = made.scale
    part = made.frame.pixels[
        y * scale : (y + window.height) * scale, x * scale : (x + window.width) * scale
    ]
    part = part[..., list(facts.places(wanted))]
    own = facts.with_bands(wanted)
    limits = translated(look.limits, look.facts, own)
    after = _picture(band_picture(part, look.combination, limits, own, _known(part, own)), window)
    apart, found = None, made.consistency
    if found is not None:
        seen = found[y : y + window.height, x : x + window.width]
        apart = _picture(consistency_rgb(seen), window)
    return SharpPlate(
        reader.squares(window, index, _PLATE_PX),
        after,
        apart,
        made.window,
        scale,
        facts,
        made.provenance,
        None if found is None else _consistency(found),
    )


def _known(pixels: NDArray[Any], facts: MapFacts) -> NDArray[np.bool_]:
    return clear(pixels, facts.nodata)


def _picture(colours: NDArray[np.uint8], window: Window) -> Picture:
    """Colours of a window, each pixel as a square: a JPEG of fewer pixels would blur them."""
    image = Image.fromarray(np.ascontiguousarray(colours))
    return Picture(encoded(in_squares(image, _PLATE_PX)), window)


def _consistency(found: NDArray[np.float32]) -> Consistency | None:
    values = found[np.isfinite(found)].astype(np.float64)
    if values.size == 0:
        return None
    median, p95 = np.quantile(values, (_HALF, _MOST))
    return Consistency(float(values.mean()), float(median), float(p95))


def detail(window: Window, rows: list[Finding], side_px: int) -> Window:
    """A square of a window: around its largest finding, else in its middle."""
    width, height = min(side_px, window.width), min(side_px, window.height)
    x, y = window.x + window.width / 2, window.y + window.height / 2
    best = 0.0
    for row in rows:
        left, top, right, bottom = row.annotation.shape.bounds
        middle = (left + right) / 2, (top + bottom) / 2
        inside = window.x <= middle[0] < window.x + window.width and (
            window.y <= middle[1] < window.y + window.height
        )
        size = max(right - left, bottom - top)
        if inside and size > best:
            best, (x, y) = size, middle
    left = min(max(round(x - width / 2), window.x), window.x + window.width - width)
    top = min(max(round(y - height / 2), window.y), window.y + window.height - height)
    return Window(left, top, width, height)


def translated(limits: tuple[Limits, ...], before: MapFacts, after: MapFacts) -> tuple[Limits, ...]:
    """Limits of stored numbers as the same limits of reflectance, stored in another way."""
    found = []
    for (low, high), old, new in zip(limits, before.bands, after.bands, strict=True):
        factor = (new.quantification or 1.0) / (old.quantification or 1.0)
        low, high = ((value + old.offset) * factor - new.offset for value in (low, high))
        found.append((low, high))
    return tuple(found)
