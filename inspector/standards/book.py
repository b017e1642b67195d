"""Code books: the codes of a sewer standard and the grades that measurements give.

A book is data (`resources/standards/*.toml`, or a user's file) in our own short words; `book_file`
reads it. Every row says how sure it is; what nobody read in a source is off until confirmed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from inspector.core.errors import SettingsError
from inspector.core.language import language, tr
from inspector.standards.grading import GradeRule, Reading, Sureness
from inspector.standards.rows import clipped

Group = Literal["structural", "functional", "other"]
"""Functional is what others call operation and maintenance or service."""
GROUPS: tuple[Group, ...] = ("structural", "functional", "other")
ClockUse = Literal["none", "point", "range"]
CLOCK_USES: tuple[ClockUse, ...] = ("none", "point", "range")


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Label:
    """What people read: English always, other languages (by code, e.g. "zh") where there are."""

    en: str
    others: Mapping[str, str] = field(default_factory=_nothing)

    def text(self, wanted: str = "") -> str:
        """In a language such as "zh" or "de_CH", in the one in use where none is named; English
        where the label has no such language."""
        code = (wanted or language()).split("_")[0].split("-")[0]
        return self.others.get(code, self.en)


NO_WORDS = Label("")


@dataclass(frozen=True)
class Characterisation:
    """A letter that says more about a code. `seconds` are the letters that must follow it; a
    letter without them stands alone. An empty label: the letter is valid, its meaning unsourced."""

    letter: str
    label: Label
    seconds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quantity:
    """A number that a code asks for, `least` to `most` in `unit` (%, mm, deg, walls, count), with
    the letters `firsts`; empty means any."""

    label: Label
    unit: str
    least: float
    most: float
    firsts: tuple[str, ...] = ()

    def holds(self, value: float) -> bool:
        """True for a value that can be."""
        return self.least <= value <= self.most


@dataclass(frozen=True)
class Grade:
    """A grade of a code in words, with the points of books that add points up."""

    number: int
    label: Label
    score: float | None = None


@dataclass(frozen=True)
class Code:
    """One code of a book.

    `bare`: it may stand without letters. `replaced`: whole codes that old files hold and that are
    read, never written. `clock`, `continuous`, `at_joint` and `photo` say what the window offers
    and asks for. `weight`: importance of the class in a metric. `note`: what to know before use.
    """

    code: str
    label: Label
    group: Group
    firsts: tuple[Characterisation, ...] = ()
    seconds: tuple[Characterisation, ...] = ()
    bare: bool = True
    replaced: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    grades: tuple[Grade, ...] = ()
    rules: tuple[GradeRule, ...] = ()
    clock: ClockUse = "none"
    continuous: bool = False
    at_joint: bool = False
    photo: bool = False
    weight: float | None = None
    sure: Sureness = "read"
    source: str = ""
    note: Label = NO_WORDS
    enabled: bool = True

    @property
    def unconfirmed(self) -> bool:
        """True if the row or one of its rules waits for the user."""
        return not self.enabled or any(not rule.enabled for rule in self.rules)

    def forms(self) -> Iterator[str]:
        """Every way to write the code with its letters, those that are only read left out."""
        if self.bare:
            yield self.code
        for first in self.firsts:
            if not first.seconds:
                yield self.code + first.letter
            for second in first.seconds:
                yield self.code + first.letter + second

    def allows(self, first: str, second: str = "") -> bool:
        """True for letters that may be written with the code."""
        if not first:
            return self.bare and not second
        for each in self.firsts:
            if each.letter == first:
                return second in each.seconds if each.seconds else not second
        return False

    def asks(self, first: str = "") -> tuple[Quantity, ...]:
        """The quantities that go with a letter."""
        return tuple(each for each in self.quantities if not each.firsts or first in each.firsts)

    def measured(self, reading: Reading, aspect: str = "") -> int | None:
        """The grade that the enabled rules give: of the first rule that applies."""
        for rule in self.rules:
            if rule.enabled and rule.aspect == aspect:
                grade = rule.grade(reading)
                if grade is not None:
                    return grade
        return None

    def score(self, grade: int) -> float | None:
        """The points of a grade; None where the book has none."""
        for each in self.grades:
            if each.number == grade:
                return each.score
        return None


def _no_labels() -> Mapping[str, Label]:
    return MappingProxyType({})


@dataclass(frozen=True)
class CodeBook:
    """A standard's codes. `best` and `worst` are the ends of its scale of grades (EN: 4 and 0).

    `extends` names the book that a user's file adds to. `sources` are named by the codes. `words`
    are those of verdicts, by names such as "repair.II".
    """

    id: str
    title: str
    edition: str
    best: int
    worst: int
    codes: Mapping[str, Code]
    sources: Mapping[str, Label] = field(default_factory=_no_labels)
    extends: str = ""
    note: Label = NO_WORDS
    words: Mapping[str, Label] = field(default_factory=_no_labels)

    def code(self, name: str) -> Code:
        """A code that can be used. Raises SettingsError if there is none or it is off."""
        found = self.codes.get(name)
        if found is None:
            raise SettingsError(
                tr(
                    "{title} has no code {clipped}; choose another code.",
                    title=self.title,
                    clipped=clipped(name),
                )
            )
        if not found.enabled:
            raise SettingsError(
                tr(
                    "The row {name} of {title} has not been checked against the standard; confirm "
                    "it in the code book first.",
                    name=name,
                    title=self.title,
                )
            )
        return found

    def word(self, name: str) -> Label:
        """What a verdict is called; the end of its name where the book does not say."""
        return self.words.get(name) or Label(name.rpartition(".")[2])

    def split(self, text: str) -> tuple[Code, str, str] | None:
        """The code and letters of "BABBA", replaced ones too; None if the book has no such."""
        for cut in range(len(text), 0, -1):
            code = self.codes.get(text[:cut])
            if code is None:
                continue
            first, second = text[cut : cut + 1], text[cut + 1 :]
            if code.allows(first, second) or text in code.replaced:
                return code, first, second
        return None

    def unconfirmed(self) -> tuple[Code, ...]:
        """The codes that the user has yet to confirm, in the book's order."""
        return tuple(code for code in self.codes.values() if code.unconfirmed)

    def confirmed(self, names: Collection[str]) -> CodeBook:
        """The book with these codes and all their rules switched on; unknown names do nothing."""
        return replace(
            self,
            codes=MappingProxyType(
                {
                    name: _switched_on(code) if name in names else code
                    for name, code in self.codes.items()
                }
            ),
        )

    def extended(self, by: CodeBook) -> CodeBook:
        """The book with the codes of a user's file, which replace those of the same name.

        Raises SettingsError if that file is for another book.
        """
        if by.extends != self.id:
            raise SettingsError(
                tr(
                    'The code table {title} does not add to {title_2}; set extends to "{id}" or '
                    "import it as a book of its own.",
                    title=by.title,
                    title_2=self.title,
                    id=self.id,
                )
            )
        if (by.best, by.worst) != (self.best, self.worst):
            raise SettingsError(
                tr(
                    "The code table {title} grades from {best} to {worst}, but {title_2} from "
                    "{best_2} to {worst_2}; correct the table.",
                    title=by.title,
                    best=by.best,
                    worst=by.worst,
                    title_2=self.title,
                    best_2=self.best,
                    worst_2=self.worst,
                )
            )
        return replace(
            self,
            codes=MappingProxyType({**self.codes, **by.codes}),
            sources=MappingProxyType({**self.sources, **by.sources}),
            words=MappingProxyType({**self.words, **by.words}),
        )


def _switched_on(code: Code) -> Code:
    rules = tuple(replace(rule, enabled=True) for rule in code.rules)
    return replace(code, enabled=True, rules=rules)
