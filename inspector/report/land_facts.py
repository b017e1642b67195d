"""Where a map comes from, in words: only what its file says or what can be counted in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.language import number, tr
from inspector.core.map_facts import Band, MapFacts
from inspector.core.stored_texts import retold
from inspector.io.ground import Ground, ground_at
from inspector.io.map_coordinates import title_of, units_of
from inspector.report.dates import long_moment
from inspector.report.figures import figure, percent
from inspector.report.land_reading import MapSheet

Pair = tuple[str, str]

_PRODUCT = re.compile(r"S2[A-D]_MSIL(?:1C|2A)_\d{8}T\d{6}_N\d{4}_R\d{3}_T\d\d[A-Z]{3}_\d{8}T\d{6}")
_TILE = re.compile(r"(?:^|_)T(\d\d[A-Z]{3})(?=_|\.|$)")


def provenance(source: SourceEntry, index: int, sheet: MapSheet | None) -> Iterator[Pair]:
    """Names and values of one date of a map, those that are known; without `sheet`, of a map that
    cannot be read, what the project keeps of it."""
    facts = None if sheet is None else sheet.facts
    yield tr("File"), source.name
    product = _PRODUCT.search(source.name)
    if product:
        yield tr("Product id"), product[0]
    if facts is not None and facts.product:
        yield tr("Product level"), facts.product
    tile = _TILE.search(source.name)
    if tile:
        yield tr("Tile"), tile[1]
    acquired = (facts.acquired_at if facts else None) or source.date_of(index)
    if acquired or source.captured_at:
        yield tr("Acquired"), time_text(acquired or source.captured_at or "")
    if facts is not None:
        yield from _processing(facts)
    yield from _pixels(source, source.georeference)
    if sheet is None or facts is None:
        return
    yield from _gaps(sheet, facts)
    for plate in sheet.sharp:
        yield tr("Super-resolved by"), plate.provenance.model_id
    for sentence in facts.assumed:
        yield tr("Assumed"), retold(sentence)


def _processing(facts: MapFacts) -> Iterator[Pair]:
    if facts.baseline:
        yield tr("Processing baseline"), facts.baseline
    if any(band.quantification is not None for band in facts.bands):
        yield tr("Offset applied"), _offsets(facts.bands)
    yield tr("Bands"), ", ".join(_band(band) for band in facts.bands)


def _offsets(bands: tuple[Band, ...]) -> str:
    offsets = sorted({band.offset for band in bands})
    if offsets == [0.0]:
        return tr("none: the values have no offset")
    texts = ", ".join(figure(offset, 0) for offset in offsets)
    return tr("{offsets}, added before the division", offsets=texts)


def _band(band: Band) -> str:
    if band.resolution_m is None:
        return band.name
    return tr("{band} ({size} m)", band=band.name, size=number(band.resolution_m))


def _pixels(source: SourceEntry, place: GeoReference | None) -> Iterator[Pair]:
    size = tr("{wide} × {high} px", wide=source.width_px, high=source.height_px)
    yield tr("Size"), size
    if place is None:
        yield tr("Coordinate system"), tr("not stated in the file")
        return
    yield tr("Coordinate system"), system_text(place.crs)
    yield tr("Transform"), transform_text(place.transform)
    ground = ground_at(place, source.width_px / 2, source.height_px / 2)
    if ground is not None:
        yield tr("Resolution"), ground_text(place, ground)
        yield tr("Area of the picture"), covered_text(source, ground)


def _gaps(sheet: MapSheet, facts: MapFacts) -> Iterator[Pair]:
    if facts.cloud_share is not None:
        yield tr("Clouds, as its metadata say"), percent(facts.cloud_share)
    if sheet.clouds is not None:
        yield tr("Masked by scene classes (SCL)"), _counted(sheet, sheet.clouds)
    if sheet.nodata is not None:
        yield tr("No data"), _counted(sheet, sheet.nodata)


def _counted(sheet: MapSheet, share: float) -> str:
    """A share, and how it was counted where that was not on all pixels."""
    if sheet.reduction == 1:
        return percent(share)
    return tr(
        "{share} (counted on a picture {n} times smaller)", share=percent(share), n=sheet.reduction
    )


def time_text(acquired_at: str) -> str:
    """A day, or a day and a time in UTC, as one reads it."""
    text = long_moment(acquired_at.rstrip("Z"), seconds=True)
    return f"{text} UTC" if acquired_at.endswith("Z") else text


def system_text(crs: str) -> str:
    """The number of a coordinate system and its name."""
    title = title_of(crs)
    return f"{crs} · {title}" if crs.startswith("EPSG:") and title != crs else title


def transform_text(transform: GeoTransform) -> str:
    """How coordinates follow from columns and rows, as the six numbers of the format."""
    sums = (
        ("x", transform.x_per_column, transform.x_per_row, transform.x_origin),
        ("y", transform.y_per_column, transform.y_per_row, transform.y_origin),
    )
    column, row = tr("column"), tr("row")
    return "; ".join(
        f"{name} = {number(by_column, '.10g')} · {column} {_plus(by_row)} · {row} {_plus(origin)}"
        for name, by_column, by_row, origin in sums
    )


def _plus(value: float) -> str:
    return f"{'+' if value >= 0 else '−'} {number(abs(value), '.10g')}"


def ground_text(place: GeoReference, ground: Ground) -> str:
    """How large a pixel in the middle is."""
    if math.isclose(ground.wide_m, ground.high_m, rel_tol=5e-4):
        text = tr("{size} m", size=number(ground.wide_m, ".4g"))
    else:
        text = tr("{wide:.3g} × {high:.3g} m", wide=ground.wide_m, high=ground.high_m)
    try:
        degrees = units_of(place.crs).metres is None
    except SourceError:
        return text
    if not degrees:
        return text
    step = math.hypot(place.transform.x_per_column, place.transform.y_per_column)
    return tr("{degrees}°, in the middle {text}", degrees=number(step, ".3g"), text=text)


def covered_text(source: SourceEntry, ground: Ground) -> str:
    """How much of the earth the picture shows."""
    area = source.width_px * source.height_px * ground.area_m2
    return square_text(area)


def square_text(area_m2: float) -> str:
    """An area on the ground in the unit that reads best."""
    if area_m2 >= 1e6:
        return tr("{area} km²", area=figure(area_m2 / 1e6, 2))
    if area_m2 >= 1e4:
        return tr("{area} ha", area=figure(area_m2 / 1e4, 2))
    return tr("{area} m²", area=figure(area_m2, 0 if area_m2 >= 100 else 1))
