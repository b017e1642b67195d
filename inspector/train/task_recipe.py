"""A recipe of a training that judges whole pictures, in one TOML file.

title, description, net, seed, domains, labels     [hyper] of the net     [split] name = fraction
task ("detect" or "classify"), start_from (a file of VGG16's weights that the network begins with)
[pictures] fields of PictureRecipe      [augment] light and camera, fields of Augmentation
[loss] aux, balance      (of classifiers)
[optimiser] learning_rate, weight_decay, clip_norm      (AdamW)
[schedule] epochs, batch, warmup_epochs, power, ema_decay, evaluate_every
[terms] licence, commercial_use, data = {folder = "what it is"}      (of the weights it gives)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from inspector.train.augment import Augmentation
from inspector.train.recipe import Terms
from inspector.train.recipe_checks import Checker
from inspector.train.recipe_files import RecipeFiles
from inspector.train.recipe_parts import OptimiserRecipe, ScheduleRecipe

PictureTask = Literal["detect", "classify"]


@dataclass(frozen=True)
class PictureRecipe:
    """What a network is trained on: pictures of `width_px` x `height_px`, whole where `share_min`
    is 1, else cut out of them by chance, at least this share of the sides; mirrored by chance."""

    width_px: int
    height_px: int
    share_min: float = 1.0


@dataclass(frozen=True)
class LabelLossRecipe:
    """Binary cross-entropy of classifiers. An auxiliary output counts `aux`; what is there counts
    (absent / there) ** `balance` of its label: at 1 a network that knows nothing says one half, at
    0 it says how often the label holds, which is below the threshold of every rare one."""

    aux: float = 0.4
    balance: float = 1.0


@dataclass(frozen=True)
class TaskRecipe:
    """A validated recipe; `id` is its file's name without the suffix."""

    id: str
    title: str
    net: str
    seed: int
    hyper: Mapping[str, Any]
    task: PictureTask
    labels: tuple[str, ...]
    split: Mapping[str, float]
    pictures: PictureRecipe
    schedule: ScheduleRecipe
    augment: Augmentation = field(default_factory=Augmentation)
    loss: LabelLossRecipe = field(default_factory=LabelLossRecipe)
    optimiser: OptimiserRecipe = field(default_factory=OptimiserRecipe)
    terms: Terms = field(default_factory=Terms)
    description: str = ""
    domains: tuple[str, ...] = ("sewer",)
    start_from: str = ""


def parse_task_recipe(recipe_id: str, table: Mapping[str, Any]) -> TaskRecipe:
    """A recipe from a parsed TOML table. Raises SettingsError naming the key that is wrong."""
    check = Checker(recipe_id)
    check.keys("the recipe", table, {f.name for f in dataclasses.fields(TaskRecipe)} - {"id"})
    check.that("pictures" in table, "pictures", "is missing")
    check.that("labels" in table, "labels", "is missing")
    task = check.typed(table, "task", str)
    check.that(task in get_args(PictureTask), "task", "must be detect or classify")
    recipe = TaskRecipe(
        id=recipe_id,
        **check.head(table),
        task=task,
        labels=check.texts(table, "labels", ("none",)),
        split=check.shares(table, "split"),
        pictures=check.section(table, "pictures", PictureRecipe),
        schedule=check.section(table, "schedule", ScheduleRecipe),
        augment=check.section(table, "augment", Augmentation),
        loss=check.section(table, "loss", LabelLossRecipe),
        optimiser=check.section(table, "optimiser", OptimiserRecipe),
        terms=check.section(table, "terms", Terms),
        domains=check.texts(table, "domains", ("sewer",)),
        start_from=check.typed({"start_from": "", **table}, "start_from", str),
    )
    _check_pictures(check, recipe)
    _check_course(check, recipe)
    return recipe


def _check_pictures(check: Checker, recipe: TaskRecipe) -> None:
    pictures, classes = recipe.pictures, len(recipe.labels) + (recipe.task == "detect")
    key = "classes" if recipe.task == "detect" else "labels"
    check.that(
        recipe.hyper.get(key) == classes,
        f"hyper.{key}",
        f"must be {classes}: the labels, and a background where boxes are drawn",
    )
    check.that(
        {"train", "val"} <= set(recipe.split)
        and min(recipe.split.values()) >= 0
        and abs(sum(recipe.split.values()) - 1) < 1e-6,
        "split",
        "must name the parts train and val, and its fractions must sum to 1",
    )
    check.that(
        min(pictures.width_px, pictures.height_px) >= 32, "pictures", "must be at least 32 px"
    )
    least = 0.1 if recipe.task == "detect" else 1.0
    check.that(
        least <= pictures.share_min <= 1,
        "pictures.share_min",
        "must be from 0.1 to 1, and 1 for codes: a part does not show all that the whole shows",
    )


def _check_course(check: Checker, recipe: TaskRecipe) -> None:
    schedule, loss, optimiser = recipe.schedule, recipe.loss, recipe.optimiser
    counts = (schedule.epochs, schedule.evaluate_every)
    check.that(min(counts) >= 1, "schedule", "must count at least 1 of everything")
    check.that(schedule.batch >= 2, "schedule.batch", "must be at least 2, to normalise over them")
    check.that(
        0 <= schedule.warmup_epochs < schedule.epochs,
        "schedule.warmup_epochs",
        "must be fewer than the epochs",
    )
    check.that(0 <= schedule.ema_decay < 1, "schedule.ema_decay", "must be from 0 to below 1")
    check.that(loss.aux >= 0, "loss.aux", "must be 0 or more")
    check.that(0 <= loss.balance <= 1, "loss.balance", "must be from 0 to 1")
    rates = (optimiser.learning_rate, optimiser.clip_norm)
    check.that(min(rates) > 0, "optimiser", "must have positive numbers")


TASK_RECIPES = RecipeFiles("tasks", "pictures", parse_task_recipe)
