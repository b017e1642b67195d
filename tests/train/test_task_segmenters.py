"""A segmentation network of torchvision in the loop of ours: auxiliary output, export, the app."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from train.bars import draw_bars

from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import segment
from inspector.engine.device import processor
from inspector.train.checkpoint import load_checkpoint
from inspector.train.evaluate import predictor
from inspector.train.loop import train
from inspector.train.recipe import build_net, parse_recipe
from inspector.train.run_files import CHECKPOINT

TABLE = {
    "title": "Tiny",
    "net": "fcn",
    "seed": 1,
    "hyper": {"classes": 2},
    "split": {"train": 0.7, "val": 0.3},
    "augment": {"crop_px": 32},
    "loss": {"pixels": "plain", "aux": 0.4},
    "schedule": {"epochs": 1, "batch": 4, "warmup_epochs": 0, "ema_decay": 0.5},
}


def test_fcn_trains_with_its_auxiliary_output_and_runs_without(tmp_path: Path) -> None:
    recipe = parse_recipe("tiny", TABLE)
    folder = draw_bars(tmp_path / "bars", 32)

    card = train(recipe, [folder], tmp_path / "fcn-tiny")

    net = build_net("fcn", {"classes": 2, "deep_supervision": True})
    kept = build_net("fcn", {"classes": 2, "deep_supervision": True})
    groups = [{"params": [p for p in net.parameters() if (p.ndim > 1) is k]} for k in (True, False)]
    load_checkpoint(tmp_path / "fcn-tiny" / CHECKPOINT, net, kept, torch.optim.AdamW(groups))
    rgb = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    said = segment.load(card, processor(), "torch", [tmp_path]).run(Frame(rgb), Progress())
    expected = predictor(kept, torch.device("cpu"))(rgb)
    assert said.labels == ("crack",)
    np.testing.assert_allclose(said.probability / 255, expected, atol=0.01)
