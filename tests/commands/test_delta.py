"""`inspector delta`: what shrinking loses a task, over a folder, as a table, a file and a plot."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from data.models import single_card

from inspector import cli
from inspector.commands.delta_truth import known_pictures
from inspector.core.card import Task
from inspector.core.errors import SourceError
from inspector.train.task_data import OBJECTS_FILE


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two pictures, not of whole multiples of four, with a mask each."""
    folder = tmp_path / "roads"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for seed in range(2):
        pixels = np.random.default_rng(seed).integers(0, 256, (82, 99, 3)).astype(np.uint8)
        mask = np.zeros((82, 99), np.uint8)
        mask[20:60, 30:70] = 255
        cv2.imwrite(str(folder / "images" / f"road{seed}.png"), pixels)
        cv2.imwrite(str(folder / "masks" / f"road{seed}.png"), mask)
    return folder


def delta(*arguments: str | Path) -> int:
    return cli.main(["delta", "--device", "cpu", "--no-perceptual", *map(str, arguments)])


def test_a_table_a_file_and_a_plot(
    model: str, enlarger: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, plot = tmp_path / "delta.json", tmp_path / "delta.svg"
    asked = ["--sr", "bicubic", enlarger, "--task", model, "--data", data]

    assert delta(*asked, "--threshold", "0.3", "--json", file, "--plot", plot) == 0

    said = capsys.readouterr().out
    assert "ΔSR larger" in said
    assert said.splitlines()[0].startswith("IoU in %, 2 pictures")
    found = json.loads(file.read_text("utf-8"))
    assert (found["task"], found["pictures"], found["scale"]) == (model, 2, 4)
    (row,) = found["labels"]
    assert row["label"] == "crack"
    assert row["delta_lr"] == pytest.approx(row["lr"] - row["hr"], abs=1e-3)
    for name, each in row["sr"].items():
        assert each["delta_sr"] == pytest.approx(each["score"] - row["lr"], abs=1e-3)
        assert each["delta_hr"] == pytest.approx(row["hr"] - each["score"], abs=1e-3)
        assert found["sha256"][name] or name == "bicubic"
    assert row["sr"]["bicubic"]["delta_sr"] == 0.0
    pictures = found["pictures_compared"]
    assert pictures["LR"] == pictures["bicubic"] != pictures[enlarger]
    assert pictures["LR"]["perceptual"] is None
    assert "<svg" in plot.read_text("utf-8")


def test_only_so_many_pictures(model: str, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "delta.json"
    asked = ["--sr", "bicubic", "--task", model, "--data", data, "--json", file]
    assert delta(*asked, "--count", "1") == 0
    assert json.loads(file.read_text("utf-8"))["pictures"] == 1


def test_weights_of_vgg16_are_named(
    model: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["delta", "--device", "cpu", "--sr", "bicubic", "--task", model, "--data", str(data)]
    assert cli.main([*asked, "--vgg", str(tmp_path / "none.safetensors")]) == 1
    assert "weights of the perceptual loss are missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"--sr": "dark"}, "enlarges no pictures"),
        ({"--plot": "x.pdf"}, "SVG"),
        ({"--threshold": "1.5"}, "between 0 and 1"),
        ({"--task": "nobody"}, "nobody"),
        ({"--task": "road-building"}, "measured bands"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    model: str,
    data: Path,
    changed: dict[str, str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = {"--sr": "bicubic", "--task": model, "--data": str(data)} | changed
    assert delta(*(part for pair in asked.items() for part in pair)) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(("task", "labels"), [("detect", ("crack",)), ("classify", ("RB", "RO"))])
def test_boxes_and_codes_come_from_their_file(
    data: Path, task: Task, labels: tuple[str, ...]
) -> None:
    known = {"boxes": [[1, 2, 3.5, 4, 0]], "codes": ["RO"]}
    told = {
        "version": 1,
        "labels": ["crack"],
        "codes": ["RB", "RO"],
        "pictures": {"road0": known, "road1": {"boxes": [], "codes": []}},
    }
    (data / OBJECTS_FILE).write_text(json.dumps(told), "utf-8")
    card = replace(single_card("judge", 64), task=task, labels=labels)
    first, second = (read() for read in known_pictures(card, data, None))
    assert first.rgb.shape == (82, 99, 3)
    assert first.given.boxes is not None
    assert first.given.boxes[0].width == 3.5
    assert first.given.named == frozenset({"RO"})
    assert (second.given.boxes, second.given.named) == ((), frozenset())
    with pytest.raises(SourceError, match="labels"):
        known_pictures(replace(card, labels=("other",)), data, None)
