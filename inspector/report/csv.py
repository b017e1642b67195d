"""The findings as a table for spreadsheets and other programs.

UTF-8 with a byte order mark, commas, dot decimals, ISO dates; an empty cell is "not known". A
second file says what every column means. Spreadsheets run cells that begin with certain characters
as formulas, so such texts get a leading apostrophe (`escaped`, undone by `unescaped`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.core.document import Document
from inspector.report.files import write_file
from inspector.standards.findings import Finding, findings

Cell = str | int | float | None
ColumnType = Literal["text", "integer", "decimal", "date-time"]


@dataclass(frozen=True)
class Column:
    """One column: its name, type, unit and meaning, and where its value comes from."""

    name: str
    type: ColumnType
    unit: str
    meaning: str
    value: Callable[[Finding], Cell]


def write_csv(document: Document, path: Path, rejected: bool = False) -> tuple[Path, Path]:
    """Write one row for each accepted finding (and, if asked, each rejected one) to `path`, and the
    meaning of the columns to `<stem>_columns.csv` beside it; returns both.

    Each file is complete or unchanged. Raises ExportError if they cannot be written.
    """
    columns_path = path.with_name(f"{path.stem}_columns.csv")
    content = table_bytes(document, rejected)
    write_file(columns_path, _writer(dictionary_bytes()))
    write_file(path, _writer(content))
    return path, columns_path


def table_bytes(document: Document, rejected: bool = False) -> bytes:
    """The table as `write_csv` writes it; the same document gives the same bytes."""
    wanted = ("accepted", "rejected") if rejected else ("accepted",)
    columns = _columns(document)
    rows: list[Sequence[Cell]] = [[column.name for column in columns]]
    rows += [
        [column.value(finding) for column in columns]
        for finding in findings(document)
        if finding.annotation.status in wanted
    ]
    return _encoded(rows)


def dictionary_bytes() -> bytes:
    """The meaning of the columns as `write_csv` writes it."""
    rows: list[Sequence[Cell]] = [["column", "type", "unit", "meaning"]]
    rows += [[c.name, c.type, c.unit, c.meaning] for c in _columns(Document())]
    return _encoded(rows)


# Some programs read semicolons and tabs as separators, whatever the file says: a text is made safe
# at its start and after each of those.
_FORMULA = re.compile(
    r"(?:^|(?<=[;\t\r\n]))(?=[\s'\"\u200b\u200c\u200d\u2060\ufeff\0]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])"
)
_ESCAPED = re.compile(_FORMULA.pattern.replace("(?=", "'(?=", 1))


def escaped(text: str) -> str:
    """`text` with an apostrophe wherever a spreadsheet could begin to read a formula."""
    return _FORMULA.sub("'", text)


def unescaped(cell: str) -> str:
    """The text that `escaped` made this cell from."""
    return _ESCAPED.sub("", cell)


def _writer(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def _encoded(rows: Iterable[Sequence[Cell]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([escaped(cell) if isinstance(cell, str) else cell for cell in row])
    # File names may hold bytes that are no text; they stay readable instead of failing.
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")


def _columns(document: Document) -> tuple[Column, ...]:
    preset = document.severity.name if document.severity else ""

    def measured(field: str, decimals: int = 2) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            measures = finding.annotation.measures
            return None if measures is None else round(float(getattr(measures, field)), decimals)

        return value

    def place(field: str, axis: int) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            measures = finding.annotation.measures
            return None if measures is None else round(float(getattr(measures, field)[axis]), 2)

        return value

    def scaled(field: str) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            number = getattr(finding, field)
            return None if number is None else round(float(number), 3)

        return value

    def bound(index: int) -> Callable[[Finding], Cell]:
        return lambda f: round(float(f.annotation.shape.bounds[index]), 2)

    def gps(field: str, decimals: int) -> Callable[[Finding], Cell]:
        def value(finding: Finding) -> Cell:
            number = getattr(finding.source.gps, field, None)
            return None if number is None else round(float(number), decimals)

        return value

    return (
        Column("number", "integer", "", "Number in the report; 0 if rejected", lambda f: f.number),
        Column("status", "text", "", "accepted or rejected", lambda f: f.annotation.status),
        Column("picture", "text", "", "Name of the picture", lambda f: f.source.name),
        Column("picture_path", "text", "", "Path in the project", lambda f: f.source.path),
        Column("frame", "integer", "", "Frame of the source", lambda f: f.annotation.frame.index),
        Column(
            "captured_at",
            "date-time",
            "ISO 8601",
            "Time as the camera wrote it",
            lambda f: f.source.captured_at,
        ),
        Column(
            "latitude", "decimal", "deg", "Of the picture, WGS84, north", gps("latitude_deg", 7)
        ),
        Column(
            "longitude", "decimal", "deg", "Of the picture, WGS84, east", gps("longitude_deg", 7)
        ),
        Column("altitude", "decimal", "m", "Of the picture", gps("altitude_m", 2)),
        Column("label", "text", "", "What it is", lambda f: f.annotation.label),
        Column(
            "crack_type",
            "text",
            "",
            "longitudinal, transverse, diagonal or pattern",
            lambda f: f.crack_type,
        ),
        Column(
            "crack_type_from",
            "text",
            "",
            "measures, or user where a person overrode them",
            lambda f: None if f.crack_type is None else "user" if f.type_overridden else "measures",
        ),
        Column("severity", "text", "", "low, moderate or high", lambda f: f.severity),
        Column(
            "severity_preset",
            "text",
            "",
            "Bands of mean width that give the severity",
            lambda f: preset if f.severity else None,
        ),
        Column("length_px", "decimal", "px", "Along the centre line", measured("length_px")),
        Column("length_mm", "decimal", "mm", "Along the centre line", scaled("length_mm")),
        Column("width_mean_px", "decimal", "px", "Mean width", measured("width_mean_px")),
        Column("width_mean_mm", "decimal", "mm", "Mean width", scaled("width_mean_mm")),
        Column("width_p95_px", "decimal", "px", "95 % is narrower", measured("width_p95_px")),
        Column("width_p95_mm", "decimal", "mm", "95 % is narrower", scaled("width_p95_mm")),
        Column("width_p95_x", "decimal", "px", "Where it is so wide", place("width_p95_at", 0)),
        Column("width_p95_y", "decimal", "px", "Where it is so wide", place("width_p95_at", 1)),
        Column("width_max_px", "decimal", "px", "Largest width", measured("width_max_px")),
        Column("width_max_mm", "decimal", "mm", "Largest width", scaled("width_max_mm")),
        Column("width_max_x", "decimal", "px", "Where it is widest", place("width_max_at", 0)),
        Column("width_max_y", "decimal", "px", "Where it is widest", place("width_max_at", 1)),
        Column("area_px", "decimal", "px2", "Area", measured("area_px")),
        Column("area_mm2", "decimal", "mm2", "Area", scaled("area_mm2")),
        Column(
            "orientation",
            "decimal",
            "deg",
            "0 = along the picture's width, counter-clockwise, below 180",
            measured("orientation_deg"),
        ),
        Column("junctions", "integer", "", "Branching points", _junctions),
        Column("mm_per_px", "decimal", "mm/px", "Scale of the picture", lambda f: f.mm_per_px),
        Column(
            "scale_from",
            "text",
            "",
            "drawn (a known length) or typed",
            lambda f: f.source.scale.origin if f.source.scale else None,
        ),
        Column("left", "decimal", "px", "Leftmost point, pixel centres", bound(0)),
        Column("top", "decimal", "px", "Topmost point, pixel centres", bound(1)),
        Column("right", "decimal", "px", "Rightmost point, pixel centres", bound(2)),
        Column("bottom", "decimal", "px", "Lowest point, pixel centres", bound(3)),
        Column(
            "origin",
            "text",
            "",
            "human, machine (accepted as it was) or machine-edited",
            lambda f: f.annotation.origin,
        ),
        Column(
            "model",
            "text",
            "",
            "Model that suggested it",
            lambda f: f.annotation.judged.model_id if f.annotation.judged else None,
        ),
        Column(
            "confidence",
            "decimal",
            "0..1",
            "Mean probability that the model gave",
            lambda f: round(f.annotation.judged.confidence, 3) if f.annotation.judged else None,
        ),
        Column("note", "text", "", "Note", lambda f: f.annotation.note or None),
        Column("reason", "text", "", "Why it was rejected", lambda f: f.annotation.reason or None),
        Column(
            "picture_sha256",
            "text",
            "",
            "SHA-256 of the picture file",
            lambda f: f.source.sha256 or None,
        ),
        Column("finding_id", "text", "", "Id in the project", lambda f: f.annotation.id),
    )


def _junctions(finding: Finding) -> Cell:
    measures = finding.annotation.measures
    return None if measures is None else measures.junctions
