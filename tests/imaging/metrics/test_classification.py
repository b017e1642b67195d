"""F1 of labels against torchmetrics, and examples worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torchmetrics.functional.classification import multilabel_f1_score

from inspector.imaging.metrics.classification import label_f1

LABELS = ("RB", "FS", "IN", "PH")


@pytest.mark.parametrize("seed", range(5))
def test_it_is_what_a_second_implementation_counts(seed: int) -> None:
    rng = np.random.default_rng(seed)
    truth = rng.random((40, 4)) < (0.6, 0.3, 0.1, 0.0)
    scores = rng.random((40, 4)).astype(np.float32)
    scores[:, 3] *= 0.4
    ours = label_f1(scores, truth, LABELS)
    made, true = torch.from_numpy(scores), torch.from_numpy(truth.astype(np.int64))
    each = multilabel_f1_score(made, true, num_labels=4, average="none", zero_division=0)
    assert list(ours.by_label.values()) == pytest.approx(each.tolist(), abs=1e-4)
    mean = multilabel_f1_score(made, true, num_labels=4, average="macro", zero_division=0)
    assert ours.mean == pytest.approx(float(mean), abs=1e-4)


def test_a_worked_example() -> None:
    truth = np.array([[1, 1], [1, 0], [0, 0]], bool)
    scores = np.array([[0.5, 0.2], [0.9, 0.7], [0.49, 0.6]])
    found = label_f1(scores, truth, ("RB", "FS"))
    assert found.by_label == {"RB": 1.0, "FS": 0.0}
    assert found.mean == 0.5
    stricter = label_f1(scores, truth, ("RB", "FS"), threshold=0.6)
    assert stricter.by_label["RB"] == pytest.approx(2 / 3)


def test_shapes_have_to_fit() -> None:
    with pytest.raises(ValueError, match="pictures, 2"):
        label_f1(np.zeros((3, 4)), np.zeros((3, 4), bool), ("a", "b"))
