"""Evaluation: any predictor, scored at native size."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.train.datasets import IGNORED, Labelled
from inspector.train.evaluate import evaluate, predictor, score

KEYS = {
    "crack_iou",
    "precision",
    "recall",
    "f1",
    "accuracy",
    "miou_2class",
    "mean_dice",
    "mean_iou",
    "pictures_per_second",
}


def _picture(stem: str, rows: int) -> Labelled:
    """The first `rows` of 6 rows are crack and white, the others black."""
    crack = np.zeros((6, 9), bool)
    crack[:rows] = True
    rgb = np.repeat(crack[..., None] * np.uint8(255), 3, axis=2)
    return Labelled(stem, rgb, crack.astype(np.uint8))


PICTURES = [_picture("a", 1), _picture("b", 3)]


def test_the_keys_are_the_published_ones_and_the_truth_scores_one() -> None:
    scores = evaluate(lambda rgb: rgb[None, ..., 0] / 255.0, PICTURES, total=2)
    found = scores.as_json()
    assert set(found) == KEYS
    assert found.pop("pictures_per_second") > 0
    assert set(found.values()) == {1.0}
    assert [stem for stem, _ in scores.per_picture] == ["a", "b"]


def test_the_threshold_itself_counts_as_crack() -> None:
    half = evaluate(lambda rgb: np.full((1, *rgb.shape[:2]), 0.5), PICTURES, total=2)
    assert half.masks.recall == 1
    assert half.masks.crack_iou == pytest.approx((9 + 27) / (2 * 54))
    assert half.masks.mean_iou == pytest.approx((1 / 6 + 3 / 6) / 2)
    below = evaluate(lambda rgb: np.full((1, *rgb.shape[:2]), 0.499), PICTURES, total=2)
    assert below.masks.recall == 0


def test_it_reports_each_picture_and_stops_when_asked() -> None:
    steps: list[tuple[int, int]] = []
    evaluate(
        lambda rgb: rgb[None, ..., 0] / 255.0,
        PICTURES,
        total=2,
        progress=Progress(lambda done, total: steps.append((done, total))),
    )
    assert steps == [(0, 2), (1, 2), (2, 2)]
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        evaluate(lambda rgb: rgb[None, ..., 0] / 255.0, PICTURES, total=2, progress=stopped)


def test_a_network_is_judged_in_evaluation_mode_on_whole_pictures() -> None:
    class Brightness(nn.Module):
        """Crack where it is bright; wrong in training mode."""

        def forward(self, pictures: torch.Tensor) -> torch.Tensor:
            assert pictures.shape == (1, 3, 6, 9)
            bright = pictures[:, :1] * (-1 if self.training else 1)
            return torch.cat([-bright, bright], dim=1)

    net = Brightness().train()
    probability = predictor(net, torch.device("cpu"))(PICTURES[0].rgb)
    assert probability.shape == (1, 6, 9)
    assert 0 <= probability.min() <= probability.max() <= 1
    scores = score(net, {"near": PICTURES[:1], "far": PICTURES[1:]}, torch.device("cpu"))
    assert set(scores) == {"near", "far", "all"}
    assert scores["all"].masks.crack_iou == 1
    assert len(scores["all"].per_picture) == 2


def test_several_labels_are_scored_each_and_unknown_pixels_not_at_all() -> None:
    truth = np.array([[0, 1, 1, 2, 2, IGNORED]], np.uint8)
    picture = Labelled("a", np.zeros((1, 6, 3), np.uint8), truth)
    found = np.array([[[0.2, 0.9, 0.3, 0.6, 0.1, 0.9]], [[0.1, 0.0, 0.6, 0.5, 0.9, 0.0]]])
    scores = evaluate(lambda _: found, [picture], total=1, labels=("root", "hole")).as_json()
    # Found: nothing, root, hole, root, hole and one that does not count.
    assert scores["iou root"] == pytest.approx(1 / 3)
    assert scores["iou hole"] == pytest.approx(1 / 3)
    assert scores["mean_label_iou"] == pytest.approx(1 / 3)
    assert (scores["any_iou"], scores["any_precision"], scores["any_recall"]) == (1, 1, 1)
