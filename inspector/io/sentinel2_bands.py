"""The bands of Sentinel-2: names, wavelengths, resolutions, and where file names say them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inspector.core.map_facts import Band

_TABLE = (
    ("B01", 443.0, 60.0),
    ("B02", 490.0, 10.0),
    ("B03", 560.0, 10.0),
    ("B04", 665.0, 10.0),
    ("B05", 705.0, 20.0),
    ("B06", 740.0, 20.0),
    ("B07", 783.0, 20.0),
    ("B08", 842.0, 10.0),
    ("B8A", 865.0, 20.0),
    ("B09", 945.0, 60.0),
    ("B10", 1375.0, 60.0),
    ("B11", 1610.0, 20.0),
    ("B12", 2190.0, 20.0),
)
"""Name, central wavelength in nm, resolution in m; in the order in which metadata number them."""

ALL = tuple(name for name, _, _ in _TABLE)
L2A = tuple(name for name in ALL if name != "B10")
TEN_METRES = ("B02", "B03", "B04", "B08")
SCENE_CLASSES = "SCL"
QUANTIFICATION = 10_000.0

_FACTS = {name: (wavelength, resolution) for name, wavelength, resolution in _TABLE}
_TRUE_COLOURS = ("B04", "B03", "B02")
_LOOSE_NAME = re.compile(r"B(?:AND)?[ _-]?0*(\d{1,2}|8A)", re.IGNORECASE)
_IN_FILE_NAME = re.compile(
    r"(?:^|_)(?P<band>B\d\d|B8A|SCL)(?:_(?P<resolution>[126]0)m)?\.(?:jp2|tiff?)\Z", re.IGNORECASE
)


def band(name: str, offset: float = 0.0, quantification: float | None = None) -> Band:
    """A band of Sentinel-2 by its name. Raises KeyError."""
    wavelength_nm, resolution_m = _FACTS[name]
    return Band(name, wavelength_nm, resolution_m, offset, quantification)


def known_name(text: str) -> str | None:
    """The band that a description such as "B4", "b04" or "Band 8A" means, or None."""
    found = _LOOSE_NAME.fullmatch(text.strip())
    if found is None:
        return None
    number = found[1].upper()
    name = "B8A" if number == "8A" else f"B{int(number):02}"
    return name if name in _FACTS else None


def in_file_name(name: str) -> tuple[str, float | None, str] | None:
    """The band (or SCL) that the end of a file name says, its resolution in metres where that is
    said, and the rest of the name, which bands of one date share; None for other files."""
    found = _IN_FILE_NAME.search(name)
    if found is None or (found["band"].upper() not in (*ALL, SCENE_CLASSES)):
        return None
    resolution = float(found["resolution"]) if found["resolution"] else None
    return found["band"].upper(), resolution, name[: found.start()]


def shown_first(names: Iterable[str]) -> tuple[str, ...]:
    """Bands of Sentinel-2 in the order of a frame: red, green and blue, then by wavelength."""
    there = set(names)
    colours = [name for name in _TRUE_COLOURS if name in there]
    return (*colours, *(name for name in ALL if name in there and name not in colours))


def assumed_names(count: int) -> tuple[str, ...] | None:
    """What so many bands of 16 bits without names usually are; None if that cannot be said."""
    return {len(ALL): ALL, len(L2A): L2A, len(TEN_METRES): TEN_METRES}.get(count)
