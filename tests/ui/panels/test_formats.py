"""Numbers, times and names as they are read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui import fakes

from inspector.core.document import VideoFacts
from inspector.core.frame import GeoPoint
from inspector.ui.panels import formats


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.00"),
        (0.354, "0.35"),
        (0.996, "1.0"),
        (2.44, "2.4"),
        (99.96, "100"),
        (1234.4, "1234"),
    ],
)
def test_numbers_have_sensible_digits(value: float, text: str) -> None:
    assert formats.number(value) == text


@given(st.floats(0.001, 1e6))
def test_a_number_is_never_off_by_more_than_half_of_its_last_digit(value: float) -> None:
    shown = formats.number(value)
    digits = len(shown.partition(".")[2])
    assert abs(float(shown) - value) <= 0.5 * 10**-digits * (1 + 1e-9) + 1e-9


def test_lengths_are_in_millimetres_only_with_a_scale() -> None:
    assert formats.length(200, None) == "200 px"
    assert formats.length(200, 0.25) == "50.0 mm"
    assert formats.area(100, None) == "100 px²"
    assert formats.area(400, 10.0) == "400 cm²"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.44, "0.4 s"), (12.2, "12 s"), (60, "1 min"), (185, "3 min 5 s"), (7800, "2 h 10 min")],
)
def test_durations(seconds: float, text: str) -> None:
    assert formats.duration(seconds) == text


def test_remaining_time_does_not_pretend() -> None:
    assert formats.remaining(0.1) == "about 1 s left"
    assert formats.remaining(8.2) == "about 8 s left"
    assert formats.remaining(150) == "about 2 min left"


def test_places_have_hemispheres() -> None:
    assert formats.place(GeoPoint(-33.5, 151.25)) == "33.50000° S, 151.25000° E"


def test_large_counts_have_a_prefix() -> None:
    assert [formats.large(n) for n in (12, 5_430_000, 1_660_000_000)] == ["12", "5.43 M", "1.66 G"]
    assert formats.file_size(400) == "1 kB"
    assert formats.file_size(3_210_000) == "3.2 MB"


@pytest.mark.parametrize(
    ("seconds", "digits", "text"),
    [
        (0.0, 0, "0:00"),
        (59.999, 0, "0:59"),
        (59.999, 2, "0:59.99"),
        (3723.5, 1, "1:02:03.5"),
        (0.04 * 3, 2, "0:00.12"),
    ],
)
def test_times_in_a_video_are_never_ahead(seconds: float, digits: int, text: str) -> None:
    assert formats.clock_text(seconds, digits) == text


def test_the_frame_of_a_video_is_named_and_a_photo_by_its_name_alone() -> None:
    photo = fakes.source("one")
    assert formats.frame_place(photo, 0) == "one.jpg"
    video = replace(photo, kind="video", frame_count=100, video=VideoFacts(4.0, 25.0))
    assert formats.frame_place(video, 42) == "frame 42 · ≈ 0:01.6 · one.jpg"
    unknown = replace(video, video=VideoFacts(0.0, 0.0))
    assert formats.frame_place(unknown, 42) == "frame 42 · one.jpg"


def test_what_is_seen_from_above_is_told_in_metres() -> None:
    assert formats.length(9.99, 1000.0) == "9990 mm"
    assert formats.length(1.0, 10_000.0) == "10.0 m"
    assert formats.length(1_234.0, 10_000.0) == "12.3 km"
    assert formats.area(200.0, 10_000.0).replace("\N{NARROW NO-BREAK SPACE}", " ") == "20 000 m²"
    assert formats.area(1e5, 10_000.0) == "10.0 km²"
