"""Average precision against pycocotools, and examples worked by hand."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence

import numpy as np
import pytest
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from inspector.core.detections import Box
from inspector.imaging.metrics.detection import average_precision


def by_coco(
    found: Sequence[Sequence[Box]], truth: Sequence[Sequence[Box]], labels: int
) -> list[float]:
    """AP50 of each label by the second implementation; -1 for a label that is not there."""

    def entry(number: int, picture: int, box: Box) -> dict[str, object]:
        around = [box.x, box.y, box.width, box.height]
        return {
            "id": number, "image_id": picture, "category_id": box.label, "bbox": around,
            "area": box.area, "iscrowd": 0, "score": box.score,
        }  # fmt: skip

    def all_of(pictures: Sequence[Sequence[Box]]) -> list[dict[str, object]]:
        each = [(picture, box) for picture, boxes in enumerate(pictures) for box in boxes]
        return [entry(number, *one) for number, one in enumerate(each, start=1)]

    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = {
            "info": {},
            "images": [{"id": picture} for picture in range(len(truth))],
            "categories": [{"id": label} for label in range(labels)],
            "annotations": all_of(truth),
        }
        coco.createIndex()
        scorer = COCOeval(coco, coco.loadRes(all_of(found)), "bbox")
        scorer.params.iouThrs = np.array([0.5])
        scorer.evaluate()
        scorer.accumulate()
    precision = scorer.eval["precision"]  # (IoU, recall, label, area, most boxes)
    return [float(precision[0, :, label, 0, -1].mean()) for label in range(labels)]


def some_boxes(rng: np.random.Generator, count: int, labels: int) -> list[Box]:
    places = rng.uniform(0, 60, (count, 2))
    sizes = rng.uniform(8, 40, (count, 2))
    kinds = rng.integers(labels, size=count)
    rows = np.column_stack((places, sizes)).tolist()
    return [Box(x, y, w, h, int(k)) for (x, y, w, h), k in zip(rows, kinds, strict=True)]


def shaken(rng: np.random.Generator, box: Box) -> Box:
    x, y, width, height = (
        np.array([box.x, box.y, box.width, box.height]) + rng.normal(0, 3, 4)
    ).tolist()
    # Scores of one decimal, so that many are the same.
    score = round(float(rng.uniform(0, 1)), 1)
    return Box(x, y, max(width, 1.0), max(height, 1.0), box.label, score)


@pytest.mark.parametrize("seed", range(8))
def test_it_is_what_coco_counts(seed: int) -> None:
    rng = np.random.default_rng(seed)
    truth = [some_boxes(rng, int(rng.integers(0, 6)), 3) for _ in range(12)]
    found = []
    for boxes in truth:
        near = [shaken(rng, box) for box in boxes if rng.random() < 0.8]
        again = [shaken(rng, box) for box in boxes if rng.random() < 0.3]
        wrong = [shaken(rng, box) for box in some_boxes(rng, int(rng.integers(0, 4)), 3)]
        found.append([*near, *again, *wrong])
    ours = average_precision(found, truth, 3).by_label
    for mine, theirs in zip(ours, by_coco(found, truth, 3), strict=True):
        assert mine == pytest.approx(theirs, abs=1e-4)


def test_more_than_a_hundred_boxes_of_a_picture_do_not_count() -> None:
    truth = [[Box(0, 0, 10, 10, 0)]]
    wrong = [Box(50, 50, 5, 5, 0, 0.9) for _ in range(100)]
    found = [[*wrong, Box(0, 0, 10, 10, 0, 0.1)]]
    assert average_precision(found, truth, 1).by_label == (0.0,)
    assert by_coco(found, truth, 1) == [0.0]
    assert average_precision([[*wrong[:99], found[0][-1]]], truth, 1).mean == pytest.approx(0.01)


def test_one_hit_of_two_and_a_false_alarm() -> None:
    """Precision 1 up to a recall of one half, then nothing: 51 of 101 recalls."""
    truth = [[Box(0, 0, 10, 10, 0)], [Box(20, 20, 10, 10, 0)]]
    found = [[Box(1, 0, 10, 10, 0, 0.9)], [Box(0, 0, 4, 4, 0, 0.8)]]
    scores = average_precision(found, truth, 1)
    assert scores.mean == pytest.approx(51 / 101)
    # The false alarm first: precision 1/2 up to one half.
    swapped = [[Box(1, 0, 10, 10, 0, 0.7)], found[1]]
    assert average_precision(swapped, truth, 1).mean == pytest.approx(51 / 202)


def test_the_same_box_twice_is_right_once() -> None:
    truth = [[Box(0, 0, 10, 10, 0)]]
    twice = [[Box(0, 0, 10, 10, 0, 0.9), Box(0, 0, 10, 10, 0, 0.8)]]
    assert average_precision(twice, truth, 1).mean == 1.0
    assert average_precision([[]], truth, 1).mean == 0.0


def test_labels_that_are_nowhere_are_left_out_of_the_mean() -> None:
    scores = average_precision([[Box(0, 0, 9, 9, 1, 0.5)]], [[Box(0, 0, 9, 9, 0)]], 2)
    assert scores.by_label == (0.0, None)
    assert scores.mean == 0.0
    assert average_precision([[]], [[]], 2).mean is None
    with pytest.raises(ValueError, match="1 pictures"):
        average_precision([[]], [], 1)
