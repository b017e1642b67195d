"""The tables of CJJ 181's annexes: what each run adds up to, and the list of all defects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.core.language import mark, number, tr
from inspector.report.content import Content
from inspector.report.cover import table_heading
from inspector.report.flowables import PageRef
from inspector.report.grade_marks import GradeLabel
from inspector.report.layout import LISTED, grid
from inspector.report.plates import PLATE_PREFIX
from inspector.report.run_facts import about_text, run_name
from inspector.standards.book import Group
from inspector.standards.cjj181 import Assessment
from inspector.standards.cjj181_condition import NUMERALS, Condition
from inspector.standards.observations import ObservationRow, PipeRun, stretches
from inspector.standards.steps import plain

GROUPS: tuple[tuple[Group, str], ...] = (
    ("structural", mark("Structural defects")),
    ("functional", mark("Functional defects")),
)
_RUN_WIDTHS = tuple(width * mm for width in (42, 17, 14, 15, 14, 14, 16, 14, 28))
_LIST_WIDTHS = tuple(width * mm for width in (10, 32, 28, 16, 34, 32, 12, 10))


@dataclass(frozen=True)
class Assessed:
    """A run and what it adds up to, None where that is not known."""

    run: PipeRun
    found: Assessment | None


def once(run: PipeRun) -> list[ObservationRow]:
    """Every defect of a run once: the ends of continuous ones are left out."""
    ends = {each.finish.number for each in stretches(run.rows) if each.finish}
    return [row for row in run.rows if row.number not in ends]


def length_m(run: PipeRun) -> float:
    """The whole length of a run, else the surveyed one, else 0."""
    head = run.inspection
    return head.total_length_m or head.surveyed_length_m or 0.0


def run_tables(content: Content, runs: Sequence[Assessed]) -> list[Flowable]:
    """What each run adds up to, structural and functional."""
    structural = [
        (each, each.found.structural, each.found.repair_index, each.found.repair_class)
        for each in runs
        if each.found is not None
    ]
    functional = [
        (each, each.found.functional, each.found.maintenance_index, each.found.maintenance_class)
        for each in runs
        if each.found is not None
    ]
    return [
        *_run_table(
            content,
            tr("Structural state of the runs"),
            ("S", "Smax", "F", "SM", "RI"),
            "repair",
            structural,
        ),
        *_run_table(
            content,
            tr("Functional state of the runs"),
            ("Y", "Ymax", "G", "YM", "MI"),
            "maintenance",
            functional,
        ),
    ]


def _run_table(
    content: Content,
    title: str,
    symbols: tuple[str, str, str, str, str],
    kind: str,
    lines: Sequence[tuple[Assessed, Condition, float, str]],
) -> list[Flowable]:
    if not lines:
        return []
    styles = content.styles
    mean, highest, parameter, density, index = symbols
    heads = (tr("Pipe run"), tr("Length"), mean, highest, parameter, tr("Grade"), density, index)
    rows: list[list[object]] = [
        [*(styles.paragraph(text, "head") for text in heads), styles.paragraph(tr("Class"), "head")]
    ]
    for each, state, value, numeral in lines:
        values = (state.mean, state.highest, state.parameter)
        words = each.run.book.word(f"{kind}.{numeral}").text() if each.run.book else ""
        rows.append(
            [
                _run_cell(content, each.run),
                styles.paragraph(tr("{length:.1f} m", length=length_m(each.run)), "value"),
                *(styles.paragraph(plain(round(part, 3)), "value") for part in values),
                _numeral(content, state.grade),
                styles.paragraph(plain(round(state.density, 3)), "value"),
                styles.paragraph(plain(round(value, 3)), "value_bold"),
                [_numeral(content, numeral), styles.paragraph(words, "muted")],
            ]
        )
    return [
        *table_heading(content, "", title),
        grid(rows, _RUN_WIDTHS, head_rows=1, style=LISTED),
    ]


def _numeral(content: Content, numeral: str) -> Flowable:
    """I to IV with the mark of its place on the scale."""
    share = [*NUMERALS].index(numeral) / (len(NUMERALS) - 1)  # type: ignore[arg-type]
    return GradeLabel(content.fonts, numeral, share)


def _run_cell(content: Content, run: PipeRun) -> list[Flowable]:
    """The name of a run with its size and material."""
    head = run.inspection
    about = about_text(head)
    cell: list[Flowable] = [content.styles.paragraph(run_name(run), "value_bold")]
    return [*cell, content.styles.paragraph(about, "muted")] if about else cell


def defect_lists(content: Content, runs: Sequence[Assessed]) -> list[Flowable]:
    """Every defect of all runs, structural ones and functional ones apart."""
    story: list[Flowable] = []
    styles = content.styles
    for group, title in GROUPS:
        heads = (
            tr("No."),
            tr("Pipe run"),
            tr("Size, material"),
            tr("Surveyed"),
            tr("Chainage"),
            tr("Code"),
            tr("Grade"),
        )
        rows: list[list[object]] = [
            [
                *(styles.paragraph(text, "head") for text in heads),
                styles.paragraph(tr("Page"), "head_right"),
            ]
        ]
        for each in runs:
            ends = {s.row.number: s.end_m for s in stretches(each.run.rows) if s.finish}
            rows += [
                _defect(content, each.run, row, ends.get(row.number))
                for row in once(each.run)
                if row.code is not None and row.code.group == group
            ]
        if len(rows) > 1:
            story += [
                *table_heading(content, "", tr(title)),
                grid(rows, _LIST_WIDTHS, head_rows=1, style=LISTED),
            ]
    return story


def _defect(
    content: Content, run: PipeRun, row: ObservationRow, end_m: float | None
) -> list[object]:
    styles, head = content.styles, run.inspection
    assert row.code is not None  # asked by the caller
    about = about_text(head)
    seen_m = head.surveyed_length_m or head.total_length_m
    where = row.chainage_text or "–"
    if end_m is not None:
        where = tr("{start} to {end:.2f} m", start=row.chainage_text, end=end_m)
    return [
        styles.paragraph(str(row.number), "value_bold"),
        styles.paragraph(run_name(run), "value"),
        styles.paragraph(about or "–", "value"),
        styles.paragraph(f"{number(seen_m, '.1f')} m" if seen_m else "–", "value"),
        styles.paragraph(where, "value"),
        styles.paragraph(f"{row.code_text} · {row.code.label.text()}", "value"),
        GradeLabel(content.fonts, "" if row.grade is None else str(row.grade), row.severity_share),
        PageRef(content.fonts, f"{PLATE_PREFIX}{row.number}"),
    ]
