"""The columns of the findings table that hold measures: pixels, millimetres where there is a scale,
and metres on maps."""

from __future__ import annotations

from inspector.core.language import mark
from inspector.io.ground import on_ground
from inspector.standards.findings import Finding
from inspector.ui.panels import formats
from inspector.ui.panels.finding_column import MISSING, Column, Key

_TRUE, _PX = 0, 1
"""What has a true length comes before what has none."""


def measure_of(row: Finding, field: str) -> float | None:
    """A measure in source pixels; a line has a length and no width."""
    if field == "length_px":
        return row.length_px
    measures = row.annotation.measures
    return None if measures is None else float(getattr(measures, field))


def _column(title: str, tip: str, field: str, power: int = 1) -> Column:
    def text(row: Finding) -> str:
        value, ground = measure_of(row, field), on_ground(row, field)
        if value is None:
            return formats.NOTHING
        if ground is None:
            return (formats.area if power == 2 else formats.length)(value, row.mm_per_px)
        if power == 2:
            return formats.square_metres(ground)
        about = row.mm_per_px is None and row.annotation.measures is not None
        return f"{'≈ ' if about else ''}{formats.metres(ground)}"

    def key(row: Finding) -> Key:
        value, ground = measure_of(row, field), on_ground(row, field)
        if value is None:
            return MISSING
        if ground is not None:
            return _TRUE, ground * 1000.0**power
        return (_PX, value) if row.mm_per_px is None else (_TRUE, value * row.mm_per_px**power)

    return Column(
        title, tip, text, key, field, on_ground=lambda row: on_ground(row, field), power=power
    )


MEASURE_COLUMNS: tuple[Column, ...] = (
    _column(mark("Length"), mark("Along the middle line"), "length_px"),
    _column(mark("Mean width"), mark("Across the middle line"), "width_mean_px"),
    _column(mark("95 % width"), mark("95 % of it is narrower"), "width_p95_px"),
    _column(mark("Max. width"), mark("At the widest place"), "width_max_px"),
    _column(mark("Area"), mark("Of its pixels, by the map's coordinate system"), "area_px", 2),
)
"""Length, widths and area."""
