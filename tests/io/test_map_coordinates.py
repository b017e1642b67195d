"""Lengths and areas against figures of pyproj 3.7.2 (`Geod`, `Proj.get_factors`)."""

from __future__ import annotations

import math
import socket
from pathlib import Path

import hostile
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SourceError
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.io.map_coordinates import (
    area_m2,
    known_system,
    length_m,
    longitudes_latitudes,
    map_points,
    scale_at,
    units_of,
)

DEGREES = GeoReference("EPSG:4326", GeoTransform(1.0, 0.0, 0.0, 0.0, 1.0, 0.0))
UTM = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))


def test_units() -> None:
    assert units_of("EPSG:4326").metres is None
    assert units_of("EPSG:32631").metres == 1.0
    assert units_of("EPSG:2263").metres == pytest.approx(0.3048006)  # New York, US survey feet


@given(st.floats(200_000, 800_000), st.floats(1, 9_000_000))
@settings(max_examples=30)
def test_there_and_back(x: float, y: float) -> None:
    back = map_points("EPSG:32631", longitudes_latitudes("EPSG:32631", [[x, y]]))
    np.testing.assert_allclose(back, [[x, y]], atol=1e-3)


def test_longitude_comes_first() -> None:
    ((longitude, latitude),) = longitudes_latitudes("EPSG:32631", [[500_000, 4_649_776.2]])
    assert longitude == pytest.approx(3.0, abs=1e-6)
    assert latitude == pytest.approx(42.0, abs=1e-5)


PLACES = [
    (2.79, 42.36, 0.001, 9150.959148168564, 275.84325892697404),
    (2.79, 42.36, 0.05, 22868604.99130249, 13788.984682830036),
    (-77.5, 37.7, 0.1, 97816786.42524719, 28725.126416112915),
    (179.95, -16.8, 0.1, 117999339.44965363, 32391.84852057605),
    (18.0, 69.6, 0.02, 1735792.8612747192, 3787.1098044772843),
    (100.0, 0.0, 0.2, 492362413.36842954, 66642.51765215845),
]


@pytest.mark.parametrize(("west", "south", "side", "area", "length"), PLACES)
def test_degrees_are_measured_on_the_ellipsoid(
    west: float, south: float, side: float, area: float, length: float
) -> None:
    square = np.array([west, south]) + side * np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
    assert area_m2(DEGREES, [square]) == pytest.approx(area, rel=2e-6)  # edges of 22 km bend
    assert length_m(DEGREES, square - 0.5) == pytest.approx(length, rel=1e-8)


def test_holes_are_taken_off() -> None:
    outer = [[0, 0], [10, 0], [10, 10], [0, 10]]
    inner = [[2, 2], [4, 2], [4, 5], [2, 5]]
    assert area_m2(UTM, [outer, inner]) == pytest.approx((100 - 6) * 100)


def test_projected_maps_are_measured_in_their_plane() -> None:
    assert length_m(UTM, [[0, 0], [3, 4], [3, 5]]) == pytest.approx(60.0)
    feet = GeoReference("EPSG:2263", GeoTransform(1.0, 0.0, 980_000.0, 0.0, -1.0, 200_000.0))
    assert length_m(feet, [[0, 0], [100, 0]]) == pytest.approx(30.48006)


SCALES = [
    (500000.0, 4700000.0, 0.9995999999759249),
    (166000.0, 4700000.0, 1.0009728204729256),
    (833000.0, 8500000.0, 1.0009556291599384),
    (300000.0, 100000.0, 1.0000951862158791),
]


@pytest.mark.parametrize(("x", "y", "scale"), SCALES)
def test_the_plane_stretches_the_ground(x: float, y: float, scale: float) -> None:
    place = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, x - 5, 0.0, -10.0, y + 5))
    assert scale_at(place, [0, 0]) == pytest.approx(scale, abs=1e-8)
    assert scale_at(DEGREES, [0, 0]) == 1.0


def test_what_cannot_be_placed_says_so() -> None:
    with pytest.raises(SourceError, match="usual coordinate system"):
        longitudes_latitudes("EPSG:32631", [[math.inf, 0.0]])
    with pytest.raises(SourceError, match="usual coordinate system"):
        units_of("no such system")


def test_a_system_names_no_file_and_asks_nobody(tmp_path: Path) -> None:
    """GDAL takes what it does not know for a file, or for an address, and asks there."""
    sound = known_system("EPSG:32631").to_wkt()
    saved = tmp_path / "system.prj"
    saved.write_text(sound)
    grid = sound[:-1] + f',EXTENSION["PROJ4","+proj=utm +zone=31 +nadgrids={saved}"]]'
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"127.0.0.1:{server.getsockname()[1]}/x"
        named = [str(saved), f"http://{address}", f"+init={saved}", f"{saved}\n", grid, "", "UTM"]
        for crs in [*named, *hostile.TEXTS.values()]:
            with pytest.raises(SourceError, match="usual coordinate system"):
                longitudes_latitudes(crs, [[500_000.0, 0.0]])
        with pytest.raises(TimeoutError):
            server.accept()
    (place,) = longitudes_latitudes(sound, [[500_000.0, 0.0]])
    assert place.tolist() == pytest.approx([3.0, 0.0])
