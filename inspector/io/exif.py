"""What a camera wrote beside the pixels: orientation, time, place.

EXIF comes from outside and is often broken; nothing here raises, what makes no sense is left out.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PIL import Image

from inspector.core.frame import GeoPoint

# What Pillow raises on broken EXIF; its warnings are here for runs that turn them into errors.
BROKEN = (
    SyntaxError,
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    MemoryError,
    AssertionError,
    struct.error,
    UserWarning,
)

_ORIENTATION, _CHANGED_AT, _EXIF_IFD, _GPS_IFD, _TAKEN_AT = 0x0112, 0x0132, 0x8769, 0x8825, 0x9003
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4
_ALTITUDE_REF, _ALTITUDE, _STATUS = 5, 6, 9
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)", re.ASCII)


@dataclass(frozen=True)
class CameraNotes:
    """`orientation` 1..8 as EXIF counts; time ISO 8601 without zone; place WGS84."""

    orientation: int = 1
    captured_at: str | None = None
    gps: GeoPoint | None = None


def from_bytes(block: bytes) -> CameraNotes:
    """Read an EXIF block as it stands in a JPEG, PNG or WebP file."""
    exif = Image.Exif()
    try:
        exif.load(block)
    except BROKEN:
        return CameraNotes()
    return from_exif(exif)


def from_exif(exif: Image.Exif) -> CameraNotes:
    """Read what Pillow has parsed."""
    main = _directory(exif, None)
    taken = _iso(_directory(exif, _EXIF_IFD).get(_TAKEN_AT)) or _iso(main.get(_CHANGED_AT))
    orientation = main.get(_ORIENTATION)
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = 1
    return CameraNotes(orientation, taken, _place(_directory(exif, _GPS_IFD)))


def _directory(exif: Image.Exif, tag: int | None) -> Mapping[int, Any]:
    try:
        return dict(exif) if tag is None else dict(exif.get_ifd(tag))
    except BROKEN:
        return {}


def _iso(text: object) -> str | None:
    """`2024:05:01 12:30:00` as `2024-05-01T12:30:00`, if it is a real date and time."""
    match = _TIME.match(text) if isinstance(text, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second = map(int, match.groups())
    try:
        return f"{date(year, month, day).isoformat()}T{time(hour, minute, second).isoformat()}"
    except ValueError:
        return None


def _place(gps: Mapping[int, Any]) -> GeoPoint | None:
    latitude = _degrees(gps.get(_LATITUDE), gps.get(_LATITUDE_REF), "NS", 90.0)
    longitude = _degrees(gps.get(_LONGITUDE), gps.get(_LONGITUDE_REF), "EW", 180.0)
    if latitude is None or longitude is None or gps.get(_STATUS) == "V":  # V: no fix
        return None
    altitude = _number(gps.get(_ALTITUDE))
    if altitude is not None and gps.get(_ALTITUDE_REF) in (1, b"\x01"):
        altitude = -altitude
    if altitude is not None and not -1_000.0 <= altitude <= 20_000.0:
        altitude = None
    return GeoPoint(latitude, longitude, altitude)


def _degrees(parts: object, reference: object, signs: str, limit: float) -> float | None:
    """Degrees, minutes and seconds with a letter for the side, as signed degrees."""
    if not isinstance(parts, tuple) or len(parts) != 3 or not isinstance(reference, str):
        return None
    letter = reference.strip("\0 ").upper()
    numbers = [_number(part) for part in parts]
    if len(letter) != 1 or letter not in signs or None in numbers:
        return None
    degrees, minutes, seconds = (n or 0.0 for n in numbers)
    value = degrees + minutes / 60.0 + seconds / 3600.0
    if min(degrees, minutes, seconds) < 0.0 or value > limit:
        return None
    return -value if letter == signs[1] else value


def _number(value: object) -> float | None:
    try:
        number = float(value)  # type: ignore[arg-type]  # Pillow's rational, or anything
    except BROKEN:
        return None
    return number if math.isfinite(number) else None
