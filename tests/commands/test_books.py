"""`inspector books`."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector import cli

TABLE = (
    "id,grades\ntitle,O&M grades\nextends,pacp\nbest,1\nworst,5\n"
    "code,title,group,grades\nIG,gusher of ours,functional,5\n"
)


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector.commands.books.user_data_dir", lambda: tmp_path / "data")


def test_a_table_is_taken_in_and_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "ours.csv"
    table.write_text(TABLE, "utf-8")
    assert cli.main(["books", "--import", str(table)]) == 0
    assert "is in PACP now" in capsys.readouterr().out
    assert cli.main(["books", "--codes", "pacp"]) == 0
    listed = capsys.readouterr().out
    assert "  IG      gusher of ours\n" in listed
    assert "? AOC     other structure\n" in listed
    assert cli.main(["books"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        *("cjj181", "en13508", "pacp"),
    ]


def test_a_table_that_is_wrong_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "ours.csv"
    table.write_text(TABLE.replace("functional", "any"), "utf-8")
    assert cli.main(["books", "--import", str(table)]) == cli.FAILED
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert "codes[IG].group must be one of: structural, functional, other" in said[0]


def test_an_unknown_book_and_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["books", "--codes", "mine"]) == cli.USAGE
    assert "no code book mine" in capsys.readouterr().err
    assert cli.main(["books", "--help-table"]) == 0
    assert "decimal commas" in capsys.readouterr().out
