from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.books import SHIPPED_BOOKS, confirmed_books, load_books

SHIPPED = resources_dir() / "standards"
TABLE = """
id = "{id}"
title = "My table"
best = 1
worst = 5
{extends}
[[codes]]
code = "RFB"
title = "my roots"
group = "functional"
rules = [{{ grades = [4] }}]
"""


def table(folder: Path, name: str, extends: str = "") -> None:
    line = f'extends = "{extends}"' if extends else ""
    (folder / f"{name}.toml").write_text(TABLE.format(id=name, extends=line), "utf-8")


def test_the_books_of_the_app_are_known_by_their_ids() -> None:
    assert tuple(load_books(SHIPPED)) == SHIPPED_BOOKS


def test_a_users_table_adds_to_the_book_it_names(tmp_path: Path) -> None:
    table(tmp_path, "mine", extends="pacp")
    books = load_books(SHIPPED, tmp_path)
    assert tuple(books) == SHIPPED_BOOKS
    assert books["pacp"].codes["RFB"].label.en == "my roots"
    assert "FL" in books["pacp"].codes


def test_a_users_book_stands_beside_the_others(tmp_path: Path) -> None:
    table(tmp_path, "mine")
    assert tuple(load_books(SHIPPED, tmp_path)) == (*SHIPPED_BOOKS, "mine")


def test_a_table_for_a_book_that_is_not_there_is_refused(tmp_path: Path) -> None:
    table(tmp_path, "mine", extends="gone")
    with pytest.raises(SettingsError, match="adds to gone, which is not there"):
        load_books(SHIPPED, tmp_path)


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert tuple(load_books(SHIPPED, tmp_path / "none")) == SHIPPED_BOOKS


def test_confirmed_rows_are_on_in_their_book_alone() -> None:
    books = load_books(SHIPPED)
    name = next(code.code for code in books["pacp"].codes.values() if not code.enabled)
    confirmed = confirmed_books(edits.set_confirmed_codes(Document(), [f"pacp/{name}", "x"]), books)
    assert confirmed["pacp"].codes[name].enabled
    assert not books["pacp"].codes[name].enabled
    assert confirmed["en13508"] is books["en13508"]
