"""Segmenters that judge: frozen, differentiable, and refused where sharper is not better."""

from __future__ import annotations

import dataclasses

import pytest
import torch
from train.land import CARD, Brightness, samples

from inspector.core.errors import ModelError, SettingsError
from inspector.train.sat_data import whole
from inspector.train.sat_tasks import Counts, Suitability, TaskNet, require_suitable, suitability


def test_gradients_reach_the_picture_and_nothing_else() -> None:
    segmenter = TaskNet(Brightness(), CARD).train()
    before = {name: value.clone() for name, value in segmenter.state_dict().items()}
    picture = whole(samples(1)[0], 1).truth.clone().requires_grad_()
    segmenter(picture)["roads"].sum().backward()
    assert picture.grad is not None
    assert picture.grad[:, 2].abs().sum() > 0  # B04 is the first band of the segmenter
    assert picture.grad[:, 3].abs().sum() == 0  # it does not look at B08
    assert not any(parameter.requires_grad for parameter in segmenter.parameters())
    after = segmenter.state_dict()
    assert all(torch.equal(value, after[name]) for name, value in before.items())


def test_the_truth_is_found_and_scored() -> None:
    land = whole(samples(1)[0], 1)
    counts = Counts()
    logits = TaskNet(Brightness(), CARD)(land.truth)
    counts.add(logits, {"roads": land.roads, "buildings": land.buildings})
    assert counts.iou() == {"roads": 1.0, "buildings": 1.0}
    counts.add(
        {n: -torch.ones_like(v) for n, v in logits.items()}, dict.fromkeys(logits, land.roads)
    )
    assert counts.iou()["roads"] == 0.5


def test_tasks_that_profit_from_resolution_suit() -> None:
    found = suitability(TaskNet(Brightness(), CARD), samples(), torch.device("cpu"))
    assert found["roads"].truth == pytest.approx(1.0, abs=1e-3)
    assert found["roads"].truth > found["roads"].measured
    require_suitable({"roads": Suitability(0.3, 0.4, 0.8)}, ["roads"])


@pytest.mark.parametrize("scores", [(0.4, 0.3, 0.8), (0.3, 0.8, 0.5), (0.3, 0.3, 0.3)])
def test_tasks_that_do_not_are_refused(scores: tuple[float, float, float]) -> None:
    with pytest.raises(SettingsError, match="cannot teach roads"):
        require_suitable({"roads": Suitability(*scores)}, ["roads"])
    require_suitable({"roads": Suitability(*scores)}, [])


def test_segmenters_of_something_else_are_refused() -> None:
    cracks = dataclasses.replace(CARD, labels=("crack",))
    with pytest.raises(ModelError, match="roads and buildings"):
        TaskNet(Brightness(), cracks)
