"""Training a network that enlarges a picture from itself alone: it learns, and its model is it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from train.sr_pictures import sample

from inspector.core.card import EnhanceSpec
from inspector.core.progress import Progress
from inspector.engine.weights import WEIGHTS_NAME, load_net
from inspector.io.cards import read_card
from inspector.train.run_files import LOG
from inspector.train.sr_data import Sample
from inspector.train.sr_export import export
from inspector.train.sr_loop import SrTrainer
from inspector.train.sr_recipe import SrRecipe, parse_sr_recipe

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    return [sample(run) for run in range(4)] + [sample(9, "val")]


def recipe(epochs: int, steps: int) -> SrRecipe:
    return parse_sr_recipe(
        "tiny",
        {
            "title": "Tiny",
            "net": "edsr",
            "seed": 1,
            "hyper": {"channels": 8, "blocks": 2, "residual": True},
            "views": {
                "crop_width_px": 16, "crop_height_px": 16, "margin_px": 0,
                "share_4x": 0.0, "share_2x": 0.0, "share_1x": 0.0, "share_none": 1.0,
            },
            "degradation": {"plain": 1.0},
            "schedule": {
                "epochs": epochs, "steps": steps, "batch": 2, "warmup_epochs": 0, "ema_decay": 0.5,
            },
            "optimiser": {"learning_rate": 2e-3},
            "loss": {"depth": 0.0},
        },
    )  # fmt: skip


def test_it_learns_and_is_scored_without_references(samples: list[Sample], tmp_path: Path) -> None:
    SrTrainer(recipe(2, 12), samples, tmp_path, CPU).run(Progress())

    first, second = (json.loads(line) for line in (tmp_path / LOG).read_text().splitlines())
    assert second["reconstruction"] < first["reconstruction"]
    rows = [(row["method"], row["reference"]) for row in second["scores"]]
    assert rows == [("bicubic", "none"), ("net", "none")]


def test_its_model_enlarges_as_it_did_in_training(samples: list[Sample], tmp_path: Path) -> None:
    short = recipe(1, 2)
    trainer = SrTrainer(short, samples, tmp_path, CPU)
    trainer.run(Progress())

    made = export(short, trainer.average, trainer.held_out, "pack", tmp_path, CPU)

    assert read_card(tmp_path) == made
    assert (made.task, made.reference, made.enhance) == ("enhance", None, EnhanceSpec(4, False))
    kinds = {score.dataset.rpartition(", ")[2] for score in made.scores}
    assert kinds == {"bicubic", "reference none"}
    picture = torch.rand(1, 3, 16, 24)
    with torch.inference_mode():
        loaded = load_net(made, (tmp_path / WEIGHTS_NAME).read_bytes())(picture)
        kept = trainer.average(picture)
    assert torch.allclose(loaded, kept, atol=2e-3)
