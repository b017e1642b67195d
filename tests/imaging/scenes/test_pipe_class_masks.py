"""Training sets of rendered pipes with masks that name the kind of defect."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import Cancelled, ExportError
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.class_masks import (
    CLASS_OF_KIND,
    CLASSES,
    IGNORED,
    LABELS_FILE,
    class_mask,
    write_class_masks,
)
from inspector.imaging.scenes.pipe.defects import Defect
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, render
from inspector.imaging.scenes.pipe.sequences import shots
from inspector.paths import resources_dir
from inspector.standards.sewer_labels import load_sewer_labels


@pytest.fixture(scope="module")
def frame() -> PipeFrame:
    run = plan_run(1, length_m=6)
    return render(run, shots(run, "qv", 1)[0].camera, 40, 30)


def _with(frame: PipeFrame, brightness: int, *defects: tuple[str, slice]) -> PipeFrame:
    instances = np.zeros((30, 40), np.uint16)
    facts = []
    for number, (kind, rows) in enumerate(defects, start=1):
        instances[rows] = number
        facts.append(Defect(number, kind, 0, 1, 0, 10, 1))  # type: ignore[arg-type]
    pixels = np.full((30, 40, 3), brightness, np.uint8)
    return replace(frame, pixels=pixels, instances=instances, defects=tuple(facts))


def test_masks_name_the_class_of_each_kind(frame: PipeFrame) -> None:
    kinds = list(CLASS_OF_KIND)
    painted = _with(frame, 90, *((kind, slice(2 * i, 2 * i + 2)) for i, kind in enumerate(kinds)))
    mask = class_mask(painted)
    for i, kind in enumerate(kinds):
        assert set(mask[2 * i].tolist()) == {CLASSES.index(CLASS_OF_KIND[kind]) + 1}
    assert not mask[2 * len(kinds) :].any()


def test_other_kinds_are_background_and_what_is_hard_to_see_is_ignored(frame: PipeFrame) -> None:
    seals = class_mask(_with(frame, 90, ("seal", slice(0, 5)), ("roots", slice(10, 11))))
    assert not seals[:5].any()
    assert set(seals[10].tolist()) == {IGNORED}
    dark = class_mask(_with(frame, 5, ("roots", slice(0, 10))))
    assert set(dark[:10].ravel().tolist()) == {IGNORED}


def test_the_classes_are_the_labels_that_propose_codes() -> None:
    labels = load_sewer_labels(resources_dir() / "standards" / "sewer_labels.toml")
    assert tuple(labels) == CLASSES


def test_a_training_set_is_decided_by_its_numbers(tmp_path: Path) -> None:
    seen = write_class_masks(tmp_path / "a", runs=1, per_run=2, first_run=20000)
    write_class_masks(tmp_path / "b", runs=1, per_run=2, first_run=20000)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    assert [path.name for path in files if path.parts[0] == "masks"] == [
        "pipe20000-0.png",
        "pipe20000-1.png",
    ]
    assert all(
        (tmp_path / "a" / f).read_bytes() == (tmp_path / "b" / f).read_bytes() for f in files
    )
    assert (tmp_path / "a" / LABELS_FILE).read_text().split("\n")[:-1] == list(CLASSES)
    numbers = {
        number
        for path in (tmp_path / "a" / "masks").iterdir()
        for number in np.unique(cv2.imread(str(path), cv2.IMREAD_UNCHANGED)).tolist()
    }
    assert {CLASSES[n - 1] for n in numbers if 0 < n < IGNORED} == set(seen)
    assert seen


def test_it_can_be_stopped_and_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_class_masks(tmp_path, 1, 1, 0, stopped)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError):
        write_class_masks(tmp_path / "file", 1, 1, 0)
