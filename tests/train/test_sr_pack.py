"""Rendered samples: the same from the same numbers, held out by run, with depths that agree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import Cancelled, SettingsError
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.train.sr_data import read_pack
from inspector.train.sr_pack import (
    PackSpec,
    moved,
    pack,
    part_of,
    relative_inverse_depth,
    samples,
)

SMALL = PackSpec(runs=2, shots=1, first_run=4, width_px=128, height_px=64)


def test_a_pack_is_decided_by_its_numbers(tmp_path: Path) -> None:
    path = tmp_path / "pack.safetensors"
    steps: list[tuple[int, int]] = []

    count = pack(SMALL, path, Progress(lambda done, total: steps.append((done, total))))

    assert count == 2
    assert steps[0] == (0, 2)
    assert steps[-1] == (2, 2)
    packed, fresh = read_pack(path), list(samples(replace(SMALL, runs=1)))
    assert [one.origin.run for one in packed] == [4, 5]
    assert [one.origin.part for one in packed] == ["train", "val"]
    assert np.array_equal(packed[0].depth, fresh[0].depth)
    assert np.abs(packed[0].target.astype(int) - fresh[0].target).mean() < 3
    for one in packed:
        # The neighbour is another picture of the same things.
        blurred = [
            cv2.GaussianBlur(p, (0, 0), 6).astype(float) for p in (one.target, one.neighbour)
        ]
        assert not np.array_equal(one.target, one.neighbour)
        assert np.corrcoef(blurred[0].ravel(), blurred[1].ravel())[0, 1] > 0.7


def test_stopping_leaves_no_file(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        pack(SMALL, tmp_path / "pack.safetensors", progress)

    assert list(tmp_path.iterdir()) == []


def test_every_sixth_run_is_held_out() -> None:
    assert [part_of(run) for run in range(4, 12)].count("val") == 2


@pytest.mark.parametrize("wrong", [{"runs": 0}, {"shots": 40}, {"width_px": 100}, {"height_px": 0}])
def test_wrong_numbers_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(SettingsError):
        replace(SMALL, **wrong)


def test_an_approach_keeps_what_is_far_at_its_scale() -> None:
    camera = CameraPose(pan_deg=20, zoom=2.0)
    rng = np.random.default_rng(1)
    far = np.array([[np.sin(np.radians(20)) * 3], [0.0], [np.cos(np.radians(20)) * 3]])
    aside = far + np.array([[0.1 * np.cos(np.radians(20))], [0], [-0.1 * np.sin(np.radians(20))]])
    for _ in range(10):
        near = moved(camera, "approach", 3.0, rng)
        assert 0.25 < np.hypot(near.x_m, near.z_m) < 1.1
        sizes = [
            np.linalg.norm(np.diff(c.project(np.hstack([far, aside]), 448, 320)[0], axis=1))
            for c in (camera, near)
        ]
        assert sizes[1] / sizes[0] == pytest.approx(1, abs=0.12)


def test_depth_is_stretched_and_near_is_bright() -> None:
    depth = np.linspace(0.5, 8, 64)[None].repeat(16, axis=0)

    made = relative_inverse_depth(depth)

    assert made.shape == (4, 16)
    assert made.dtype == np.uint8
    assert (made[0, 0], made[0, -1]) == (255, 0)
    assert np.all(np.diff(made[0].astype(int)) <= 0)
    assert not relative_inverse_depth(np.full((8, 8), 2.0)).any()
