"""Seg-Grad-CAM by hand, and the figure that is drawn of it."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn

from inspector.core.progress import Progress
from inspector.train.experiments.attention import (
    HEIGHT_PX,
    LAYERS,
    SEEDS,
    WIDTH_PX,
    attention_figure,
    seg_grad_cam,
)
from inspector.train.experiments.experiment import Ground


def _net(weight: list[float]) -> nn.Sequential:
    """Maps that are the picture's bands; the label's logit is a weighted sum of them."""
    head = nn.Conv2d(3, 2, 1, bias=False)
    with torch.no_grad():
        head.weight.copy_(torch.tensor([[0.0] * 3, weight])[..., None, None])
    return nn.Sequential(nn.Identity(), head)


def test_it_is_the_weighted_sum_where_the_network_is_one() -> None:
    pictures = torch.rand(1, 3, 6, 8)
    heat = seg_grad_cam(_net([1.0, 2.0, -0.5]), "0", pictures)

    # Each band's slope is its weight over as many pixels as are given the label, which scales out.
    wanted = (pictures[0] * torch.tensor([1.0, 2.0, -0.5])[:, None, None]).sum(dim=0).relu()
    torch.testing.assert_close(heat, wanted / wanted.max())


def test_nothing_speaks_for_what_is_nowhere() -> None:
    heat = seg_grad_cam(_net([-1.0, -1.0, -1.0]), "0", torch.rand(1, 3, 6, 8))

    assert heat.shape == (6, 8)
    assert not heat.any()


def test_the_figure_shows_each_scene_and_each_block(tmp_path: Path) -> None:
    content = attention_figure().draw(Ground(tmp_path, tmp_path, "cpu", 1, Progress()))

    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    assert picture.shape[0] == len(SEEDS) * (HEIGHT_PX + 4) - 4
    assert picture.shape[1] == (2 + len(LAYERS)) * (WIDTH_PX + 4) - 4
    # Attention is bright in some places and dark in others.
    last = picture[:HEIGHT_PX, -WIDTH_PX:].mean(axis=2)
    assert last.max() > 2 * np.median(last)
