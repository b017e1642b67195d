"""Rows of the findings table: what a person judged, and what models suggest, in one list.

Pure functions: no widget, so that the texts, the order and the copied table can be tested alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from inspector.core import language
from inspector.core.annotation import Annotation, Judged, Status
from inspector.core.document import Document, ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.label_names import label_name, reason_name
from inspector.core.language import mark, tr
from inspector.imaging.cracks import Suggestion
from inspector.standards.confidence import band
from inspector.standards.findings import Finding, findings
from inspector.standards.pavement import SEVERITIES
from inspector.ui.panels import formats
from inspector.ui.panels.finding_column import MISSING, Column, Key
from inspector.ui.panels.finding_measures import MEASURE_COLUMNS, measure_of
from inspector.ui.panels.finding_sewer import SEWER_COLUMNS, GradeOf, graded_columns
from inspector.ui.plain import capital, one_line

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def suggested_rows(
    document: Document, frame: FrameRef, suggestions: Sequence[Suggestion], entry: ResultEntry
) -> Iterator[Finding]:
    """Suggestions of a frame as rows, with type and severity as if they were accepted."""
    source = document.sources.get(frame.source_id)
    if source is None or not suggestions:
        return iter(())
    as_if = {
        s.id: Annotation(
            id=s.id,
            frame=frame,
            shape=s.shape,
            label=s.label,
            status="suggested",
            origin="machine",
            measures=s.measures,
            judged=Judged(entry.id, entry.model_id, s.confidence),
        )
        for s in suggestions
    }
    return findings(replace(document, sources={source.id: source}, annotations=as_if))


def confidence_of(row: Finding) -> float | None:
    """The model's confidence, or None for what a person drew."""
    return row.annotation.judged.confidence if row.annotation.judged else None


def status_text(row: Finding) -> str:
    """ "Accepted", or "Rejected: Shadow"."""
    annotation = row.annotation
    text = tr(formats.STATUS_TEXT[annotation.status])
    if annotation.status == "rejected" and annotation.reason:
        return f"{text}: {one_line(reason_name(annotation.reason))}"
    return text


def type_text(row: Finding) -> str:
    """The crack type, marked where a person set it; a coded defect has its code. On a map it is
    what it is called."""
    if row.source.kind == "map":
        return capital(one_line(label_name(row.annotation.label))) or formats.NOTHING
    if row.crack_type is None or row.annotation.observation is not None:
        return formats.NOTHING
    text = tr(formats.TYPE_TEXT[row.crack_type])
    return tr("{type} (set)", type=text) if row.type_overridden else text


def _type_key(row: Finding) -> Key:
    """As in `type_text`, but by what is stored."""
    if row.source.kind == "map":
        return (0, row.annotation.label.casefold()) if row.annotation.label else MISSING
    if row.crack_type is None or row.annotation.observation is not None:
        return MISSING
    return 0, f"{row.crack_type} (set)" if row.type_overridden else row.crack_type


def _severity_key(row: Finding) -> Key:
    return MISSING if row.severity is None else (0, float(SEVERITIES.index(row.severity)))


def _band_text(row: Finding) -> str:
    confidence = confidence_of(row)
    return formats.NOTHING if confidence is None else tr(formats.BAND_TEXT[band(confidence)])


def _confidence_key(row: Finding) -> Key:
    confidence = confidence_of(row)
    return MISSING if confidence is None else (0, confidence)


COLUMNS: tuple[Column, ...] = (
    Column(
        mark("No."),
        mark("Number of the finding, as in the report"),
        lambda r: str(r.number) if r.number else "",
        lambda r: (0, float(r.number)) if r.number else MISSING,
        width_px=40,
    ),
    Column(
        mark("Status"),
        mark("Suggested, accepted or rejected"),
        status_text,
        lambda r: (0, f"{r.annotation.status} {r.annotation.reason}"),
        width_px=92,
    ),
    Column(
        mark("Picture"),
        mark("Where it was found"),
        lambda r: formats.frame_place(r.source, r.annotation.frame.index),
        lambda r: (0, f"{r.source.name.casefold()}\n{r.annotation.frame.index:09}"),
        width_px=132,
    ),
    Column(
        mark("Type"),
        mark("From the measures, or set by hand"),
        type_text,
        _type_key,
        width_px=124,
    ),
    Column(
        mark("Severity"),
        mark("From the mean width in mm and the preset of the report"),
        lambda r: tr(formats.SEVERITY_TEXT[r.severity]) if r.severity else formats.NOTHING,
        _severity_key,
        width_px=72,
    ),
    *MEASURE_COLUMNS,
    Column(mark("Confidence"), mark("How sure the model was"), _band_text, _confidence_key),
    *SEWER_COLUMNS,
    Column(
        mark("Note"),
        mark("Your words; F2 edits them"),
        lambda r: one_line(r.annotation.note),
        lambda r: (0, r.annotation.note.casefold()) if r.annotation.note else MISSING,
        width_px=160,
    ),
)
SEVERITY_COLUMN = next(n for n, c in enumerate(COLUMNS) if c.title == "Severity")
AREA_COLUMN = next(n for n, c in enumerate(COLUMNS) if c.title == "Area")
"""Of cracks a severity is seen, of what lies on maps an area."""
NUMBER_COLUMN, STATUS_COLUMN, LABEL_COLUMN, NOTE_COLUMN = 0, 1, 3, len(COLUMNS) - 1
SEWER = range(COLUMNS.index(SEWER_COLUMNS[0]), NOTE_COLUMN)
"""Seen while the project has observations."""
CRACKS = range(LABEL_COLUMN, SEWER[0])
"""Seen while it has findings that are no observations, or nothing at all."""


def columns_with(grade_of: GradeOf) -> tuple[Column, ...]:
    """The columns with the grades that the code books give."""
    return (*COLUMNS[: SEWER[0]], *graded_columns(grade_of), *COLUMNS[NOTE_COLUMN:])


def ordered(
    rows: Mapping[str, Finding],
    ids: Iterable[str],
    column: int,
    descending: bool,
    columns: Sequence[Column] = COLUMNS,
) -> list[str]:
    """Ids sorted by a column, rows without a value last; column -1 keeps the order."""
    listed = list(ids)
    if column < 0:
        return listed
    key = columns[column].key
    groups: dict[int, list[tuple[float | str, str]]] = {}
    for row_id in listed:
        group, value = key(rows[row_id])
        groups.setdefault(group, []).append((value, row_id))
    found: list[str] = []
    for group in sorted(groups):
        pairs = sorted(groups[group], key=lambda pair: pair[0], reverse=descending)
        found += [row_id for _, row_id in pairs]
    return found


def goes_before(first: Key, second: Key, descending: bool) -> bool:
    """True if `ordered` puts a row with the first key before one with the second, another one."""
    (group, value), (other_group, other_value) = first, second
    if group != other_group:
        return group < other_group
    # Values of one group are of one type.
    return (value > other_value) is descending  # type: ignore[operator]


def matches(row: Finding, words: Sequence[str], statuses: frozenset[Status]) -> bool:
    """True if the status is wanted and every (case-folded) word occurs in the row."""
    if row.annotation.status not in statuses:
        return False
    if not words:
        return True
    annotation = row.annotation
    severity = tr(formats.SEVERITY_TEXT[row.severity]) if row.severity else ""
    text = "\n".join(
        (
            formats.frame_place(row.source, row.annotation.frame.index),
            status_text(row),
            type_text(row),
            severity,
            *(annotation.status, row.severity or "", row.crack_type or ""),
            *(annotation.label, label_name(annotation.label)),
            annotation.observation.text if annotation.observation else "",
            annotation.note,
            f"#{row.number}" if row.number else "",
        )
    ).casefold()
    return all(word in text for word in words)


def as_tsv(rows: Sequence[Finding], columns: Sequence[Column] = COLUMNS) -> str:
    """Rows for a spreadsheet: lengths as plain numbers, in m if all rows are on maps, in mm if
    every row has a scale, else px. Codes and grades are columns of their own only where some row
    has any, areas only where some row is on a map."""
    left_out = set() if any(row.annotation.observation for row in rows) else set(SEWER)
    if not any(row.source.kind == "map" for row in rows):
        left_out.add(AREA_COLUMN)
    columns = [column for number, column in enumerate(columns) if number not in left_out]
    length = columns[[column.title for column in columns].index("Length")]
    unit = "mm" if all(row.mm_per_px is not None for row in rows) else "px"
    if all(length.on_ground(row) is not None for row in rows):
        unit = "m"
    head = [
        f"{tr(c.title)} ({unit}{'²' if c.power == 2 else ''})" if c.measure else tr(c.title)
        for c in columns
    ]
    lines = ["\t".join(head)]
    for row in rows:
        cells = [_cell(column, row, unit) for column in columns]
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _cell(column: Column, row: Finding, unit: str) -> str:
    if not column.measure:
        text = column.text(row)
        # A spreadsheet would run a note that begins like a formula.
        return f"'{text}" if text.startswith(_FORMULA_STARTS) else text.replace(formats.NOTHING, "")
    value = column.on_ground(row) if unit == "m" else measure_of(row, column.measure)
    if value is None:
        return ""
    factor = row.mm_per_px if unit == "mm" and row.mm_per_px is not None else 1.0
    return language.number(value * factor**column.power, ".2f")
