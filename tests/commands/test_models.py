"""`inspector models`: what can be run, and on which terms."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from data import community

from inspector import cli
from inspector.paths import models_dirs


def test_the_list_has_what_others_read(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "--json"]) == 0

    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert {"hrsegnet-b16", "hrsegnet-b32", "hrsegnet-b48", model} <= rows.keys()
    for row in rows.values():
        assert row.keys() >= {
            *("id", "task", "net", "params", "macs", "licence", "trained", "scores"),
        }
    assert rows[model]["trained"] is True
    assert rows[model]["licence"] == "none"


def test_weights_that_may_not_be_sold_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models"]) == 0

    shown = capsys.readouterr().out
    block = shown[shown.index("hrsegnet-b16:") :]
    assert "not for commercial use" in block[: block.index("hrsegnet-b32:")]


def test_a_broken_card_is_named_and_the_others_are_listed(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    broken: Path = models_dirs()[1] / "broken"
    broken.mkdir()
    (broken / "card.toml").write_text("title = ", encoding="utf-8")

    assert cli.main(["models", "--json"]) == 1
    said = capsys.readouterr()
    assert "broken/card.toml" in said.err
    assert model in said.out


def test_a_file_is_added_run_and_taken_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "<b>Zwei_mal<b>.onnx"
    path.write_bytes(community.enlarging_onnx(2))
    assert cli.main(["models", "--add", str(path)]) == 0
    said = capsys.readouterr().out
    assert "added by you: not trained by us, no measured score" in said
    assert "<b>" not in said
    assert cli.main(["models", "--add", str(path), "--json"]) == 0
    model_id = json.loads(capsys.readouterr().out)["id"]

    cv2.imwrite(str(tmp_path / "a.png"), np.full((20, 30, 3), 90, np.uint8))
    run = ["run", "--model", model_id, "--input", str(tmp_path / "a.png"), "--device", "cpu"]
    assert cli.main([*run, "--output", str(tmp_path / "out")]) == 0
    (result,) = json.loads((tmp_path / "out" / "results.json").read_text("utf-8"))["results"]
    assert (result["scale"], result["size"], result["reference"]) == (2, [60, 40], None)
    assert (tmp_path / "out" / "a_x2.png").is_file()
    assert cli.main([*run, "--output", str(tmp_path / "out"), "--reference", "3"]) == 1
    assert "takes no reference" in capsys.readouterr().err

    assert cli.main(["models", "--remove", model_id]) == 0
    assert cli.main(["models", "--remove", model_id]) == 1
    assert "There is no model" in capsys.readouterr().err


def test_what_cannot_be_added_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.ckpt").write_bytes(b"anything")
    assert cli.main(["models", "--add", str(tmp_path / "a.ckpt")]) == 1
    assert "a.ckpt is a pickle" in capsys.readouterr().err
    assert cli.main(["models", "--labels", "crack"]) == 1
    assert "name it by --add" in capsys.readouterr().err
    assert cli.main(["models", "--remove", "hat-light"]) == 1
    assert "came with Inspector" in capsys.readouterr().err
