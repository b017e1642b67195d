"""Frames as they are named on the command line."""

from __future__ import annotations

import argparse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.commands.frames import MOST_FRAMES, frame_numbers


@given(st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 40)), min_size=1, max_size=9))
def test_ranges_are_joined_in_order(ranges: list[tuple[int, int]]) -> None:
    text = ",".join(f"{a}-{a + more}" if more else f"{a}" for a, more in ranges)

    found = frame_numbers(text)

    assert list(found) == sorted({n for a, more in ranges for n in range(a, a + more + 1)})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no frame and no range"),
        ("5,", "no frame and no range"),
        ("5, 6", "no frame and no range"),
        ("-5", "no frame and no range"),
        ("5-", "no frame and no range"),
        ("1-2-3", "no frame and no range"),
        ("1.5", "no frame and no range"),
        ("٣", "no frame and no range"),
        ("0x10", "no frame and no range"),
        ("9-3", "runs backwards"),
        (f"0-{MOST_FRAMES}", "more than"),
        ("0-999999999", "more than"),
        ("1000000000", "no frame and no range"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(text: str, why: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=why):
        frame_numbers(text)
