"""Tables of codes that users bring, from the file to the books at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.errors import ExportError, SettingsError
from inspector.io.user_books import take_in
from inspector.paths import resources_dir
from inspector.standards.books import SHIPPED_BOOKS, load_books
from inspector.standards.grading import Reading

SHIPPED = resources_dir() / "standards"
BOOKS = load_books(SHIPPED)
GRADES = (
    "id,grades\ntitle,O&M grades\nextends,pacp\nbest,1\nworst,5\n"
    "code,title,title_de,title_zh,group,grades\nIG,gusher,Schwall,喷涌,functional,5\n"
)


def table(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["mine.csv", "mine.toml", "MINE.CSV"])
def test_grades_of_operation_and_maintenance_are_there_the_next_time(
    tmp_path: Path, name: str
) -> None:
    text = GRADES
    if name.endswith("toml"):
        text = (
            'id = "grades"\ntitle = "O&M grades"\nextends = "pacp"\nbest = 1\nworst = 5\n'
            '[[codes]]\ncode = "IG"\ntitle = "gusher"\ntitle_de = "Schwall"\ntitle_zh = "喷涌"\n'
            'group = "functional"\nrules = [{ grades = [5] }]\n'
        )
    kept = tmp_path / "kept"
    found = take_in(table(tmp_path, text, name), kept, BOOKS)

    assert found.id == "pacp"
    again = load_books(SHIPPED, kept)["pacp"]
    assert again.code("IG").measured(Reading()) == 5
    assert again.code("IG").label.text("zh") == "喷涌"
    assert len(again.codes) == len(BOOKS["pacp"].codes)


def test_a_table_takes_the_place_of_the_one_before_whatever_kind_of_file_it_was(
    tmp_path: Path,
) -> None:
    kept = tmp_path / "kept"
    take_in(table(tmp_path, GRADES, "a.csv"), kept, BOOKS)
    toml = 'id = "grades"\ntitle = "t"\nextends = "pacp"\nbest = 1\nworst = 5\n[[codes]]\n'
    toml += 'code = "IG"\ntitle = "g"\ngroup = "functional"\nrules = [{ grades = [4] }]\n'
    take_in(table(tmp_path, toml, "b.toml"), kept, BOOKS)

    assert [path.name for path in kept.iterdir()] == ["pacp-grades.toml"]
    assert load_books(SHIPPED, kept)["pacp"].code("IG").measured(Reading()) == 4


def test_a_book_in_place_of_a_shipped_one_keeps_the_words_of_verdicts(tmp_path: Path) -> None:
    text = "id,cjj181\ntitle,Own CJJ\nbest,1\nworst,4\ncode,title,group\nPL,crack,structural\n"
    kept = tmp_path / "kept"
    take_in(table(tmp_path, text, "a.csv"), kept, BOOKS)

    books = load_books(SHIPPED, kept)
    assert tuple(books) == SHIPPED_BOOKS
    assert books["cjj181"].title == "Own CJJ"
    assert books["cjj181"].word("repair.IV").text("zh") == "立即修复"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GRADES.replace("extends,pacp", "extends,gone"), "adds to gone, which is not there"),
        (GRADES.replace("worst,5", "worst,6"), "grades from 1 to 6"),
        (GRADES.replace("IG,gusher", "ig,gusher"), "capital letters"),
    ],
)
def test_what_does_not_fit_is_refused_and_not_kept(tmp_path: Path, text: str, said: str) -> None:
    kept = tmp_path / "kept"
    with pytest.raises(SettingsError, match=said):
        take_in(table(tmp_path, text, "a.csv"), kept, BOOKS)
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = table(tmp_path, "", "kept")
    with pytest.raises(ExportError, match="could not be kept"):
        take_in(table(tmp_path, GRADES, "a.csv"), blocked, BOOKS)
