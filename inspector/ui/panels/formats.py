"""Numbers, times and names as an inspector reads them: with units and sensible digits."""

from __future__ import annotations

from inspector.core import language
from inspector.core.annotation import CrackType, Origin, Status
from inspector.core.document import SourceEntry
from inspector.core.frame import GeoPoint
from inspector.core.language import mark, tr
from inspector.standards.confidence import Band
from inspector.standards.pavement import Severity
from inspector.ui.plain import one_line

NOTHING = "–"
"""Stands where there is no value."""
_MM_IN_M = 10_000.0
"""From so many mm on a length is told in metres,"""
_MM2_IN_M2 = 1e8
"""and from so many mm² on an area in square metres."""

STATUS_TEXT: dict[Status, str] = {
    "suggested": mark("Suggested"),
    "accepted": mark("Accepted"),
    "rejected": mark("Rejected"),
}
ORIGIN_TEXT: dict[Origin, str] = {
    "human": mark("Drawn by hand"),
    "machine": mark("Found by a model"),
    "machine-edited": mark("Found by a model, edited"),
}
TYPE_TEXT: dict[CrackType, str] = {
    "longitudinal": mark("Longitudinal"),
    "transverse": mark("Transverse"),
    "diagonal": mark("Diagonal"),
    "pattern": mark("Pattern"),
}
SEVERITY_TEXT: dict[Severity, str] = {
    "low": mark("Low"),
    "moderate": mark("Moderate"),
    "high": mark("High"),
}
BAND_TEXT: dict[Band, str] = {"low": mark("Low"), "medium": mark("Medium"), "high": mark("High")}


def number(value: float) -> str:
    """Two digits after the point below 1, one below 100, none above: no false precision."""
    if abs(value) < 0.995:
        return language.number(value, ".2f")
    return language.number(value, ".1f" if abs(value) < 99.95 else ".0f")


def whole(value: float) -> str:
    """A number without a fraction, in groups of three digits from 10 000 on."""
    return f"{value:_.0f}".replace("_", "\N{NARROW NO-BREAK SPACE}")


def length(px: float, mm_per_px: float | None) -> str:
    """A length or width in millimetres where there is a scale, from 10 m on in metres, else in
    pixels."""
    if mm_per_px is None:
        return f"{number(px)} px"
    mm = px * mm_per_px
    return f"{number(mm)} mm" if abs(mm) < _MM_IN_M else metres(mm / 1000.0)


def metres(value_m: float) -> str:
    """A length on the ground in m or km."""
    return f"{number(value_m)} m" if abs(value_m) < 10_000 else f"{number(value_m / 1000)} km"


def square_metres(value_m2: float) -> str:
    """An area on the ground in m² or km²."""
    if abs(value_m2) < 1e6:
        return f"{whole(value_m2)} m²"
    return f"{number(value_m2 / 1e6)} km²"


def area(px: float, mm_per_px: float | None) -> str:
    """An area in mm², cm² or m², or in px² without a scale."""
    if mm_per_px is None:
        return f"{px:.0f} px²"
    mm2 = px * mm_per_px**2
    if mm2 >= _MM2_IN_M2:
        return square_metres(mm2 / 1e6)
    return f"{number(mm2)} mm²" if mm2 < 10_000 else f"{number(mm2 / 100)} cm²"


def scale(mm_per_px: float) -> str:
    """A scale with three significant digits."""
    return f"{language.number(mm_per_px, '.3g')} mm/px"


def share(value: float) -> str:
    """0..1 in per cent."""
    return f"{round(value * 100)} %"


def file_size(size_bytes: int) -> str:
    """A file's size in kB or MB."""
    if size_bytes < 1_000_000:
        return f"{max(1, round(size_bytes / 1000))} kB"
    return f"{language.number(size_bytes / 1e6, '.1f')} MB"


def place(point: GeoPoint) -> str:
    """Latitude and longitude, good for about a metre."""
    latitude = f"{language.number(abs(point.latitude_deg), '.5f')}°"
    longitude = f"{language.number(abs(point.longitude_deg), '.5f')}°"
    return " ".join(
        (
            *(latitude, (tr("N") if point.latitude_deg >= 0 else tr("S")) + ","),
            *(longitude, tr("E") if point.longitude_deg >= 0 else tr("W")),
        )
    )


def duration(seconds: float) -> str:
    """A time span as one reads it: "0.4 s", "12 s", "3 min 5 s", "2 h 10 min"."""
    if seconds < 9.95:
        return tr("{seconds:.1f} s", seconds=seconds)
    left = round(seconds)
    if left < 60:
        return tr("{seconds} s", seconds=left)
    if left < 3600:
        return (
            tr("{minutes} min {seconds} s", minutes=left // 60, seconds=left % 60)
            if left % 60
            else tr("{minutes} min", minutes=left // 60)
        )
    return tr("{hours} h {minutes} min", hours=left // 3600, minutes=left % 3600 // 60)


def took(seconds: float, device: str) -> str:
    """How long a run took, and where it ran."""
    return tr("{duration} on {device}", duration=duration(seconds), device=one_line(device))


def remaining(seconds: float) -> str:
    """A guess of the time to go, rounded so that it does not pretend."""
    if seconds < 60:
        return tr("about {seconds} s left", seconds=max(1, round(seconds)))
    if seconds < 3600:
        return tr("about {minutes} min left", minutes=round(seconds / 60))
    return tr("about {hours:.1f} h left", hours=seconds / 3600)


def clock_text(seconds: float, digits: int = 0) -> str:
    """A time in a video: "0:07", "12:30", "1:02:03.50". Cut off, so that it is never ahead."""
    step = 10**digits
    whole, part = divmod(int(seconds * step + 1e-6), step)
    hours, minutes, left = whole // 3600, whole // 60 % 60, whole % 60
    text = f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
    return text + language.number(part / step, f".{digits}f")[1:] if digits else text


def frame_place(source: SourceEntry, frame_index: int) -> str:
    """Which picture: its name; of a video first the frame and about when it is shown, of a stack of
    dates the day, which tell the rows of one source apart where there is little room."""
    name = one_line(source.name)
    if source.frame_count > 1 and source.kind == "map":
        day = one_line(source.date_of(frame_index))[:10]
        return f"{day or tr('date {number}', number=frame_index + 1)} · {name}"
    if source.video is None:
        return name
    rate_hz = source.video.mean_rate_hz
    when = f"≈ {clock_text(frame_index / rate_hz, 1)} · " if rate_hz else ""
    return f"{tr('frame {number}', number=frame_index)} · {when}{name}"


def large(value: int) -> str:
    """A large count with a unit prefix: "5.43 M", "2.1 G"."""
    for factor, prefix in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if value >= factor:
            return f"{language.number(value / factor, '.3g')} {prefix}"
    return str(value)
