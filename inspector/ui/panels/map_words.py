"""What is known of a map, in words."""

from __future__ import annotations

import math

from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference
from inspector.core.language import mark, number, tr
from inspector.core.map_facts import MapFacts
from inspector.core.stored_texts import retold
from inspector.io.map_coordinates import length_m, title_of, units_of
from inspector.ui.panels import formats
from inspector.ui.plain import one_line

UNPLACED = mark("not said")


def date_text(acquired_at: str | None) -> str:
    """A day, or a day and a time in UTC, as one reads it; "" where it is not known."""
    if not acquired_at:
        return ""
    day, _, clock = one_line(acquired_at).partition("T")
    return f"{day} {clock.rstrip('Z')[:5]} UTC" if clock else day


def map_facts(facts: MapFacts, size_px: tuple[int, int]) -> list[tuple[str, str]]:
    """Names and values; empty ones are left out."""
    product = " · ".join(filter(None, (facts.product, _baseline(facts))))
    share = facts.cloud_share
    place = facts.georeference
    found = [
        (tr("Product"), one_line(product)),
        (tr("Date"), date_text(facts.acquired_at)),
        (tr("Clouds"), "" if share is None else formats.share(share)),
        (tr("Map system"), tr(UNPLACED) if place is None else system_text(place.crs)),
        (tr("Pixel"), "" if place is None else pixel_text(place, size_px)),
        (tr("Bands"), one_line(", ".join(facts.names))),
        (tr("No data"), "" if facts.nodata is None else number(facts.nodata)),
        *((tr("Assumed"), one_line(retold(sentence))) for sentence in facts.assumed),
    ]
    return [(name, value) for name, value in found if value]


def system_text(crs: str) -> str:
    """The number of a coordinate system and its name."""
    title = one_line(title_of(crs))
    return f"{crs} · {title}" if crs.startswith("EPSG:") else title


def short_system(crs: str) -> str:
    """A coordinate system where there is little room."""
    return crs if crs.startswith("EPSG:") else one_line(title_of(crs))


def pixel_text(place: GeoReference, size_px: tuple[int, int]) -> str:
    """How large a pixel in the middle of a picture of this size is."""
    x, y = size_px[0] / 2, size_px[1] / 2
    try:
        wide = length_m(place, [[x - 0.5, y], [x + 0.5, y]])
        high = length_m(place, [[x, y - 0.5], [x, y + 0.5]])
        degrees = units_of(place.crs).metres is None
    except SourceError:
        return ""
    text = f"{number(wide, '.4g')} m" if math.isclose(wide, high, rel_tol=5e-4) else ""
    text = text or f"{number(wide, '.3g')} × {number(high, '.3g')} m"
    if not degrees:
        return text
    a, b = place.transform.x_per_column, place.transform.y_per_column
    return tr("{degrees:.3g}°, here {metres}", degrees=math.hypot(a, b), metres=text)


def _baseline(facts: MapFacts) -> str:
    return tr("baseline {number}", number=facts.baseline) if facts.baseline else ""
