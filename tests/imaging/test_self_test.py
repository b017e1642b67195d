"""Masks against what people judged, pixel by pixel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from ui import fakes

from inspector.core.annotation import Annotation
from inspector.core.card import ModelCard
from inspector.core.errors import Cancelled, SourceError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.self_test import ModelTest, ScoredPart, ScorePlan
from inspector.core.shape import Shape
from inspector.imaging.self_test import UNKNOWN, run_test, score, truth_of, why_not

MADE = Provenance("m", "", "fake", "cpu", "float32", 1, 0, "0", 0.0)


def region(left: int, top: int, right: int, bottom: int, label: str = "crack") -> Annotation:
    """Covers the pixels from (left, top) to (right, bottom), both included."""
    ring = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return replace(fakes.finding("1", "a"), shape=Shape.of("region", [ring]), label=label)


def mask(*planes: np.ndarray) -> Mask:
    return Mask(np.stack(planes).astype(np.uint8), ("crack", "hole")[: len(planes)], MADE)


def part(complete: bool, accepted: tuple[Annotation, ...], rest: tuple[Annotation, ...] = ()):
    return ScoredPart(FrameRef("a"), complete, accepted, rest)


def test_the_truth_of_a_complete_picture_and_of_what_was_judged() -> None:
    found, wrong = region(1, 1, 2, 2), region(2, 2, 4, 4)

    whole = truth_of(part(True, (found,), (wrong,)), (6, 5), ("crack",))
    assert whole.shape == (5, 6)
    assert int(whole.sum()) == 4
    judged = truth_of(part(False, (found,), (wrong,)), (6, 5), ("crack",))
    assert int((judged == 1).sum()) == 4  # what was accepted lies above what was rejected
    assert int((judged == 0).sum()) == 8
    assert int((judged == UNKNOWN).sum()) == 18
    other = truth_of(part(True, (region(0, 0, 0, 0, "pothole"),)), (6, 5), ("crack",))
    assert other[0, 0] == UNKNOWN
    outside = truth_of(part(True, (region(90, 90, 99, 99),)), (6, 5), ("crack",))
    assert not outside.any()


def test_scores_are_those_of_hand_counted_pixels() -> None:
    levels = np.zeros((5, 6), np.uint8)
    levels[1, 1:5] = (255, 200, 150, 100)  # two of the four damaged pixels, then two alarms
    found = score(mask(levels), part(True, (region(1, 1, 2, 2),)))

    at = found.any.at(0.5)
    assert (at.precision, at.recall, at.iou) == (pytest.approx(2 / 3), 0.5, pytest.approx(2 / 5))
    assert found.any.pixels == 30
    assert found.by_label["crack"].at(0.5).f1 == at.f1


def test_a_wrong_label_is_an_alarm_and_a_miss_but_damage_all_the_same() -> None:
    crack, hole = np.zeros((2, 5, 6), np.uint8)
    hole[1:3, 1:3], crack[1:3, 1:3] = 220, 180
    found = score(mask(crack, hole), part(True, (region(1, 1, 2, 2, "crack"),)))

    assert found.any.at(0.5).iou == 1.0
    assert found.by_label["crack"].at(0.5).recall == 0.0
    assert found.by_label["hole"].at(0.5).precision == 0.0


def test_models_that_know_none_of_the_labels_cannot_be_scored() -> None:
    plan = ScorePlan((part(True, (region(0, 0, 1, 1, "pothole"),)),), "rule")
    assert "pothole" in why_not(fakes.card(), plan)
    assert not why_not(replace(fakes.card(), labels=("pothole",)), plan)
    assert why_not(fakes.card(), ScorePlan((), "rule", "nothing")) == "nothing"


def test_pictures_that_fail_are_named_and_the_others_are_scored() -> None:
    parts = [ScoredPart(FrameRef(n), True, (region(1, 1, 2, 2),), ()) for n in ("a", "gone", "c")]
    told: list[ModelTest] = []

    def mask_of(card: ModelCard, part: ScoredPart, progress: Progress) -> Mask:
        if part.frame.source_id == "gone":
            raise SourceError("gone.jpg is not there.")
        return mask(np.full((5, 6), 255))

    run_test(fakes.card(), ScorePlan(tuple(parts), ""), mask_of, told.append, Progress())

    assert [len(test.pictures) for test in told] == [1, 1, 2]
    assert told[-1].problems == ("gone.jpg is not there.",)
    assert told[-1].pooled.at(0.5).precision == pytest.approx(8 / 60)


def test_a_test_that_is_stopped_has_told_what_it_did() -> None:
    parts = [ScoredPart(FrameRef(n), True, (region(1, 1, 2, 2),), ()) for n in "abc"]
    progress, told = Progress(), []

    def mask_of(card: ModelCard, part: ScoredPart, mine: Progress) -> Mask:
        if part.frame.source_id == "b":
            progress.cancel()
            mine.step(0, 1)
        return mask(np.zeros((5, 6)))

    with pytest.raises(Cancelled):
        run_test(fakes.card(), ScorePlan(tuple(parts), ""), mask_of, told.append, progress)
    assert [len(test.pictures) for test in told] == [1]
