"""All runs together, as the forms of CJJ 181 want it: defects by code and grade, runs by class, the
list of defects and the table of runs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from inspector.core.errors import SettingsError
from inspector.core.language import plural, tr
from inspector.report.content import Content
from inspector.report.cover import heading, table_heading
from inspector.report.grade_marks import GradeBars, GradeLabel
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.report.run_tables import (
    GROUPS,
    Assessed,
    defect_lists,
    length_m,
    once,
    run_tables,
)
from inspector.standards.book import CodeBook
from inspector.standards.cjj181 import Assessment
from inspector.standards.cjj181_condition import NUMERALS
from inspector.standards.cjj181_run import BOOK, assessed
from inspector.standards.observations import PipeRun

_CHAPTER_ROOM = 80 * mm
_NAME_WIDTH = 62 * mm


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
            Assessed(run, _assessed(run) if book.id == BOOK else None)
            for run in content.pipes
            if run.book is not None and run.book.id == book.id and run.rows
        ]
        story += _by_grade(content, book, runs)
        if book.id == BOOK:
            story += [*_by_class(content, runs), *run_tables(content, runs)]
            story += defect_lists(content, runs)
    return story


def _assessed(run: PipeRun) -> Assessment | None:
    try:
        return assessed(run)
    except SettingsError:
        return None  # the pages of the run say why


def _by_grade(content: Content, book: CodeBook, runs: Sequence[Assessed]) -> list[Flowable]:
    """How often each code has each grade, as a table and as bars."""
    rows = [row for each in runs for row in once(each.run) if row.code is not None]
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
    for group, title in GROUPS:
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


def _by_class(content: Content, runs: Sequence[Assessed]) -> list[Flowable]:
    """How many runs, and how much of their length, are in each class of RI and MI."""
    known = [(each.run, each.found) for each in runs if each.found is not None]
    if not known:
        return []
    styles = content.styles
    all_m = math.fsum(length_m(run) for run, _ in known)
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
            part_m = math.fsum(length_m(run) for run in found)
            cells += [
                str(len(found) or "–"),
                tr("{length:.1f} m", length=part_m) if found else "–",
                tr("{share:.0f} %", share=100 * part_m / all_m) if found else "–",
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
        length=all_m,
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
