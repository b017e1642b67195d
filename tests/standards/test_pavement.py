from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.annotation import CrackMeasures
from inspector.core.document import Direction, SeverityPreset
from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.pavement import crack_type, load_presets, severity

LTPP = SeverityPreset("LTPP", 6.0, 19.0)


def measures(
    orientation_deg: float,
    length_px: float = 300.0,
    junctions: int = 0,
    extent_px: float | None = None,
) -> CrackMeasures:
    reach = length_px if extent_px is None else extent_px
    area = 4 * length_px
    at = (0.0, 0.0)
    return CrackMeasures(length_px, 4.0, 5.0, 6.0, at, at, area, orientation_deg, junctions, reach)


@pytest.mark.parametrize(
    ("orientation_deg", "expected"),
    [
        (90.0, "longitudinal"),
        (70.0, "longitudinal"),
        (69.99, "diagonal"),
        (110.0, "longitudinal"),
        (110.01, "diagonal"),
        (0.0, "transverse"),
        (20.0, "transverse"),
        (20.01, "diagonal"),
        (160.0, "transverse"),
        (159.99, "diagonal"),
        (179.99, "transverse"),
        (45.0, "diagonal"),
        (135.0, "diagonal"),
    ],
)
def test_types_at_twenty_degrees_from_the_driving_direction(
    orientation_deg: float, expected: str
) -> None:
    assert crack_type(measures(orientation_deg), "vertical") == expected


@given(st.floats(0, 180, exclude_max=True))
def test_turning_the_camera_swaps_longitudinal_and_transverse(orientation_deg: float) -> None:
    swapped = {"longitudinal": "transverse", "transverse": "longitudinal", "diagonal": "diagonal"}
    up = crack_type(measures(orientation_deg), "vertical")
    across = crack_type(measures(orientation_deg), "horizontal")
    limits = (20.0, 70.0, 110.0, 160.0)
    if min(abs(orientation_deg - limit) for limit in limits) > 1e-6:
        assert across == swapped[up]


@pytest.mark.parametrize("direction", ["vertical", "horizontal"])
@pytest.mark.parametrize(
    ("junctions", "length_px", "pattern"),
    [(4, 180.0, True), (4, 179.0, False), (3, 900.0, False), (30, 900.0, True), (30, 150.0, False)],
)
def test_a_net_is_longer_than_it_reaches(
    junctions: int, length_px: float, pattern: bool, direction: Direction
) -> None:
    found = crack_type(measures(90.0, length_px, junctions, extent_px=100.0), direction)
    assert (found == "pattern") is pattern


@pytest.mark.parametrize(
    ("width_mm", "expected"),
    [
        (0.0, "low"),
        (6.0, "low"),
        (6.001, "moderate"),
        (19.0, "moderate"),
        (19.001, "high"),
        (500.0, "high"),
    ],
)
def test_severity_bands_include_their_upper_limit(width_mm: float, expected: str) -> None:
    assert severity(width_mm, LTPP) == expected


def test_the_presets_that_come_with_the_app() -> None:
    presets = load_presets(resources_dir() / "standards" / "pavement.toml")
    assert {(p.low_max_mm, p.moderate_max_mm) for p in presets} == {(6.0, 19.0), (10.0, 75.0)}
    assert all(p.name and p.source for p in presets)


@pytest.mark.parametrize(
    "text",
    [
        "[[preset",
        "[other]\nx = 1",
        '[[preset]]\nname = "p"\nlow_max_mm = 6.0',
        '[[preset]]\nname = "p"\nlow_max_mm = 9.0\nmoderate_max_mm = 6.0',
        '[[preset]]\nname = "p"\nlow_max_mm = "wide"\nmoderate_max_mm = 6.0',
        "preset = 3",
    ],
)
def test_a_bad_table_is_told_with_what_to_do(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=r"mine\.toml.*correct the table") as caught:
        load_presets(file)
    assert caught.value.details


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        load_presets(tmp_path / "none.toml")
