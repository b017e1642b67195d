from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core.annotation import Annotation, CrackMeasures, LineMeasures
from inspector.core.document import Document, Scale, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.shape import Shape
from inspector.io.ground import degrees_at, ground_at, on_ground
from inspector.standards.findings import Finding, finding

DEGREES = GeoReference("EPSG:4326", GeoTransform(1e-4, 0.0, 3.0, 0.0, -1e-4, 60.0))
UTM = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 450_000.0, 0.0, -10.0, 4_700_000.0))


def row(place: GeoReference, orientation_deg: float = 0.0) -> Finding:
    """A region of 100 x 10 px on a map."""
    shape = Shape.of("region", [[(0, 0), (99, 0), (99, 9), (0, 9)]])
    at = (0.0, 0.0)
    measures = CrackMeasures(100.0, 10.0, 10.0, 10.0, at, at, 1000.0, orientation_deg, 0)
    source = SourceEntry("m", "map", "m.tif", "m.tif", 200, 200, 1, "", georeference=place)
    found = Annotation("a", FrameRef("m"), shape, "road", measures=measures)
    return finding(Document({"m": source}), source, found, 1)


def test_pixels_in_degrees_are_half_as_wide_at_sixty_degrees_north() -> None:
    ground = ground_at(DEGREES, 10.0, 10.0)
    assert ground is not None
    assert ground.wide_m / ground.high_m == pytest.approx(0.5, abs=0.005)
    assert ground.along_m(0.0) == pytest.approx(ground.wide_m)
    assert ground.along_m(90.0) == pytest.approx(ground.high_m)


def test_measures_follow_the_direction_where_pixels_are_not_square() -> None:
    across, up = row(DEGREES), row(DEGREES, orientation_deg=90.0)
    ground = ground_at(DEGREES, 0.0, 0.0)
    assert ground is not None
    assert on_ground(across, "length_px") == pytest.approx(100 * ground.wide_m, rel=1e-3)
    assert on_ground(up, "length_px") == pytest.approx(100 * ground.high_m, rel=1e-3)
    assert on_ground(across, "width_mean_px") == pytest.approx(10 * ground.high_m, rel=1e-3)
    assert on_ground(across, "area_px") == pytest.approx(1000 * ground.area_m2, rel=1e-3)


def test_the_scale_of_a_map_comes_first() -> None:
    on_map = row(UTM)
    scaled = replace(on_map, mm_per_px=Scale(10_000.0, "map").mm_per_px)
    assert on_ground(scaled, "area_px") == pytest.approx(100_000.0)
    assert on_ground(scaled, "length_px") == pytest.approx(1000.0)


def test_a_line_is_measured_along_its_points_and_has_no_width() -> None:
    found = row(UTM)
    shape = Shape.of("line", [[(0, 0), (3, 4)]])
    line = replace(found.annotation, shape=shape, measures=None, line=LineMeasures(5.0, 0.0, 5.0))
    assert on_ground(replace(found, annotation=line), "length_px") == pytest.approx(50.0)
    assert on_ground(replace(found, annotation=line), "width_mean_px") is None


def test_what_is_no_map_has_no_metres() -> None:
    photo = replace(row(UTM), source=replace(row(UTM).source, kind="photo"))
    assert on_ground(photo, "area_px") is None


def test_a_pixel_knows_its_longitude_and_latitude() -> None:
    assert degrees_at(DEGREES, -0.5, -0.5) == pytest.approx((3.0, 60.0))
