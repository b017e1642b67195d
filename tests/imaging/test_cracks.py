from __future__ import annotations

import cv2
import numpy as np
import pytest

from inspector.core.errors import Cancelled
from inspector.core.frame import Window
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.cracks import find_cracks

PROVENANCE = Provenance("m", "0", "fake", "cpu", "float32", 64, 0, "0", 0.0)
LONG = ((20, 30), (280, 60))
SHORT = ((40, 150), (120, 150))


def mask_with(
    *lines: tuple[tuple[tuple[int, int], tuple[int, int]], int],
    origin: tuple[int, int] = (0, 0),
    soften: float = 0.0,
) -> Mask:
    """Lines nine pixels wide (OpenCV calls it seven), with a probability each; 300 x 200."""
    plane = np.zeros((200, 300), dtype=np.uint8)
    for (start, end), probability in lines:
        cv2.line(plane, start, end, probability, 7)
    if soften:
        plane = cv2.GaussianBlur(plane, (0, 0), soften)
    return Mask(plane[None], ("crack",), PROVENANCE, origin)


def test_every_crack_with_its_measures_and_confidence() -> None:
    found = find_cracks(mask_with((LONG, 204), (SHORT, 255)), 0.5, 20)
    assert [round(s.confidence, 3) for s in found] == [0.8, 1.0]
    assert [s.label for s in found] == ["crack", "crack"]
    assert found[0].measures.length_px == pytest.approx(np.hypot(260, 30) + 8, rel=0.02)
    assert found[1].measures.width_mean_px == pytest.approx(9, abs=0.5)
    assert found[1].measures.orientation_deg == pytest.approx(0, abs=1)


def test_the_most_worth_looking_at_comes_first() -> None:
    long_but_doubtful = find_cracks(mask_with((LONG, 130), (SHORT, 255)), 0.5, 20)
    assert [round(s.confidence, 1) for s in long_but_doubtful] == [0.5, 1.0]
    longer = ((40, 150), (220, 150))
    certain = find_cracks(mask_with((LONG, 130), (longer, 255)), 0.5, 20)
    assert [round(s.confidence, 1) for s in certain] == [1.0, 0.5]


def test_the_threshold_is_inclusive_and_acts_on_probability() -> None:
    mask = mask_with((LONG, 153), (SHORT, 255))
    assert len(find_cracks(mask, 0.6, 20)) == 2
    assert len(find_cracks(mask, 0.601, 20)) == 1


def test_short_ones_and_specks_are_left_out() -> None:
    mask = mask_with((LONG, 200), (SHORT, 200), (((10, 190), (10, 190)), 255))
    assert len(find_cracks(mask, 0.5, 20)) == 2
    assert len(find_cracks(mask, 0.5, 100)) == 1
    assert len(find_cracks(mask, 0.5, 1)) == 3


def test_places_are_pixels_of_the_source() -> None:
    (found,) = find_cracks(mask_with((SHORT, 200), origin=(1000, 500)), 0.5, 20)
    left, top, right, bottom = found.shape.bounds
    assert (left, right) == pytest.approx((1037, 1123), abs=1)
    assert (top, bottom) == (646, 654)
    assert found.measures.width_max_at[1] == pytest.approx(650, abs=1)


def test_ids_are_stable_and_distinct() -> None:
    mask = mask_with((LONG, 200), (SHORT, 200))
    first, second = find_cracks(mask, 0.5, 20), find_cracks(mask, 0.5, 50)
    assert [s.id for s in first] == [s.id for s in second]
    assert len({s.id for s in first}) == 2
    alone = find_cracks(mask_with((SHORT, 120)), 0.4, 20)
    assert alone[0].id == first[1].id


def test_judged_cracks_are_never_suggested_again() -> None:
    mask = mask_with((LONG, 200), (SHORT, 200), origin=(50, 60))
    first, second = find_cracks(mask, 0.5, 20)
    assert [s.id for s in find_cracks(mask, 0.5, 20, [first.shape])] == [second.id]
    assert find_cracks(mask, 0.5, 20, [first.shape, second.shape]) == []


@pytest.mark.parametrize("lower", [0.4, 0.2, 0.05])
def test_a_lower_threshold_does_not_bring_a_judged_crack_back_as_a_rim(lower: float) -> None:
    mask = mask_with((LONG, 255), (SHORT, 255), soften=3.0)
    first, second = find_cracks(mask, 0.6, 20)
    assert find_cracks(mask, lower, 20, [first.shape, second.shape]) == []
    assert len(find_cracks(mask, lower, 20, [first.shape])) == 1


def test_the_other_part_of_a_crack_is_suggested_when_one_part_is_judged() -> None:
    mask = mask_with((LONG, 200))
    part = Shape.of("region", [[(0, 0), (150, 0), (150, 199), (0, 199)]])
    (rest,) = find_cracks(mask, 0.5, 20, [part])
    assert rest.shape.bounds[0] == 153
    assert rest.measures.length_px == pytest.approx(131, rel=0.03)


def test_a_judged_place_elsewhere_changes_nothing() -> None:
    mask = mask_with((LONG, 200), origin=(50, 60))
    elsewhere = Shape.of("region", [[(5, 5), (20, 5), (20, 20)]])
    far = Shape.of("region", [[(5000, 5), (6000, 5), (6000, 20)]])
    assert find_cracks(mask, 0.5, 20, [elsewhere, far]) == find_cracks(mask, 0.5, 20)


def test_classes_are_suggested_apart() -> None:
    planes = np.zeros((2, 60, 200), dtype=np.uint8)
    planes[0, 10:15, 10:190] = 200
    planes[1, 10:15, 100:190] = 250
    planes[1, 40:46, 10:150] = 180
    found = find_cracks(Mask(planes, ("crack", "seal"), PROVENANCE), 0.5, 20)
    assert sorted((s.label, round(s.shape.bounds[0]), round(s.shape.bounds[2])) for s in found) == [
        ("crack", 10, 99),
        ("seal", 10, 149),
        ("seal", 100, 189),
    ]


def test_what_is_no_crack_is_as_long_and_wide_as_it_looks() -> None:
    """Masks of sewer defects are blobs, rings and crescents."""
    planes = np.zeros((2, 220, 420), dtype=np.uint8)
    cv2.ellipse(planes[0], (210, 110), (180, 80), 0, 0, 360, 200, -1)
    cv2.circle(planes[1], (210, 110), 95, 200, 9)
    planes[0, planes[1] > 0] = 0
    deposit, ring = (
        next(s for s in found if s.label == label)
        for label in ("deposit", "joint")
        for found in [find_cracks(Mask(planes, ("deposit", "joint"), PROVENANCE), 0.5, 150)]
    )
    assert ring.measures.length_px == pytest.approx(2 * np.pi * 95, rel=0.05)
    assert ring.measures.width_mean_px == pytest.approx(10, abs=2)
    assert 150 < deposit.measures.length_px < 400
    assert deposit.measures.width_max_px < 200


def test_shapes_cover_exactly_the_pixels_found() -> None:
    mask = mask_with((LONG, 200), (((20, 60), (280, 20)), 220), soften=1.0)
    found = find_cracks(mask, 0.3, 1)
    covered = np.zeros((200, 300), dtype=int)
    for suggestion in found:
        covered += fill(suggestion.shape, Window(0, 0, 300, 200))
    assert np.array_equal(covered, mask.class_ids(0.3))


def test_a_search_can_be_stopped_between_two_regions() -> None:
    progress = Progress()
    steps: list[int] = []

    def stop_at_the_second(done: int, total: int) -> None:
        steps.append(done)
        if len(steps) == 2:
            progress.cancel()

    progress.report_to(stop_at_the_second)
    third = ((200, 150), (260, 150))
    with pytest.raises(Cancelled):
        find_cracks(mask_with((LONG, 204), (SHORT, 255), (third, 255)), 0.5, 1, (), progress)
