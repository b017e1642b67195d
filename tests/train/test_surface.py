"""A surface learnt from marked areas: stopped, killed, gone on with, and a model in the end."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from inspector.core.card import ModelCard
from inspector.core.errors import Cancelled, ModelError, SettingsError, SourceError
from inspector.core.frame import Frame
from inspector.core.lesson import Lesson, LessonStep, UndamagedPicture
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.engine import restore
from inspector.engine.catalog import Catalog
from inspector.engine.device import processor
from inspector.io.cards import read_card
from inspector.train import restore_export, surface, surface_export
from inspector.train.lesson_store import LessonStore
from inspector.train.restore_recipe import RESTORE_RECIPES, RestoreScheduleRecipe
from inspector.train.surface import Places

torch.set_num_threads(1)
RECIPE = dataclasses.replace(
    RESTORE_RECIPES.read("surface"),
    hyper={"width": 2, "most": 4, "statistics": "picture"},
    schedule=RestoreScheduleRecipe(epochs=2, steps=2, batch=1, decay=0.9, held_out=2),
)
AREA = Shape.of("region", [[(0, 0), (179, 0), (179, 179), (0, 179)]])


@pytest.fixture(autouse=True)
def _few_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore_export, "CALIBRATED_ON", 2)
    monkeypatch.setattr(surface_export, "JUDGED_ON", 2)


def drawn(folder: Path) -> Lesson:
    """Three grainy photos with an area of 180 px marked; the rest of them is black."""
    pictures = []
    for seed in range(3):
        pixels = np.zeros((190, 200, 3), np.uint8)
        grain = np.random.default_rng(seed).normal(130, 9, (180, 180, 3))
        pixels[:180, :180] = grain.clip(60, 255)
        path = folder / f"secret{seed}.png"
        path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
        pictures.append(UndamagedPicture(path, 0, (AREA,)))
    return Lesson("wall", "The north wall", tuple(pictures))


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return drawn(tmp_path)


def places(home: Path) -> Places:
    return Places([home / "shipped", home / "models"], home, home / "cache")


def learn(
    lesson: Lesson,
    home: Path,
    steps: list[LessonStep] | None = None,
    stop_at: int | None = None,
) -> ModelCard:
    """Learnt to the end, or stopped at a step of the training."""
    told: list[LessonStep] = [] if steps is None else steps
    progress = Progress()
    if stop_at is not None:
        progress.report_to(
            lambda done, total: progress.cancel() if (done, total) == (stop_at, 4) else None
        )
    return surface.learn(lesson, "cpu", places(home), told.append, progress, RECIPE)


def weights(home: Path) -> bytes:
    return (home / "models" / "wall" / "weights.safetensors").read_bytes()


def test_a_lesson_becomes_a_model_of_the_list(lesson: Lesson, tmp_path: Path) -> None:
    home = tmp_path / "home"
    steps: list[LessonStep] = []
    made = learn(lesson, home, steps)

    assert [step.epoch for step in steps] == [0, 1, 2]
    assert {step.epochs for step in steps} == {2}
    assert [step.least for step in steps][1:] == [
        min(s.held_out for s in steps[1 : n + 1]) for n in (1, 2)
    ]
    first, last = steps[0], steps[-1]
    assert first.left.shape == first.restored.shape == first.whole.shape == (256, 256, 3)
    assert np.array_equal(first.whole, last.whole)
    assert not np.array_equal(first.restored, last.restored)
    assert first.whole.min() > 20, "nothing but what was marked is looked at"
    assert (first.left == 0).mean() == pytest.approx(0.5, abs=0.1)

    (listed,) = Catalog(places(home).models).cards
    assert listed == made == read_card(home / "models" / "wall")
    assert made.title == "The north wall"
    assert made.weights is not None
    assert made.weights.licence == surface_export.OWN
    assert made.weights.commercial_use
    assert made.weights.training_data == ("0.06 megapixels marked in 2 pictures of one's own",)
    text = (home / "models" / "wall" / "card.toml").read_text()
    assert "secret" not in text
    assert str(tmp_path) not in text
    metrics = {score.metric: score.value for score in made.scores}
    assert metrics["restoration loss"] == pytest.approx(last.least, rel=0.01)
    assert 0 <= metrics["marked percent, dark"] <= 100
    assert metrics["seconds of learning"] > 0
    model = restore.load(made, processor(), [home / "models"])
    picture = np.random.default_rng(9).integers(0, 256, (100, 100, 3), np.uint8)
    assert model.run(Frame(picture), Progress(), "dark").frame.pixels.shape == (100, 100, 3)
    assert not LessonStore(home).unfinished()
    assert not (home / "lessons" / "wall").exists()
    with pytest.raises(SettingsError, match="another name"):
        learn(lesson, home)


@pytest.fixture(scope="module")
def never_stopped(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The weights of a lesson that was learnt at once."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(restore_export, "CALIBRATED_ON", 2)
        patch.setattr(surface_export, "JUDGED_ON", 2)
        learn(drawn(folder), folder)
    return weights(folder)


def test_stopped_and_gone_on_with_is_as_never_stopped(
    lesson: Lesson, tmp_path: Path, never_stopped: bytes
) -> None:
    home = tmp_path / "parts"
    with pytest.raises(Cancelled):
        learn(lesson, home, stop_at=1)
    (state,) = LessonStore(home).unfinished()
    assert (state.lesson, state.epochs_done, state.epochs) == (lesson, 0, 2)
    with pytest.raises(Cancelled):
        learn(lesson, home, stop_at=3)
    assert LessonStore(home).unfinished()[0].epochs_done == 1
    steps: list[LessonStep] = []
    learn(lesson, home, steps)
    assert [step.epoch for step in steps] == [1, 2]
    assert weights(home) == never_stopped


def test_killed_between_log_and_checkpoint_an_epoch_is_repeated(
    lesson: Lesson, tmp_path: Path, never_stopped: bytes
) -> None:
    home = tmp_path / "killed"
    with pytest.raises(Cancelled):
        learn(lesson, home, stop_at=3)
    log = home / "lessons" / "wall" / "log.jsonl"
    (entry,) = (json.loads(line) for line in log.read_text().splitlines())
    with log.open("a") as file:
        file.write(json.dumps(entry | {"epoch": 2, "loss": 99.0}) + '\n{"epoch": 3, "lo')
    (home / "lessons" / "wall" / "checkpoint.safetensors.part").write_bytes(b"half")
    steps: list[LessonStep] = []
    learn(lesson, home, steps)
    assert [step.epoch for step in steps] == [1, 2]
    assert steps[-1].loss < 99
    assert weights(home) == never_stopped


def test_it_begins_with_a_model_of_the_list_and_takes_its_terms(
    lesson: Lesson, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    first = learn(lesson, home)
    assert first.weights is not None
    (home / "models").rename(home / "shipped")
    steps: list[LessonStep] = []
    second = dataclasses.replace(lesson, model_id="floor")
    with pytest.raises(Cancelled):
        learn(second, home, steps, stop_at=0)
    loss = next(score.value for score in first.scores if score.metric == "restoration loss")
    assert steps[0].least == pytest.approx(loss, rel=0.01)
    # As killed before the first checkpoint, when the start is another model by now.
    checkpoint = home / "lessons" / "floor" / "checkpoint.safetensors"
    kept = checkpoint.rename(home / "kept")
    card = home / "shipped" / "wall" / "card.toml"
    card.write_text(card.read_text().replace(first.weights.sha256, 64 * "0"))
    with pytest.raises(ModelError, match="was changed since"):
        learn(second, home)
    # With a checkpoint, the model with which it began may change or go.
    kept.rename(checkpoint)
    made = learn(second, home)
    assert made.weights is not None
    assert made.weights.licence.startswith(f"{surface_export.OWN}; begun with wall: ")
    assert first.weights.sha256[:12] in made.description
    assert len(made.weights.training_data) == 2


def test_another_lesson_does_not_go_on(lesson: Lesson, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        learn(lesson, tmp_path, stop_at=1)
    one = lesson.pictures[0]
    moved = Shape.of("region", [AREA.rings[0] + 1])
    other = dataclasses.replace(
        lesson, pictures=(dataclasses.replace(one, areas=(moved,)), *lesson.pictures[1:])
    )
    with pytest.raises(SettingsError, match="other areas"):
        learn(other, tmp_path)
    pixels = cv2.imread(str(one.path))
    cv2.imwrite(str(one.path), pixels + np.uint8(1))
    with pytest.raises(SettingsError, match="was changed"):
        learn(lesson, tmp_path)
    one.path.unlink()
    with pytest.raises(SourceError, match=r"secret0\.png"):
        learn(lesson, tmp_path)


def test_what_cannot_be_learnt_says_why(lesson: Lesson, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="small letters"):
        learn(dataclasses.replace(lesson, model_id="../up"), tmp_path)
    with pytest.raises(SettingsError, match="one line"):
        learn(dataclasses.replace(lesson, title="a\nb"), tmp_path)
    with pytest.raises(SettingsError, match="Too little"):
        learn(dataclasses.replace(lesson, pictures=lesson.pictures[:1]), tmp_path)
    beyond = dataclasses.replace(lesson.pictures[0], index=7)
    with pytest.raises(SourceError, match=r"secret0\.png has no frame 7"):
        learn(dataclasses.replace(lesson, pictures=(beyond,)), tmp_path)
    with LessonStore(tmp_path).locked(), pytest.raises(SettingsError, match="Another window"):
        learn(lesson, tmp_path)
    assert not LessonStore(tmp_path).unfinished()
