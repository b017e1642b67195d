"""Working through a queue: what is trained, from what, for how long, and what is said of it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from data.models import enlarging_card
from PIL import Image
from safetensors.torch import save_file

from inspector.core.card import ModelCard, Score, WeightsSpec
from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.progress import Progress
from inspector.io.cards import read_card, write_card
from inspector.train.job import Job
from inspector.train.queue import Entry, Figure, Queue, Wanted
from inspector.train.queue_models import QueueModels
from inspector.train.queue_run import Given, QueueRun
from inspector.train.queue_summary import Outcome, summary

IOU = Figure("held out", ("iou",))
EPOCHS, EPOCH_S = 4, 10.0


def entry(name: str, wanted: float | None = None, **more: str) -> Entry:
    target = None if wanted is None else Wanted(wanted)
    return Entry(name, more.pop("recipe", name), ("pictures",), IOU, 1.0, target, **more)


def put(folder: Path, iou: float) -> ModelCard:
    """A model folder with a score."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file({"w": torch.zeros(1)}, folder / "weights.safetensors")
    spec = WeightsSpec("0" * 64, "none", True, (), "recipe", 1)
    scores = (Score("held out", "iou", iou),)
    card = replace(enlarging_card(folder.name, 64), weights=spec, scores=scores)
    write_card(card, folder)
    return card


class Workshop:
    """Folders, a clock, and a training that takes `EPOCHS` of `EPOCH_S` seconds and gives a score
    of 0.6, or goes wrong as a test says."""

    def __init__(self, folder: Path) -> None:
        self.models, self.output = folder / "models", folder / "output"
        self.data = folder / "data"
        (self.data / "crack" / "pictures").mkdir(parents=True)
        self.now_s = 0.0
        self.jobs: list[Job] = []
        self.said: list[str] = []
        self.wrong: dict[str, BaseException] = {}

    def clock(self) -> float:
        return self.now_s

    def train(self, job: Job, device: str, progress: Progress) -> ModelCard:
        self.jobs.append(job)
        name = job.output.name
        if name in self.wrong:
            raise self.wrong[name]
        job.output.mkdir(parents=True, exist_ok=True)
        log = job.output / "log.jsonl"
        done = len(log.read_text().splitlines()) if log.exists() else 0
        for epoch in range(done, EPOCHS):
            for step in range(5):
                progress.step(5 * epoch + step, 5 * EPOCHS)
                self.now_s += EPOCH_S / 5
            with log.open("a") as file:
                file.write(json.dumps({"epoch": epoch + 1, "seconds": EPOCH_S}) + "\n")
            (job.output / "checkpoint.safetensors").write_text(str(epoch))
        return put(job.output, 0.6)

    def run(self, *entries: Entry, budget_s: float | None = None) -> dict[str, Outcome]:
        queue = Queue(entries, {"pictures": "take some", "others": "buy them"})
        given = Given(self.data, self.output, "cpu", budget_s)
        models = QueueModels([self.models], self.output)
        work = QueueRun(queue, models, given, self.train, self.clock)
        return {one.name: one for one in work.run(self.bar, self.said.append)}

    @contextlib.contextmanager
    def bar(self, label: str) -> Iterator[Progress]:
        yield Progress()

    @property
    def trained(self) -> list[str]:
        return [job.output.name for job in self.jobs]


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_the_weakest_is_trained_first_and_teaches_what_waits_for_it(shop: Workshop) -> None:
    put(shop.models / "near", 0.45)
    put(shop.models / "teacher", 0.1)
    before = {p: p.read_bytes() for p in shop.models.rglob("*") if p.is_file()}

    found = shop.run(
        entry("near", 0.5),
        entry("student", 0.9, teacher="teacher"),
        entry("teacher", 0.5),
    )

    assert shop.trained == ["teacher", "student", "near"]
    assert shop.jobs[1].teacher == shop.output.resolve() / "teacher"
    assert shop.jobs[0].data == (shop.data / "crack" / "pictures",)
    assert found["near"].old == 0.45
    assert found["near"].reached
    assert found["student"].reached is False
    assert {p: p.read_bytes() for p in shop.models.rglob("*") if p.is_file()} == before
    told = json.loads((shop.output / "queue.json").read_text())
    assert [each["name"] for each in told["entries"]] == ["teacher", "student", "near"]
    assert told["entries"][2]["new"] == 0.6
    assert (shop.output / "queue.txt").read_text() == summary(list(found.values())) + "\n"
    assert "near: trained (4 epochs, 0.7 minutes): 0.6000 iou on held out" in shop.said[2]


def test_a_budget_is_kept_and_the_next_call_goes_on(shop: Workshop) -> None:
    entries = (entry("first", 0.5), entry("second", 0.5), entry("third", 0.5))

    found = shop.run(*entries, budget_s=70.0)

    assert shop.now_s <= 70.0
    assert [found[name].state for name in ("first", "second", "third")] == [
        "trained",
        "stopped",
        "waiting",
    ]
    assert found["second"].epochs == 2
    assert found["second"].new is None

    found = shop.run(*entries)

    assert shop.trained == ["first", "second", "second", "third"]
    assert all(job.resume for job in shop.jobs)
    assert found["first"].state == "kept"
    assert found["second"].epochs == EPOCHS
    assert shop.now_s == 3 * EPOCHS * EPOCH_S


def test_one_that_fails_does_not_keep_the_others(shop: Workshop) -> None:
    shop.wrong = {
        "a": ModelError("It ran off; make the rate smaller."),
        "b": MemoryError(),
        "c": ModuleNotFoundError("no", name="cv2"),
        "d": OSError(28, "No space left on device"),
        "e": torch.cuda.OutOfMemoryError(),
    }
    entries = [entry(name, 0.5) for name in "abcde"]

    found = shop.run(*entries, entry("f", 0.5), entry("g", 0.5, start="a"))

    assert {found[name].state for name in "abcde"} == {"failed"}
    assert found["f"].state == "trained"
    assert found["g"].state == "skipped"
    for name, word in zip("abcde", ("rate", "memory", "cv2", "space", "memory"), strict=True):
        assert word in found[name].why
    assert "a" in found["g"].why


def test_what_has_no_data_is_left_out_in_one_sentence(shop: Workshop) -> None:
    there = entry("there", 0.1)
    missing = replace(entry("missing", 0.9), data=("pictures", "others"))
    begun = replace(entry("begun", 0.9), features="others")

    found = shop.run(there, missing, begun)

    assert shop.trained == ["there"]
    assert found["missing"].why == f"others is not in {shop.data}: buy them."
    assert found["begun"].state == "skipped"
    assert not (shop.output / "missing").exists()
    assert summary(list(found.values())).count("buy them") == 1


def test_a_stop_is_a_stop_and_keeps_the_summary(shop: Workshop) -> None:
    shop.wrong = {"second": Cancelled()}

    with pytest.raises(Cancelled):
        shop.run(entry("first", 0.5), entry("second", 0.4), entry("third", 0.3))

    told = json.loads((shop.output / "queue.json").read_text())["entries"]
    states = {each["name"]: each["state"] for each in told}
    assert states == {"first": "trained", "second": "waiting", "third": "waiting"}


def test_a_worse_model_teaches_nobody(shop: Workshop) -> None:
    put(shop.models / "teacher", 0.7)

    shop.run(entry("teacher", 0.9), entry("student", 0.5, teacher="teacher"))

    assert shop.trained == ["teacher", "student"]
    assert shop.jobs[1].teacher == shop.models / "teacher"


@pytest.mark.parametrize("place", [".", "deeper/inside"])
def test_the_models_there_are_are_no_output(tmp_path: Path, place: str) -> None:
    with pytest.raises(SettingsError, match="among the models"):
        QueueModels([tmp_path], tmp_path / place)


def test_a_recipe_is_trained_and_known_again(tmp_path: Path) -> None:
    shop = Workshop(tmp_path)
    recipe = tmp_path / "small.toml"
    recipe.write_text(SMALL, encoding="utf-8")
    for index in range(4):
        crack = np.zeros((48, 48), np.uint8)
        crack[10 + index] = 255
        for part, pixels in (("images", np.where(crack, 40, 180)), ("masks", crack)):
            folder = shop.data / "crack" / "pictures" / part
            folder.mkdir(exist_ok=True)
            Image.fromarray(pixels.astype(np.uint8)).save(folder / f"scene{index}-0.png")
    figure = Figure("pictures, held out", ("crack_iou",))
    small = replace(entry("small", recipe=str(recipe)), figure=figure, wanted=Wanted(1.5))
    queue = Queue((small,), {"pictures": "take some"})

    def run() -> Outcome:
        models = QueueModels([shop.models], shop.output)
        given = Given(shop.data, shop.output, "cpu")
        (found,) = QueueRun(queue, models, given).run(shop.bar, shop.said.append)
        return found

    assert run().state == "trained"
    made = read_card(shop.output / "small")
    weights = shop.output / "small" / "weights.safetensors"
    assert made.weights is not None
    found = run()
    assert (found.state, found.why, found.new) == ("kept", "", figure.of(made))
    assert found.files_bytes == (weights.stat().st_size,)
    recipe.write_text(SMALL.replace("epochs = 1", "epochs = 2"), encoding="utf-8")
    assert "changed" in run().why


SMALL = """
title = "Small"
net = "hrsegnet"
seed = 1
[hyper]
base = 4
[split]
train = 0.5
val = 0.5
[augment]
crop_px = 32
[schedule]
epochs = 1
batch = 2
warmup_epochs = 0
"""
