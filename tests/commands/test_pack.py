"""`inspector pack` and what `inspector train` makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from inspector import cli
from inspector.imaging.scenes.pipe.class_masks import CLASSES
from inspector.io.cards import read_card
from inspector.train.sr_data import read_pack

torch.set_num_threads(1)

RECIPE = """
title = "Tiny lite"
net = "dsrnet_lite"
seed = 1
[hyper]
channels = 4
blocks = 1
encoder_blocks = 1
[views]
crop_width_px = 32
crop_height_px = 16
[schedule]
epochs = 1
steps = 1
batch = 1
warmup_epochs = 0
"""

CRACK_RECIPE = """
title = "Tiny cracks"
net = "hrsegnet"
seed = 1
[hyper]
base = 4
[split]
train = 0.5
val = 0.5
[schedule]
epochs = 1
batch = 2
warmup_epochs = 0
[augment]
crop_px = 64
"""

SEWER_RECIPE = """
title = "Tiny sewer"
net = "hrsegnet"
seed = 1
domains = ["sewer"]
labels = {labels}
[hyper]
base = 4
classes = 12
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


def test_a_pack_trains_a_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack, recipe = tmp_path / "pack.safetensors", tmp_path / "tiny.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    output = tmp_path / "tiny-lite"

    packed = cli.main(["pack", "--output", str(pack), "--runs", "2", "--shots", "1", "--seed", "4"])
    trained = cli.main(
        ["train", str(recipe), "--data", str(pack), "--output", str(output), "--device", "cpu"]
    )

    assert (packed, trained) == (0, 0)
    assert [one.origin.part for one in read_pack(pack)] == ["train", "val"]
    assert read_card(output).task == "reference_enhance"
    printed = capsys.readouterr().out
    assert "2 pairs of frames" in printed
    assert "psnr_y_db" in printed


def test_what_does_not_belong_together_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "tiny.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    to = ["--output", str(tmp_path / "out"), "--device", "cpu"]

    two = cli.main(["train", str(recipe), "--data", "a", "b", *to])
    started = cli.main(
        ["train", "upcracknet", "--data", str(tmp_path), "--start", str(tmp_path), *to]
    )

    assert (two, started) == (1, 1)
    complaints = capsys.readouterr().err
    assert "name one file" in complaints
    assert "leave out --teacher, --start" in complaints


def test_rendered_masks_train_a_model_of_several_labels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, output, recipe = tmp_path / "sewer-masks", tmp_path / "tiny-sewer", tmp_path / "tiny.toml"
    recipe.write_text(SEWER_RECIPE.format(labels=json.dumps(CLASSES)), encoding="utf-8")
    packed = cli.main(
        ["pack", "--kind", "sewer-masks", "--output", str(data), "--runs", "2", "--shots", "1"]
    )
    trained = cli.main(
        ["train", str(recipe), "--data", str(data), "--output", str(output), "--device", "cpu"]
    )

    assert (packed, trained) == (0, 0)
    card = read_card(output)
    assert card.labels == CLASSES
    assert card.domains == ("sewer",)
    assert {score.metric for score in card.scores} >= {"mean_label_iou", "iou roots", "any_iou"}
    assert "intruding lateral" in capsys.readouterr().out


def test_a_folder_is_packed_and_trained_on_like_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bars, pack, recipe = (tmp_path / name for name in ("bars", "bars.safetensors", "tiny.toml"))
    assert cli.main(["scenes", "pavement", "--count", "4", "--output", str(bars)]) == 0
    arguments = ["--kind", "pictures", "--data", str(bars), "--output", str(pack)]

    assert cli.main(["train", "pack", *arguments]) == 0

    assert "4 pictures are in" in capsys.readouterr().out
    recipe.write_text(CRACK_RECIPE, encoding="utf-8")
    weights = []
    for data in (bars, pack):
        output = tmp_path / f"from-{data.suffix[1:] or 'folder'}"
        always = ["--data", str(data), "--output", str(output), "--device", "cpu"]
        assert cli.main(["train", str(recipe), *always]) == 0
        weights.append((output / "weights.safetensors").read_bytes())
        assert read_card(output).scores[0].dataset == "bars, held out"
    assert weights[0] == weights[1]


@pytest.mark.parametrize(
    "arguments", [["--kind", "pictures"], ["--data", "."], ["--kind", "pictures", "--runs", "2"]]
)
def test_a_folder_belongs_to_pictures_alone(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ["--data", "."] if "--runs" in arguments else []
    output = ["--output", str(tmp_path / "a.safetensors")]

    assert cli.main(["pack", *arguments, *folder, *output]) == 1

    assert "leave out" in (said := capsys.readouterr().err) or "give both or neither" in said
    assert not (tmp_path / "a.safetensors").exists()
