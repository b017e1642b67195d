"""NASSCO PACP: quick ratings, pipe ratings and rating indices of a run.

    pipe rating = sum of grade x occurrences      rating index = pipe rating / occurrences
    quick rating = highest grade, its occurrences, second highest grade, its occurrences

Sources: help.lucity.com, 360pipes.com, nassco.org. From memory, and told as a doubt with the
result: letters for more than nine occurrences and zeros for grades that there are none of.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.core.errors import SettingsError
from inspector.core.language import mark, tr
from inspector.standards.book import CodeBook
from inspector.standards.grading import Reading
from inspector.standards.rows import clipped
from inspector.standards.steps import Step, plain

GRADES = (1, 2, 3, 4, 5)
CONTINUOUS_M = 1.524
"""5 ft: the length of a continuous defect that counts as one occurrence, from memory."""
MANY_DOUBT = mark(
    "Letters stand for more than nine occurrences (A 10-14, B 15-19, ...); check them."
)
NONE_DOUBT = mark("Zeros stand for grades that do not occur; check them against the standard.")


@dataclass(frozen=True)
class Condition:
    """One observation: its whole code, the grade if the inspector set one, its length along the
    run in m (0 for a point) and its first quantity, mostly a percentage."""

    code: str
    grade: int | None = None
    length_m: float = 0.0
    value: float | None = None


@dataclass(frozen=True)
class Tally:
    """Occurrences by grade, and how many observations of each kind the book has no grade for."""

    structural: Mapping[int, int]
    functional: Mapping[int, int]
    ungraded_structural: int = 0
    ungraded_functional: int = 0


@dataclass(frozen=True)
class QuickRating:
    """Four characters, and what in them nobody has checked against the standard."""

    text: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rating:
    """`index` is None without graded occurrences."""

    occurrences: int
    points: int
    index: float | None
    quick: QuickRating


@dataclass(frozen=True)
class Ratings:
    """Structural, O&M and both together. Grades alone do not tell how long the run is: print
    lengths and counts beside them, and how many observations had no grade."""

    structural: Rating
    functional: Rating
    overall: Rating
    steps: tuple[Step, ...]


def tally(book: CodeBook, conditions: Iterable[Condition], by_length: bool = False) -> Tally:
    """Count occurrences. `by_length` counts a continuous defect once per 5 ft (from memory of the
    standard, so off until confirmed); else each observation counts once.

    Raises SettingsError for a code that the book does not have or a grade that is none.
    """
    counts: dict[str, Counter[int]] = {"structural": Counter(), "functional": Counter()}
    ungraded = {"structural": 0, "functional": 0}
    for condition in conditions:
        found = book.split(condition.code)
        if found is None:
            name = clipped(condition.code)
            raise SettingsError(
                tr("{title} has no code {name}; choose another code.", title=book.title, name=name)
            )
        row, first, second = found
        if row.group == "other":
            continue
        grade = condition.grade
        if grade is None:
            grade = row.measured(Reading(first, second, condition.value))
        if grade is None:
            ungraded[row.group] += 1
            continue
        if grade not in GRADES:
            raise SettingsError(
                tr(
                    "{grade} is not a grade of {title}; correct the grade of {code}.",
                    grade=grade,
                    title=book.title,
                    code=row.code,
                )
            )
        counts[row.group][grade] += occurrences(condition.length_m) if by_length else 1
    return Tally(
        counts["structural"],
        counts["functional"],
        ungraded["structural"],
        ungraded["functional"],
    )


def occurrences(length_m: float) -> int:
    """How often a continuous defect counts: its length in units of 5 ft, at least once."""
    return max(1, math.floor(length_m / CONTINUOUS_M + 0.5))


def quick_rating(counts: Mapping[int, int]) -> QuickRating:
    """The quick rating of occurrences by grade."""
    present = sorted((grade for grade, count in counts.items() if count), reverse=True)[:2]
    text = "".join(f"{grade}{_digit(counts[grade])}" for grade in present)
    doubts = []
    if any(counts[grade] > 9 for grade in present):
        doubts.append(tr(MANY_DOUBT))
    if len(present) < 2:
        doubts.append(tr(NONE_DOUBT))
    return QuickRating(text.ljust(4, "0"), tuple(doubts))


def rate(counted: Tally) -> Ratings:
    """The ratings with their arithmetic."""
    steps: list[Step] = []
    both = Counter(counted.structural) + Counter(counted.functional)
    return Ratings(
        structural=_rating(
            (
                tr("Structural pipe rating"),
                tr("Structural rating index"),
                tr("Structural quick rating"),
            ),
            counted.structural,
            steps,
        ),
        functional=_rating(
            (tr("O&M pipe rating"), tr("O&M rating index"), tr("O&M quick rating")),
            counted.functional,
            steps,
        ),
        overall=_rating(
            (tr("Overall pipe rating"), tr("Overall rating index"), tr("Overall quick rating")),
            both,
            steps,
        ),
        steps=tuple(steps),
    )


def _rating(names: tuple[str, str, str], counts: Mapping[int, int], steps: list[Step]) -> Rating:
    """`names` are those of the pipe rating, its index and the quick rating."""
    rating, rating_index, quick_name = names
    present = [grade for grade in GRADES if counts.get(grade)]
    total = sum(counts[grade] for grade in present)
    points = sum(grade * counts[grade] for grade in present)
    index = points / total if total else None
    worked = " + ".join(f"{grade} × {counts[grade]}" for grade in present) or "0"
    steps.append(Step(rating, tr("Σ grade × occurrences"), worked, float(points)))
    if index is not None:
        worked = f"{plain(points)} / {plain(total)}"
        steps.append(Step(rating_index, tr("rating / occurrences"), worked, index))
    quick = quick_rating(counts)
    highest = sorted(present, reverse=True)[:2]
    worked = ", ".join(
        tr("grade {grade} × {count}", grade=grade, count=counts[grade]) for grade in highest
    )
    rule = tr("highest grade, its count, the next one")
    steps.append(Step(quick_name, rule, worked or tr("no grades"), 0.0, quick.text))
    return Rating(total, points, index, quick)


def _digit(count: int) -> str:
    return str(count) if count <= 9 else chr(min(ord("A") + (count - 10) // 5, ord("Z")))
