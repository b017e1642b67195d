"""Packs of land come back as they were written, and batches fit together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from train.land import samples

from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.train.sat_data import (
    LandBatch,
    Misplacement,
    drawn,
    of_part,
    read_land,
    whole,
    write_land,
)


def test_a_pack_holds_scenes_that_lie_on_each_other(tmp_path: Path) -> None:
    path = tmp_path / "land.safetensors"
    write_land(path, 2, 5, 3, 96, Progress())
    found = read_land(path)
    assert [(sample.seed, sample.part) for sample in found] == [(5, "val"), (6, "train")]
    for sample in found:
        assert sample.truth.shape == (4, 96, 96)
        assert sample.stack.shape == (3, 4, 32, 32)
        assert set(np.unique(sample.labels)) <= {0, 1, 2}
        assert (sample.labels > 0).any()
        assert sample.clear[0].all()
        small = sample.truth.reshape(4, 32, 3, 32, 3).mean(axis=(2, 4))
        assert np.corrcoef(small.ravel(), sample.stack[0].ravel())[0, 1] > 0.9


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "land.safetensors"
    with pytest.raises(SourceError, match="cannot be read"):
        read_land(path)
    path.write_bytes(b"{}")
    with pytest.raises(SourceError, match="pack the scenes again"):
        read_land(path)


@pytest.mark.parametrize("dates", [1, 3, 5])
def test_windows_of_a_batch_show_the_same_place(dates: int) -> None:
    land = drawn(samples(), 4, 16, dates, np.random.default_rng(3))
    assert land.stack.shape == (4, dates, 4, 16, 16)
    assert land.truth.shape == (4, 4, 48, 48)
    assert land.roads.shape == land.buildings.shape == (4, 1, 48, 48)
    small = torch.nn.functional.avg_pool2d(land.truth, 3)
    for date in range(dates):
        apart = (land.stack[:, date] - small).abs()
        seen = land.clear.expand_as(apart) > 0
        assert apart[seen].mean() < 0.02
    bright = land.truth[:, :1]
    assert bright[land.buildings > 0].min() > bright[(land.roads + land.buildings) == 0].max()


def test_a_batch_is_decided_by_its_generator() -> None:
    one, again, other = (
        drawn(samples(), 2, 16, 3, np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    assert torch.equal(one.truth, again.truth)
    assert torch.equal(one.stack, again.stack)
    assert not torch.equal(one.truth, other.truth)


@pytest.mark.parametrize(
    ("misplaced", "moved", "still"),
    [
        (Misplacement(masks_px=4), "roads", "truth"),
        (Misplacement(truth_px=4), "truth", "roads"),
    ],
)
def test_what_is_misplaced_lies_so_far_beside_and_all_else_stays(
    misplaced: Misplacement, moved: str, still: str
) -> None:
    def batch(beside: Misplacement | None) -> LandBatch:
        return drawn(samples(), 6, 16, 1, np.random.default_rng(3), beside)

    plain, other = batch(None), batch(misplaced)
    assert torch.equal(plain.stack, other.stack)
    assert torch.equal(getattr(plain, still), getattr(other, still))
    assert not torch.equal(getattr(plain, moved), getattr(other, moved))
    steps = [(y, x) for y in range(-5, 6) for x in range(-5, 6) if abs(np.hypot(y, x) - 4) < 0.8]
    for one, two in zip(getattr(plain, moved), getattr(other, moved), strict=True):
        inner = two[:, 5:-5, 5:-5]
        assert any(torch.equal(one[:, 5 + y : 43 + y, 5 + x : 43 + x], inner) for y, x in steps)


def test_a_whole_scene_has_its_clearest_dates_first() -> None:
    sample = samples()[0]
    land = whole(sample, 5)
    assert land.stack.shape == (1, 5, 4, 32, 32)
    assert torch.equal(land.stack[:, 0], land.reference)
    assert torch.equal(land.stack[:, 4], land.stack[:, 0])  # four dates: the clearest again
    assert len(of_part(samples(), "val")) == 1
