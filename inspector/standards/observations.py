"""From a document to the pipe runs and the rows of observations that screen, CSV and PDF share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.standards.book import Code, CodeBook
from inspector.standards.books import Books, confirmed_books
from inspector.standards.en13508 import Classes, classify
from inspector.standards.findings import findings
from inspector.standards.grading import Reading
from inspector.standards.materials import stiffness_of
from inspector.standards.observation_texts import (
    chainage_text,
    clock_text,
    label_text,
    quantity_texts,
    span_text,
)

GradeFrom = Literal["", "rule", "inspector"]
"""Nothing graded it, the book's rule, or a person with a reason."""


@dataclass(frozen=True)
class ObservationRow:
    """One accepted annotation with an observation, and what is derived from it.

    `number` is that of the finding, the same on the screen and in the report. `book` and `code`
    are None where they are not known. `grade` comes as `grade_from` says; `classes` are those of
    EN 13508-2, else None. Texts are as the book's standard writes them; an empty one means that
    there is nothing to say.
    """

    number: int
    annotation: Annotation
    observation: Observation
    source: SourceEntry
    book: CodeBook | None
    code: Code | None
    label: str
    chainage_text: str
    clock_text: str
    quantities: tuple[str, ...]
    grade: int | None
    grade_from: GradeFrom
    classes: Classes | None
    span_text: str

    @property
    def code_text(self) -> str:
        """The code with its letters."""
        return self.observation.text

    @property
    def remarks(self) -> str:
        """What the inspector wrote."""
        return self.annotation.note

    @property
    def severity_share(self) -> float | None:
        """Where the grade is on the book's scale: 0.0 is the best, 1.0 the worst."""
        if self.book is None or self.grade is None or self.book.best == self.book.worst:
            return None
        share = (self.grade - self.book.best) / (self.book.worst - self.book.best)
        return min(max(share, 0.0), 1.0)

    @property
    def grade_how(self) -> str:
        """How the grade came, in words."""
        if self.grade_from == "inspector":
            return tr(
                "set by the inspector: {grade_reason}",
                grade_reason=self.observation.grade_reason or tr("no reason given"),
            )
        return tr("by the rule of the book") if self.grade_from == "rule" else ""


@dataclass(frozen=True)
class PipeRun:
    """One inspection of one run: the recordings that have the same head, and their rows by
    chainage (those without one last), then by creation."""

    inspection: Inspection
    book: CodeBook | None
    sources: tuple[SourceEntry, ...]
    rows: tuple[ObservationRow, ...]


@dataclass(frozen=True)
class Stretch:
    """A defect along the run: a point (both chainages the same) or a start with its finish."""

    row: ObservationRow
    start_m: float
    end_m: float
    finish: ObservationRow | None = None


def graded(
    book: CodeBook, observation: Observation, inspection: Inspection | None = None
) -> int | None:
    """The person's grade, else the one that the book's rules give, else None.

    Where a book gives several (EN 13508-2: tightness, stability, operation) it is the worst.
    """
    if observation.grade is not None:
        return observation.grade
    return by_rule(book, observation, inspection)


def by_rule(
    book: CodeBook, observation: Observation, inspection: Inspection | None = None
) -> int | None:
    """The grade that the book's rules give, whatever the person set; None where they give none."""
    if book.id == "en13508":
        found = classes(book, observation, inspection)
        return found.worst if found else None
    split = book.split(observation.text)
    if split is None or not split[0].enabled:
        return None
    code, first, second = split
    size, value = _size_mm(inspection), _value(observation)
    return code.measured(Reading(first, second, value, size, _stiffness(inspection)))


def classes(
    book: CodeBook, observation: Observation, inspection: Inspection | None = None
) -> Classes | None:
    """The classes of EN 13508-2 by rule; None for a code that the book does not have."""
    split = book.split(observation.text)
    if split is None or not split[0].enabled:
        return None
    size, value = _size_mm(inspection), _value(observation)
    return classify(book, observation.text, value, size, _stiffness(inspection))


def observation_rows(
    document: Document, books: Books, language: str = ""
) -> tuple[ObservationRow, ...]:
    """Every accepted observation: by run, chainage (unknown ones last), then creation."""
    return tuple(chain.from_iterable(run.rows for run in pipe_runs(document, books, language)))


def pipe_runs(document: Document, books: Books, language: str = "") -> tuple[PipeRun, ...]:
    """The runs with a head or an observation, in the order of their first source.

    Several photos or videos with one and the same head are one run. A head that knows no more than
    the book and marks of chainage does not say of two recordings that they are one. Rows that the
    document confirms count as switched on.
    """
    books = confirmed_books(document, books)
    rows: dict[str, list[ObservationRow]] = {}
    for finding in findings(document):
        observation = finding.annotation.observation
        if observation is not None and finding.number:
            row = _row(finding.number, finding.annotation, finding.source, books, language)
            rows.setdefault(finding.source.id, []).append(row)
    groups: dict[object, list[SourceEntry]] = {}
    for source in document.sources.values():
        head = replace(source.inspection, marks=()) if source.inspection else None
        if head is not None and head != Inspection(book=head.book):
            groups.setdefault(head, []).append(source)
        elif head is not None or source.id in rows:
            groups[source.id] = [source]
    return tuple(_run(sources, rows, books) for sources in groups.values())


def stretches(rows: Iterable[ObservationRow]) -> tuple[Stretch, ...]:
    """Each defect once, those without a chainage left out.

    A start without a finish of the same number and code is a point, and so is such a finish.
    """
    placed = [row for row in rows if row.observation.chainage_m is not None]
    finishes = [row for row in placed if row.observation.span == "finish"]
    found: list[Stretch] = []
    for row in placed:
        observation, start = row.observation, row.observation.chainage_m or 0.0
        if observation.span != "start":
            continue
        end = next((each for each in finishes if _closes(observation, each.observation)), None)
        if end is not None:
            finishes.remove(end)
            found.append(Stretch(row, start, end.observation.chainage_m or 0.0, end))
        else:
            found.append(Stretch(row, start, start))
    rest = [row for row in placed if not row.observation.span] + finishes
    for row in rest:
        at = row.observation.chainage_m or 0.0
        found.append(Stretch(row, at, at))
    return tuple(sorted(found, key=lambda each: (each.start_m, each.row.number)))


def _closes(start: Observation, finish: Observation) -> bool:
    return (
        (finish.span_no, finish.text, finish.book) == (start.span_no, start.text, start.book)
        and finish.chainage_m is not None
        and finish.chainage_m >= (start.chainage_m or 0.0)
    )


def _run(
    sources: list[SourceEntry], rows: dict[str, list[ObservationRow]], books: Books
) -> PipeRun:
    inspection = sources[0].inspection or Inspection()
    listed = list(chain.from_iterable(rows.get(source.id, ()) for source in sources))
    listed.sort(key=_place)
    book_id = inspection.book or (listed[0].observation.book if listed else "")
    return PipeRun(inspection, books.get(book_id), tuple(sources), tuple(listed))


def _place(row: ObservationRow) -> tuple[bool, float, int]:
    chainage = row.observation.chainage_m
    return chainage is None, chainage or 0.0, row.number


def _row(
    number: int, annotation: Annotation, source: SourceEntry, books: Books, language: str
) -> ObservationRow:
    observation = annotation.observation
    assert observation is not None  # asked by the caller
    book = books.get(observation.book)
    split = book.split(observation.text) if book else None
    code = split[0] if split else None
    grade = graded(book, observation, source.inspection) if book else observation.grade
    how: GradeFrom = "" if grade is None else "rule" if observation.grade is None else "inspector"
    is_en = book is not None and book.id == "en13508"
    return ObservationRow(
        number=number,
        annotation=annotation,
        observation=observation,
        source=source,
        book=book,
        code=code,
        label=label_text(code, observation, language),
        chainage_text=chainage_text(observation),
        clock_text=clock_text(observation),
        quantities=quantity_texts(code, observation),
        grade=grade,
        grade_from=how,
        classes=classes(book, observation, source.inspection) if is_en and book else None,
        span_text=span_text(observation),
    )


def _value(observation: Observation) -> float | None:
    return observation.quantities[0] if observation.quantities else None


def _size_mm(inspection: Inspection | None) -> float | None:
    """The nominal size; that of an egg or a box is its width."""
    if inspection is None:
        return None
    return inspection.diameter_mm or inspection.width_mm


def _stiffness(inspection: Inspection | None) -> Literal["", "rigid", "flexible"]:
    return stiffness_of(inspection.material) if inspection else ""
