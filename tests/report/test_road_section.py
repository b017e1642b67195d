from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from inspector.core.document import Document
from inspector.report.road_section import chainages, section_of, station_text, turned


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("3+200 to 3+900", (3200.0, 3900.0)),
        ("K3+200 至 K3+900", (3200.0, 3900.0)),
        ("12 + 050,5 – 11+000", (12050.5, 11000.0)),
        ("km 1.2 to 1.8", (1200.0, 1800.0)),
        ("Km 1,2 bis km 1,8", (1200.0, 1800.0)),
        ("km 1 to 2", (1000.0, 2000.0)),
        ("right lane, sections 4 to 7", None),
        ("3+200", None),
        ("", None),
        ("9" * 10_000, None),
    ],
)
def test_chainages_that_a_text_names(text: str, metres: tuple[float, float] | None) -> None:
    assert chainages(text) == metres


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (3200.0, "3+200"),
        (3200.04, "3+200"),
        (46.7, "0+046.7"),
        (12050.5, "12+050.5"),
        (-3, "−0+003"),
    ],
)
def test_stations_as_road_people_write_them(metres: float, text: str) -> None:
    assert station_text(metres) == text


def test_distances_follow_from_the_positions(make_document: Callable[..., Document]) -> None:
    sources = list(make_document(pictures=3, gps=True).sources.values())
    forward = section_of("3+200 to 3+900", sources)
    # A thousandth of a degree of latitude is 111.2 m.
    assert [forward.chainage_m(i) for i in range(3)] == pytest.approx(
        [3200, 3311.2, 3422.4], abs=0.1
    )
    backward = section_of("3+900 to 3+200", sources)
    assert backward.chainage_m(1) == pytest.approx(3788.8, abs=0.1)
    assert section_of("the bridge", sources).chainage_m(1) == pytest.approx(111.2, abs=0.1)


def test_nothing_is_guessed_without_positions(make_document: Callable[..., Document]) -> None:
    section = section_of("3+200 to 3+900", list(make_document(pictures=3).sources.values()))
    assert (section.from_m, section.is_placed, section.chainage_m(0)) == (3200.0, False, None)


def test_pictures_are_turned_so_that_the_road_runs_to_the_right() -> None:
    corners = np.array([[-0.5, -0.5], [199.5, 99.5]])  # top left and bottom right of 200 x 100 px
    assert turned(corners, "vertical", 200, 100).tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert turned(corners, "horizontal", 200, 100).tolist() == [[0.0, 0.0], [1.0, 1.0]]
