"""`inspector plot`: which files it reads and writes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector import cli
from inspector.core.document import Document
from inspector.io.project import ProjectFile
from inspector.io.training_log import LOG


@pytest.mark.parametrize("suffix", [".svg", ".png", ".csv"])
def test_a_training_is_drawn(tmp_path: Path, suffix: str) -> None:
    (tmp_path / LOG).write_text('{"epoch": 1, "loss": 2.0}\n{"epoch": 2, "loss": 1.0}\n')
    output = tmp_path / f"plot{suffix}"

    assert cli.main(["plot", "training", str(tmp_path), "--output", str(output)]) == 0
    assert output.stat().st_size > 50


def test_scores_under_noise_are_drawn(tmp_path: Path) -> None:
    noise = [{"noise": "salt", "intensity": 0.1, "mean_dice": 0.5}]
    scores = tmp_path / "s.json"
    scores.write_text(json.dumps({"model": "m", "mean_dice": 0.8, "noise": noise}))

    output = tmp_path / "plot.svg"
    assert cli.main(["plot", "robustness", str(scores), "--output", str(output)]) == 0
    assert "Under salt" in output.read_text("utf-8")


def test_a_project_without_findings_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.inspector.h5"
    ProjectFile.create(project, Document()).close()
    for kind in ("widths", "run"):
        output = tmp_path / f"{kind}.svg"
        assert cli.main(["plot", kind, str(project), "--output", str(output)]) == 1
        assert not output.exists()
    assert "accept some first" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["training", "--output", "a.svg"], "say what to draw"),
        (["models", "x", "--output", "a.svg"], "need no file"),
        (["training", ".", "--output", "a.pdf"], "SVG, PNG or CSV"),
        (["training", ".", "--output", "a.svg"], "no log"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(["plot", *arguments]) == 1
    assert sentence in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
