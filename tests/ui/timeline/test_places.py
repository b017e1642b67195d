"""What people type to go somewhere."""

from __future__ import annotations

import pytest

from inspector.ui.timeline.places import parse_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1:23.5", 83.5),
        (" 1:23,5 ", 83.5),
        ("1:02:03", 3723.0),
        ("0:07", 7.0),
        ("83.5 s", 83.5),
        ("83 S", 83.0),
        ("12,25", 12.25),
        ("2087", 2087),
        ("frame 12", 12),
        ("#7", 7),
    ],
)
def test_times_and_frames_are_understood(text: str, place: float) -> None:
    found = parse_place(text)
    assert found == place
    assert type(found) is type(place)


@pytest.mark.parametrize("text", ["", "abc", "-3", "1:2:3:4", "1e9", "12 m", "nan", ":"])
def test_what_is_neither_is_nothing(text: str) -> None:
    assert parse_place(text) is None


def test_digits_of_other_scripts_do_no_harm() -> None:
    assert parse_place("\u0663") == 3
