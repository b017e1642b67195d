"""What is said of an error map is true, and says what would change it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from inspector.core.restoration import Guards, Judgement
from inspector.ui.panels.error_words import figures, number, verdict

FOUND = Judgement(0.0, 102.0, 40, 0.78, 9.2, 112, Guards(45.0, 6.0))
COUNTS = np.bincount([10] * 970 + [50] * 20 + [200] * 10, minlength=256).tolist()


def test_what_is_marked_as_judged_and_otherwise() -> None:
    said = verdict(FOUND, "dark", COUNTS, 113)
    assert said == "1 % of the map is marked: errors from 45.2 grey values on."
    lower = verdict(FOUND, "dark", COUNTS, 45)
    assert lower.startswith("3 % of the map is marked: errors from 18 grey values on.")
    assert lower.endswith("Judged: from 45.2 on.")
    assert verdict(FOUND, "dark", COUNTS, 256).startswith(
        "Nothing is marked: the threshold is above every error. Judged: from 45.2 on."
    )
    assert "squared" in verdict(FOUND, "paper", COUNTS, 113)


def test_why_nothing_is_marked() -> None:
    texture = replace(FOUND, contrast=2.1, threshold=255, guards=Guards(0.0, 3.4))
    assert verdict(texture, "dark", COUNTS, 256) == (
        "Nothing is marked: the map looks like texture, contrast 2.1 where 3.4 is asked."
    )
    lowered = verdict(texture, "dark", COUNTS, 100)
    assert lowered.startswith("1 % of the map is marked")
    assert "Judged clean: the map looks like texture" in lowered
    weak = replace(FOUND, threshold=220, guards=Guards(88.0, 6.0))
    assert verdict(weak, "dark", COUNTS, 221) == (
        "Nothing is marked: the largest error is 80 grey values, and damage counts from 88 on."
    )
    same = Judgement(0.0, 0.0, 0, 0.0, 0.0, 255)
    zeros = np.bincount([0] * 9, minlength=256).tolist()
    assert "just like its restored surface" in verdict(same, "dark", zeros, 256)


def test_figures_and_numbers() -> None:
    assert figures(FOUND) == "Separability 0.78 · contrast 9.2 (6 asked)"
    assert figures(replace(FOUND, guards=Guards())) == "Separability 0.78 · contrast 9.2"
    assert [number(v) for v in (0.0, 4.567, 99.96, 1234.5, 195075)] == [
        "0", "4.57", "100", "1 234", "195 075",
    ]  # fmt: skip
