"""The columns of the findings table that hold measures: pixels, millimetres where there is a scale,
and metres on maps."""

from __future__ import annotations

from collections.abc import Callable

from inspector.standards.findings import Finding
from inspector.ui.map_sizes import MapSize
from inspector.ui.panels import formats
from inspector.ui.panels.finding_column import MISSING, Column, Key

SizeOf = Callable[[Finding], MapSize | None]
"""How large a finding on a map is; None for others."""
_MM, _PX = 0, 1
"""What has a true length comes before what has none."""


def no_size(row: Finding) -> MapSize | None:
    """Without maps."""
    return None


def measure_columns(size_of: SizeOf = no_size) -> tuple[Column, ...]:
    """Length, widths and area."""
    return (
        _column("Length", "Along the middle line", "length_px", size_of),
        _column("Mean width", "Across the middle line", "width_mean_px", size_of),
        _column("95 % width", "95 % of it is narrower", "width_p95_px", size_of),
        _column("Max. width", "At the widest place", "width_max_px", size_of),
        _column("Area", "Of its pixels, by the map's coordinate system", "area_px", size_of, 2),
    )


def measure_of(row: Finding, field: str) -> float | None:
    """A measure in source pixels; a line has a length and no width."""
    if field == "length_px":
        return row.length_px
    measures = row.annotation.measures
    return None if measures is None else float(getattr(measures, field))


def _column(title: str, tip: str, field: str, size_of: SizeOf, power: int = 1) -> Column:
    def on_ground(row: Finding) -> float | None:
        size, value = size_of(row), measure_of(row, field)
        if size is None:
            return None
        if power == 2:
            return size.area_m2
        if field == "length_px":
            return size.length_m
        return None if value is None else value * size.metres_per_px

    def text(row: Finding) -> str:
        value, ground = measure_of(row, field), on_ground(row)
        if ground is not None:
            return formats.square_metres(ground) if power == 2 else formats.metres(ground)
        if value is None:
            return formats.NOTHING
        return (formats.area if power == 2 else formats.length)(value, row.mm_per_px)

    def key(row: Finding) -> Key:
        value, ground = measure_of(row, field), on_ground(row)
        if ground is not None:
            return _MM, ground * 1000.0**power
        if value is None:
            return MISSING
        return (_PX, value) if row.mm_per_px is None else (_MM, value * row.mm_per_px**power)

    return Column(title, tip, text, key, field, on_ground=on_ground, power=power)
