"""PACP exchange tables: an inspection a run and a condition an observation, in metric units.

The headers are those of the exchange templates. Only observations coded by PACP are conditions;
others are listed as left out, unless codes may be derived from the crosswalk: then those that it
gives just one code for are conditions, and their remarks say that the code is derived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from inspector.core.document import Document
from inspector.core.errors import ExportError
from inspector.core.inspection import Inspection
from inspector.core.language import mark, tr
from inspector.core.observation import Observation
from inspector.core.progress import Progress
from inspector.io.csv_cells import encoded
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export, OutFile
from inspector.io.exchange.pacp_heads import (
    CONDITIONS,
    INSPECTIONS,
    LEFT_OUT,
    MEDIA_CONDITIONS,
    MEDIA_INSPECTIONS,
    RATINGS,
)
from inspector.io.exchange.run_texts import counter, ends
from inspector.standards import pacp
from inspector.standards.book import CodeBook
from inspector.standards.books import Books, confirmed_books
from inspector.standards.clock import clock_fields
from inspector.standards.crosswalk import DERIVED, Crosswalk
from inspector.standards.inspection_fields import FIELD_NAMES, lacking_fields
from inspector.standards.observation_texts import clock_arc, span_text
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs, stretches

BOOK = "pacp"
NOTHING = mark(
    "No observation with a distance is coded by PACP; code some, or have codes of other books "
    "derived."
)
NO_OM = mark(
    "Ratings of operation and maintenance are empty where a code has no grade; import the grades "
    "of the code book to fill them."
)
_SHAPES = {"circular": "C", "egg": "E", "box": "R"}
_DIRECTIONS = {"with flow": "D", "against flow": "U"}

Cell = str | int | float | None
Line = dict[str, Cell]


@dataclass(frozen=True)
class _Condition:
    row: ObservationRow
    code: str
    remarks: str


def export(document: Document, books: Books, derive: Crosswalk | None = None) -> Export:
    """The tables of all runs. `derive` gives codes of other books, marked as derived. Raises
    ExportError if there would be no condition."""
    maker = _Tables(document, confirmed_books(document, books), derive)
    maker.fill(pipe_runs(document, books))
    if not maker.conditions:
        raise ExportError(tr(NOTHING))
    tables: list[tuple[str, Sequence[str], list[Line]]] = [
        ("PACP_Inspections", INSPECTIONS, maker.inspections),
        ("PACP_Conditions", CONDITIONS, maker.conditions),
        ("PACP_Media_Inspections", MEDIA_INSPECTIONS, maker.media_inspections),
        ("PACP_Media_Conditions", MEDIA_CONDITIONS, maker.media_conditions),
        ("PACP_Ratings", RATINGS, maker.ratings),
    ]
    if maker.left_out:
        tables.append(("Left_Out", LEFT_OUT, maker.left_out))
    files = [OutFile(f"{name}.csv", _content(heads, lines)) for name, heads, lines in tables]
    return Export(tuple(files), tuple(maker.notices()))


def _content(heads: Sequence[str], lines: Sequence[Line]) -> Callable[[Progress], bytes]:
    return lambda _: encoded([heads, *([line.get(head) for head in heads] for line in lines)])


class _Tables:
    def __init__(self, document: Document, books: Books, derive: Crosswalk | None) -> None:
        self._document = document
        self._books = books
        self._derive = derive
        self._names = FrameNames(document)
        self._lacking: dict[str, None] = {}
        self._derived = 0
        self._ungraded = False
        self.inspections: list[Line] = []
        self.conditions: list[Line] = []
        self.media_inspections: list[Line] = []
        self.media_conditions: list[Line] = []
        self.ratings: list[Line] = []
        self.left_out: list[Line] = []

    def fill(self, runs: Sequence[PipeRun]) -> None:
        for run in runs:
            found = list(self._conditions(run))
            if found:
                self._run(run, found)

    def notices(self) -> Iterator[str]:
        if self.left_out:
            yield tr("Left out, see Left_Out.csv: {n}.", n=len(self.left_out))
        if self._derived:
            yield tr("Derived from codes of other books, to be checked: {n}.", n=self._derived)
        if self._lacking:
            lacking = ", ".join(map(tr, self._lacking))
            yield tr("PACP wants, and some run does not say: {fields}.", fields=lacking)
        if self._ungraded:
            yield tr(NO_OM)

    def _conditions(self, run: PipeRun) -> Iterator[_Condition]:
        for row in run.rows:
            seen = row.observation
            if seen.chainage_m is None:
                self._leave(row, "it has no distance")
            elif seen.book == BOOK:
                yield _Condition(row, seen.text, row.remarks)
            else:
                derived = self._derived_code(row)
                if derived:
                    told = f"{DERIVED} from {seen.book} {seen.text}"
                    yield _Condition(row, derived, "; ".join(filter(None, (row.remarks, told))))
                    self._derived += 1

    def _derived_code(self, row: ObservationRow) -> str:
        """The one code that the crosswalk gives; "" is noted."""
        seen = row.observation
        if self._derive is None or row.book is None:
            self._leave(row, "it is coded by another book")
            return ""
        found = self._derive.candidates(seen.text, row.book, BOOK)
        if len(found) != 1:
            several = f"it may be any of {', '.join(found)}"
            self._leave(row, several if found else "no PACP code is known for it")
            return ""
        return found[0]

    def _leave(self, row: ObservationRow, why: str) -> None:
        self.left_out.append(
            {
                "Picture": self._names.picture(row.annotation.frame),
                "Finding": row.number,
                "Book": row.observation.book,
                "Code": row.observation.text,
                "Why": why,
            }
        )

    def _run(self, run: PipeRun, found: Sequence[_Condition]) -> None:
        head, number = run.inspection, len(self.inspections) + 1
        self._lacking |= dict.fromkeys(tr(FIELD_NAMES[name]) for name in lacking_fields(head, BOOK))
        self.inspections.append(_inspection(number, head, self._document))
        for source in run.sources:
            if source.kind == "video":
                media = len(self.media_inspections) + 1
                name = self._names.recording(source.id)
                line: Line = {"MediaID": media, "InspectionID": number, "Video_Name": name}
                self.media_inspections.append(line)
        for each in found:
            condition = len(self.conditions) + 1
            self.conditions.append(self._condition(condition, number, each))
            media = len(self.media_conditions) + 1
            name = self._names.picture(each.row.annotation.frame)
            line = {"MediaID": media, "ConditionID": condition, "Image_Name": name}
            self.media_conditions.append(line)
        book = self._books.get(BOOK)
        if book is not None:
            self.ratings.append(self._rating(number, found, book))

    def _condition(self, condition: int, number: int, each: _Condition) -> Line:
        seen, row = each.row.observation, each.row
        hours = clock_fields(clock_arc(seen), BOOK)
        line: Line = {
            "ConditionID": condition,
            "InspectionID": number,
            "Distance": f"{seen.chainage_m or 0.0:.2f}",
            "PACP_Code": each.code,
            "Continuous": span_text(_as_pacp(seen)),
            "Joint": "J" if seen.at_joint else None,
            "Clock_At_From": hours[0],
            "Clock_To": hours[1],
            "Remarks": each.remarks,
            "VCR_Time": counter(row.source, row.annotation.frame.index),
        }
        asked = row.code.asks(seen.first) if row.code else ()
        places = iter(("Value_1st_Dimension", "Value_2nd_Dimension"))
        for at, value in enumerate(seen.quantities):
            percent = at < len(asked) and asked[at].unit == "%"
            name = "Value_Percent" if percent else next(places, "")
            if value is not None and name:
                line[name] = f"{value:g}"
        return line

    def _rating(self, number: int, found: Sequence[_Condition], book: CodeBook) -> Line:
        finishes = {s.finish.number for s in stretches([c.row for c in found]) if s.finish}
        counted = pacp.tally(
            book,
            [
                pacp.Condition(each.code, _grade(each.row), 0.0, _value(each.row.observation))
                for each in found
                if each.row.number not in finishes and book.split(each.code)
            ],
        )
        rated = pacp.rate(counted)
        line: Line = {"InspectionID": number}
        kinds = [("ST", rated.structural, counted.structural, counted.ungraded_structural)]
        kinds.append(("OM", rated.functional, counted.functional, counted.ungraded_functional))
        for prefix, rating, counts, ungraded in kinds:
            if ungraded:
                self._ungraded = True
                continue
            for grade in pacp.GRADES:
                line[f"{prefix}GradeScore{grade}"] = grade * counts.get(grade, 0)
            line[f"{prefix}PipeRating"] = rating.points
            line[f"{prefix}QuickRating"] = rating.quick.text
            line[f"{prefix}PipeRatingsIndex"] = _index(rating.index)
        if not counted.ungraded_structural and not counted.ungraded_functional:
            line["OverallPipeRating"] = rated.overall.points
            line["PACPQuickRating"] = rated.overall.quick.text
            line["OverallPipeRatingsIndex"] = _index(rated.overall.index)
        return line


def _inspection(number: int, head: Inspection, document: Document) -> Line:
    date, _, time = head.inspected_at.partition("T")
    upper, lower = ends(head)
    depths = head.start_depth_m, head.end_depth_m
    up, down = depths[::-1] if head.travel == "against flow" else depths
    report = document.report
    return {
        "InspectionID": number,
        "Surveyed_By": head.inspector or report.inspector,
        "Certificate_Number": head.certificate_no,
        "Customer": report.client,
        "Drainage_Area": head.district,
        "Pipe_Segment_Reference": head.pipe_ref,
        "Inspection_Date": date,
        "Inspection_Time": time,
        "Street": head.street,
        "Upstream_MH": upper,
        "Up_Rim_to_Invert": _metres(up),
        "Downstream_MH": lower,
        "Down_Rim_to_Invert": _metres(down),
        "Sewer_Use": head.use,
        "Direction": _DIRECTIONS.get(head.travel),
        "Height": head.height_mm or head.width_mm,
        "Flow_Control": head.flow_control,
        "Width": head.width_mm,
        "Shape": _SHAPES.get(head.section),
        "Material": head.material,
        "Lining_Method": head.lining,
        "Pipe_Joint_Length": _metres(head.unit_length_m),
        "Total_Length": _metres(head.total_length_m),
        "Length_Surveyed": _metres(head.surveyed_length_m),
        "Year_Laid": head.year_laid,
        "Media_Label": head.medium,
        "Purpose": head.purpose,
        "Pre_Cleaning": head.cleaned,
        "Weather": head.weather,
        "Additional_Info": head.remarks,
        "IsImperial": "False",
        "Project": report.project_no or report.title,
    }


def _metres(value: float | None) -> str | None:
    return None if value is None else f"{value:.2f}"


def _index(value: float | None) -> str | None:
    return None if value is None else f"{value:.2f}"


def _value(seen: Observation) -> float | None:
    return seen.quantities[0] if seen.quantities else None


def _grade(row: ObservationRow) -> int | None:
    """A grade that a person set by PACP; a grade of another book is none of PACP's."""
    return row.observation.grade if row.observation.book == BOOK else None


def _as_pacp(seen: Observation) -> Observation:
    """With the marks of continuous defects that PACP writes."""
    return replace(seen, book=BOOK)
