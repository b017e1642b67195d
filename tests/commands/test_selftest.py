"""`inspector selftest`: scores on what a project accepted, and masks that are used again."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from ui import fakes

from inspector import cli
from inspector.core import edits
from inspector.core.annotation import Judged
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.engine.classical import DarkOtsu
from inspector.imaging.contours import regions
from inspector.io.project import ProjectFile
from inspector.io.source import entry_for, open_source
from inspector.io.tested_masks import TEST


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two photos with two cracks each, all accepted; one crack is dark-otsu's own."""
    path = tmp_path / "p.inspector.h5"
    entries = [entry_for(fakes.draw_photo(tmp_path / f"IMG_{n}.jpg", n), tmp_path) for n in (1, 2)]
    document = edits.add_sources(Document(), entries)
    found = []
    for entry in entries:
        with contextlib.closing(open_source(tmp_path / entry.name)) as source:
            dark = fakes.mask_of(source.read(0)).probability[0] >= 128
        large = [shape for shape in regions(dark) if _area(shape) > 100]
        assert len(large) == 2
        base = fakes.finding("", entry.id)
        found += [replace(base, id=f"{entry.id}{n}", shape=s) for n, s in enumerate(large)]
    found[0] = replace(found[0], judged=Judged("r", "dark-otsu", 0.9))
    document = edits.put(document, *found)
    document = edits.set_complete(document, [FrameRef(e.id) for e in entries], True)
    ProjectFile.create(path, document).close()
    return path


def _area(shape: Shape) -> float:
    left, top, right, bottom = shape.bounds
    return (right - left) * (bottom - top)


def test_scores_are_written_and_masks_are_used_again(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scores, plot = tmp_path / "s.json", tmp_path / "p.svg"
    wanted = ["selftest", str(project), "--model", "dark-otsu", "--json", str(scores)]
    assert cli.main([*wanted, "--plot", str(plot)]) == 0

    said = capsys.readouterr().out
    assert "All pixels of 2 complete pictures count." in said
    assert "own suggestions: 1 of 4" in said
    report = json.loads(scores.read_text())
    (model,) = report["models"]
    assert model["pooled"]["iou"] > 0.5
    assert model["own_suggestions"] == 1
    assert len(model["each"]) == 2
    recall = [row["recall"] for row in model["curve"]]
    assert len(recall) == 255
    assert not (np.diff(recall) > 0).any()
    assert model["best"]["f1"] == pytest.approx(max(row["f1"] for row in model["curve"]))
    assert "best F1" in plot.read_text("utf-8")

    file, opened = ProjectFile.open(project)
    file.close()
    assert [e.task for e in opened.document.results.values()] == [TEST, TEST]
    monkeypatch.setattr(DarkOtsu, "run", None)  # it must not be needed
    assert cli.main([*wanted, "--threshold", "0.3"]) == 0
    assert json.loads(scores.read_text())["models"][0]["best"] == model["best"]


def test_without_complete_pictures_there_is_no_best_threshold(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, opened = ProjectFile.open(project)
    with contextlib.closing(file):
        frames = [FrameRef(source_id) for source_id in opened.document.sources]
        file.save(edits.set_complete(opened.document, frames, False))
    scores = tmp_path / "s.json"
    wanted = ["selftest", str(project), "--model", "dark-otsu", "--json", str(scores)]
    assert cli.main(wanted) == 0

    assert "No picture is marked as complete" in capsys.readouterr().out
    (model,) = json.loads(scores.read_text())["models"]
    assert model["best"] is None
    assert model["pooled"]["precision"] == 1.0  # nothing else was judged


def test_models_and_projects_that_cannot_be_scored_are_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.inspector.h5"
    ProjectFile.create(empty, Document()).close()
    assert cli.main(["selftest", str(empty), "--model", "dark-otsu"]) == 1
    assert "accept findings" in capsys.readouterr().err
    assert cli.main(["selftest", str(project), "--model", "hat"]) == 1
    assert "dark-otsu" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        cli.main(["selftest", str(project), "--model", "dark-otsu", "--threshold", "7"])


def test_a_picture_that_is_gone_is_named_and_the_others_count(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "IMG_1.jpg").unlink()

    assert cli.main(["selftest", str(project), "--model", "dark-otsu"]) == 1
    said = capsys.readouterr()
    assert "IMG_1.jpg" in said.err
    assert "0." in said.out
