"""Ranking neighbours of a textured wall whose cameras are known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from data import walls
from data.walls import OWN, PLACE, VIEW_PX, camera, view

from inspector.core.frame import Frame, Window
from inspector.imaging.references import best_reference, rank_references


@pytest.fixture(scope="module")
def wall() -> np.ndarray:
    return walls.wall()


def test_larger_comes_first_then_sharper(wall: np.ndarray) -> None:
    own = view(wall, OWN)
    sharp = camera(1, 455, 446)
    blurred = Frame(cv2.GaussianBlur(np.asarray(view(wall, sharp).pixels), (0, 0), 1.0))
    cameras = [camera(1.0, 452, 449), camera(2.0, 455, 450, 5.0), camera(3.0, 452, 449)]
    neighbours = [blurred, *(view(wall, to_wall) for to_wall in cameras)]

    ranked = rank_references(own, PLACE, neighbours)

    assert [one.index for one in ranked] == [3, 2, 1, 0]
    assert [one.magnification for one in ranked] == pytest.approx([3, 2, 1, 1], rel=0.03)
    assert ranked[2].sharpness > 1.2 * ranked[3].sharpness
    for one, to_wall in zip(ranked[:3], cameras[::-1], strict=True):
        true = np.linalg.inv(to_wall) @ OWN
        for x, y in ((85, 65), (125, 95), (104, 80)):
            seen = one.to_reference @ (x, y, 1)
            wanted = true @ (x, y, 1)
            assert seen[:2] / seen[2] == pytest.approx(wanted[:2] / wanted[2], abs=1.0)
    assert "3 times as large" in ranked[0].why


def test_a_window_of_the_source_and_of_a_neighbour_keep_source_coordinates(
    wall: np.ndarray,
) -> None:
    whole = view(wall, OWN)
    own = Frame(whole.pixels[20:140, 30:190], origin=(30, 20))
    to_wall = camera(2.0, 455, 450)
    other = view(wall, to_wall)
    part = Frame(other.pixels[10:150, 20:180], origin=(20, 10))

    (ranked,) = rank_references(own, PLACE, [part])

    wanted = np.linalg.inv(to_wall) @ OWN @ (104, 80, 1)
    assert (ranked.to_reference @ (104, 80, 1))[:2] == pytest.approx(wanted[:2], abs=1.0)


def test_other_places_and_slivers_are_left_out(wall: np.ndarray) -> None:
    elsewhere = np.ascontiguousarray(wall[::-1, ::-1].transpose(1, 0, 2))
    beside = view(wall, camera(1, 450 + 2 * 128, 450))

    assert rank_references(view(wall, OWN), PLACE, [view(elsewhere, OWN), beside]) == ()


def lettered(frame: Frame, clock: str) -> Frame:
    """As a recorder has it: the same lines in the corners of every frame, and a clock."""
    picture = np.asarray(frame.pixels).copy()
    for words, place in (("MH12-MH13", (4, 14)), ("DN500 CONCRETE", (4, 28)), (clock, (4, 152)),
                         ("2024-05-17", (128, 14)), ("ZOOM 3X", (140, 152))):  # fmt: skip
        for colour, thick in (((0, 0, 0), 3), ((255, 255, 255), 1)):
            cv2.putText(picture, words, place, cv2.FONT_HERSHEY_SIMPLEX, 0.4, colour, thick)
    return Frame(picture)


def dim(frame: Frame) -> Frame:
    """Hardly any contrast on the wall, so that lettering has all the sharp corners."""
    soft = cv2.GaussianBlur(np.asarray(frame.pixels), (0, 0), 2.0)
    noise = np.random.default_rng(len(soft)).normal(0, 1.5, soft.shape)
    return Frame(np.clip(40 + 0.3 * soft + noise, 0, 255).astype(np.uint8))


def test_lettering_lays_no_frame_over_another(wall: np.ndarray) -> None:
    own = lettered(dim(view(wall, OWN)), "00:00:01")
    moved = camera(1.0, 470, 438)
    elsewhere = [camera(1.0, 150, 700), camera(2.0, 700, 200)]
    whole = Window(0, 0, VIEW_PX[1], VIEW_PX[0])
    neighbours = [
        lettered(dim(view(wall, c)), f"00:00:{n}9") for n, c in enumerate([moved, *elsewhere])
    ]

    ranked = rank_references(own, whole, neighbours)

    assert [one.index for one in ranked] == [0]
    wanted = np.linalg.inv(moved) @ OWN
    for x, y in ((40.0, 40.0), (160.0, 120.0)):
        there = ranked[0].to_reference @ (x, y, 1)
        true = wanted @ (x, y, 1)
        assert there[:2] / there[2] == pytest.approx(true[:2] / true[2], abs=1.5)


def test_a_camera_that_stands_still_is_found(wall: np.ndarray) -> None:
    own = lettered(view(wall, OWN), "00:00:01")
    again = lettered(view(wall, OWN), "00:00:02")

    (ranked,) = rank_references(own, Window(0, 0, VIEW_PX[1], VIEW_PX[0]), [again])

    assert np.allclose(ranked.to_reference, np.eye(3), atol=0.3)


def test_the_best_one_alone_is_the_one_that_ranking_puts_first(wall: np.ndarray) -> None:
    own = view(wall, OWN)
    cameras = [camera(1.0, 452, 449), camera(2.0, 455, 450, 5.0), camera(1.4, 452, 449)]
    neighbours = [view(wall, to_wall) for to_wall in cameras]
    for place in (Window(40, 30, 120, 100), PLACE):  # one is too small to be halved
        found = best_reference(own, place, neighbours)

        assert found is not None
        assert found.index == rank_references(own, place, neighbours)[0].index
        wanted = np.linalg.inv(cameras[found.index]) @ OWN @ (100, 80, 1)
        assert (found.to_reference @ (100, 80, 1))[:2] == pytest.approx(wanted[:2], abs=1.0)
    elsewhere = np.ascontiguousarray(wall[::-1, ::-1].transpose(1, 0, 2))
    assert best_reference(own, PLACE, [view(elsewhere, OWN)]) is None
