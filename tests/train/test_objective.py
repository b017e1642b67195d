"""Learning from a teacher in the one loop: who teaches, what is seen, and resuming it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from train.bars import draw_bars

from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.io.training_log import LOG
from inspector.train.data import batches, load_data
from inspector.train.loop import Trainer, train
from inspector.train.objective import load_teacher
from inspector.train.recipe import Recipe, distilled_by, parse_recipe
from inspector.train.run_files import CHECKPOINT

CPU = torch.device("cpu")
SMALL = {"widths": [6, 12, 12, 24], "depths": [1, 1, 1, 1], "decoder": 8}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_bars(tmp_path_factory.mktemp("data") / "bars", 48)


def recipe(**changes: Any) -> Recipe:
    table: dict[str, Any] = {
        "title": "Bars",
        "net": "pct",
        "seed": 3,
        "hyper": SMALL,
        "split": {"train": 0.75, "val": 0.25},
        "schedule": {"epochs": 2, "batch": 4, "warmup_epochs": 0},
        "augment": {"crop_px": 32},
        "loss": {"pixels": "none", "aux": 0.0},
        "noisy": True,
        "distil": {
            "method": "rfkd",
            "stages": {
                "pct": [f"stages.{index}" for index in range(4)],
                "hrsegnet": ["stem.0", "stem.1", "blocks.0", "blocks.2"],
            },
        },
    }
    return parse_recipe("bars", {**table, **changes})


@pytest.fixture(scope="module")
def teacher(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an HrSegNet that saw the bars once."""
    output = tmp_path_factory.mktemp("models") / "hr"
    how = recipe(
        net="hrsegnet",
        hyper={"base": 4},
        loss={"aux": 0.0},
        noisy=False,
        schedule={"epochs": 1, "batch": 4, "warmup_epochs": 0},
    )
    train(dataclasses.replace(how, distil=None), [folder], output)
    return output


def test_a_stopped_distillation_resumes_to_the_same_weights(
    folder: Path, teacher: Path, tmp_path: Path
) -> None:
    card = train(recipe(), [folder], tmp_path / "whole", teacher=teacher)

    def stop_in_epoch_two(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train(
            recipe(),
            [folder],
            tmp_path / "parts",
            progress=Progress(stop_in_epoch_two),
            teacher=teacher,
        )
    train(recipe(), [folder], tmp_path / "parts", resume=True, teacher=teacher)
    whole = load_file(tmp_path / "whole" / CHECKPOINT)
    parts = load_file(tmp_path / "parts" / CHECKPOINT)
    assert any(".adapt." in name for name in whole)
    assert whole.keys() == parts.keys()
    for name, value in whole.items():
        torch.testing.assert_close(parts[name], value, rtol=0, atol=0, msg=name)
    assert read_card(tmp_path / "whole") == card
    assert card.weights is not None
    assert "taught by hr" in card.weights.training_data
    assert not any("adapt" in name for name in load_file(tmp_path / "whole/weights.safetensors"))
    assert "loss_distilled" in (tmp_path / "whole" / LOG).read_text()


def test_another_teacher_does_not_go_on_with_the_pupil(
    folder: Path, teacher: Path, tmp_path: Path
) -> None:
    once = distilled_by(recipe(schedule={"epochs": 1, "batch": 4, "warmup_epochs": 0}), "nkd")
    train(once, [folder], tmp_path / "pupil", teacher=teacher)
    with pytest.raises(SettingsError, match="another recipe or teacher"):
        train(once, [folder], tmp_path / "pupil", resume=True, teacher=tmp_path / "pupil")


@pytest.mark.parametrize("method", ["rfkd", "nkd", "cwd", "dist"])
def test_every_method_moves_the_student_and_leaves_the_teacher(
    folder: Path, teacher: Path, tmp_path: Path, method: Any
) -> None:
    how = distilled_by(recipe(schedule={"epochs": 1, "batch": 9, "warmup_epochs": 0}), method)
    wise = load_teacher(teacher)
    before = {name: value.clone() for name, value in wise.net.state_dict().items()}
    trainer = Trainer(how, load_data(how, [folder]), tmp_path, CPU, wise)
    alone = Trainer(distilled_by(how, "none"), load_data(how, [folder]), tmp_path / "alone", CPU)
    (tmp_path / "alone").mkdir()
    name = "stages.3.0.weight"
    start, twin = trainer.net.state_dict()[name].clone(), alone.net.state_dict()[name].clone()
    assert torch.equal(start, twin), "all methods start from the same weights"
    trainer.run(Progress())
    alone.run(Progress())
    assert not torch.equal(trainer.net.state_dict()[name], alone.net.state_dict()[name])
    for key, value in wise.net.state_dict().items():
        assert torch.equal(value, before[key])


def test_a_teacher_is_asked_for_or_refused(folder: Path, teacher: Path, tmp_path: Path) -> None:
    data = load_data(recipe(), [folder])
    with pytest.raises(SettingsError, match="--teacher"):
        Trainer(recipe(), data, tmp_path, CPU)
    with pytest.raises(SettingsError, match="leave out the teacher"):
        Trainer(distilled_by(recipe(), "none"), data, tmp_path, CPU, load_teacher(teacher))
    unnamed = recipe(distil={"method": "rfkd", "stages": {"pct": ["stages.0"]}})
    with pytest.raises(SettingsError, match="no stages of the network hrsegnet"):
        Trainer(unnamed, data, tmp_path, CPU, load_teacher(teacher))
    other = load_teacher(teacher)
    blind = dataclasses.replace(other, card=dataclasses.replace(other.card, labels=("root",)))
    with pytest.raises(SettingsError, match="another teacher"):
        Trainer(recipe(), data, tmp_path, CPU, blind)
    with pytest.raises(ModelError, match="not trained"):
        load_teacher(Path(__file__).parents[2] / "models" / "poolingcrack")


def test_a_third_of_the_views_is_spoilt_and_the_teacher_sees_them_clean(folder: Path) -> None:
    noisy, plain = recipe(), recipe(noisy=False)
    data = load_data(noisy, [folder])
    spoilt = 0
    for seen, calm in zip(
        batches(noisy, data.train, 0), batches(plain, data.train, 0), strict=True
    ):
        assert calm.clean is calm.rgb
        assert torch.equal(seen.clean, calm.rgb)
        assert torch.equal(seen.labels, calm.labels)
        spoilt += sum(not torch.equal(a, b) for a, b in zip(seen.rgb, seen.clean, strict=True))
    assert 0 < spoilt <= 3
