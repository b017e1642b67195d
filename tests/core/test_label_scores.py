"""Scores of labels: several may hold, and nobody changes them afterwards."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.core.label_scores import LabelScores
from inspector.core.mask import Provenance

MADE = Provenance("model", "", "torch", "CPU", "float32", 224, 0, "1", 0.1)


def test_several_labels_may_hold() -> None:
    said = LabelScores(np.array([0.5, 0.2, 0.9], np.float32), ("RB", "FS", "IN"), MADE)
    assert said.above() == ("RB", "IN")
    assert said.above(0.8) == ("IN",)
    with pytest.raises(ValueError, match="read-only"):
        said.scores[0] = 0


@pytest.mark.parametrize(
    "scores",
    [
        np.array([0.5], np.float32),
        np.array([0.5, 0.5]),
        np.array([0.5, 1.5], np.float32),
        np.array([0.5, np.nan], np.float32),
    ],
)
def test_what_is_no_score_of_each_label_is_refused(scores: np.ndarray) -> None:
    with pytest.raises(ValueError, match="scores must be"):
        LabelScores(scores, ("RB", "FS"), MADE)
