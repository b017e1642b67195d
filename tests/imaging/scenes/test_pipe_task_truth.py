"""Training sets for the task networks of the papers: boxes, codes, and masks of three labels."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.imaging.scenes.pipe.class_masks import IGNORED
from inspector.imaging.scenes.pipe.defects import RULES, Defect
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, render
from inspector.imaging.scenes.pipe.sequences import shots
from inspector.imaging.scenes.pipe.task_truth import (
    CODE_OF_KIND,
    CODES,
    LABELS,
    OBJECTS_FILE,
    boxes,
    codes,
    label_mask,
    write_task_truth,
)
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book


@pytest.fixture(scope="module")
def frame() -> PipeFrame:
    run = plan_run(1, length_m=6)
    return render(run, shots(run, "qv", 1)[0].camera, 40, 30)


def _with(frame: PipeFrame, *places: tuple[str, tuple[slice, slice]]) -> PipeFrame:
    instances = np.zeros((30, 40), np.uint16)
    facts = []
    for number, (kind, where) in enumerate(places, start=1):
        instances[where] = number
        facts.append(Defect(number, kind, 0, 1, 0, 10, 1))  # type: ignore[arg-type]
    pixels = np.full((30, 40, 3), 90, np.uint8)
    return replace(frame, pixels=pixels, instances=instances, defects=tuple(facts))


def test_three_kinds_have_boxes_and_all_but_scum_have_codes(frame: PipeFrame) -> None:
    lateral, crack, scum = np.s_[4:14, 10:30], np.s_[20:25, :], np.s_[26:30, :]
    seen = _with(frame, ("intrusion", lateral), ("crack", crack), ("scum", scum))
    (box,) = boxes(seen)
    assert (box.x, box.y, box.width, box.height) == (10, 4, 20, 10)
    assert LABELS[box.label] == "intruding lateral"
    mask = label_mask(seen)
    assert np.all(mask[lateral] == box.label + 1)
    assert np.count_nonzero(mask) == 200
    assert codes(seen) == ("RB", "PH")


def test_what_is_hard_to_see_has_no_box_no_code_and_an_ignored_mask(frame: PipeFrame) -> None:
    small = _with(frame, ("leak", np.s_[0:6, 0:6]))
    assert (boxes(small), codes(small)) == ((), ())
    assert set(label_mask(small)[:6, :6].ravel().tolist()) == {IGNORED}


def test_the_codes_are_sewer_mls_and_the_crosswalks() -> None:
    book = load_book(resources_dir() / "standards" / "sewerml.toml")
    assert set(CODES) <= set(book.codes)
    assert set(RULES) - set(CODE_OF_KIND) == {"scum"}
    crosswalk = (resources_dir() / "standards" / "crosswalk.toml").read_text(encoding="utf-8")
    for kind, code in CODE_OF_KIND.items():
        lines = [line for line in crosswalk.splitlines() if f'"{RULES[kind].code}"' in line]
        assert any("sewerml" in line and f'"{code}"' in line for line in lines), kind


def test_a_training_set_says_what_its_pictures_show(tmp_path: Path) -> None:
    seen = write_task_truth(tmp_path, runs=1, per_run=2, first_run=40002)
    said = json.loads((tmp_path / OBJECTS_FILE).read_text(encoding="utf-8"))
    assert (said["labels"], said["codes"]) == (list(LABELS), list(CODES))
    assert (tmp_path / "labels.txt").read_text(encoding="utf-8").split() == " ".join(LABELS).split()
    stems = sorted(path.stem for path in (tmp_path / "images").iterdir())
    assert sorted(said["pictures"]) == stems == ["pipe40002-0", "pipe40002-1"]
    for stem, picture in said["pictures"].items():
        mask = cv2.imread(str(tmp_path / "masks" / f"{stem}.png"), cv2.IMREAD_UNCHANGED)
        assert mask is not None
        for x, y, width, height, label in picture["boxes"]:
            inside = mask[int(y) : int(y + height), int(x) : int(x + width)]
            assert np.any(inside == label + 1)
        numbers = {label + 1 for *_, label in picture["boxes"]}
        assert set(np.unique(mask).tolist()) - {0, IGNORED} == numbers
    assert sum(seen[code] for code in CODES) == sum(
        len(picture["codes"]) for picture in said["pictures"].values()
    )
