from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.georeference import GeoReference, GeoTransform
from inspector.io.map_coordinates import longitudes_latitudes, map_points
from inspector.report.land_grid import clipped, grid_of, grid_text, utm_of

UTM = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 450_000.0, 0.0, -10.0, 4_700_000.0))
DEGREES = GeoReference("EPSG:4326", GeoTransform(1e-4, 0.0, 2.79, 0.0, -1e-4, 42.365))


def test_a_projected_map_has_the_grid_of_its_own_system() -> None:
    grid = grid_of(UTM, 400, 300)
    assert (grid.crs, grid.own, grid.degrees, grid.step) == ("EPSG:32631", True, False, 1000.0)
    assert grid.title == "WGS 84 / UTM zone 31N"
    eastings = [line for line in grid.lines if line.kind == "x"]
    assert [line.text for line in eastings] == [
        f"{km}\u2009000" for km in (450, 451, 452, 453, 454)
    ]
    # 451 000 is 100 columns from the left side, from the top to the bottom of the picture.
    assert eastings[1].points_px[0].tolist() == pytest.approx([100.0, 0.0])
    assert eastings[1].points_px[-1].tolist() == pytest.approx([100.0, 300.0])
    northings = [line for line in grid.lines if line.kind == "y"]
    assert [line.text.replace("\u2009", "") for line in northings] == [
        "4697000", "4698000", "4699000", "4700000",
    ]  # fmt: skip
    assert grid.north == pytest.approx((0.0, -1.0))


def test_corners_are_longitude_and_latitude() -> None:
    grid = grid_of(UTM, 400, 300)
    ((longitude, latitude),) = longitudes_latitudes("EPSG:32631", [[454_000.0, 4_697_000.0]])
    assert grid.corners_deg[3].tolist() == pytest.approx([longitude, latitude])


def test_a_map_in_degrees_gets_the_metres_of_its_zone() -> None:
    grid = grid_of(DEGREES, 380, 377)
    assert (grid.crs, grid.own, grid.degrees) == ("EPSG:32631", False, False)
    for line in grid.lines:
        metres = map_points(
            grid.crs, DEGREES.transform.corners_to_map(line.points_px)
        )  # WGS 84 is the map's own system
        axis = 0 if line.kind == "x" else 1
        wanted = float(line.text.replace("\u2009", ""))
        assert metres[:, axis] == pytest.approx(wanted, abs=0.2), line.text


def test_a_map_of_half_the_world_keeps_its_degrees() -> None:
    place = GeoReference("EPSG:4326", GeoTransform(0.1, 0.0, -60.0, 0.0, -0.1, 60.0))
    grid = grid_of(place, 1200, 1200)
    assert grid.degrees
    assert {"0°", "−40°", "40°"} <= {line.text for line in grid.lines}


def test_a_turned_map_has_a_turned_north() -> None:
    place = GeoReference("EPSG:32631", GeoTransform(0.0, 10.0, 450_000.0, 10.0, 0.0, 4_700_000.0))
    assert grid_of(place, 100, 100).north == pytest.approx((1.0, 0.0))


@pytest.mark.parametrize(
    ("place", "zone"),
    [((2.8, 42.3), 32631), ((-76.0, 37.0), 32618), ((179.99, -1.0), 32760), ((-180.0, 1.0), 32601)],
)
def test_utm_zones(place: tuple[float, float], zone: int) -> None:
    assert utm_of(*place) == f"EPSG:{zone}"


def test_texts_have_the_decimals_of_their_step() -> None:
    assert grid_text(-200.0, 200.0, False) == "−200"
    assert grid_text(4_697_000.0, 1000.0, False) == "4\u2009697\u2009000"
    assert grid_text(2.85, 0.05, True) == "2.85°"


@given(st.tuples(*[st.floats(-50, 150)] * 4))
def test_what_is_clipped_is_inside_and_on_the_line(ends: tuple[float, float, float, float]) -> None:
    points = np.array(ends).reshape(2, 2)
    inside = clipped(points, 100.0, 80.0)
    if inside is None:
        sampled = points[0] + np.linspace(0, 1, 201)[:, None] * (points[1] - points[0])
        assert not ((sampled > 1e-6) & (sampled < (100 - 1e-6, 80 - 1e-6))).all(axis=1).any()
        return
    assert (inside >= -1e-6).all()
    assert (inside <= np.array([100.0, 80.0]) + 1e-6).all()
    away, along = inside - points[0], points[1] - points[0]
    assert np.abs(away[:, 0] * along[1] - away[:, 1] * along[0]).max() < 1e-6 * 1e4
