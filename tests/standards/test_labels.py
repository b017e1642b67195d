"""The words of codes in English, German and Chinese, which are data."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from inspector.core.language import Catalogue, speaking
from inspector.core.observation import Observation
from inspector.paths import resources_dir
from inspector.standards.book import CodeBook, Label
from inspector.standards.book_file import load_book
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.standards.crosswalk import load_crosswalk
from inspector.standards.observation_texts import label_text
from inspector.standards.pavement_table import load_pavement
from inspector.standards.sewer_labels import load_sewer_labels

TABLES = resources_dir() / "standards"
BOOKS = [load_book(TABLES / f"{name}.toml") for name in ("cjj181", "en13508", "pacp", "sewerml")]
each_book = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAME_IN_GERMAN = {"exfiltration", "horizontal", "infiltration", "sand", "vertical"}
"""English words that German may write alike."""


def told(label: Label) -> None:
    """A label is in all three languages, and no translation is the English text by mistake."""
    german, chinese = label.others["de"], label.others["zh"]
    assert label.en.strip() == label.en != ""
    assert german.strip() == german != ""
    assert chinese.strip() == chinese != ""
    assert CHINESE.search(chinese) or re.fullmatch(r"[\d%～.]+", chinese), chinese
    assert not CHINESE.search(label.en + german)
    if german.casefold() == label.en.casefold():
        assert label.en in SAME_IN_GERMAN, label.en


def labels(book: CodeBook) -> Iterator[Label]:
    """All that are not blank on purpose."""
    for code in book.codes.values():
        yield code.label
        yield from (quantity.label for quantity in code.quantities)
        yield from (grade.label for grade in code.grades)
        yield from (letter.label for letter in (*code.firsts, *code.seconds) if letter.label.en)
        if code.note.en:
            yield code.note
    yield from book.words.values()
    yield from book.sources.values()


@each_book
def test_every_code_grade_letter_quantity_and_note_is_in_three_languages(book: CodeBook) -> None:
    found = list(labels(book))
    assert len(found) > len(book.codes)
    for label in found:
        told(label)


@each_book
def test_letters_without_a_sourced_meaning_are_blank_in_every_language(book: CodeBook) -> None:
    for code in book.codes.values():
        for letter in (*code.firsts, *code.seconds):
            assert letter.label.en or not letter.label.others


def test_codes_of_a_book_that_mean_different_things_are_called_differently() -> None:
    for book in BOOKS:
        for language in ("en", "de", "zh"):
            words = [code.label.text(language) for code in book.codes.values()]
            assert len(words) == len(set(words)), (book.id, language)


def test_the_chinese_names_of_cjj_181_are_those_of_the_standard() -> None:
    assert {name: code.label.text("zh") for name, code in BOOKS[0].codes.items()} == {
        "PL": "破裂", "BX": "变形", "FS": "腐蚀", "CK": "错口", "QF": "起伏", "TJ": "脱节",
        "TL": "接口材料脱落", "AJ": "支管暗接", "CR": "异物穿入", "SL": "渗漏", "CJ": "沉积",
        "JG": "结垢", "ZW": "障碍物", "CQ": "残墙、坝根", "SG": "树根", "FZ": "浮渣",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "german"),
    [
        ("BAA", "Verformung"),
        ("BAB", "Riss"),
        ("BAC", "Rohrbruch, Einsturz"),
        ("BAF", "Oberflächenschaden"),
        ("BAJ", "Lageabweichung der Rohrverbindung"),
        ("BBA", "Wurzeln"),
        ("BBC", "Ablagerungen an der Rohrsohle"),
        ("BCA", "Anschluss"),
    ],
)
def test_german_codes_are_called_as_the_trade_does(code: str, german: str) -> None:
    assert BOOKS[1].code(code).label.text("de") == german


def test_verdicts_have_words_in_three_languages() -> None:
    book = BOOKS[0]
    numerals = ("I", "II", "III", "IV")
    names = {f"{kind}.{numeral}" for kind in ("repair", "maintenance") for numeral in numerals}
    names |= {f"spread.{spread}" for spread in ("none", "local", "part or whole", "whole")}
    assert set(book.words) == names
    assert book.word("repair.IV").text("zh") == "立即修复"
    assert book.word("other.word").text("de") == "word"


def test_the_other_tables_are_in_three_languages() -> None:
    found = [
        *(row.label for row in load_crosswalk(TABLES / "crosswalk.toml").rows),
        *(each.label for each in load_sewer_labels(TABLES / "sewer_labels.toml").values()),
        *load_pavement(TABLES / "pavement.toml").distresses.values(),
        *(factor.label for factor in (*AREAS.values(), *SOILS.values())),
    ]
    assert len(found) > 50
    for label in found:
        told(label)


def test_a_label_is_read_in_the_language_in_use_and_in_english_where_it_has_none() -> None:
    seen = Observation("en13508", "BAB", "C", "A")
    code = BOOKS[1].code("BAB")
    assert label_text(code, seen) == "crack, gaping crack, along the pipe"
    with speaking(Catalogue("de")):
        assert label_text(code, seen) == "Riss, klaffender Riss, längs"
        assert label_text(code, seen, "zh") == "裂缝，张开裂缝，纵向"
        assert Label("only English").text() == "only English"
        assert SOILS["mud"].title == "Schlick"
    with speaking(Catalogue("zh")):
        assert code.label.text() == "裂缝"
    assert Label("a", {"zh": "甲"}).text("zh_CN") == "甲"
