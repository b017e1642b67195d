"""Texts, numbers and plurals in the language of the work."""

from __future__ import annotations

import contextvars
import threading

import pytest

from inspector.core.language import (
    ENGLISH,
    Catalogue,
    joined,
    language,
    mark,
    number,
    plural,
    speaking,
    tr,
)

GERMAN = Catalogue(
    "de",
    {
        "Save {name}": ("{name} sichern",),
        "{n} pictures in {place}": ("{n} Bild in {place}", "{n} Bilder in {place}"),
        "{length:.2f} m": ("{length:.2f} m",),
        "Close": ("Schließen",),
    },
    ",",
)
CHINESE = Catalogue("zh", {"{n} pictures in {place}": ("{place}中有{n}张图片",)})


def pictures(count: int) -> str:
    return plural("{n} picture in {place}", "{n} pictures in {place}", count, place="A")


def test_english_is_what_the_code_says() -> None:
    assert tr("Save {name}", name="a.b") == "Save a.b"
    assert [pictures(n) for n in (0, 1, 2)] == [
        "0 pictures in A",
        "1 picture in A",
        "2 pictures in A",
    ]
    assert mark("Close") == "Close"


def test_a_language_has_its_own_order_and_forms() -> None:
    with speaking(GERMAN):
        assert language() == "de"
        assert tr("Save {name}", name="a.b") == "a.b sichern"
        assert [pictures(n) for n in (0, 1, 2)] == ["0 Bilder in A", "1 Bild in A", "2 Bilder in A"]
    with speaking(CHINESE):
        assert [pictures(n) for n in (1, 2)] == ["A中有1张图片", "A中有2张图片"]
    assert language() == "en"


def test_what_is_not_translated_stays_english() -> None:
    with speaking(CHINESE):
        assert tr("Close") == "Close"
        assert plural("{n} hole", "{n} holes", 1) == "1 hole"


def test_numbers_take_the_decimal_sign_and_texts_do_not() -> None:
    with speaking(GERMAN):
        assert tr("{length:.2f} m", length=1.5) == "1,50 m"
        assert number(0.25) == "0,25"
        assert number(1234) == "1234"
        assert tr("Save {name}", name="v1.5") == "v1.5 sichern"


def test_values_are_never_read_as_texts() -> None:
    with speaking(GERMAN):
        assert tr("Save {name}", name="{name} {x} Close") == "{name} {x} Close sichern"


def test_braces_are_plain_without_values() -> None:
    assert tr("{not a value}") == "{not a value}"


def test_a_missing_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        tr("Save {name}", other=1)


def test_a_thread_speaks_english_unless_it_is_handed_the_context() -> None:
    heard: list[str] = []
    with speaking(GERMAN):
        context = contextvars.copy_context()
        threads = [
            threading.Thread(target=lambda: heard.append(language())),
            threading.Thread(target=lambda: heard.append(context.run(language))),
        ]
        for thread in threads:
            thread.start()
            thread.join()

    assert heard == ["en", "de"]


def test_the_block_ends_with_an_error_too() -> None:
    with pytest.raises(ValueError, match="x"), speaking(GERMAN):
        raise ValueError("x")
    assert tr("Close") == "Close"
    assert ENGLISH.form("Close") == "Close"


def test_the_other_sign_parts_thousands() -> None:
    with speaking(Catalogue("de", decimal=",")):
        assert tr("{n:,} and {x:,.2f}", n=12345, x=12345.5) == "12.345 and 12.345,50"
        assert number(1234.5, "_.1f") == "1_234,5"
    assert tr("{n:,} and {x:,.2f}", n=12345, x=12345.5) == "12,345 and 12,345.50"


def test_chinese_texts_in_a_row_have_chinese_signs_between_them() -> None:
    assert joined(["one.", "two."], " ") == "one. two."
    with speaking(Catalogue("zh")):
        assert joined(["a", "b"], ", ") == "a，b"
        assert joined(["一。", "二。"], " ") == "一。二。"
