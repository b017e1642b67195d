"""Code tables as CSV."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.standards.book_csv import values_of
from inspector.standards.book_file import load_book
from inspector.standards.grading import Reading

HEAD = "id,ours\ntitle,Our book\nbest,1\nworst,5\n\n"
TABLE = HEAD + (
    "code,title,title_de,title_zh,group,continuous,letter,letter_title,quantity,unit,most,"
    "grade,score,grade_title,limits,grades,graded_from\n"
    "AB,crack,Riss,裂缝,structural,yes,A,along,width,mm,50,1,0.5,thin,2 5,1 2 3,\n"
    "AB,,,,,,B,around,,,,2,2,thick,,,\n"
    "CD,grease,Fett,,functional,no,,,share,%,100,,,,10;20,2;3;4,5\n"
)


def book_of(tmp_path: Path, text: str | bytes, name: str = "ours.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_lines_of_a_code_add_up(tmp_path: Path) -> None:
    book = load_book(book_of(tmp_path, "\ufeff" + TABLE))
    crack, grease = book.codes.values()

    assert (book.id, book.title, book.best, book.worst) == ("ours", "Our book", 1, 5)
    assert [crack.label.text(each) for each in ("en", "de", "zh")] == ["crack", "Riss", "裂缝"]
    assert list(crack.forms()) == ["AB", "ABA", "ABB"]
    assert crack.continuous
    assert not grease.continuous
    assert (crack.score(1), crack.score(2), crack.score(3)) == (0.5, 2.0, None)
    assert [crack.measured(Reading(value=v)) for v in (2.0, 2.1, 5.1)] == [1, 2, 3]
    assert [grease.measured(Reading(value=v)) for v in (4.9, 5.0, 10.1, 20.1)] == [None, 2, 3, 4]
    assert grease.label.text("zh") == "grease"


def test_a_table_of_a_german_spreadsheet(tmp_path: Path) -> None:
    """Semicolons, decimal commas, Windows' line ends and trailing empty cells."""
    text = (
        "id;ours;;\ntitle;Unser Buch;;\nbest;1;;\nworst;4;;\n"
        "code;title;group;unit;quantity;most;limits;grades;score;grade\n"
        "AB;Riss;structural;mm;Breite;50;0,5 1,5;1 2 3;0,5;1\n;;;;;;;;;\n"
    ).replace("\n", "\r\n")
    code = load_book(book_of(tmp_path, text)).code("AB")
    assert [code.measured(Reading(value=v)) for v in (0.5, 0.6, 1.6)] == [1, 2, 3]
    assert code.score(1) == 0.5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no line begins with the column code"),
        ("id,ours\ntitle\n", "line 2 is not a name and a value"),
        (TABLE.replace("letter_title", "letters"), "the column 'letters' is not known"),
        (TABLE.replace("grade_title", "grade"), "a column is there twice"),
        (TABLE + "EF" + "," * 20 + "x\n", "line 10 has more cells than columns"),
        (TABLE + "AB,gap\n", "line 10 gives 'AB' another title"),
        (HEAD + "code,title\nAB,a\n", "codes[AB].group must be one of"),
        (HEAD + "code,title,group\n,a,other\n", "codes[].code must be"),
        (TABLE.replace("0.5", "half"), "codes[AB].grades[0].score must be a finite number"),
        (TABLE.replace("2 5,1 2 3", "2 5,1 2"), "one grade more than there are limits"),
        (TABLE.replace("yes", "maybe"), "codes[AB].continuous must be true or false"),
        (TABLE.replace("best,1", "best,good"), "best must be a whole number"),
        (TABLE.replace("best,1", "colour,1"), "best must be a whole number"),
        (TABLE.replace("Our book", "Our\x1b[2Jbook"), "title must be a text"),
        (TABLE.encode("utf-16"), "not in UTF-8"),
        (HEAD + "code,title,group\nAB,=cmd(),other\n" + 'EF,"open', "codes[EF]"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_book(book_of(tmp_path, text))
    message = caught.value.message
    assert said in message
    assert "ours.csv" in message
    assert message.endswith(".")
    assert message.isprintable()


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = values_of(TABLE + text)
    except ValueError as error:
        found = {"codes": [str(error)]}
    assert found["codes"]
