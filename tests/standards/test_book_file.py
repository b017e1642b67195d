from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.standards.book_file import load_book
from inspector.standards.grading import Reading
from inspector.standards.rows import MAX_BYTES

HEAD = 'id = "b"\ntitle = "Book"\nbest = 1\nworst = 4\n'
CODE = HEAD + '[[codes]]\ncode = "AB"\ntitle = "a"\ngroup = "structural"\n'


def book_of(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "book.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_small_book(tmp_path: Path) -> None:
    text = CODE + (
        'title_zh = "甲"\nweight = 0.5\nclock = "range"\ncontinuous = true\n'
        'firsts = [{ letter = "A", title = "x", seconds = ["Z"] }]\n'
        'seconds = [{ letter = "Z", title = "" }]\n'
        'quantities = [{ title = "width", unit = "mm", most = 50 }]\n'
        'grades = [{ grade = 1, title = "thin", score = 0.5 }]\n'
        "rules = [{ limits = [2], grades = [1, 2] }]\n"
    )
    code = load_book(book_of(tmp_path, text)).code("AB")

    assert (code.label.text("zh_CN"), code.label.text("de")) == ("甲", "a")
    assert list(code.forms()) == ["AB", "ABAZ"]
    assert code.quantities[0].holds(50.0)
    assert not code.quantities[0].holds(50.1)
    assert code.measured(Reading(value=2.0)) == 1
    assert code.measured(Reading(value=2.1)) == 2
    assert (code.score(1), code.score(2), code.weight) == (0.5, None, 0.5)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert load_book(book_of(tmp_path, b"\xef\xbb\xbf" + CODE.encode())).id == "b"


def test_unsourced_rows_are_off_unless_the_file_says_they_are_checked(tmp_path: Path) -> None:
    text = CODE + (
        'sure = "unsourced"\n'
        '[[codes]]\ncode = "CD"\ntitle = "c"\ngroup = "other"\n'
        'rules = [{ grades = [1], sure = "unsourced" }, { grades = [2] }]\n'
        '[[codes]]\ncode = "EF"\ntitle = "e"\ngroup = "other"\nsure = "unsourced"\nenabled = true\n'
    )
    book = load_book(book_of(tmp_path, text))

    assert [code.code for code in book.unconfirmed()] == ["AB", "CD"]
    assert book.code("CD").measured(Reading()) == 2
    with pytest.raises(SettingsError, match="confirm"):
        book.code("AB")
    confirmed = book.confirmed({"AB", "CD", "unknown"})
    assert confirmed.code("AB").enabled
    assert confirmed.code("CD").measured(Reading()) == 1
    assert not confirmed.unconfirmed()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "id = ",
        b"\xff\xfe\x00",
        HEAD,
        HEAD + "codes = 3",
        HEAD + "codes = [3]",
        HEAD.replace('"b"', '"../b"') + CODE.removeprefix(HEAD),
        HEAD.replace("4", "true") + CODE.removeprefix(HEAD),
        HEAD.replace("4", "400") + CODE.removeprefix(HEAD),
        CODE + "unknown = 1",
        CODE + 'source = "nowhere"',
        CODE + 'sure = "very"',
        CODE + 'clock = "maybe"',
        CODE + 'weight = "1"',
        CODE + "weight = nan",
        CODE + "weight = " + "9" * 400,
        CODE + "weight = " + "9" * 5000,
        CODE + "bare = false",
        CODE + "bare = 1",
        CODE + 'note = "a\\nb"',
        CODE + 'note = "\\u202e"',
        CODE + f'note = "{"x" * 500}"',
        CODE + "title_zh = 3",
        CODE + 'replaced = ["AB", "AB"]',
        CODE + "firsts = 1979-05-27",
        CODE + 'firsts = [{ letter = "AA", title = "x" }]',
        CODE + 'firsts = [{ letter = "A", title = "x" }, { letter = "A", title = "y" }]',
        CODE + 'firsts = [{ letter = "A", title = "x", seconds = ["B"] }]',
        CODE + 'quantities = [{ title = "q", unit = "ell", most = 1 }]',
        CODE + 'quantities = [{ title = "q", unit = "mm", least = 2, most = 1 }]',
        CODE + 'grades = [{ grade = 5, title = "" }]',
        CODE + 'grades = [{ grade = 1, title = "", score = -1 }]',
        CODE + 'grades = [{ grade = 1, title = "" }, { grade = 1, title = "" }]',
        CODE + "rules = [{ grades = [] }]",
        CODE + "rules = [{ grades = [0] }]",
        CODE + "rules = [{ limits = [1], grades = [1] }]",
        CODE + "rules = [{ limits = [2, 1], grades = [1, 2, 3] }]",
        CODE + 'rules = [{ grades = [1], firsts = ["Q"] }]',
        CODE + CODE.removeprefix(HEAD),
        CODE + "x = " + "[" * 5000,
        CODE.replace('"AB"', '"ab"'),
        CODE.replace('"AB"', '"A B"'),
        CODE.replace('"structural"', '"any"'),
    ],
)
def test_what_is_wrong_is_refused_in_one_sentence(tmp_path: Path, text: str | bytes) -> None:
    with pytest.raises(SettingsError) as caught:
        load_book(book_of(tmp_path, text))

    message = caught.value.message
    assert "book.toml" in message
    assert message.endswith((".",))
    assert message.isprintable()
    assert len(message) < 400


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_book(tmp_path / "none.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_book(tmp_path)
    large = tmp_path / "large.toml"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SettingsError, match="too large"):
        load_book(large)


def test_a_strange_field_name_cannot_break_the_message(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_book(book_of(tmp_path, CODE + f'"\\u202e\\n{"y" * 900}" = 1\n'))
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 400


@given(st.text(max_size=200))
def test_any_text_loads_or_is_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes((CODE + text).encode("utf-8", "surrogatepass"))
    refused = "."
    try:
        load_book(path)
    except SettingsError as error:
        refused = error.message
    assert refused.endswith(".")
