"""What the window is handed, done for real."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from inspector.core.errors import Cancelled
from inspector.core.lesson import Lesson, LessonStep, UndamagedPicture
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.train import restore_export, surface, surface_export
from inspector.wiring.services import make_services

TINY = """
title = "tiny"
net = "upcracknet"
seed = 1
hyper = {width = 2, most = 4, statistics = "picture"}
split = {train = 0.5, val = 0.5}
patches = {}
schedule = {epochs = 1, steps = 1, batch = 1, held_out = 1}
loss = {adversarial = 0.0}
"""


def test_a_learnt_surface_is_listed_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = tmp_path / "tiny.toml"
    recipe.write_text(TINY)
    monkeypatch.setattr(surface, "RECIPE", str(recipe))
    monkeypatch.setattr(restore_export, "CALIBRATED_ON", 1)
    monkeypatch.setattr(surface_export, "JUDGED_ON", 1)
    photo = tmp_path / "a.png"
    pixels = np.random.default_rng(0).integers(90, 160, (160, 300, 3), np.uint8)
    photo.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    area = Shape.of("region", [[(0, 0), (299, 0), (299, 159), (0, 159)]])
    lesson = Lesson("yard", "The yard", (UndamagedPicture(photo, 0, (area,)),))
    services = make_services(lambda settings: None)
    before, threads = services.cards(), torch.get_num_threads()
    steps: list[LessonStep] = []

    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        services.learn(lesson, "cpu", steps.append, stopped)
    begun = Progress()
    begun.report_to(lambda done, total: begun.cancel() if steps else None)
    with pytest.raises(Cancelled):
        services.learn(lesson, "cpu", steps.append, begun)
    assert [state.lesson for state in services.lessons()] == [lesson]
    services.forget_lesson("yard")
    assert not services.lessons()

    made = services.learn(lesson, "cpu", steps.append, Progress())
    assert [step.epoch for step in steps] == [0, 0, 1]
    assert [*services.cards()] == [*before[:-1], made, before[-1]]
    assert torch.get_num_threads() == threads
