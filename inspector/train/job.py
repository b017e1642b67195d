"""One training, whatever its recipe is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.core.card import ModelCard
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.train.checkpoint import fingerprint
from inspector.train.feature_distillation import Method
from inspector.train.loop import train
from inspector.train.recipe import distilled_by, find_recipe
from inspector.train.restore_recipe import RESTORE_RECIPES
from inspector.train.restore_train import train_restore
from inspector.train.sat_recipe import SAT_RECIPES
from inspector.train.sat_tasks import Suitability
from inspector.train.sat_train import SatGiven, train_sat
from inspector.train.sr_recipe import SR_RECIPES
from inspector.train.sr_train import Given, train_sr
from inspector.train.task_recipe import TASK_RECIPES
from inspector.train.task_train import train_task

Told = Callable[[Mapping[str, Suitability]], None]


@dataclass(frozen=True)
class Job:
    """What to train: a recipe by its id or its file, on which `data`, into which model folder.

    `teacher`, `start` and `judge` are model folders of trained networks, `method` is another way
    to learn from the teacher, `features` the folder with weights that a recipe begins with or that
    its losses look with.
    """

    recipe: str
    data: tuple[Path, ...]
    output: Path
    resume: bool = False
    teacher: Path | None = None
    start: Path | None = None
    judge: Path | None = None
    method: Method | Literal["none"] | None = None
    features: Path | None = None


def train_job(
    job: Job, device: str, progress: Progress | None = None, told: Told | None = None
) -> ModelCard:
    """Train, or go on training, on torch's `device`; the card of the model.

    `told` hears how suitable tasks are that a recipe for satellite pictures learns for. Raises
    SettingsError for what a recipe has no use for, and whatever the training of its kind raises;
    after each of these the checkpoint can be resumed.
    """
    progress = progress if progress is not None else Progress()
    if SAT_RECIPES.has(job.recipe):
        return _enlarge_land(job, device, progress, told)
    if job.judge:
        raise SettingsError("Only recipes for satellite pictures have a judge; leave out --judge.")
    if SR_RECIPES.has(job.recipe):
        return _enlarge(job, device, progress)
    if RESTORE_RECIPES.has(job.recipe):
        return _restore(job, device, progress)
    if TASK_RECIPES.has(job.recipe):
        return _look_at_whole_pictures(job, device, progress)
    recipe = find_recipe(job.recipe)
    if job.method is not None:
        recipe = distilled_by(recipe, job.method)
    return train(
        recipe,
        job.data,
        job.output,
        device,
        job.resume,
        progress,
        job.teacher,
        job.features,
        job.start,
    )


def fingerprint_of(recipe: str) -> str:
    """That of a recipe, by its id or its file. Raises SettingsError."""
    for kind in (SAT_RECIPES, SR_RECIPES, RESTORE_RECIPES, TASK_RECIPES):
        if kind.has(recipe):
            return fingerprint(kind.read(recipe))
    return fingerprint(find_recipe(recipe))


def _restore(job: Job, device: str, progress: Progress) -> ModelCard:
    _alone(job, "Recipes that restore surfaces")
    recipe = RESTORE_RECIPES.read(job.recipe)
    return train_restore(recipe, job.data, job.output, device, job.resume, job.features, progress)


def _look_at_whole_pictures(job: Job, device: str, progress: Progress) -> ModelCard:
    _alone(job, "Recipes that draw boxes or give codes")
    recipe = TASK_RECIPES.read(job.recipe)
    return train_task(recipe, job.data, job.output, device, job.resume, job.features, progress)


def _enlarge(job: Job, device: str, progress: Progress) -> ModelCard:
    pack = _only_pack(job, "Recipes that enlarge video")
    given = Given(job.teacher, job.start, job.features)
    recipe = SR_RECIPES.read(job.recipe)
    return train_sr(recipe, pack, job.output, device, job.resume, given, progress)


def _enlarge_land(job: Job, device: str, progress: Progress, told: Told | None) -> ModelCard:
    pack = _only_pack(job, "Recipes for satellite pictures")
    given = SatGiven(job.teacher, job.judge, job.start)
    recipe = SAT_RECIPES.read(job.recipe)
    return train_sat(recipe, pack, job.output, device, job.resume, given, progress, told)


def _alone(job: Job, what: str) -> None:
    if job.teacher or job.start or job.method:
        raise SettingsError(f"{what} learn alone; leave out --teacher, --start and --method.")


def _only_pack(job: Job, what: str) -> Path:
    if job.method is not None:
        raise SettingsError(f"{what} have one method; leave out --method.")
    if len(job.data) != 1:
        raise SettingsError(f"{what} learn from one pack; name one file.")
    return job.data[0]
