"""Training super-resolution on tiny walls: it learns, it resumes, every loss has its say."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn
from train.sr_pictures import sample

from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.io.training_log import LOG
from inspector.nets import dsrnet, dsrnet_lite, vgg16
from inspector.train.sr_data import PackWriter, Sample
from inspector.train.sr_evaluate import rows, score
from inspector.train.sr_loop import SrTrainer
from inspector.train.sr_recipe import SrRecipe, parse_sr_recipe
from inspector.train.sr_teaching import Helpers
from inspector.train.sr_train import Given, train_sr

TINY = {"channels": 6, "blocks": 1, "encoder_blocks": 1}
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    return [sample(run) for run in range(4)] + [sample(9, "val")]


def recipe(**changes: Any) -> SrRecipe:
    table: dict[str, Any] = {
        "title": "Tiny",
        "net": "dsrnet_lite",
        "seed": 1,
        "hyper": TINY,
        "views": {"crop_width_px": 16, "crop_height_px": 16, "margin_px": 0},
        "degradation": {"plain": 1.0},
        "schedule": {"epochs": 2, "steps": 3, "batch": 2, "warmup_epochs": 0, "ema_decay": 0.5},
        "optimiser": {"learning_rate": 2e-3},
    }
    for section, values in changes.items():
        table[section] = (
            {**table.get(section, {}), **values} if isinstance(values, dict) else values
        )
    return parse_sr_recipe("tiny", table)


def log(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / LOG).read_text().splitlines()]


def weights(trainer: SrTrainer) -> list[torch.Tensor]:
    return list(trainer.average.state_dict().values())


def test_it_learns(samples: list[Sample], tmp_path: Path) -> None:
    trainer = SrTrainer(recipe(schedule={"epochs": 2, "steps": 12}), samples, tmp_path, CPU)

    trainer.run(Progress())

    first, second = log(tmp_path)
    assert second["reconstruction"] < first["reconstruction"]
    assert second["depth"] < first["depth"]
    methods = {(row["method"], row["reference"]) for row in second["scores"]}
    assert methods == {("bicubic", "none"), *(("net", r) for r in ("4x", "2x", "1x", "none"))}


def test_a_stopped_training_resumes_to_the_same_weights(
    samples: list[Sample], tmp_path: Path
) -> None:
    for name in ("whole", "stopped"):
        (tmp_path / name).mkdir()
    whole = SrTrainer(recipe(), samples, tmp_path / "whole", CPU)
    whole.run(Progress())

    with pytest.raises(Cancelled):
        SrTrainer(recipe(), samples, tmp_path / "stopped", CPU).run(_stopping_at(4))
    again = SrTrainer(recipe(), samples, tmp_path / "stopped", CPU)
    again.resume()
    assert again.epochs_done == 1
    again.run(Progress())

    assert all(map(torch.equal, weights(whole), weights(again)))
    assert [entry["epoch"] for entry in log(tmp_path / "stopped")] == [1, 2]
    other = SrTrainer(recipe(seed=2), samples, tmp_path / "stopped", CPU)
    with pytest.raises(SettingsError, match="another recipe"):
        other.resume()


def depth_first(**schedule: int) -> SrRecipe:
    return recipe(schedule={"depth_epochs": 2, "epochs": 2, "steps": 4, **schedule})


def test_the_depth_network_learns_first_and_then_stays(
    samples: list[Sample], tmp_path: Path
) -> None:
    trainer = SrTrainer(depth_first(steps=8), samples, tmp_path, CPU)
    before = [p.clone() for p in trainer.net.body.parameters()]
    at_half: list[torch.Tensor] = []

    def look(done: int, total: int) -> None:
        assert total == 4 * 8
        if done == 16:
            assert all(map(torch.equal, before, trainer.net.body.parameters()))
            at_half[:] = [value.clone() for value in trainer.average.unet.state_dict().values()]

    trainer.run(Progress(look))

    entries = log(tmp_path)
    assert [set(e) >= {"depth", "loss"} and "reconstruction" not in e for e in entries] == [
        True, True, False, False,
    ]  # fmt: skip
    assert entries[1]["depth"] < entries[0]["depth"]
    assert "depth" not in entries[3]
    assert ["scores" in entry for entry in entries] == [False, False, False, True]
    unet = trainer.net.unet.state_dict().values()
    assert all(map(torch.equal, at_half, unet))
    assert not all(map(torch.equal, before, trainer.net.body.parameters()))


def test_a_training_with_depth_first_resumes_to_the_same_weights(
    samples: list[Sample], tmp_path: Path
) -> None:
    """Stopped while it learns depth, where it has just learned it, and after."""
    short = depth_first(steps=2)
    (tmp_path / "whole").mkdir()
    whole = SrTrainer(short, samples, tmp_path / "whole", CPU)
    whole.run(Progress())

    for epochs in (1, 2, 3):
        stopped = tmp_path / str(epochs)
        stopped.mkdir()
        progress = _stopping_at(2 * epochs + 1)
        with pytest.raises(Cancelled):
            SrTrainer(short, samples, stopped, CPU).run(progress)
        again = SrTrainer(short, samples, stopped, CPU)
        again.resume()
        assert again.epochs_done == epochs
        again.run(Progress())
        assert all(map(torch.equal, weights(whole), weights(again)))


def _stopping_at(step: int) -> Progress:
    progress = Progress(lambda done, total: progress.cancel() if done == step else None)
    return progress


def test_depth_first_needs_a_network_that_sees_depth(samples: list[Sample], tmp_path: Path) -> None:
    blind = recipe(schedule={"depth_epochs": 1}, hyper={**TINY, "depth": False})
    with pytest.raises(SettingsError, match="sees no depth"):
        SrTrainer(blind, samples, tmp_path, CPU)


def test_critic_and_network_learn_in_turns(samples: list[Sample], tmp_path: Path) -> None:
    torch.manual_seed(0)
    features = nn.Sequential(*list(vgg16.build().features)[:3])
    loss = {"perceptual": 0.1, "adversarial": 0.005, "features": "any.safetensors"}
    trainer = SrTrainer(
        recipe(loss=loss, schedule={"epochs": 1, "steps": 2}, views={"margin_px": 0}),
        samples,
        tmp_path,
        CPU,
        Helpers(features=features),
    )
    critic = trainer._teaching.critic
    assert critic is not None
    before = [p.clone() for p in critic.parameters()]
    fixed = [p.clone() for p in features.parameters()]

    trainer.run(Progress())

    (entry,) = log(tmp_path)
    assert {"perceptual", "adversarial", "critic"} <= entry.keys()
    assert not all(map(torch.equal, before, critic.parameters()))
    assert all(map(torch.equal, fixed, features.parameters()))


def test_a_student_distils_its_teacher(samples: list[Sample], tmp_path: Path) -> None:
    torch.manual_seed(0)
    teacher = dsrnet_lite.build(channels=8, blocks=1, encoder_blocks=2)
    loss = {"distil_output": 0.5, "distil_attention": 0.1}
    student = {**TINY, "encoder_blocks": 2}
    distilled = recipe(loss=loss, hyper=student)
    trainer = SrTrainer(distilled, samples, tmp_path, CPU, Helpers(teacher))
    before = [p.clone() for p in trainer._teaching.attention.parameters()]
    known = [p.clone() for p in teacher.parameters()]

    trainer.run(Progress())

    assert {"distil_output", "distil_attention"} <= log(tmp_path)[-1].keys()
    assert not all(map(torch.equal, before, trainer._teaching.attention.parameters()))
    assert all(map(torch.equal, known, teacher.parameters()))
    # Neither the teacher nor the attention becomes a part of the student or its checkpoint.
    assert len(weights(trainer)) == len(dsrnet_lite.build(**student).state_dict())
    again = SrTrainer(distilled, samples, tmp_path, CPU, Helpers(teacher))
    again.resume()
    assert again.epochs_done == 2


@pytest.mark.parametrize(
    ("loss", "complaint"),
    [
        ({"distil_output": 0.5}, "--teacher"),
        ({"perceptual": 1.0, "features": "a.safetensors"}, "INSPECTOR_DATA"),
    ],
)
def test_what_a_recipe_needs_is_asked_for(
    samples: list[Sample], tmp_path: Path, loss: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(SettingsError, match=complaint):
        SrTrainer(recipe(loss=loss), samples, tmp_path, CPU)


def test_it_starts_from_weights_of_the_same_network_only(
    samples: list[Sample], tmp_path: Path
) -> None:
    torch.manual_seed(9)
    start = dsrnet_lite.build(**TINY)
    trainer = SrTrainer(recipe(), samples, tmp_path, CPU, start=start)
    assert all(map(torch.equal, trainer.net.parameters(), start.parameters()))

    with pytest.raises(SettingsError, match="another network"):
        SrTrainer(recipe(), samples, tmp_path, CPU, start=dsrnet_lite.build(channels=8))


def test_what_it_starts_from_can_be_a_part_that_is_kept(
    samples: list[Sample], tmp_path: Path
) -> None:
    torch.manual_seed(9)
    part = dsrnet_lite.build(**TINY, depth=False, reference=False)
    going_on = recipe(
        schedule={"depth_epochs": 1, "epochs": 1, "steps": 2, "keep_start": True},
        views={"share_4x": 1.0, "share_2x": 0.0, "share_1x": 0.0, "share_none": 0.0},
    )
    trainer = SrTrainer(going_on, samples, tmp_path, CPU, start=part)
    before = {name: p.clone() for name, p in trainer.net.named_parameters()}

    trainer.run(Progress())

    same = {n for n, p in trainer.net.named_parameters() if torch.equal(p, before[n])}
    assert set(part.state_dict()) <= same
    assert {n for n in before if n.startswith(("reference.body", "unet.down"))}.isdisjoint(same)
    kept = {name: trainer.average.state_dict()[name] for name in part.state_dict()}
    assert all(torch.equal(value, part.state_dict()[name]) for name, value in kept.items())
    with pytest.raises(SettingsError, match="--start"):
        SrTrainer(going_on, samples, tmp_path, CPU)
    with pytest.raises(SettingsError, match="another network"):
        SrTrainer(recipe(), samples, tmp_path, CPU, start=part)


def test_a_loss_that_is_no_number_ends_it(samples: list[Sample], tmp_path: Path) -> None:
    trainer = SrTrainer(recipe(), samples, tmp_path, CPU)
    with torch.no_grad():
        trainer.net.last.bias.fill_(float("nan"))

    with pytest.raises(ModelError, match="learning rate"):
        trainer.run(Progress())


def test_scores_name_whose_depth_it_was(samples: list[Sample]) -> None:
    torch.manual_seed(3)
    net = dsrnet_lite.build(**TINY)

    scored = rows(score(net, samples[:1], CPU, ("own", "true", "flat"), ("4x", "none")))

    assert [(r["method"], r["reference"], r["depth"]) for r in scored] == [
        ("bicubic", "none", "own"),
        *(("net", ref, depth) for ref in ("4x", "none") for depth in ("own", "true", "flat")),
    ]
    assert [r for r in scored if "depth_error" in r] == [scored[1], scored[4]]
    without = score(dsrnet_lite.build(**TINY, depth=False), samples[:1], CPU, references=("4x",))
    assert without[1].depth_error is None


def test_a_training_leaves_a_model_that_says_what_it_can(
    samples: list[Sample], tmp_path: Path
) -> None:
    writer = PackWriter()
    for one in samples:
        assert writer.add(one)
    pack = tmp_path / "pack.safetensors"
    writer.write(pack)
    short = recipe(schedule={"epochs": 1, "steps": 1})

    card = train_sr(short, pack, tmp_path / "tiny-lite")

    assert read_card(tmp_path / "tiny-lite") == card
    assert card.trained
    assert card.weights is not None
    assert card.weights.training_data == ("pack: rendered pipes of this program",)
    assert {score.metric for score in card.scores} >= {"psnr_y_db", "ssim_rgb"}
    assert any("bicubic" in score.dataset for score in card.scores)
    with pytest.raises(SettingsError, match="resume it"):
        train_sr(short, pack, tmp_path / "tiny-lite")
    # The model teaches the next one.
    loss = {"distil_output": 0.5}
    given = Given(teacher=tmp_path / "tiny-lite", start=tmp_path / "tiny-lite")
    pupil = dataclasses.replace(recipe(loss=loss, schedule={"epochs": 1, "steps": 1}), id="pupil")
    assert train_sr(pupil, pack, tmp_path / "pupil", given=given).id == "pupil"


def test_a_pack_without_held_out_runs_is_refused(samples: list[Sample], tmp_path: Path) -> None:
    writer = PackWriter()
    assert writer.add(samples[0])
    writer.write(tmp_path / "pack.safetensors")
    with pytest.raises(SettingsError, match="held out"):
        train_sr(recipe(), tmp_path / "pack.safetensors", tmp_path / "out")
    with pytest.raises(SettingsError, match="train on"):
        SrTrainer(recipe(), samples[-1:], tmp_path, CPU)


def test_the_papers_network_trains_in_the_same_loop(samples: list[Sample], tmp_path: Path) -> None:
    """Teacher features for attention come from both encoders."""
    torch.manual_seed(0)
    small = dsrnet.Size((1, 1, 1), (1, 1, 1, 1, 1, 1), (16,) * 5, channels=4)
    teacher = dsrnet.DsrNet(small, depth=True, dilations=(1,), match_memory_mib=64)
    loss = {"distil_output": 0.5, "distil_attention": 0.1}
    short = recipe(loss=loss, schedule={"epochs": 1, "steps": 1, "batch": 1})
    trainer = SrTrainer(short, samples[:4], tmp_path, CPU, Helpers(teacher))

    trainer.run(Progress())

    assert list(trainer._teaching.attention) == ["colour"]
    assert log(tmp_path)[0]["distil_attention"] > 0
