"""Codes found by letters and by words of any language; only valid ones are offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.observation import Observation
from inspector.paths import resources_dir
from inspector.standards.book import CodeBook
from inspector.standards.books import load_books
from inspector.ui.code_search import coded, form_words, offers, ranked

BOOKS = load_books(resources_dir() / "standards")
EN = BOOKS["en13508"]


@pytest.mark.parametrize("book", BOOKS.values(), ids=list(BOOKS))
def test_every_offer_is_a_code_of_the_book(book: CodeBook) -> None:
    for offer in offers(book, "en"):
        split = book.split(offer.text)
        assert split is not None, offer.text
        code, first, second = split
        assert code.allows(first, second)
        assert code.enabled != bool(offer.why_not)
        assert (coded(Observation(book.id, ""), book, offer.text) is None) == bool(offer.why_not)


def test_letters_go_before_words() -> None:
    assert [offer.text for offer in ranked(EN, "bab", "en")][:2] == ["BAB", "BABAA"]
    assert ranked(EN, "BABCA", "en")[0].text == "BABCA"


@pytest.mark.parametrize(("word", "code"), [("riss", "BAB"), ("crack", "BAB"), ("wurzel", "BBA")])
def test_words_of_other_languages_are_found_whatever_the_window_speaks(
    word: str, code: str
) -> None:
    assert ranked(EN, word, "zh")[0].text.startswith(code)


def test_chinese_words_find_codes_of_cjj_181() -> None:
    assert ranked(BOOKS["cjj181"], "变形", "en")[0].text == "BX"


def test_nothing_typed_offers_what_was_used_last() -> None:
    assert [offer.text for offer in ranked(EN, "", "en", ["BBAA", "BABBA"])][:2] == [
        "BBAA",
        "BABBA",
    ]


def test_rows_that_nobody_confirmed_come_last_and_say_why() -> None:
    pacp = BOOKS["pacp"]
    off = [offer.text for offer in offers(pacp, "en") if offer.why_not]
    assert off
    shown = ranked(pacp, off[0], "en")
    assert shown[-1].why_not
    on = pacp.confirmed({code.code for code in pacp.codes.values()})
    assert not any(offer.why_not for offer in offers(on, "en"))


def test_words_name_the_letters() -> None:
    code = EN.codes["BAB"]
    assert form_words(code, "BABBA", "en") == "crack, crack, along the pipe"
    assert form_words(code, "BABBA", "de").startswith("Riss")


def test_another_code_keeps_only_numbers_that_it_asks_for_in_the_same_unit() -> None:
    crack = Observation("en13508", "BAB", "B", "A", quantities=(2.5,))
    broken = coded(crack, EN, "baca")
    assert broken is not None
    assert (broken.text, broken.quantities) == ("BACA", (2.5,))
    deformed = coded(crack, EN, "baaa")
    assert deformed is not None
    assert (deformed.text, deformed.quantities) == ("BAAA", ()), "2.5 mm are not 2.5 %"
    end = coded(crack, EN, "BCE")
    assert end is None or len(end.quantities) <= 1


@given(st.text(max_size=12))
def test_no_typing_breaks_the_list(text: str) -> None:
    assert len(ranked(EN, text, "en")) <= 60
