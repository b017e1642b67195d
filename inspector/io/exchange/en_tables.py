"""Pipe runs coded by EN 13508-2 as tables: a row an inspection and a row an observation, with the
classes for tightness, stability and operation.

Columns are called by the field ids of DWA-M 150 that the XML uses as well (HG001, HI104, HZ002),
except that dates are ISO 8601; what has no field there is called in words. The file beside each
table says what they mean, also in German.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector.core.document import Document
from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.io.csv_columns import Cell, Column, rounded
from inspector.io.exchange import dwa_fields as fields
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export
from inspector.io.exchange.run_texts import counter, ends
from inspector.io.exchange.table_files import table_files
from inspector.standards.books import Books
from inspector.standards.clock import clock_fields
from inspector.standards.en13508 import worst
from inspector.standards.observation_texts import clock_arc
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs

LANGUAGE = "de"


@dataclass(frozen=True)
class _Run:
    number: int
    run: PipeRun
    rows: tuple[ObservationRow, ...]


@dataclass(frozen=True)
class _Seen:
    number: int
    run: _Run
    row: ObservationRow


def export(document: Document, books: Books) -> Export:
    """Both tables with their dictionaries. Raises ExportError if no run is coded by EN 13508-2."""
    runs: list[_Run] = []
    others = 0
    for run in pipe_runs(document, books, LANGUAGE):
        rows = tuple(row for row in run.rows if row.observation.book == fields.BOOK)
        others += len(run.rows) - len(rows)
        if rows:
            runs.append(_Run(len(runs) + 1, run, rows))
    if not runs:
        raise ExportError(
            tr(
                "No pipe run is coded by EN 13508-2; choose that code book for a run, or another "
                "format."
            )
        )
    listed = [(run, row) for run in runs for row in run.rows]
    seen = [_Seen(number, run, row) for number, (run, row) in enumerate(listed, 1)]
    notices = (tr("Left out, because they are coded by another book: {count}.", count=others),)
    names = FrameNames(document)
    return Export(
        (
            *table_files("EN13508_runs", _run_columns(document, names), runs),
            *table_files("EN13508_observations", _columns(names), seen),
        ),
        notices if others else (),
    )


def _head(field: str) -> Callable[[_Run], Cell]:
    def value(run: _Run) -> Cell:
        found: Cell = getattr(run.run.inspection, field)
        return found if found != "" else None

    return value


_MEANINGS = {
    "HG001": "Name of the run (Haltungsname)",
    "HG102": "Street (Straße)",
    "HG104": "District (Ortsteil)",
    "HG302": "Use (Kanalnutzung)",
    "HG303": "Year laid (Baujahr)",
    "HG304": "Material (Material)",
    "HG306": "Width (Profilbreite)",
    "HG307": "Height (Profilhöhe)",
    "HG309": "Lining (Material der Auskleidung)",
    "HG310": "Length of the run (Haltungslänge)",
    "HG314": "Length of a pipe (Rohrlänge)",
    "HG410": "Wall (Wanddicke)",
    "HI004": "Reason (Grund der Inspektion)",
    "HI006": "Camera (Kamerasystem)",
    "HI102": "Reference point of the distance (Bezugspunkt)",
    "HI106": "Weather (Wetter)",
    "HI107": "Pre-cleaned (Reinigung)",
    "HI109": "Flow control (Wasserhaltung)",
    "HI112": "Inspector (Inspekteur)",
    "HI115": "Label of the recording (Bezeichnung des Mediums)",
    "HI999": "Remarks (Bemerkung)",
}
_UNITS = {
    "HG306": "mm", "HG307": "mm", "HG310": "m", "HG314": "m", "HG410": "mm",
}  # fmt: skip


def _run_columns(document: Document, names: FrameNames) -> Sequence[Column[_Run]]:
    report = document.report
    of_head = [
        Column(
            name, "decimal" if name in _UNITS else "text", _UNITS.get(name, ""), _MEANINGS[name],
            _head(field),
        )
        for name, field in (
            *fields.RUN_TEXTS.items(), *fields.RUN_NUMBERS.items(),
            *fields.INSPECTION_TEXTS.items(),
        )
    ]  # fmt: skip
    known: list[Column[_Run]] = [
        Column("HG003", "text", "", "Upper manhole (Schacht oben)",
               lambda r: ends(r.run.inspection)[0] or None),
        Column("HG004", "text", "", "Lower manhole (Schacht unten)",
               lambda r: ends(r.run.inspection)[1] or None),
        Column("HG305", "text", "", "Profile (Profilart); DN is circular",
               lambda r: fields.CIRCULAR if r.run.inspection.section == "circular" else None),
        Column("HI001", "text", "", "Client (Auftraggeber)", lambda _: report.client or None),
        Column("HI002", "text", "", "Project (Projektnummer)", lambda _: report.project_no or None),
        Column("HI003", "integer", "", "Number of the inspection (Inspektionsnummer)",
               lambda r: r.number),
        Column("HI005", "text", "", "Coding system (Kodiersystem)", lambda _: fields.CODING),
        Column("HI101", "text", "", "Direction (Inspektionsrichtung): I with flow, G against it",
               lambda r: fields.TRAVELS.get(r.run.inspection.travel)),
        Column("HI103", "text", "", "Method (Inspektionsart): KTV camera, BG walked, SP mirror",
               lambda r: fields.METHODS.get(r.run.inspection.method)),
        Column("HI104", "date-time", "ISO 8601", "Date and time (Datum, Uhrzeit)",
               _head("inspected_at")),
        Column("HI111", "text", "", "Company (Firma)", lambda _: report.company or None),
        Column("HI116", "text", "", "Files of the recordings (Videodateien)",
               lambda r: _videos(r, names)),
        *(
            Column(f"HI{number}", "integer", "", f"Worst class for {what} ({german}), by rule",
                   _worst(field))
            for number, field, what, german in (
                (206, "tightness", "tightness", "Dichtheit"),
                (207, "stability", "stability", "Standsicherheit"),
                (208, "operation", "operation", "Betriebssicherheit"),
            )
        ),
    ]  # fmt: skip
    return (
        *sorted((*of_head, *known), key=lambda column: column.name),
        Column("surveyed_length", "decimal", "m", "Surveyed length", _head("surveyed_length_m")),
        Column("start_depth", "decimal", "m", "Depth at the start", _head("start_depth_m")),
        Column("end_depth", "decimal", "m", "Depth at the end", _head("end_depth_m")),
        Column("certificate", "text", "", "Certificate no.", _head("certificate_no")),
    )


def _videos(run: _Run, names: FrameNames) -> Cell:
    found = [names.recording(s.id) for s in run.run.sources if s.kind == "video"]
    return " ".join(found) or None


def _worst(field: str) -> Callable[[_Run], Cell]:
    def value(run: _Run) -> Cell:
        found: int | None = getattr(worst(r.classes for r in run.rows if r.classes), field)
        return found

    return value


def _columns(names: FrameNames) -> Sequence[Column[_Seen]]:
    return (
        Column("HI003", "integer", "", "Number of the inspection in the table of runs",
               lambda s: s.run.number),
        Column("HG001", "text", "", _MEANINGS["HG001"],
               lambda s: s.run.run.inspection.pipe_ref or None),
        Column("HZ001", "decimal", "m", "Distance (Station)",
               lambda s: rounded(s.row.observation.chainage_m, 2)),
        Column("distance_estimated", "text", "", "yes where it was estimated, else no",
               lambda s: "yes" if s.row.observation.chainage_estimated else "no"),
        Column("HZ002", "text", "", "Main code (Kode)", lambda s: s.row.observation.code),
        Column("HZ014", "text", "", "First characterisation (Charakterisierung 1)",
               lambda s: s.row.observation.first or None),
        Column("HZ015", "text", "", "Second characterisation (Charakterisierung 2)",
               lambda s: s.row.observation.second or None),
        Column("HZ003", "decimal", "see HZ003_unit", "First quantity (Quantifizierung 1)",
               _quantity(0)),
        Column("HZ003_unit", "text", "", "Its unit", _unit(0)),
        Column("HZ004", "decimal", "see HZ004_unit", "Second quantity (Quantifizierung 2)",
               _quantity(1)),
        Column("HZ004_unit", "text", "", "Its unit", _unit(1)),
        Column("HZ005", "text", "", "Continuous defect (Streckenschaden): A1 start, B1 end",
               lambda s: s.row.span_text or None),
        Column("HZ006", "text", "h", "From (Lage von), 01 to 12; 00 is not known", _clock(0)),
        Column("HZ007", "text", "h", "To (Lage bis)", _clock(1)),
        Column("HZ008", "text", "", "Time in the recording (Videozähler), H:MM:SS",
               lambda s: counter(s.row.source, s.row.annotation.frame.index) or None),
        Column("HZ009", "text", "", "Picture (Foto)",
               lambda s: names.picture(s.row.annotation.frame)),
        Column("HZ010", "text", "", "The code in German words (Langtext)",
               lambda s: s.row.label or None),
        Column("HZ011", "text", "", "A at a joint (an Rohrverbindung)",
               lambda s: fields.JOINT if s.row.observation.at_joint else None),
        Column("HZ206", "integer", "", "Class for tightness (Dichtheit), 0 worst to 4 best",
               _class("tightness")),
        Column("HZ207", "integer", "", "Class for stability (Standsicherheit)",
               _class("stability")),
        Column("HZ208", "integer", "", "Class for operation (Betriebssicherheit)",
               _class("operation")),
        Column("class_by_inspector", "integer", "", "Class that the inspector set",
               lambda s: s.row.observation.grade),
        Column("class_reason", "text", "", "Why the inspector set it",
               lambda s: s.row.observation.grade_reason or None),
        Column("HZ999", "text", "", "Remarks (Bemerkung)", lambda s: s.row.remarks or None),
    )  # fmt: skip


def _quantity(index: int) -> Callable[[_Seen], Cell]:
    def value(seen: _Seen) -> Cell:
        values = seen.row.observation.quantities
        return values[index] if index < len(values) else None

    return value


def _unit(index: int) -> Callable[[_Seen], Cell]:
    def value(seen: _Seen) -> Cell:
        asked = seen.row.code.asks(seen.row.observation.first) if seen.row.code else ()
        known = _quantity(index)(seen) is not None
        return asked[index].unit if known and index < len(asked) else None

    return value


def _clock(index: int) -> Callable[[_Seen], Cell]:
    return lambda seen: clock_fields(clock_arc(seen.row.observation), fields.BOOK)[index] or None


def _class(field: str) -> Callable[[_Seen], Cell]:
    def value(seen: _Seen) -> Cell:
        found: int | None = getattr(seen.row.classes, field) if seen.row.classes else None
        return found

    return value
