"""Code tables as CSV, for whoever keeps a standard's codes in a spreadsheet.

    id,ours
    title,Our grades of operation and maintenance
    extends,pacp
    best,1
    worst,5
    code,title,title_de,group,quantity,unit,most,limits,grades
    DAGS,attached deposit: grease,Fett,functional,share of the section,%,100,10 20,2 3 4

The first lines are the head of `book_file`, one field a line. Then a line with the names of the
columns follows, the first of them `code`, and a line for each code. A further line of a code, with
the same name in its first cell, adds what is in it: a letter, a quantity, a grade or a rule. Lists
(limits, grades, letters) have spaces, semicolons or bars between their items. Commas, semicolons
and tabs part the cells, whichever the file has; with semicolons, numbers may have decimal commas.
What a line may hold beyond that (second letters, for example) takes a TOML file.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inspector.core.language import tr

_TEXTS = {"title", "title_de", "title_zh", "group", "sure", "source", "clock"}
_TEXTS |= {"note", "note_de", "note_zh"}
_FLAGS = {"continuous", "at_joint", "photo", "enabled"}
_NUMBERS = {"weight"}
_PARTS: Mapping[str, Mapping[str, str]] = {
    "firsts": {
        "letter": "letter",
        "letter_title": "title",
        "letter_title_de": "title_de",
        "letter_title_zh": "title_zh",
    },
    "quantities": {
        "quantity": "title",
        "quantity_de": "title_de",
        "quantity_zh": "title_zh",
        "unit": "unit",
        "least": "least",
        "most": "most",
    },
    "grades": {
        "grade": "grade",
        "score": "score",
        "grade_title": "title",
        "grade_title_de": "title_de",
        "grade_title_zh": "title_zh",
    },
    "rules": {
        "grades": "grades",
        "limits": "limits",
        "on_limit": "on_limit",
        "graded_from": "least",
        "aspect": "aspect",
        "for_letters": "firsts",
        "size_over": "size_over",
        "size_to": "size_to",
        "stiffness": "stiffness",
    },
}
_COLUMNS = {"code", *_TEXTS, *_FLAGS, *_NUMBERS, *(c for part in _PARTS.values() for c in part)}
_LISTS = {"grades", "limits", "firsts"}
_WORDS = {"letter", "unit", "on_limit", "aspect", "stiffness"}
_YES, _NO = {"true", "yes", "x", "1"}, {"false", "no", "0"}
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?")
_PARTING = re.compile(r"[\s;|]+")


def values_of(text: str) -> dict[str, Any]:
    """What a TOML file of the same table would hold. Raises ValueError that says, as part of a
    sentence, what is wrong."""
    parting = _parting(text)
    try:
        lines = [
            (number, [cell.strip() for cell in line])
            for number, line in enumerate(
                csv.reader(io.StringIO(text, newline=""), delimiter=parting), 1
            )
        ]
    except csv.Error as error:
        raise ValueError(tr("its cells cannot be told apart")) from error
    head: dict[str, Any] = {}
    rest = iter(lines)
    for number, line in rest:
        if not any(line):
            continue
        if line[0].casefold() == "code":
            return {**head, "codes": _codes([c.casefold() for c in line], rest, parting == ";")}
        if len([cell for cell in line if cell]) != 2 or not line[1]:
            raise ValueError(tr("line {number} is not a name and a value", number=number))
        key = line[0].casefold()
        head[key] = _number(line[1], comma=False) if key in ("best", "worst") else line[1]
    raise ValueError(tr("no line begins with the column code"))


def _parting(text: str) -> str:
    """What parts the cells: of the line with the names of the columns, else of the first."""
    for line in text.splitlines():
        for sign in ",;\t":
            if re.match(rf'"?code"?\s*{sign}', line, re.IGNORECASE):
                return sign
    return max(",;\t", key=text.partition("\n")[0].count)


def _codes(
    columns: Sequence[str], lines: Iterator[tuple[int, list[str]]], comma: bool
) -> list[dict[str, Any]]:
    known = [name for name in columns if name]
    unknown = sorted(set(known) - _COLUMNS)
    if unknown:
        raise ValueError(tr("the column {name} is not known", name=repr(unknown[0][:40])))
    if len(set(known)) != len(known):
        raise ValueError(tr("a column is there twice"))
    codes: dict[str, dict[str, Any]] = {}
    for number, line in lines:
        if not any(line):
            continue
        if len(line) > len(columns) and any(line[len(columns) :]):
            raise ValueError(tr("line {number} has more cells than columns", number=number))
        cells = {name: cell for name, cell in zip(columns, line, strict=False) if name and cell}
        name = cells.pop("code", "")
        code = codes.setdefault(name, {"code": name})
        for key in cells.keys() & (_TEXTS | _FLAGS | _NUMBERS):
            value = _cell(key, cells[key], comma)
            if code.setdefault(key, value) != value:
                raise ValueError(
                    tr("line {number} gives {name} another {field}",
                       number=number, name=repr(name[:40]), field=key)
                )  # fmt: skip
        for part, fields in _PARTS.items():
            added = {
                inside: _cell(inside, cells[column], comma)
                for column, inside in fields.items()
                if column in cells
            }
            if added:
                code.setdefault(part, []).append(added)
    return list(codes.values())


def _cell(field: str, text: str, comma: bool) -> Any:
    """The value of a cell. What is not as it should be stays a text, for the reader to refuse."""
    if field in _FLAGS:
        word = text.casefold()
        return word in _YES if word in _YES | _NO else text
    if field in _LISTS:
        items = [item for item in _PARTING.split(text) if item]
        return items if field == "firsts" else [_number(item, comma) for item in items]
    if field in _TEXTS | _WORDS or field.startswith("title"):
        return text
    return _number(text, comma)


def _number(text: str, comma: bool) -> int | float | str:
    plain = text.replace(",", ".") if comma else text
    if not _NUMBER.fullmatch(plain):
        return text
    return float(plain) if "." in plain else int(plain)
