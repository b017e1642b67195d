"""A segmenter that learns which pixels of roads are linked, and forgets it when it is exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from inspector.core.errors import SettingsError
from inspector.train.loop import train
from inspector.train.recipe import build_net, parse_recipe

torch.set_num_threads(1)

TABLE: dict[str, Any] = {
    "title": "Links",
    "net": "hrsegnet",
    "seed": 3,
    "hyper": {"base": 2, "fine": True},
    "labels": ["road"],
    "split": {"train": 0.75, "val": 0.25},
    "schedule": {"epochs": 1, "batch": 3, "warmup_epochs": 0},
    "augment": {"crop_px": 32},
    "loss": {"pixels": "plain", "aux": 0.4},
    "connectivity": {"label": "road", "weight": 0.5},
}


def test_links_are_learnt_and_left_out_of_the_model(tmp_path: Path) -> None:
    for part in ("images", "masks"):
        (tmp_path / "data" / part).mkdir(parents=True)
    for index in range(4):
        road = np.zeros((40, 40), bool)
        road[8 + 6 * index : 11 + 6 * index] = True
        Image.fromarray(np.where(road, 60, 150).astype(np.uint8)).save(
            tmp_path / "data" / "images" / f"road{index}-0.png"
        )
        Image.fromarray(road).save(tmp_path / "data" / "masks" / f"road{index}-0.png")
    how = parse_recipe("links", TABLE)

    card = train(how, [tmp_path / "data"], tmp_path / "links")

    (entry,) = map(json.loads, (tmp_path / "links" / "log.jsonl").read_text().splitlines())
    whole = entry["loss_pixels"] + how.loss.dice * entry["loss_dice"] + 0.5 * entry["loss_links"]
    assert entry["loss"] == pytest.approx(whole, rel=1e-3)
    assert entry["loss_links"] > 0
    weights = load_file(tmp_path / "links" / "weights.safetensors")
    assert not [name for name in weights if name.startswith(("link_heads", "aux_heads"))]
    assert card.params == sum(p.numel() for p in build_net("hrsegnet", how.hyper).parameters())


@pytest.mark.parametrize("links", [{"label": "river"}, {"label": "road", "weight": 0.0}])
def test_links_of_nothing_are_refused(links: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match="connectivity"):
        parse_recipe("links", {**TABLE, "connectivity": links})


def test_heads_come_last_and_only_while_it_trains() -> None:
    net = build_net("hrsegnet", {"base": 2, "connectivity": True, "deep_supervision": True})
    pictures = torch.rand(2, 3, 32, 32)
    assert [made.shape[1] for made in net.train()(pictures)] == [2, 2, 2, 9, 9]
    assert net.eval()(pictures).shape == (2, 2, 32, 32)
