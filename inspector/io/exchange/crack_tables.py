"""Quantities of pavement by ASTM D6433, LTPP and AASHTO R 85: a row for each picture, type and
severity (or zone), and the same of all pictures together.

Only pictures with a scale have quantities. A picture is far smaller than a sample unit of
ASTM D6433 (225 m2): the table of the section adds the pictures up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inspector.core.document import Direction, Document, SeverityPreset
from inspector.core.errors import ExportError
from inspector.core.language import plural, tr
from inspector.io.csv_columns import Cell, Column, rounded
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export, OutFile
from inspector.io.exchange.pixels import Pixels
from inspector.io.exchange.table_files import table_files
from inspector.standards.crack_extent import Amount, Piece, amounts, cracking, pieces
from inspector.standards.findings import Finding
from inspector.standards.pavement_table import PavementTable, Standard
from inspector.standards.r85 import LEAST_LANE_M, R85_TYPES, ZONES, r85_type, zone_shares

LETTERS = {"low": "L", "moderate": "M", "high": "H"}
TITLES: Mapping[Standard, str] = {"d6433": "D6433", "ltpp": "LTPP", "r85": "R85"}


@dataclass(frozen=True)
class _Line:
    """A row of a table: what there is of one kind on a picture, or ("" as its name) on all."""

    picture: str
    area_m2: float
    findings: tuple[Finding, ...]
    amount: Amount | None


@dataclass(frozen=True)
class _Zoned:
    """A row by R 85. `zone` is 0 for transverse cracks and where the lane is not known."""

    picture: str
    area_m2: float
    kind: str
    zone: int
    count: int
    length_m: float
    width_mm: float | None


def export(standard: Standard, document: Document, table: PavementTable, pixels: Pixels) -> Export:
    """Two tables with their dictionaries. Raises ExportError if no finding is on a picture with a
    scale."""
    found = pieces(document)
    scaled = [(piece, piece.area_m2) for piece in found]
    known = [(piece, area) for piece, area in scaled if area is not None]
    if not any(piece.rows for piece, _ in known):
        raise ExportError(
            tr(
                "No accepted finding is on a picture of pavement with a scale; set the scale of "
                "the pictures, or choose another format."
            )
        )
    names = FrameNames(document)
    total = sum(area for _, area in known)
    everything = tuple(row for piece, _ in known for row in piece.rows)
    files: tuple[OutFile, ...]
    title = TITLES[standard]
    if standard == "r85":
        zoned = _Zones(document.driving_direction, pixels)
        files = (
            *table_files(
                f"{title}_pictures",
                _zone_columns(table, single=True),
                [
                    line
                    for piece, area in known
                    for line in zoned.lines(names.picture(piece.frame), area, piece.rows)
                ],
            ),
            *table_files(
                f"{title}_section",
                _zone_columns(table, single=False),
                zoned.lines("", total, everything),
            ),
        )
    else:
        preset = table.presets[standard]
        files = (
            *table_files(
                f"{title}_pictures",
                _columns(standard, table, single=True),
                [
                    line
                    for piece, area in known
                    for line in _lines(names.picture(piece.frame), area, piece.rows, preset)
                ],
            ),
            *table_files(
                f"{title}_section",
                _columns(standard, table, single=False),
                _lines("", total, everything, preset),
            ),
        )
    return Export(files, _notices(found))


def _notices(found: Sequence[Piece]) -> tuple[str, ...]:
    without = sum(piece.area_m2 is None for piece in found)
    if not without:
        return ()
    return (
        plural(
            "Left out, because it has no scale: {n} picture.",
            "Left out, because they have no scale: {n} pictures.",
            without,
        ),
    )


def _lines(
    picture: str, area_m2: float, rows: tuple[Finding, ...], preset: SeverityPreset
) -> list[_Line]:
    """A line for each kind and severity; one without any where nothing was found."""
    found: list[Amount | None] = [*amounts(rows, preset)]
    return [_Line(picture, area_m2, rows, amount) for amount in found or [None]]


def _columns(standard: Standard, table: PavementTable, single: bool) -> list[Column[_Line]]:
    def word(language: str) -> Column[_Line]:
        def value(line: _Line) -> Cell:
            if line.amount is None:
                return None
            return table.distress(standard, line.amount.kind).text(language)

        name = "distress" if language == "en" else f"distress_{language}"
        return Column(name, "text", "", f"What the standard calls it ({language})", value)

    def of(pick: str, decimals: int = 4) -> Column[_Line]:
        meaning = {
            "length_m": ("m", "Length along the centre lines"),
            "area_m2": (
                "m2", "Area: of the convex hull of each net of cracks, else of the marked regions",
            ),
            "quantity": ("see unit", "The quantity that the standard measures it by"),
        }[pick]  # fmt: skip
        return Column(
            pick, "decimal", meaning[0], meaning[1],
            lambda line: rounded(getattr(line.amount, pick), decimals) if line.amount else None,
        )  # fmt: skip

    preset = table.presets[standard]
    bands = f"{preset.low_max_mm:g} and {preset.moderate_max_mm:g} mm mean width"
    return [
        *_place(single),
        Column("type", "text", "", "longitudinal, transverse, diagonal, pattern, or another label",
               lambda line: line.amount.kind if line.amount else None),
        word("en"),
        word("de"),
        word("zh"),
        Column("severity", "text", "", f"L, M or H, by {bands}; check those of nets by their look",
               lambda line: LETTERS.get(line.amount.severity) if line.amount else None),
        Column("count", "integer", "", "How many",
               lambda line: line.amount.count if line.amount else 0),
        of("length_m"),
        of("area_m2", 6),
        of("quantity", 6),
        Column("unit", "text", "", "m, m2, or empty for a count",
               lambda line: line.amount.unit or None if line.amount else None),
        Column("density_percent", "decimal", "%", "100 x quantity / area",
               lambda line: rounded(line.amount.density_percent(line.area_m2), 4)
               if line.amount else None),
        Column("cracking", "decimal", "m/m2", "Length of all cracks / area",
               lambda line: rounded(cracking(line.findings, line.area_m2), 4)),
    ]  # fmt: skip


def _place(single: bool) -> list[Column[_Line | _Zoned]]:
    area = Column[_Line | _Zoned](
        "area",
        "decimal",
        "m2",
        "Of the picture" if single else "Of all pictures with a scale, also those without findings",
        lambda line: rounded(line.area_m2, 4),
    )
    if not single:
        return [area]
    picture = Column[_Line | _Zoned](
        "picture", "text", "", "Its name, as the other formats call it", lambda line: line.picture
    )
    return [picture, area]


class _Zones:
    """Cracks by type and zone, the middle of a picture taken for the middle of the lane."""

    def __init__(self, driving: Direction, pixels: Pixels) -> None:
        self._across = 0 if driving == "vertical" else 1
        self._pixels = pixels

    def lines(self, picture: str, area_m2: float, rows: Iterable[Finding]) -> list[_Zoned]:
        groups: dict[tuple[str, int], list[tuple[float, float | None]]] = {}
        for row in rows:
            if row.crack_type is None or row.length_mm is None:
                continue
            kind = r85_type(row.crack_type, row.length_mm)
            shares = {} if kind == "transverse" else self._shares(row)
            for zone, share in (shares or {0: 1.0}).items():
                part = (row.length_mm * share / 1000.0, row.width_mean_mm)
                groups.setdefault((kind, zone), []).append(part)
        order = [(kind, zone) for kind in R85_TYPES for zone in (*ZONES, 0)]
        made = [
            _Zoned(
                picture,
                area_m2,
                kind,
                zone,
                len(parts),
                sum(length for length, _ in parts),
                _mean_width(parts),
            )
            for kind, zone in order
            if (parts := groups.get((kind, zone)))
        ]
        return made or [_Zoned(picture, area_m2, "", 0, 0, 0.0, None)]

    def _shares(self, row: Finding) -> Mapping[int, float]:
        """Of a crack by zone; empty where the picture is narrower than both wheel paths."""
        source, scale = row.source, row.mm_per_px
        size = (source.width_px, source.height_px)
        if scale is None or size[self._across] * scale / 1000.0 < LEAST_LANE_M:
            return {}
        shape = row.annotation.shape
        if shape.kind == "line":
            lines = [np.asarray(ring, np.float64) for ring in shape.rings]
        else:
            covered = self._pixels.covered(shape, *size)
            if covered is None:
                return {}
            origin = covered.window.x, covered.window.y
            lines = list(self._pixels.centrelines(covered.mask, origin))
        middle = (size[self._across] - 1) / 2.0
        across = [
            (line[:, [self._across, 1 - self._across]] - [middle, 0.0]) * (scale / 1000.0)
            for line in lines
        ]
        return {int(zone): share for zone, share in zone_shares(across).items()}


def _mean_width(parts: Sequence[tuple[float, float | None]]) -> float | None:
    """The mean of widths, each crack as often as it is long."""
    known = [(length, width) for length, width in parts if width is not None]
    total = sum(length for length, _ in known)
    return sum(length * width for length, width in known) / total if total else None


def _zone_columns(table: PavementTable, single: bool) -> list[Column[_Zoned]]:
    def word(language: str) -> Column[_Zoned]:
        name = "distress" if language == "en" else f"distress_{language}"
        return Column(
            name, "text", "", f"What the standard calls it ({language})",
            lambda line: table.distress("r85", line.kind).text(language) if line.kind else None,
        )  # fmt: skip

    return [
        *_place(single),
        Column("type", "text", "",
               "longitudinal or transverse: at least 0.3 m long and within 20 degrees; pattern: "
               "part of a net; other: all the rest", lambda line: line.kind or None),
        word("en"),
        word("de"),
        word("zh"),
        Column("zone", "integer", "",
               "1 left edge, 2 left wheel path, 3 between, 4 right wheel path, 5 right edge, with "
               "the middle of the picture as the middle of the lane; empty for transverse cracks "
               "and pictures narrower than 2.75 m", lambda line: line.zone or None),
        Column("count", "integer", "", "Cracks, or parts of cracks, in the zone",
               lambda line: line.count),
        Column("extent_m", "decimal", "m", "Sum of the lengths",
               lambda line: rounded(line.length_m, 4)),
        Column("severity_mm", "decimal", "mm", "Mean width, weighted by length",
               lambda line: rounded(line.width_mm, 3)),
        Column("extent_per_area", "decimal", "m/m2", "Extent / area",
               lambda line: rounded(line.length_m / line.area_m2, 4)),
    ]  # fmt: skip
