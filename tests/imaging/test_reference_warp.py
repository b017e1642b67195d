"""Laying references over a textured wall whose cameras are known, flat and bent."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from data import walls
from data.walls import OWN, PLACE, camera, view

from inspector.core.frame import Frame, Window
from inspector.imaging.reference_warp import (
    FLOW_SCALE,
    reference_part,
    remaining_flow,
)


@pytest.fixture(scope="module")
def wall() -> np.ndarray:
    return walls.wall()


def test_a_part_of_a_reference_lies_over_the_source(wall: np.ndarray) -> None:
    """Enlarged four times: what the wall's own pixels are there, and nothing beyond the frame."""
    to_wall = camera(4.0, 450, 450)
    reference = view(wall, to_wall)
    to_reference = np.linalg.inv(to_wall) @ OWN

    part, shown = reference_part(reference, to_reference, PLACE, 4)

    assert part.shape == (160, 192, 3)
    y, x = np.mgrid[0:160, 0:192]
    source = np.stack([PLACE.x + (x + 0.5) / 4 - 0.5, PLACE.y + (y + 0.5) / 4 - 0.5, x * 0 + 1.0])
    at = np.einsum("ij,jyx->iyx", to_reference, source)[:2]
    inside = ((at > 1) & (at < np.array([198, 158])[:, None, None])).all(axis=0)
    outside = ((at < -1) | (at > np.array([200, 160])[:, None, None])).any(axis=0)
    assert 0.4 < inside.mean() < 1
    assert shown[inside].all()
    assert not shown[outside].any()
    on_wall = np.einsum("ij,jyx->iyx", OWN, source).astype(np.float32)
    wanted = cv2.remap(wall, on_wall[0], on_wall[1], cv2.INTER_LINEAR)
    error = np.abs(part[inside].astype(int) - wanted[inside])
    assert error.mean() < 3.0


def test_a_much_larger_reference_is_averaged(wall: np.ndarray) -> None:
    """One that shows single pixels of a chessboard is grey where it is shrunk."""
    board = (np.indices((160, 200)).sum(axis=0) % 2 * 255).astype(np.uint8)
    reference = Frame(np.repeat(board[..., None], 3, axis=2))

    part, _ = reference_part(reference, np.diag([8.0, 8.0, 1.0]), Window(2, 2, 8, 8), 1)

    assert np.abs(part.astype(int) - 128).max() < 12


def test_a_bend_that_no_homography_knows_is_followed(wall: np.ndarray) -> None:
    """The reference, three times as large, is warped by waves of up to 1.5 source pixels."""
    own = view(wall, OWN)
    to_wall = camera(3.0, 450, 450)
    true = np.linalg.inv(to_wall) @ OWN
    y, x = np.mgrid[0:160, 0:200].astype(np.float32)
    bend = np.stack([4.5 * np.sin(y / 40), 4.5 * np.sin(x / 50)])
    there = np.einsum("ij,jyx->iyx", to_wall, np.stack([x - bend[0], y - bend[1], x * 0 + 1]))
    there = there.astype(np.float32)
    blurred = cv2.GaussianBlur(wall, (0, 0), 0.3)
    bent = Frame(cv2.remap(blurred, there[0], there[1], cv2.INTER_LINEAR))
    place = Window(72, 56, 56, 48)
    picture = np.ascontiguousarray(own.pixels[place.slices])

    flow = remaining_flow(picture, place, bent, true)

    assert flow is not None
    assert flow.shape == (48 * FLOW_SCALE, 56 * FLOW_SCALE, 2)
    flat = view(wall, to_wall)
    wanted, _ = reference_part(flat, true, place, 3)
    plain, _ = reference_part(bent, true, place, 3)
    followed, shown = reference_part(bent, true, place, 3, flow)
    assert shown.all()
    inner = (slice(12, -12), slice(12, -12))
    before, after = (np.abs(p[inner].astype(int) - wanted[inner]).mean() for p in (plain, followed))
    assert after < 0.5 * before


def test_nothing_is_followed_where_there_is_nothing_to_see(wall: np.ndarray) -> None:
    own = view(wall, OWN)
    place = Window(10, 10, 40, 40)
    picture = np.ascontiguousarray(own.pixels[place.slices])
    beside = np.array([[1.0, 0, 1000], [0, 1, 0], [0, 0, 1]])

    flow = remaining_flow(picture, place, own, beside)

    assert flow is not None
    assert np.abs(flow).max() < 0.05
    small = Window(10, 10, 12, 12)
    assert remaining_flow(picture[:12, :12], small, own, np.eye(3)) is None
