"""Trials by resolution: which versions are looked at, by which truth, and what is summed up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from inspector.core.detections import Box, Detections
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.label_scores import LabelScores
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.resolution_trial import HR, LR, Likeness
from inspector.engine.delta.grounds import PictureGround
from inspector.engine.delta.tasks import ClassifyTask, DetectTask, Given, SegmentTask
from inspector.engine.delta.trial import mean_likeness, table, trial, try_picture
from inspector.engine.enhance import enlarge_bicubic

MADE = Provenance("fake", "", "", "", "", 0, 0, "", 0.0)
PERFECT = "perfect"


def picture(seed: int = 0, height: int = 48, width: int = 64) -> np.ndarray:
    """A dark crack, two pixels wide, over a bright rough surface: shrunk it nearly vanishes."""
    random = np.random.default_rng(seed)
    made = random.integers(150, 170, (height, width, 3)).astype(np.uint8)
    made[20:22, 6:-6] = 40
    return made


def dark(frame: Frame, _: Progress) -> Mask:
    """Finds what is darker than 90."""
    probability = (frame.pixels.astype(int).mean(axis=2) < 90).astype(np.uint8) * 255
    return Mask(probability[None], ("crack",), MADE, frame.origin)


def ground(pixels: np.ndarray, scale: int = 4, origin: tuple[int, int] = (0, 0)) -> PictureGround:
    """One model restores the picture as it was, the other is bicubic."""

    def restore(model_id: str, frame: Frame, progress: Progress) -> EnhancedPicture:
        if model_id == BICUBIC:
            return enlarge_bicubic(frame, progress, scale)
        high, wide = (scale * side for side in frame.pixels.shape[:2])
        return EnhancedPicture(Frame(pixels[:high, :wide].copy()), scale, MADE)

    return PictureGround(Frame(pixels, origin), scale, restore)


TASK = SegmentTask("dark", ("crack",), dark)


def test_what_shrinking_loses_a_perfect_model_brings_back() -> None:
    pixels = picture()
    truth = (pixels.mean(axis=2) < 90).astype(np.uint8)
    there = ground(pixels)
    found = try_picture(there, TASK, [BICUBIC, PERFECT], ("masks", Given(truth)), None, Progress())
    assert [each.name for each in found.versions] == [HR, LR, BICUBIC, PERFECT]
    (row,) = table(TASK, [found.judged]).rows
    assert row.hr_pc == 100.0
    assert row.deltas(PERFECT).hr == 0.0
    assert row.deltas(PERFECT).sr == -row.deltas(PERFECT).lr > 20
    assert row.deltas(BICUBIC).sr == 0.0
    assert found.versions[0].likeness is None
    low, bicubic, perfect = (each.likeness for each in found.versions[1:])
    assert low is not None
    assert low == bicubic
    assert perfect is not None
    assert perfect.psnr_rgb_db == float("inf")
    assert perfect.consistency_db == float("inf")
    assert low.consistency_db > low.psnr_rgb_db


def test_without_a_truth_what_is_found_on_hr_is_it() -> None:
    there = ground(picture(), origin=(7, 5))
    found = try_picture(there, TASK, [PERFECT], None, None, Progress())
    made = trial(TASK, there, found, "none")
    assert made.truth == "hr"
    assert made.origin == (7, 5)
    assert np.array_equal(made.truth_marks, made.version(HR).marks)
    assert made.table.rows[0].hr_pc == 100.0
    with pytest.raises(KeyError):
        made.version("other")


def test_hr_is_cut_to_whole_pixels_of_lr_and_everything_has_its_size() -> None:
    there = ground(picture(height=47, width=63))
    found = try_picture(there, TASK, [BICUBIC], None, None, Progress())
    assert {each.shown.shape for each in found.versions} == {(44, 60, 3)}
    assert {each.marks.shape for each in found.versions} == {(44, 60)}


def test_pictures_are_pooled_and_labels_that_are_nowhere_do_not_count() -> None:
    two = SegmentTask("dark", ("crack", "hole"), lambda f, p: _second(dark(f, p)))
    judged: list[dict[str, Any]] = []
    for seed in range(2):
        pixels = picture(seed)
        truth = (pixels.mean(axis=2) < 90).astype(np.uint8)
        truth[:3] = 255  # nobody knows
        given = ("masks", Given(truth))
        judged.append(dict(try_picture(ground(pixels), two, [], given, None, Progress()).judged))
    found = table(two, judged)
    assert [row.label for row in found.rows] == ["crack"]
    assert found.absent == ("hole",)
    assert found.overall is not None
    assert found.overall.hr_pc == 100.0
    with pytest.raises(ValueError, match="no picture"):
        table(two, [])


def _second(mask: Mask) -> Mask:
    nothing = np.zeros_like(mask.probability)
    return Mask(np.concatenate([mask.probability, nothing]), ("crack", "hole"), MADE)


def boxes_of(frame: Frame, _: Progress) -> Detections:
    """A box around what is dark, and a weak one elsewhere; in source pixels."""
    rows, columns = np.nonzero(dark(frame, Progress()).probability[0])
    left, top = frame.origin
    weak = Box(left, top, 3.0, 3.0, 0, 0.1)
    if not len(rows):
        return Detections((weak,), ("crack",), MADE)
    x, y = int(columns.min()), int(rows.min())
    size = float(np.ptp(columns) + 1), float(np.ptp(rows) + 1)
    return Detections((Box(left + x, top + y, *size, 0, 0.9), weak), ("crack",), MADE)


def test_boxes_are_scored_in_pixels_of_the_picture_wherever_it_lies() -> None:
    task = DetectTask("boxes", ("crack",), boxes_of)
    pixels = picture()
    truth = (pixels.mean(axis=2) < 90).astype(np.uint8)
    there = ground(pixels, origin=(100, 30))
    found = try_picture(there, task, [PERFECT], ("accepted", Given(truth)), None, Progress())
    (row,) = table(task, [found.judged]).rows
    assert row.hr_pc == row.sr_pc[PERFECT] == 100.0
    marks = found.versions[0].marks
    assert marks[20, 6] == 1
    assert found.versions[0].found == "1 box"
    by_itself = try_picture(there, task, [], None, None, Progress())
    assert table(task, [by_itself.judged]).rows[0].hr_pc == 100.0
    known = Given(np.zeros_like(truth), boxes=(Box(0, 0, 5, 5, 0),))
    missed = try_picture(there, task, [], ("masks", known), None, Progress())
    assert table(task, [missed.judged]).rows[0].hr_pc == 0.0


def test_hr_finds_all_of_its_own_boxes_however_many() -> None:
    many = tuple(
        Box(x, y, 9.0, 7.0, 0, 0.6 + 0.001 * (x + y))
        for x in range(0, 60, 4)
        for y in range(0, 40, 3)
    )
    surest_first = tuple(sorted(many, key=lambda box: -box.score))
    task = DetectTask(
        "many", ("crack",), lambda frame, _: Detections(surest_first, ("crack",), MADE)
    )
    found = try_picture(ground(picture()), task, [], None, None, Progress())
    assert table(task, [found.judged]).rows[0].hr_pc == 100.0


def test_labels_of_whole_pictures() -> None:
    def said(frame: Frame, _: Progress) -> LabelScores:
        there = bool(dark(frame, Progress()).probability.any())
        return LabelScores(np.array([there, 0.2], np.float32), ("crack", "roots"), MADE)

    task = ClassifyTask("codes", ("crack", "roots"), said)
    pixels = picture()
    truth = (pixels.mean(axis=2) < 90).astype(np.uint8)
    there = ground(pixels)
    found = try_picture(there, task, [PERFECT], ("masks", Given(truth)), None, Progress())
    made = table(task, [found.judged])
    assert [row.label for row in made.rows] == ["crack"]
    assert made.absent == ("roots",)
    assert made.rows[0].hr_pc == 100.0
    assert made.overall is None
    assert found.versions[0].found == "crack"
    assert not found.versions[0].marks.any()
    named = Given(np.zeros_like(truth), named=frozenset({"roots"}))
    missed = table(task, [try_picture(there, task, [], ("masks", named), None, Progress()).judged])
    assert missed.rows[0].label == "roots"
    assert missed.rows[0].hr_pc == 0.0


def test_models_of_another_scale_and_pictures_too_small_are_refused() -> None:
    pixels = picture()
    wrong = PictureGround(
        Frame(pixels), 2, lambda m, f, p: EnhancedPicture(Frame(pixels[:24, :32]), 4, MADE)
    )
    with pytest.raises(ModelError, match="one scale"):
        try_picture(wrong, TASK, [PERFECT], None, None, Progress())
    with pytest.raises(ModelError, match="too few"):
        ground(picture(height=40, width=15))


def test_it_stops_when_asked_to() -> None:
    progress = Progress()

    def look(frame: Frame, part: Progress) -> Mask:
        progress.cancel()
        part.step(0, 1)
        return dark(frame, part)

    with pytest.raises(Cancelled):
        try_picture(ground(picture()), SegmentTask("d", ("crack",), look), [], None, None, progress)


def test_likeness_is_averaged_and_unknown_where_one_is() -> None:
    one, other = Likeness(30, 0.8, 31, 0.9, 40, 0.2), Likeness(20, 0.6, 21, 0.7, 30, 0.4)
    assert mean_likeness([one, other]).psnr_rgb_db == 25
    assert mean_likeness([one, other]).perceptual == pytest.approx(0.3)
    assert mean_likeness([one, Likeness(20, 0.6, 21, 0.7, 30)]).perceptual is None
    with pytest.raises(ValueError, match="no picture"):
        mean_likeness([])
