from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.crosswalk import load_crosswalk

TABLES = resources_dir() / "standards"
WALK = load_crosswalk(TABLES / "crosswalk.toml")
BOOKS = {
    name: load_book(TABLES / f"{name}.toml") for name in ("cjj181", "en13508", "pacp", "sewerml")
}


def test_every_code_of_the_table_is_in_its_book() -> None:
    for row in WALK.rows:
        for name, codes in row.codes.items():
            book = BOOKS[name]
            unknown = [code for code in codes if code not in book.codes and not book.split(code)]
            assert not unknown


def test_every_defect_of_cjj_181_is_in_the_table() -> None:
    named = {code for row in WALK.rows for code in row.codes.get("cjj181", ())}
    assert named == set(BOOKS["cjj181"].codes)


@pytest.mark.parametrize(
    ("code", "source", "target", "expected"),
    [
        ("BABBA", "en13508", "cjj181", ("PL",)),
        ("BAJB", "en13508", "pacp", ("JOM", "JOL")),
        ("BAFCB", "en13508", "cjj181", ("FS",)),
        ("BBEZ", "en13508", "cjj181", ("CQ",)),
        ("BBEA", "en13508", "cjj181", ("ZW",)),
        ("BAJ", "en13508", "cjj181", ("CK", "TJ", "QF")),
        ("RFB", "pacp", "cjj181", ("SG",)),
        ("ISB", "pacp", "cjj181", ()),
        ("QF", "cjj181", "en13508", ("BAJC", "BDD")),
        ("RO", "sewerml", "en13508", ("BBA",)),
        ("BDG", "en13508", "cjj181", ()),
        ("unknown", "pacp", "cjj181", ()),
        ("BX", "cjj181", "mine", ()),
    ],
)
def test_candidates(code: str, source: str, target: str, expected: tuple[str, ...]) -> None:
    assert WALK.candidates(code, BOOKS[source], target) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "crossings = [1]",
        '[[crossings]]\ntitle = "x"\ncodes = { pacp = "CL" }',
        '[[crossings]]\ntitle = "x"\ncodes = { "a b" = ["CL"] }',
        '[[crossings]]\ntitle = "x"\nother = 1',
    ],
)
def test_tables_that_are_not_valid(tmp_path: Path, text: str) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"walk\.toml"):
        load_crosswalk(path)
