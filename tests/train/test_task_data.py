"""Pictures with boxes and codes: what is read, what is refused, and views whose boxes fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from train.judged import CODES, LABELS, draw_judged

from inspector.core.detections import Box
from inspector.core.errors import SourceError
from inspector.train.augment import Augmentation
from inspector.train.task_data import OBJECTS_FILE, Folder, Judged, view
from inspector.train.task_recipe import PictureRecipe

STILL = Augmentation(colour=0, hue_degrees=0, gamma=0, blur=0, noise=0, shadow=0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_judged(tmp_path_factory.mktemp("judged") / "sewer-tasks", 3)


def test_a_folder_says_what_its_pictures_show(folder: Path) -> None:
    there = Folder(folder)
    assert (there.labels, there.codes) == (tuple(LABELS), tuple(CODES))
    first, none = there.picture(there.stems[0]), there.picture(there.stems[2])
    (box,) = first.boxes
    x, y = int(box.x), int(box.y)
    assert first.rgb[y : y + 20, x : x + 20, 0].min() == 220
    assert first.codes.tolist() == [True, False]
    assert (none.boxes, none.codes.any()) == ((), np.False_)
    there.check("detect", LABELS)
    there.check("classify", CODES)
    with pytest.raises(SourceError, match="the labels FS, PH"):
        there.check("classify", LABELS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "another version"),
        ({"pictures": {}}, "does not say"),
        ({"labels": ["one"]}, "does not say"),
        ({"codes": None}, "does not say"),
    ],
)
def test_tables_that_do_not_fit_are_refused(
    folder: Path, tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    (tmp_path / "images").symlink_to(folder / "images")
    table = json.loads((folder / OBJECTS_FILE).read_text(encoding="utf-8"))
    (tmp_path / OBJECTS_FILE).write_text(json.dumps({**table, **change}), encoding="utf-8")
    with pytest.raises(SourceError, match=message):
        Folder(tmp_path)


def test_a_folder_without_its_table_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "images").symlink_to(folder / "images")
    with pytest.raises(SourceError, match="inspector pack"):
        Folder(tmp_path)
    (tmp_path / OBJECTS_FILE).write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(SourceError, match="cannot be read"):
        Folder(tmp_path)


@pytest.mark.parametrize("seed", range(12))
def test_boxes_stay_around_what_they_mark(seed: int) -> None:
    """Cut, resized and mirrored by chance: what is bright is inside, what is dark is not."""
    rng = np.random.default_rng(seed)
    rgb = np.zeros((60, 90, 3), np.uint8)
    rgb[20:40, 30:66] = 255
    sample = Judged("a", rgb, (Box(30, 20, 36, 20, 1),), np.array([True]))
    picture, boxes = view(sample, PictureRecipe(64, 48, 0.6), STILL, rng)
    assert picture.shape == (3, 48, 64)
    bright = torch.nonzero(picture.mean(dim=0) > 0.5)
    assert len(boxes) == 1
    x, y, width, height, label = boxes[0].tolist()
    top, left = bright.min(dim=0).values.tolist()
    bottom, right = bright.max(dim=0).values.tolist()
    assert (x, y) == (pytest.approx(left, abs=1.1), pytest.approx(top, abs=1.1))
    assert x + width == pytest.approx(right + 1, abs=1.1)
    assert y + height == pytest.approx(bottom + 1, abs=1.1)
    assert label == 1


def test_a_sliver_of_a_box_is_no_box() -> None:
    sample = Judged("a", np.zeros((64, 64, 3), np.uint8), (Box(0, 0, 64, 6, 0),), np.array([False]))
    counts = {
        len(view(sample, PictureRecipe(32, 32, 0.5), STILL, np.random.default_rng(seed))[1])
        for seed in range(20)
    }
    assert counts == {0, 1}
