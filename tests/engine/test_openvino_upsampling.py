"""The short way to enlarge the last logits gives what the long way gives."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.card import InputSpec
from inspector.engine.runners.openvino_runner import import_openvino
from inspector.engine.runners.openvino_upsampling import shorten_enlargement
from inspector.engine.runners.probability import ProbabilityNet

SPEC = InputSpec(("grey",), (0.0, 255.0), (0.5,), (0.25,), 4)


class Ending(nn.Module):
    """A convolution at a quarter of the size, and one of several endings."""

    def __init__(self, ending: str, classes: int = 2) -> None:
        super().__init__()
        torch.manual_seed(5)
        self.ending = ending
        self.shrink = nn.Conv2d(1, classes, 4, stride=4 if ending != "none" else 1, padding="valid")

    def forward(self, planes: Tensor) -> Tensor:
        maps = self.shrink(planes) * 3.0
        size = planes.shape[-2:]
        if self.ending == "none":
            return maps
        if self.ending == "nearest":
            return functional.interpolate(maps, size=size, mode="nearest")
        corners = self.ending == "corners"
        return functional.interpolate(maps, size=size, mode="bilinear", align_corners=corners)


def converted(ending: str, classes: int = 2) -> Any:
    ov = import_openvino()
    net = ProbabilityNet(Ending(ending, classes).eval(), SPEC).eval()
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        graph = ov.convert_model(net, example_input=torch.zeros(1, 16, 32, 1, dtype=torch.uint8))
    graph.reshape({0: [-1, -1, -1, 1]})
    return graph


def answer(graph: Any, picture: np.ndarray, static: bool, precision: str) -> np.ndarray:
    graph = graph.clone()
    if static:
        graph.reshape({0: list(picture.shape)})
    settings = {"INFERENCE_PRECISION_HINT": precision}
    compiled = import_openvino().Core().compile_model(graph, "CPU", settings)
    return compiled(picture)[0].astype(int)


@pytest.mark.parametrize("static", [True, False])
def test_the_short_way_gives_the_same_bytes(static: bool) -> None:
    long = converted("corners")
    short = long.clone()
    assert shorten_enlargement(short)
    assert not [op for op in short.get_ops() if op.get_type_name() == "Interpolate"]
    # 4 px become one logit; 4,000 px would lose their place in half precision.
    for height, width in ((4, 4), (4, 24), (20, 36), (8, 4000)):
        picture = np.random.default_rng(height).integers(
            0, 256, (1, height, width, 1), dtype=np.uint8
        )
        expected = answer(long, picture, static, "f32")
        assert np.abs(answer(short, picture, static, "f32") - expected).max() <= 1
        assert np.abs(answer(short, picture, static, "bf16") - expected).mean() <= 2


@pytest.mark.parametrize(
    ("ending", "classes"), [("none", 2), ("nearest", 2), ("centres", 2), ("corners", 3)]
)
def test_other_endings_are_left_alone(ending: str, classes: int) -> None:
    graph = converted(ending, classes)
    before = [op.get_type_name() for op in graph.get_ordered_ops()]
    assert not shorten_enlargement(graph)
    assert [op.get_type_name() for op in graph.get_ordered_ops()] == before
