"""EN 13508-2: the classes of an observation for tightness, stability and operation.

The thresholds are the book's (VSA 2023 in the one that comes with the app); classes run from 4,
the best, to 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards.book import CodeBook
from inspector.standards.grading import Reading, Stiffness
from inspector.standards.rows import clipped

TIGHTNESS, STABILITY, OPERATION = "D", "S", "B"


@dataclass(frozen=True)
class Classes:
    """The class by aspect; None where the book has no rule for it or something is unknown."""

    tightness: int | None = None
    stability: int | None = None
    operation: int | None = None

    @property
    def worst(self) -> int | None:
        """The worst of the three; None if all are."""
        return _worst((self.tightness, self.stability, self.operation))


def classify(
    book: CodeBook,
    code: str,
    value: float | None = None,
    size_mm: float | None = None,
    stiffness: Stiffness = "",
) -> Classes:
    """The classes of a whole code such as "BABBA" with its first quantity.

    Some need the pipe's nominal size or whether it is rigid or flexible. Raises SettingsError for
    a code that the book does not have.
    """
    found = book.split(code)
    if found is None:
        raise SettingsError(
            tr(
                "{title} has no code {clipped}; choose another code.",
                title=book.title,
                clipped=clipped(code),
            )
        )
    row, first, second = found
    reading = Reading(first, second, value, size_mm, stiffness)
    return Classes(
        row.measured(reading, TIGHTNESS),
        row.measured(reading, STABILITY),
        row.measured(reading, OPERATION),
    )


def worst(classes: Iterable[Classes]) -> Classes:
    """The worst class of each aspect along a run."""
    listed = list(classes)
    return Classes(
        _worst(each.tightness for each in listed),
        _worst(each.stability for each in listed),
        _worst(each.operation for each in listed),
    )


def may_write(book: CodeBook, code: str) -> bool:
    """True for a whole code that files may be given; replaced ones are only read."""
    found = book.split(code)
    return found is not None and code not in found[0].replaced


def _worst(classes: Iterable[int | None]) -> int | None:
    return min((each for each in classes if each is not None), default=None)
