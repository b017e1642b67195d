"""Detectors and classifiers: boxes in source pixels, scores of labels, memory, wrong cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import classify, detect
from inspector.engine.device import Device
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.runners.whole_runner import WholeRunner

CPU = Device("cpu", "a processor", None)
GPU = Device("cuda", "a graphics card", None)
RGB = InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.0,) * 3, (1.0,) * 3, 1)
DETECTOR = ModelCard(
    id="boxes", title="Boxes", task="detect", net="ssd", domains=("sewer",), hyper={}, input=RGB,
    tile=TileSpec(300, 0), labels=("JO", "IL"), weights=WeightsSpec("0" * 64, "", True, (), "r", 1),
    scores=(), params=0, macs=0, macs_at=(1, 1),
)  # fmt: skip
CLASSIFIER = replace(DETECTOR, id="codes", title="Codes", task="classify", labels=("RB", "FS"))


class BrightBox(nn.Module):
    """A box around what is brighter than half, and an unsure one of the other label."""

    def forward(self, planes: Tensor) -> list[Tensor]:
        rows, columns = torch.nonzero(planes[0].mean(dim=0) > 0.5, as_tuple=True)
        x, y = float(columns.min()), float(rows.min())
        width, height = float(columns.max()) + 1 - x, float(rows.max()) + 1 - y
        return [torch.tensor([[0, 0, 4, 4, 1, 0.2], [x, y, width, height, 0, 0.9]])]


class Bright(nn.Module):
    """Logits: how bright red is, and minus that."""

    def forward(self, planes: Tensor) -> Tensor:
        red = planes[:, 0].mean(dim=(1, 2))
        return torch.stack((red, -red), dim=1)


def picture() -> Frame:
    pixels = np.zeros((20, 30, 3), np.uint8)
    pixels[5:15, 10:22] = 255
    return Frame(pixels, (100, 50))


def test_boxes_are_in_source_pixels_and_the_surest_comes_first() -> None:
    model = detect.Detector(DETECTOR, CPU, WholeRunner(BrightBox(), DETECTOR, "cpu"))
    found = model.run(picture(), Progress())
    first, second = found.boxes
    assert (first.x, first.y, first.width, first.height) == (110, 55, 12, 10)
    assert (first.label, second.label) == (0, 1)
    assert first.score == pytest.approx(0.9)
    assert found.labels == ("JO", "IL")
    assert (found.provenance.model_id, found.provenance.runner) == ("boxes", "torch")


def test_scores_are_sigmoids_of_their_own() -> None:
    model = classify.Classifier(CLASSIFIER, CPU, WholeRunner(Bright(), CLASSIFIER, "cpu"))
    white = Frame(np.full((8, 9, 3), 255, np.uint8))
    said = model.run(white, Progress())
    assert said.scores == pytest.approx([1 / (1 + np.exp(-1)), 1 / (1 + np.exp(1))])
    assert said.above() == ("RB",)


class Runs:
    """A runner that does what the list says, call after call."""

    name, dtype = "torch", "float32"

    def __init__(self, *answers: Callable[[], NDArray[np.float32]]) -> None:
        self.answers = list(answers)

    def __call__(self, _picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        return self.answers.pop(0)()

    def free(self) -> None:
        pass


def scores() -> NDArray[np.float32]:
    return np.array([0.2, 0.8], np.float32)


def full() -> NDArray[np.float32]:
    raise OutOfMemory


def infinite() -> NDArray[np.float32]:
    raise NotFinite


def test_a_full_graphics_card_is_left_for_the_processor_at_once() -> None:
    spare: list[WholeRunner] = [Runs(scores)]  # type: ignore[list-item]
    model = classify.Classifier(CLASSIFIER, GPU, Runs(full), spare.pop)  # type: ignore[arg-type]
    said = model.run(picture(), Progress())
    assert said.above() == ("FS",)
    assert "processor" in said.provenance.notices[0]


def test_no_memory_and_no_numbers_are_told() -> None:
    with pytest.raises(ModelError, match="not enough memory"):
        classify.Classifier(CLASSIFIER, CPU, Runs(full)).run(picture(), Progress())  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="no valid numbers"):
        classify.Classifier(CLASSIFIER, CPU, Runs(infinite, infinite)).run(  # type: ignore[arg-type]
            picture(), Progress()
        )


def test_it_stops_before_it_begins() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        classify.Classifier(CLASSIFIER, CPU, Runs()).run(picture(), progress)  # type: ignore[arg-type]


def test_cards_of_other_tasks_and_without_weights_are_refused() -> None:
    with pytest.raises(ModelError, match="no model that draws boxes"):
        detect.load(CLASSIFIER, CPU, [])
    with pytest.raises(ModelError, match="gives codes"):
        classify.load(DETECTOR, CPU, [])
    with pytest.raises(ModelError, match="not trained"):
        detect.load(replace(DETECTOR, weights=None), CPU, [])
