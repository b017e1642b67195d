"""Lengths as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.language import Catalogue, speaking
from inspector.ui.lengths import length_text, parse_length


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("12.4", 12.4),
        (" 12,4 m ", 12.4),
        ("40 ft", 12.192),
        ("10'", 3.048),
        ("1500mm", 1.5),
        ("-0.5", -0.5),
        (".5", 0.5),
        ("", None),
        ("twelve", None),
        ("12 parsec", None),
        ("1e9", None),
        ("nan", None),
        ("1.2.3", None),
    ],
)
def test_metres(text: str, metres: float | None) -> None:
    found = parse_length(text, "m")
    assert found == (None if metres is None else pytest.approx(metres))


def test_inches_are_millimetres() -> None:
    assert parse_length('12"', "mm") == pytest.approx(304.8)
    assert parse_length("0.3 m", "mm") == pytest.approx(300.0)


@given(st.integers(-(10**8), 10**8).map(lambda n: n / 1000))
def test_what_is_shown_is_typed_again(value: float) -> None:
    assert parse_length(length_text(value), "m") == pytest.approx(value, abs=1e-9)


def test_a_length_is_read_back_as_it_is_shown() -> None:
    with speaking(Catalogue("de", {}, ",")):
        assert length_text(12.5) == "12,5"
        assert length_text(100.0) == "100"
        assert parse_length(length_text(12.5), "m") == 12.5
