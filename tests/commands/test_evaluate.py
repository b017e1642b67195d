"""`inspector evaluate`: the scores of a model on pictures with known masks."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector import cli
from inspector.train import restore_evaluate
from inspector.train.datasets import split_by_scene
from inspector.train.recipe import find_recipe

SCORES = {
    *("crack_iou", "precision", "recall", "f1", "accuracy", "miou_2class", "mean_dice"),
    *("mean_iou", "pictures_per_second"),
}


@pytest.fixture
def data(tmp_path: Path, photos: Path) -> Path:
    """Nine pictures of nine scenes with masks that are empty."""
    picture = (photos / "a.png").read_bytes()
    _, empty = cv2.imencode(".png", np.zeros((80, 96), np.uint8))
    folder = tmp_path / "data"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(9):
        (folder / "images" / f"road{index}-1.png").write_bytes(picture)
        (folder / "masks" / f"road{index}-1.png").write_bytes(empty.tobytes())
    return folder


def evaluate(*arguments: str | Path) -> int:
    return cli.main(["evaluate", "--device", "cpu", *map(str, arguments)])


def test_the_file_holds_the_nine_scores(model: str, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "scores.json"

    assert evaluate("--model", model, "--data", data, "--json", file) == 0

    scores = json.loads(file.read_text(encoding="utf-8"))
    assert scores.keys() >= SCORES
    assert all(0 <= scores[name] <= 1 for name in SCORES - {"pictures_per_second"})
    assert scores["pictures_per_second"] > 0
    assert scores["pictures"] == 9
    assert scores["model"] == model


def test_the_scores_are_those_of_the_masks_that_run_writes(
    model: str, data: Path, tmp_path: Path
) -> None:
    picture = str(data / "images" / "road0-1.png")
    always = ["run", "--model", model, "--device", "cpu"]
    cli.main([*always, "--output", str(tmp_path / "out"), "--input", picture])
    written = cv2.imread(str(tmp_path / "out" / "road0-1.png"), cv2.IMREAD_UNCHANGED)
    evaluate("--model", model, "--data", data, "--json", tmp_path / "scores.json")

    scores = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert scores["accuracy"] == pytest.approx(float(np.mean(written == 0)))


def test_a_part_of_the_split_is_the_one_of_the_training(
    model: str, data: Path, tmp_path: Path
) -> None:
    stems = [f"road{index}-1" for index in range(9)]
    held_out = split_by_scene(stems, 2, find_recipe("hrsegnet-b16").split)["val"]

    assert (
        evaluate("--model", model, "--data", data, "--split", "val", "--json", tmp_path / "s") == 0
    )
    assert json.loads((tmp_path / "s").read_text())["pictures"] == len(held_out)


def test_scores_under_noise_are_a_table_a_file_and_a_plot(
    model: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["--json", tmp_path / "scores.json", "--plot", tmp_path / "scores.svg"]

    assert evaluate("--model", model, "--data", data, "--noise", "salt:0.4,blur:0.2", *files) == 0

    said = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in said[2:]] == ["clean", "salt 40 %", "blur 20 %"]
    assert "9 with an empty mask" in said[0]
    scores = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert scores["empty_masks"] == 9
    assert [(row["noise"], row["intensity"]) for row in scores["noise"]] == [
        ("salt", 0.4),
        ("blur", 0.2),
    ]
    assert f"{100 * scores['noise'][0]['mean_dice']:.1f} / " in said[3]
    assert model in (tmp_path / "scores.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--split", "nonsense"],
        ["--data", "/nowhere"],
        ["--noise", "rain"],
        ["--plot", "scores.svg"],
        ["--noise", "salt", "--plot", "scores.jpg"],
    ],
)
def test_what_is_not_there_is_one_sentence(
    model: str, data: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate("--model", model, "--data", data, *arguments) == 1

    said = capsys.readouterr().err
    assert said.startswith("inspector: ")
    assert said.count("\n") == 1


def test_the_classical_detector_is_scored_by_size_with_its_false_alarms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore_evaluate, "CLEAN_WINDOWS", 3)
    monkeypatch.setattr(restore_evaluate, "RENDERED", 2)
    folder = tmp_path / "roads"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(9):
        crack = np.zeros((300, 400), np.uint8)
        cv2.line(crack, (20, 20 + index), (380, 40), 255, 6)
        grain = np.random.default_rng(index).normal(150, 4, crack.shape)
        grey = np.where(crack, 40, grain).astype(np.uint8)
        for part, pixels in (("images", grey), ("masks", crack)):
            _, content = cv2.imencode(".png", pixels)
            (folder / part / f"road{index}-1.png").write_bytes(content.tobytes())
    file = tmp_path / "scores.json"

    assert evaluate("--model", "dark-otsu", "--data", folder, "--split", "val", "--json", file) == 0

    report = json.loads(file.read_text(encoding="utf-8"))
    held_out = split_by_scene(
        [f"road{index}-1" for index in range(9)], 2, find_recipe("hrsegnet-b16").split
    )["val"]
    assert report["pictures"] == len(held_out)
    assert report["scores"].keys() == {"256x256", "native"}
    assert report["scores"]["native"]["dark"]["crack_iou"] > 0.75
    alarms = report["marked_percent_of_undamaged"]
    assert alarms["windows of these pictures"] == {"dark": 0.0}
    assert 0 <= alarms["rendered"]["dark"] < 1
    assert "native, dark: crack IoU 1.000" in capsys.readouterr().out
