"""All runs together, as the forms of CJJ 181 want it: defects by code and grade, runs by class, the
list of defects and the table of runs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from inspector.core.errors import SettingsError
from inspector.core.language import mark, number, plural, tr
from inspector.report.content import Content
from inspector.report.cover import heading, table_heading
from inspector.report.flowables import PageRef
from inspector.report.grade_marks import GradeBars, GradeLabel
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.report.plates import PLATE_PREFIX
from inspector.report.run_facts import run_name, size_text
from inspector.standards.book import CodeBook, Group
from inspector.standards.cjj181 import Assessment
from inspector.standards.cjj181_condition import NUMERALS, Condition
from inspector.standards.cjj181_run import BOOK, assessed
from inspector.standards.observations import ObservationRow, PipeRun, stretches
from inspector.standards.steps import plain

_CHAPTER_ROOM = 80 * mm
_NAME_WIDTH = 62 * mm
_GROUPS: tuple[tuple[Group, str], ...] = (
    ("structural", mark("Structural defects")),
    ("functional", mark("Functional defects")),
)
_RUN_WIDTHS = tuple(width * mm for width in (42, 17, 14, 15, 14, 14, 16, 14, 28))
_LIST_WIDTHS = tuple(width * mm for width in (10, 32, 28, 16, 34, 32, 12, 10))


@dataclass(frozen=True)
class _Assessed:
    """A run with its place in the report and what it adds up to, None where that is not known."""

    index: int
    run: PipeRun
    found: Assessment | None


def evaluation(content: Content) -> list[Flowable]:
    """A part for each code book in use; nothing without an observation."""
    books: dict[str, CodeBook] = {}
    for run in content.pipes:
        if run.book is not None and run.rows:
            books.setdefault(run.book.id, run.book)
    if not books:
        return []
    story: list[Flowable] = [
        CondPageBreak(_CHAPTER_ROOM),
        *heading(content, "evaluation", tr("Evaluation of all runs")),
    ]
    for book in books.values():
        runs = [
            _Assessed(index, run, _assessed(run) if book.id == BOOK else None)
            for index, run in enumerate(content.pipes)
            if run.book is not None and run.book.id == book.id and run.rows
        ]
        story += _by_grade(content, book, runs)
        if book.id == BOOK:
            story += [*_by_class(content, runs), *_run_tables(content, runs)]
            story += _defect_lists(content, runs)
    return story


def _assessed(run: PipeRun) -> Assessment | None:
    try:
        return assessed(run)
    except SettingsError:
        return None  # the pages of the run say why


def _once(run: PipeRun) -> list[ObservationRow]:
    """Every defect of a run once: the ends of continuous ones are left out."""
    ends = {each.finish.number for each in stretches(run.rows) if each.finish}
    return [row for row in run.rows if row.number not in ends]


def _by_grade(content: Content, book: CodeBook, runs: Sequence[_Assessed]) -> list[Flowable]:
    """How often each code has each grade, as a table and as bars."""
    rows = [row for each in runs for row in _once(each.run) if row.code is not None]
    rows = [row for row in rows if row.code is not None and row.code.group != "other"]
    if not rows:
        return []
    styles = content.styles
    step = 1 if book.best < book.worst else -1
    scale = [*range(book.best, book.worst + step, step)]
    shares = {grade: abs(grade - book.best) / abs(book.worst - book.best) for grade in scale}
    ungraded = any(row.grade not in shares for row in rows)
    heads: list[object] = [styles.paragraph(tr("Code"), "head")]
    heads += [GradeLabel(content.fonts, str(grade), shares[grade]) for grade in scale]
    if ungraded:
        heads.append(styles.paragraph(tr("No grade"), "head_right"))
    lines: list[list[object]] = [[*heads, styles.paragraph(tr("All"), "head_right")]]
    bars: list[tuple[str, list[tuple[str, float | None, int]]]] = []
    for group, title in _GROUPS:
        mine = [row for row in rows if row.code is not None and row.code.group == group]
        if not mine:
            continue
        names = {row.code.code: row.code.label.text() for row in mine if row.code is not None}
        lines.append([styles.paragraph(tr(title), "value_bold"), *[""] * (len(heads))])
        for code, name in names.items():
            counts = Counter(row.grade for row in mine if row.code and row.code.code == code)
            none = sum(count for grade, count in counts.items() if grade not in shares)
            cells = [counts[grade] for grade in scale] + ([none] if ungraded else [])
            lines.append(
                [
                    styles.paragraph(f"{code} · {name}", "value"),
                    *(styles.paragraph(str(cell or "–"), "right") for cell in cells),
                    styles.paragraph(str(counts.total()), "right_bold"),
                ]
            )
            parts = [(str(grade), shares[grade], counts[grade]) for grade in scale]
            bars.append((f"{code} · {name}", [*parts, ("–", None, none)]))
    others = (WIDTH - _NAME_WIDTH) / len(heads)
    table = grid(
        lines,
        [_NAME_WIDTH, *[others] * len(heads)],
        head_rows=1,
        style=[*LISTED, ("ALIGN", (1, 0), (-1, 0), "RIGHT")],
    )
    note = tr("A continuous defect counts once. Grades run from {best}, the best, to {worst}.",
              best=book.best, worst=book.worst)  # fmt: skip
    return [
        *table_heading(content, "", tr("Defects by code and grade: {book}", book=book.title)),
        table,
        Spacer(1, 1.5 * mm),
        styles.paragraph(note, "muted"),
        Spacer(1, 2 * mm),
        KeepTogether([GradeBars(content.fonts, bars, _NAME_WIDTH)]),
    ]


def _length_m(run: PipeRun) -> float:
    head = run.inspection
    return head.total_length_m or head.surveyed_length_m or 0.0


def _by_class(content: Content, runs: Sequence[_Assessed]) -> list[Flowable]:
    """How many runs, and how much of their length, are in each class of RI and MI."""
    known = [(each.run, each.found) for each in runs if each.found is not None]
    if not known:
        return []
    styles = content.styles
    length_m = math.fsum(_length_m(run) for run, _ in known)
    lines = [
        [
            styles.paragraph(tr("Class"), "head"),
            *(
                styles.paragraph(text, "head_right")
                for text in (
                    tr("Runs by RI"),
                    tr("Length"),
                    tr("Share"),
                    tr("Runs by MI"),
                    tr("Length"),
                    tr("Share"),
                )
            ),
        ]
    ]
    for numeral in NUMERALS:
        cells = []
        for found in (
            [run for run, made in known if made.repair_class == numeral],
            [run for run, made in known if made.maintenance_class == numeral],
        ):
            part_m = math.fsum(_length_m(run) for run in found)
            cells += [
                str(len(found) or "–"),
                tr("{length:.1f} m", length=part_m) if found else "–",
                tr("{share:.0f} %", share=100 * part_m / length_m) if found else "–",
            ]
        lines.append(
            [
                styles.paragraph(numeral, "value_bold"),
                *(styles.paragraph(cell, "right") for cell in cells),
            ]
        )
    widths = [24 * mm, *[(WIDTH - 24 * mm) / 6] * 6]
    note = plural(
        "{n} run of {length:.1f} m is assessed.",
        "{n} runs of together {length:.1f} m are assessed.",
        len(known),
        length=length_m,
    )
    return [
        KeepTogether(
            [
                styles.paragraph(tr("Runs by class"), "h2"),
                grid(lines, widths, head_rows=1, style=LISTED),
                Spacer(1, 1.5 * mm),
                styles.paragraph(note, "muted"),
            ]
        )
    ]


def _run_tables(content: Content, runs: Sequence[_Assessed]) -> list[Flowable]:
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
    lines: Sequence[tuple[_Assessed, Condition, float, str]],
) -> list[Flowable]:
    if not lines:
        return []
    styles = content.styles
    mean, highest, parameter, density, index = symbols
    heads = (tr("Run"), tr("Length"), mean, highest, parameter, tr("Grade"), density, index)
    rows: list[list[object]] = [
        [*(styles.paragraph(text, "head") for text in heads), styles.paragraph(tr("Class"), "head")]
    ]
    for each, state, value, numeral in lines:
        values = (state.mean, state.highest, state.parameter)
        words = each.run.book.word(f"{kind}.{numeral}").text() if each.run.book else ""
        rows.append(
            [
                _run_cell(content, each.run),
                styles.paragraph(tr("{length:.1f} m", length=_length_m(each.run)), "value"),
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
    about = ", ".join(filter(None, (size_text(head), head.material.strip())))
    cell: list[Flowable] = [content.styles.paragraph(run_name(run), "value_bold")]
    return [*cell, content.styles.paragraph(about, "muted")] if about else cell


def _defect_lists(content: Content, runs: Sequence[_Assessed]) -> list[Flowable]:
    """Every defect of all runs, structural ones and functional ones apart."""
    story: list[Flowable] = []
    styles = content.styles
    for group, title in _GROUPS:
        heads = (
            tr("No."),
            tr("Run"),
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
                for row in _once(each.run)
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
    about = ", ".join(filter(None, (size_text(head), head.material.strip())))
    length_m = head.surveyed_length_m or head.total_length_m
    where = row.chainage_text or "–"
    if end_m is not None:
        where = tr("{start} to {end:.2f} m", start=row.chainage_text, end=end_m)
    return [
        styles.paragraph(str(row.number), "value_bold"),
        styles.paragraph(run_name(run), "value"),
        styles.paragraph(about or "–", "value"),
        styles.paragraph(f"{number(length_m, '.1f')} m" if length_m else "–", "value"),
        styles.paragraph(where, "value"),
        styles.paragraph(f"{row.code_text} · {row.code.label.text()}", "value"),
        GradeLabel(content.fonts, "" if row.grade is None else str(row.grade), row.severity_share),
        PageRef(content.fonts, f"{PLATE_PREFIX}{row.number}"),
    ]
