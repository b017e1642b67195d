"""A segmenter of an experiment learns from the pictures it is given, and goes on where it was."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from train.bars import draw_bars

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.train.datasets import Labelled
from inspector.train.experiments.catalog import EXPERIMENTS, find_experiment
from inspector.train.experiments.experiment import Ground
from inspector.train.experiments.label_noise import WIDER_PX, LabelNoise, mistaken
from inspector.train.experiments.segmenters import Training, for_epochs
from inspector.train.recipe import Recipe, find_recipe, parse_recipe


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    draw_bars(folder / "crack" / "bars", 48)
    return folder


def _recipe() -> Recipe:
    return parse_recipe(
        "bars",
        {
            "title": "Bars",
            "net": "hrsegnet",
            "seed": 3,
            "hyper": {"base": 4},
            "split": {"train": 0.75, "val": 0.25},
            "schedule": {"epochs": 50, "batch": 4, "warmup_epochs": 1, "ema_decay": 0.8},
            "augment": {"crop_px": 32},
            "loss": {"pixels": "plain"},
        },
    )


def test_a_row_that_was_stopped_gives_what_it_would_have_given(root: Path, tmp_path: Path) -> None:
    training = Training(_recipe(), ("bars",))
    whole = training.measure(Ground(root, _made(tmp_path / "a"), "cpu", 3, Progress()))

    work = _made(tmp_path / "b")
    stopped = Progress()
    stopped.report_to(lambda done, total: stopped.cancel() if done >= 4 else None)
    with pytest.raises(Cancelled):
        training.measure(Ground(root, work, "cpu", 3, stopped))
    resumed = training.measure(Ground(root, work, "cpu", 3, Progress()))

    assert resumed == whole
    assert set(whole) == {"crack_iou", "miou_2class", "mean_dice", "mean_iou"}


def test_another_chance_keeps_the_split(root: Path, tmp_path: Path) -> None:
    first, second = (
        Training(_recipe(), ("bars",), chance=chance).trained(
            Ground(root, _made(tmp_path / str(chance)), "cpu", 1, Progress())
        )
        for chance in (0, 1)
    )

    stems = [[picture.stem for picture in trainer.data.train] for trainer in (first, second)]
    assert stems[0] == stems[1]
    weights = [next(trainer.net.parameters()) for trainer in (first, second)]
    assert not weights[0].equal(weights[1])


def test_whatever_decides_the_result_changes_the_identity() -> None:
    training = Training(_recipe(), ("bars",))
    others = [
        dataclasses.replace(training, chance=1),
        dataclasses.replace(training, data=("bars", "more")),
        dataclasses.replace(training, labels=LabelNoise("flipped", 0.1)),
        dataclasses.replace(training, labels=LabelNoise("dilated", 0.1)),
        dataclasses.replace(training, teacher="hrsegnet-b16"),
        Training(dataclasses.replace(_recipe(), noisy=True), ("bars",)),
    ]

    assert len({each.identity() for each in (training, *others)}) == len(others) + 1


def test_a_short_training_is_the_long_one_in_proportion() -> None:
    recipe = find_recipe("hrsegnet-b16")
    half = recipe.schedule.epochs // 2
    loss = dataclasses.replace(recipe.loss, pixels="ohem", ohem_from_epoch=half)
    short = for_epochs(dataclasses.replace(recipe, loss=loss), 10)

    assert (short.schedule.epochs, short.loss.ohem_from_epoch, short.later) == (10, 5, ())
    assert for_epochs(recipe, 1).schedule.warmup_epochs == 0


@given(
    st.sampled_from(["flipped", "dilated"]),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(0, 2**31),
)
def test_more_mistakes_hold_the_fewer_ones(kind: str, one: float, two: float, seed: int) -> None:
    crack = np.zeros((30, 40), np.uint8)
    crack[10, 5:20] = 1
    crack[:2] = 255
    picture = Labelled("7Q-1", np.zeros((30, 40, 3), np.uint8), crack)
    few, many = (
        mistaken(picture, LabelNoise(kind, share), seed).classes  # type: ignore[arg-type]
        for share in sorted((one, two))
    )

    wrong = few != crack
    assert (many != crack)[wrong].all()
    assert (few[:2] == 255).all()
    if kind == "dilated" and wrong.any():
        assert few[10 + WIDER_PX, 5 : 20 + WIDER_PX].all()
        assert not few[10 + WIDER_PX + 1].any()


def test_so_many_labels_are_wrong_as_asked() -> None:
    picture = Labelled("a", np.zeros((200, 200, 3), np.uint8), np.zeros((200, 200), np.uint8))

    wrong = mistaken(picture, LabelNoise("flipped", 0.3), 1).classes.mean()

    assert wrong == pytest.approx(0.3, abs=0.01)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_tables_of_an_experiment_fit_together(name: str) -> None:
    experiment = find_experiment(name)
    rows = [row for table in experiment.tables for row in table.rows]
    names = {row.id: row.identity for row in rows}

    assert experiment.name == name
    # They name folders, everywhere.
    ids = [*names, *(figure.id for figure in experiment.figures)]
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)
    assert all(names[row.id] == row.identity for row in rows)
    assert len(set(names.values())) == len(names)
    assert not names.keys() & {figure.id for figure in experiment.figures}
    for table in experiment.tables:
        known = {column.key for column in table.columns}
        assert all(set(row.paper) <= known for row in table.rows)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
