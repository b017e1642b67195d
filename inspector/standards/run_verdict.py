"""What the observations of a run add up to by its book, as a table with its arithmetic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inspector.core.errors import SettingsError
from inspector.core.inspection import Inspection
from inspector.core.language import mark, tr
from inspector.standards import cjj181_run, en13508, pacp
from inspector.standards.book import CodeBook
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.standards.observations import ObservationRow, PipeRun, stretches
from inspector.standards.steps import Step, plain

Line = tuple[str, ...]
_CONTINUOUS = mark("A continuous defect counts once.")


@dataclass(frozen=True)
class Verdict:
    """`table` has its heads first. `steps` are the arithmetic, `notes` what is left out or assumed,
    `short` the whole in a few words."""

    title: str
    table: tuple[Line, ...]
    steps: tuple[Step, ...]
    notes: tuple[str, ...]
    short: str


def verdict(run: PipeRun) -> Verdict | None:
    """None without a book or without observations: an unseen pipe is not a good one."""
    if run.book is None or not run.rows:
        return None
    rows = [row for row in run.rows if row.book is not None and row.book.id == run.book.id]
    try:
        found = _VERDICTS.get(run.book.id, _of_grades)(run, run.book, rows)
    except SettingsError as error:
        return Verdict(run.book.title, (), (), (error.message,), tr("not assessed"))
    others = len(run.rows) - len(rows)
    if not others:
        return found
    note = tr("Coded by another book and left out: {others}.", others=others)
    return Verdict(found.title, found.table, found.steps, (*found.notes, note), found.short)


def _of_cjj181(run: PipeRun, book: CodeBook, rows: Sequence[ObservationRow]) -> Verdict:
    title = tr("Assessment by {title}", title=book.title)
    found = cjj181_run.assessed(run)
    if found is None:
        note = tr("Not assessed: the length and the width of the run have to be known.")
        return Verdict(title, (), (), (note,), tr("not assessed"))
    heads = (
        "",
        tr("Defects"),
        tr("Mean"),
        tr("Highest"),
        tr("Parameter"),
        tr("Grade"),
        tr("Density"),
        tr("Extent"),
        tr("Index"),
    )
    table: list[Line] = [(*heads, tr("Class"), tr("What to do"))]
    for name, state, symbols, index, numeral, kind in (
        (
            tr("Structural"),
            found.structural,
            ("S", "Smax", "F", "SM", "RI"),
            found.repair_index,
            found.repair_class,
            "repair",
        ),
        (
            tr("Functional"),
            found.functional,
            ("Y", "Ymax", "G", "YM", "MI"),
            found.maintenance_index,
            found.maintenance_class,
            "maintenance",
        ),
    ):
        values = (state.mean, state.highest, state.parameter, state.density, index)
        mean, highest, parameter, density, total = (
            f"{symbol} {plain(round(value, 3))}"
            for symbol, value in zip(symbols, values, strict=True)
        )
        table.append(
            (
                name,
                str(state.counted),
                mean,
                highest,
                parameter,
                state.grade,
                density,
                book.word(f"spread.{state.spread}").text(),
                total,
                numeral,
                book.word(f"{kind}.{numeral}").text(),
            )
        )
    short = tr(
        "RI {repair_index} ({repair_class}), MI {maintenance_index} ({maintenance_class})",
        repair_index=plain(round(found.repair_index, 2)),
        repair_class=found.repair_class,
        maintenance_index=plain(round(found.maintenance_index, 2)),
        maintenance_class=found.maintenance_class,
    )
    notes = [*_left_out(cjj181_run.counted(rows)), *_assumed(run.inspection)]
    return Verdict(title, tuple(table), found.steps, tuple(notes), short)


def _left_out(counted: cjj181_run.Counted) -> list[str]:
    """What is said of the rows that could not be counted."""
    notes = []
    if counted.ungraded:
        notes.append(tr("Defects without a grade, left out: {n}.", n=counted.ungraded))
    if counted.unplaced:
        notes.append(tr("Defects without a place in the run, left out: {n}.", n=counted.unplaced))
    if counted.unknown:
        notes.append(tr("Codes that the book does not have, left out: {n}.", n=counted.unknown))
    return notes


def _assumed(head: Inspection) -> list[str]:
    """What is taken for fields of the head that are not known."""
    notes = []
    if head.total_length_m is None:
        notes.append(tr("The length of the run is not known; the surveyed length stands for it."))
    if head.area not in AREAS:
        notes.append(
            tr("The area is not known; K is that of {title}.", title=AREAS["elsewhere"].title)
        )
    if head.soil not in SOILS:
        notes.append(
            tr("The soil is not known; T is that of {title}.", title=SOILS["ordinary"].title)
        )
    if head.diameter_mm is None:
        notes.append(tr("The pipe is not round; its width stands for the diameter in E."))
    return notes


def _once(rows: Sequence[ObservationRow]) -> list[ObservationRow]:
    """The rows without the finishes of continuous defects: each counts once, by its start."""
    finishes = {each.finish.number for each in stretches(rows) if each.finish}
    return [row for row in rows if row.number not in finishes]


def _of_pacp(_run: PipeRun, book: CodeBook, rows: Sequence[ObservationRow]) -> Verdict:
    once = _once(rows)
    known = [row for row in once if row.code is not None]
    counted = pacp.tally(
        book, [pacp.Condition(row.code_text, row.grade, 0.0, _value(row)) for row in known]
    )
    rated = pacp.rate(counted)
    both = Counter(counted.structural) + Counter(counted.functional)
    heads = (
        "",
        *(tr("Grade {grade}", grade=grade) for grade in pacp.GRADES),
        tr("No grade"),
        tr("Pipe rating"),
    )
    table: list[Line] = [(*heads, tr("Index"), tr("Quick rating"))]
    ungraded = counted.ungraded_structural, counted.ungraded_functional
    for name, counts, missing, rating in (
        (tr("Structural"), counted.structural, ungraded[0], rated.structural),
        (tr("O&M"), counted.functional, ungraded[1], rated.functional),
        (tr("Overall"), both, sum(ungraded), rated.overall),
    ):
        numbers = (str(counts.get(grade, 0) or "–") for grade in pacp.GRADES)
        index = "–" if rating.index is None else plain(round(rating.index, 2))
        line = (name, *numbers, str(missing or "–"), str(rating.points), index, rating.quick.text)
        table.append(line)
    notes = [
        tr("Grades alone do not tell how long the run is: read them with its length and counts."),
        *([tr(_CONTINUOUS)] if len(once) < len(rows) else []),
        *dict.fromkeys(
            doubt
            for rating in (rated.structural, rated.functional, rated.overall)
            for doubt in rating.quick.doubts
        ),
    ]
    short = tr("quick rating {text}", text=rated.overall.quick.text)
    return Verdict(
        tr("Ratings by {title}", title=book.title), tuple(table), rated.steps, tuple(notes), short
    )


def _of_en13508(run: PipeRun, book: CodeBook, rows: Sequence[ObservationRow]) -> Verdict:
    once = _once(rows)
    graded = [row.classes for row in once if row.classes is not None]
    worst = en13508.worst(graded)
    steps: list[Step] = []
    scale = range(book.worst, book.best + 1)
    table: list[Line] = [
        ("", tr("Worst class"), *(tr("Class {grade}", grade=grade) for grade in scale))
    ]
    short = []
    for letter, name, field in (
        (en13508.TIGHTNESS, tr("Tightness"), "tightness"),
        (en13508.STABILITY, tr("Stability"), "stability"),
        (en13508.OPERATION, tr("Operation"), "operation"),
    ):
        top = getattr(worst, field)
        counts = Counter(getattr(each, field) for each in graded)
        numbers = (str(counts[grade] or "–") for grade in scale)
        table.append((f"{name} ({letter})", "–" if top is None else str(top), *numbers))
        short.append(f"{letter} {'–' if top is None else top}")
        if top is not None:
            steps.append(_worst_class(name, letter, counts, top))
    notes = [
        tr(
            "By {edition}; {worst} is the worst class, {best} the best.",
            edition=book.edition,
            worst=book.worst,
            best=book.best,
        )
    ]
    if len(once) < len(rows):
        notes.append(tr(_CONTINUOUS))
    by_hand = sorted(row.observation.grade for row in once if row.observation.grade is not None)
    if by_hand:
        listed = ", ".join(str(grade) for grade in by_hand)
        notes.append(tr("Classes set by the inspector, not in the table: {listed}.", listed=listed))
        short.append(tr("by hand {by_hand}", by_hand=by_hand[0]))
    missing = sum(
        row.grade is None and row.code is not None and row.code.group != "other" for row in once
    )
    if missing:
        notes.append(
            tr(
                "Defects without a class, because no rule applies or a value lacks: {missing}.",
                missing=missing,
            )
        )
    return Verdict(
        tr("Classes by {title}", title=book.title),
        tuple(table),
        tuple(steps),
        tuple(notes),
        ", ".join(short),
    )


def _worst_class(name: str, letter: str, counts: Counter[int | None], worst: int) -> Step:
    """The worst of the classes along the run; many of one class are written once."""
    given = sorted((grade, count) for grade, count in counts.items() if grade is not None)
    listed = ", ".join(str(grade) if count == 1 else f"{count} × {grade}" for grade, count in given)
    return Step(f"{name} ({letter})", tr("the lowest class is the worst"), f"min({listed})", worst)


def _of_grades(_run: PipeRun, book: CodeBook, rows: Sequence[ObservationRow]) -> Verdict:
    """A book of the user's: how often each grade occurs."""
    once = _once(rows)
    counts = Counter(row.grade for row in once)
    grades = sorted({book.best, book.worst} | {grade for grade in counts if grade is not None})
    table = (
        ("", *(tr("Grade {grade}", grade=grade) for grade in grades), tr("No grade")),
        (
            tr("Observations"),
            *(str(counts[grade] or "–") for grade in grades),
            str(counts[None] or "–"),
        ),
    )
    shares = [row for row in rows if row.severity_share is not None]
    worst = max(shares, key=lambda row: row.severity_share or 0.0, default=None)
    short = tr("worst grade {grade}", grade=worst.grade) if worst else tr("not graded")
    notes = (tr(_CONTINUOUS),) if len(once) < len(rows) else ()
    return Verdict(tr("Grades by {title}", title=book.title), table, (), notes, short)


def _value(row: ObservationRow) -> float | None:
    values = row.observation.quantities
    return values[0] if values else None


_VERDICTS = {"cjj181": _of_cjj181, "pacp": _of_pacp, "en13508": _of_en13508}
