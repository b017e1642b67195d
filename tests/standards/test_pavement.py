from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.annotation import CrackMeasures
from inspector.core.document import Direction, SeverityPreset
from inspector.core.errors import SettingsError
from inspector.core.language import Catalogue, speaking
from inspector.paths import resources_dir
from inspector.standards.pavement import (
    crack_type,
    load_presets,
    preset_text,
    presets_by_id,
    severity,
)

LTPP = SeverityPreset("LTPP", 6.0, 19.0)
SHIPPED = resources_dir() / "standards" / "pavement.toml"


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
    presets = presets_by_id(SHIPPED)
    assert {name: (p.low_max_mm, p.moderate_max_mm) for name, p in presets.items()} == {
        "ltpp": (6.0, 19.0),
        "d6433": (10.0, 75.0),
        "airfield": (6.0, 1000.0),
    }
    assert load_presets(SHIPPED) == tuple(presets.values())


@pytest.mark.parametrize(
    ("preset", "width_mm", "expected"),
    [
        # ASTM D6433, unfilled: L below 10 mm, M from 10 to 75 mm, H above 75 mm.
        ("d6433", 9.99, "low"),
        ("d6433", 10.0, "moderate"),
        ("d6433", 75.0, "moderate"),
        ("d6433", 75.01, "high"),
        # Airfields: low up to 6 mm; no width makes a crack high.
        ("airfield", 6.0, "low"),
        ("airfield", 6.01, "moderate"),
        ("airfield", 400.0, "moderate"),
        # LTPP: low up to 6 mm, moderate up to 19 mm.
        ("ltpp", 6.0, "low"),
        ("ltpp", 6.01, "moderate"),
        ("ltpp", 19.0, "moderate"),
        ("ltpp", 19.01, "high"),
    ],
)
def test_the_bands_of_the_standards_at_their_borders(
    preset: str, width_mm: float, expected: str
) -> None:
    assert severity(width_mm, presets_by_id(SHIPPED)[preset]) == expected


def test_presets_are_stored_in_english_and_shown_in_the_language_in_use() -> None:
    """Every text of the table is gathered for translation; a user's own stays as it is."""
    texts = [text for p in load_presets(SHIPPED) for text in (p.name, p.source)]
    german = Catalogue("de", {text: (f"de {text}",) for text in texts})
    with speaking(german):
        assert [preset_text(text) for text in texts] == [f"de {text}" for text in texts]
        assert load_presets(SHIPPED)[0].name == texts[0]
        assert preset_text("Own limits of road 7") == "Own limits of road 7"


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
