"""Codes, grades and the facts that go with drawn defects."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.errors import Cancelled, ExportError
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.defects import RULES, Defect, spread
from inspector.imaging.scenes.pipe.plan import KINDS, plan_run
from inspector.imaging.scenes.pipe.write import write_frames


@pytest.mark.parametrize(
    ("kind", "value", "code", "grade"),
    [
        ("crack", 0.9, "PL", 1),
        ("crack", 4.0, "PL", 2),
        ("hole", 40, "PL", 3),
        ("hole", 75, "PL", 4),
        ("deformation", 5, "BX", 1),
        ("deformation", 12, "BX", 2),
        ("deformation", 24, "BX", 3),
        ("deformation", 26, "BX", 4),
        ("offset", 0.4, "CK", 1),
        ("offset", 0.9, "CK", 2),
        ("offset", 1.5, "CK", 3),
        ("offset", 2.5, "CK", 4),
        ("separation", 18, "TJ", 2),
        ("separation", 40, "TJ", 3),
        ("separation", 51, "TJ", 4),
        ("intrusion", 9, "AJ", 1),
        ("intrusion", 25, "AJ", 3),
        ("sediment", 19, "CJ", 0),
        ("sediment", 25, "CJ", 1),
        ("sediment", 45, "CJ", 3),
        ("scale", 14, "JG", 1),
        ("obstacle", 30, "ZW", 3),
        ("roots", 51, "SG", 4),
        ("scum", 61, "FZ", 3),
    ],
)
def test_grades_follow_the_value(kind: str, value: float, code: str, grade: int) -> None:
    defect = Defect(1, kind, 1.0, 2.0, 10, 50, value)  # type: ignore[arg-type]
    assert (defect.code, defect.grade) == (code, grade)


def test_clock_hours() -> None:
    assert Defect(1, "crack", 0, 1, 350, 95, 1).clock == (12, 3)
    assert Defect(1, "crack", 0, 1, 170, 190, 1).clock == (6, 6)


def test_ranges_of_angles_go_the_short_way() -> None:
    assert spread([350, 10, 20]) == (350, 20)
    assert spread([100, 200]) == (100, 200)
    assert spread([42]) == (42, 42)


def test_every_kind_can_be_asked_for_and_has_facts() -> None:
    run = plan_run(5, shape="round", material="concrete", kinds=KINDS, length_m=60)
    assert {d.kind for d in run.defects} == set(KINDS)
    assert [d.number for d in run.defects] == list(range(1, len(run.defects) + 1))
    for defect in run.defects:
        assert -3 < defect.start_m < defect.end_m < 63
        assert 0 <= defect.from_deg <= 360
        assert 0 <= defect.to_deg <= 360
        assert 0 <= defect.grade <= 4
        assert defect.code == RULES[defect.kind].code
        assert json.loads(json.dumps(defect.as_dict()))["grade"] == defect.grade


def test_runs_by_chance_differ() -> None:
    runs = [plan_run(seed) for seed in range(14)]
    assert len({r.material for r in runs}) >= 4
    assert {r.shape for r in runs} >= {"round", "egg"}
    assert len({d.kind for r in runs for d in r.defects}) >= 10
    assert all(r.defects for r in runs)


def test_frames_are_written_with_their_truth(tmp_path: Path) -> None:
    folder = tmp_path / "Kanäle 管道"
    steps: list[tuple[int, int]] = []
    written = write_frames(folder, 2, 4, "qv", Progress(lambda d, t: steps.append((d, t))))

    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert [p.name for p in written] == ["pipe00004_qv_000.png", "pipe00004_qv_001.png"]
    facts = json.loads((folder / "pipe00004_qv.json").read_text())
    assert [f["name"] for f in facts["frames"]] == [p.stem for p in written]
    numbers = {d["number"] for d in facts["defects"]}
    for frame, path in zip(facts["frames"], written, strict=True):
        layers = {
            name: cv2.imdecode(
                np.frombuffer((folder / name / path.name).read_bytes(), np.uint8),
                cv2.IMREAD_UNCHANGED,
            )
            for name in ("images", "clean", "depth", "masks")
        }
        assert {layer.shape[:2] for layer in layers.values()} == {(320, 448)}
        assert layers["depth"].dtype == np.uint16
        assert layers["depth"].min() > 50
        assert set(np.unique(layers["masks"])) - {0} == set(frame["defects"]) <= numbers


def test_drawing_frames_can_be_stopped(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_frames(tmp_path, 3, 0, "crawler", progress)
    assert not list(tmp_path.rglob("*.png"))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("in the way")
    with pytest.raises(ExportError, match="choose another folder"):
        write_frames(tmp_path, 1, 0, "qv")
