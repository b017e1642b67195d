"""From rendered land to models that enlarge it, and a segmenter that is refused as a teacher."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from inspector import cli
from inspector.io.cards import read_card

torch.set_num_threads(1)

ENLARGING = """
title = "Tiny"
net = "rams"
seed = 1
[hyper]
dates = 3
channels = 2
blocks = 1
reduction = 2
[land]
dates = 3
side_px = 16
{tasks}
[schedule]
epochs = 1
steps = 1
batch = 1
warmup_epochs = 0
{epochs}
"""

FINDING = """
title = "Tiny segmenter"
net = "hrsegnet"
seed = 1
labels = ["road", "building"]
domains = ["satellite"]
bands = ["B08", "B04", "B03"]
[hyper]
base = 2
classes = 3
fine = true
[split]
train = 0.5
val = 0.5
[schedule]
epochs = 1
batch = 1
warmup_epochs = 0
[augment]
crop_px = 64
"""


def command(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_land_is_packed_learnt_from_and_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.commands.pack.SIDE_PX", 96)
    pack, masks = tmp_path / "land.safetensors", tmp_path / "land-masks"
    two = ["--runs", 2, "--seed", 4]
    assert command("pack", "--kind", "satellite", "--output", pack, "--shots", 3, *two) == 0
    assert command("pack", "--kind", "land-masks", "--output", masks, *two) == 0
    finding, plain, tasks = (tmp_path / f"{name}.toml" for name in ("find", "plain", "tasks"))
    finding.write_text(FINDING, encoding="utf-8")
    plain.write_text(ENLARGING.format(tasks="", epochs=""), encoding="utf-8")
    tasks.write_text(
        ENLARGING.format(tasks="[loss]\nroads = 1.0", epochs="task_epochs = 1"), encoding="utf-8"
    )
    segmenter, enlarger, refused = (tmp_path / name for name in ("roads", "tiny-rams", "refused"))
    device = ["--device", "cpu"]

    assert command("train", finding, "--data", masks, "--output", segmenter, *device) == 0
    judged = ["--judge", segmenter]
    assert command("train", plain, "--data", pack, "--output", enlarger, *judged, *device) == 0
    taught = ["--teacher", segmenter]
    assert command("train", tasks, "--data", pack, "--output", refused, *taught, *device) == 1

    assert read_card(segmenter).input.bands == ("B08", "B04", "B03")
    card = read_card(enlarger)
    assert card.task == "stack_enhance"
    assert {score.metric for score in card.scores} >= {"cpsnr_db", "cssim", "roads_iou"}
    printed = capsys.readouterr()
    assert "IoU of roads: measured" in printed.out
    assert "cannot teach roads" in printed.err
    assert command("train", finding, "--data", masks, "--output", refused, *judged, *device) == 1
    assert "leave out --judge" in capsys.readouterr().err
