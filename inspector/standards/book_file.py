"""Reads code books from TOML files, the app's own and the user's, strictly.

    id = "cjj181"   title = "..."   edition = "2012"   best = 1   worst = 4
    sure = "read"                  how sure rows are that do not say it themselves
    extends = "pacp"               only in a table that adds to another book
    [sources]                      name = "where it was read"
    [sources_de]                   name = "the same in German"; so for every language
    [[words]]                      name = "repair.II"   title = "plan a repair"   title_de = "..."
    [[codes]]
    code = "BX"   title = "deformation"   title_zh = "..."   group = "structural"
    quantities = [{ title = "...", unit = "%", least = 0, most = 100, firsts = ["A"] }]
    firsts = [{ letter = "A", title = "vertical", seconds = ["A", "B"] }]
    seconds = [{ letter = "A", title = "..." }]
    grades = [{ grade = 1, title = "...", score = 1 }]
    rules = [{ limits = [5, 15, 25], grades = [1, 2, 3, 4] }]

Further keys are the fields of `Code` and `GradeRule`. Unsourced rows and rules are off unless the
file switches them on: whoever writes `enabled = true` has checked them.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import cast

from inspector.core.language import tr
from inspector.standards.book import (
    CLOCK_USES,
    GROUPS,
    Characterisation,
    ClockUse,
    Code,
    CodeBook,
    Grade,
    Group,
    Label,
    Quantity,
)
from inspector.standards.grading import (
    LIMIT_SIDES,
    STIFFNESSES,
    SURENESS,
    GradeRule,
    LimitSide,
    Stiffness,
    Sureness,
)
from inspector.standards.rows import Row, read_table

LANGUAGES = ("zh", "de")
"""Languages of labels beside English."""
UNITS = ("%", "mm", "m", "deg", "walls", "count")
"""`walls` are multiples of the pipe's wall thickness."""
MAX_GRADE = 99

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")
_CODE = re.compile(r"[A-Z0-9]{1,8}")
_LETTER = re.compile(r"[A-Z0-9]")


def load_book(path: Path) -> CodeBook:
    """The book in a file. Raises SettingsError that names the field that is not valid."""
    top = read_table(path)
    book_id = top.text("id")
    if not _ID.fullmatch(book_id):
        top.refuse("id", tr("at most 32 small letters, digits, dots and hyphens"))
    scale = top.whole("best", 0, MAX_GRADE), top.whole("worst", 0, MAX_GRADE)
    sure = _sure(top, "read")
    codes: dict[str, Code] = {}
    for row in top.rows("codes"):
        code = _code(row, sure, scale)
        if code.code in codes:
            row.refuse("code", tr("a code that is not in the table yet"))
        codes[code.code] = code
    if not codes:
        top.refuse("codes", tr("a list of at least one code"))
    sources = _sources(top)
    for code in codes.values():
        if code.source and code.source not in sources:
            top.refuse(
                "sources",
                tr(
                    "a table with the source {source} of {code}", source=code.source, code=code.code
                ),
            )
    book = CodeBook(
        id=book_id,
        title=top.text("title"),
        edition=top.text("edition", ""),
        best=scale[0],
        worst=scale[1],
        codes=MappingProxyType(codes),
        sources=MappingProxyType(sources),
        extends=top.text("extends", ""),
        note=_note(top),
        words=MappingProxyType(_words(top)),
    )
    top.finish()
    return book


def _code(row: Row, default: Sureness, scale: tuple[int, int]) -> Code:
    name = row.text("code")
    if not _CODE.fullmatch(name):
        row.refuse("code", tr("1 to 8 capital letters and digits"))
    firsts = _letters(row, "firsts")
    seconds = _letters(row, "seconds")
    known = {second.letter for second in seconds}
    for first in firsts:
        if not known.issuperset(first.seconds):
            row.refuse(
                "seconds",
                tr("a list with every letter that can follow {letter}", letter=first.letter),
            )
    sure = _sure(row, default)
    code = Code(
        code=name,
        label=read_label(row),
        group=cast(Group, row.choice("group", GROUPS)),
        firsts=firsts,
        seconds=seconds,
        bare=row.flag("bare", True),
        replaced=row.texts("replaced"),
        quantities=tuple(_quantity(each) for each in row.rows("quantities")),
        grades=tuple(_grade(each, scale) for each in row.rows("grades")),
        rules=tuple(_rule(each, sure, scale) for each in row.rows("rules")),
        clock=cast(ClockUse, row.choice("clock", CLOCK_USES, "none")),
        continuous=row.flag("continuous", False),
        at_joint=row.flag("at_joint", False),
        photo=row.flag("photo", False),
        weight=row.number("weight") if row.has("weight") else None,
        sure=sure,
        source=row.text("source", ""),
        note=_note(row),
        enabled=row.flag("enabled", sure != "unsourced"),
    )
    if not code.bare and not firsts:
        row.refuse("bare", tr("true where there are no letters"))
    if len({grade.number for grade in code.grades}) != len(code.grades):
        row.refuse("grades", tr("a list without repetitions"))
    _check_letters(row, code)
    row.finish()
    return code


def _check_letters(row: Row, code: Code) -> None:
    firsts = {first.letter for first in code.firsts}
    if not all(firsts.issuperset(each.firsts) for each in code.quantities):
        row.refuse("quantities", tr("a list of quantities for letters that the code has"))
    seconds = {second.letter for second in code.seconds}
    for rule in code.rules:
        if not (firsts.issuperset(rule.firsts) and seconds.issuperset(rule.seconds)):
            row.refuse("rules", tr("a list of rules for letters that the code has"))


def _rule(row: Row, default: Sureness, scale: tuple[int, int]) -> GradeRule:
    sure = _sure(row, default)
    rule = GradeRule(
        grades=row.wholes("grades", min(scale), max(scale)),
        limits=row.numbers("limits"),
        on_limit=cast(LimitSide, row.choice("on_limit", LIMIT_SIDES, "lower")),
        least=row.number("least") if row.has("least") else None,
        aspect=row.text("aspect", ""),
        firsts=row.texts("firsts"),
        seconds=row.texts("seconds"),
        size_over=row.number("size_over") if row.has("size_over") else None,
        size_to=row.number("size_to") if row.has("size_to") else None,
        stiffness=cast(Stiffness, row.choice("stiffness", STIFFNESSES, "")),
        sure=sure,
        enabled=row.flag("enabled", sure != "unsourced"),
    )
    if len(rule.grades) != len(rule.limits) + 1:
        row.refuse("grades", tr("a list with one grade more than there are limits"))
    row.finish()
    return rule


def _letters(row: Row, key: str) -> tuple[Characterisation, ...]:
    found: list[Characterisation] = []
    for each in row.rows(key):
        letter = each.text("letter")
        if not _LETTER.fullmatch(letter) or letter in {other.letter for other in found}:
            each.refuse("letter", tr("one capital letter or digit that is not in the list yet"))
        label = read_label(each, may_be_blank=True)
        found.append(Characterisation(letter, label, each.texts("seconds")))
        each.finish()
    return tuple(found)


def _quantity(row: Row) -> Quantity:
    quantity = Quantity(
        label=read_label(row),
        unit=row.choice("unit", UNITS),
        least=row.number("least", 0.0),
        most=row.number("most"),
        firsts=row.texts("firsts"),
    )
    if not quantity.least < quantity.most:
        row.refuse("most", tr("larger than least"))
    row.finish()
    return quantity


def _grade(row: Row, scale: tuple[int, int]) -> Grade:
    number = row.whole("grade", min(scale), max(scale))
    score = row.number("score") if row.has("score") else None
    if score is not None and score < 0:
        row.refuse("score", tr("zero or more"))
    grade = Grade(number, read_label(row, may_be_blank=True), score)
    row.finish()
    return grade


def read_label(row: Row, may_be_blank: bool = False) -> Label:
    """`title` and its translations, `title_zh` and the like."""
    title = row.text("title", "" if may_be_blank else None)
    others = {language: row.text(f"title_{language}", "") for language in LANGUAGES}
    return Label(title, MappingProxyType({key: text for key, text in others.items() if text}))


def _note(row: Row) -> Label:
    others = {language: row.text(f"note_{language}", "") for language in LANGUAGES}
    said = {key: text for key, text in others.items() if text}
    return Label(row.text("note", ""), MappingProxyType(said))


def _sources(top: Row) -> dict[str, Label]:
    """Where rows were read, in every language that the file has."""
    others = {language: dict(top.pairs(f"sources_{language}")) for language in LANGUAGES}
    return {
        name: Label(
            text,
            MappingProxyType({key: said[name] for key, said in others.items() if name in said}),
        )
        for name, text in top.pairs("sources")
    }


def _words(top: Row) -> dict[str, Label]:
    words: dict[str, Label] = {}
    for row in top.rows("words"):
        name = row.text("name")
        if name in words:
            row.refuse("name", tr("different from those before"))
        words[name] = read_label(row)
        row.finish()
    return words


def _sure(row: Row, default: Sureness) -> Sureness:
    return cast(Sureness, row.choice("sure", SURENESS, default))
