"""A recipe that learns to enlarge satellite pictures, in one TOML file.

title, description, net, seed     [hyper] of the net
[land] dates (1, or as many as the net takes), side_px (of a measured window), one_band (each step
       sees one band by chance while only the image counts: for nets that share weights)
[loss] image, roads, buildings, consistency (weights; 0 leaves it out; without image it learns from
       masks and the measurement alone), mtf (of the sensor, at the Nyquist frequency), tolerant (of
       shifts up to 3 px and of another brightness in the image loss: for real pairs)
[optimiser] learning_rate, clip_norm      (Adam, betas 0.9 and 0.99)
[schedule] epochs (with the image loss alone), task_epochs (with all losses, balanced), steps,
       batch, warmup_epochs, ema_decay, evaluate_every, task_rate (of the learning rate, in the
       epochs with tasks), guard (stop when the image loss is so many times what it was)
[terms] licence, commercial_use      (of the weights it gives)
[misplaced] masks_px, truth_px (how far they lie beside the ground: to see what that costs)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector.train.recipe import Terms
from inspector.train.recipe_checks import Checker
from inspector.train.recipe_files import RecipeFiles
from inspector.train.sat_data import Misplacement

TASKS = ("roads", "buildings")


@dataclass(frozen=True)
class LandRecipe:
    """What a step sees: windows of `side_px` at `dates` dates."""

    dates: int = 1
    side_px: int = 32
    one_band: bool = False


@dataclass(frozen=True)
class SatLossRecipe:
    """The weight of each loss, before they are balanced."""

    image: float = 1.0
    roads: float = 0.0
    buildings: float = 0.0
    consistency: float = 0.0
    mtf: float = 0.25
    tolerant: bool = False

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks that count."""
        return tuple(name for name in TASKS if getattr(self, name) > 0)


@dataclass(frozen=True)
class SatOptimiserRecipe:
    """Adam with gradients clipped to a norm."""

    learning_rate: float = 4e-4
    clip_norm: float = 1.0


@dataclass(frozen=True)
class SatScheduleRecipe:
    """Linear warm-up and half a cosine down to zero over the epochs with the image loss alone, then
    once more over those with tasks."""

    epochs: int
    task_epochs: int = 0
    steps: int = 100
    batch: int = 4
    warmup_epochs: int = 1
    ema_decay: float = 0.995
    evaluate_every: int = 5
    task_rate: float = 0.2
    guard: float = 1.05


@dataclass(frozen=True)
class SatRecipe:
    """A validated recipe; `id` is its file's name without the suffix."""

    id: str
    title: str
    net: str
    seed: int
    hyper: Mapping[str, Any]
    schedule: SatScheduleRecipe
    land: LandRecipe = field(default_factory=LandRecipe)
    loss: SatLossRecipe = field(default_factory=SatLossRecipe)
    optimiser: SatOptimiserRecipe = field(default_factory=SatOptimiserRecipe)
    terms: Terms = field(default_factory=Terms)
    description: str = ""
    misplaced: Misplacement | None = None


def parse_sat_recipe(recipe_id: str, table: Mapping[str, Any]) -> SatRecipe:
    """A recipe from a parsed TOML table. Raises SettingsError naming the key that is wrong."""
    check = Checker(recipe_id)
    check.keys("the recipe", table, {f.name for f in dataclasses.fields(SatRecipe)} - {"id"})
    check.that("land" in table, "land", "is missing")
    recipe = SatRecipe(
        id=recipe_id,
        **check.head(table),
        schedule=check.section(table, "schedule", SatScheduleRecipe),
        land=check.section(table, "land", LandRecipe),
        loss=check.section(table, "loss", SatLossRecipe),
        optimiser=check.section(table, "optimiser", SatOptimiserRecipe),
        terms=check.section(table, "terms", Terms),
        misplaced=(
            check.section(table, "misplaced", Misplacement) if "misplaced" in table else None
        ),
    )
    beside = recipe.misplaced or Misplacement()
    check.that(min(beside.masks_px, beside.truth_px) >= 0, "misplaced", "must be 0 or more")
    check.that(recipe.land.dates >= 1, "land.dates", "must be 1 or more")
    check.that(recipe.land.side_px >= 16, "land.side_px", "must be 16 or more")
    check.that(
        not recipe.land.one_band or recipe.land.dates > 1,
        "land.one_band",
        "is for networks of several dates",
    )
    _check_course(check, recipe)
    return recipe


def _check_course(check: Checker, recipe: SatRecipe) -> None:
    schedule, loss, optimiser = recipe.schedule, recipe.loss, recipe.optimiser
    weights = (loss.image, loss.roads, loss.buildings, loss.consistency)
    check.that(min(weights) >= 0 and max(weights) > 0, "loss", "must have weights of 0 or more")
    check.that(
        loss.image > 0 or (schedule.epochs == 0 and loss.consistency > 0),
        "loss",
        "must have consistency and no schedule.epochs where image is 0",
    )
    check.that(0.02 < loss.mtf < 0.6, "loss.mtf", "must be between 0.02 and 0.6")
    check.that(
        bool(loss.tasks) == (schedule.task_epochs > 0),
        "schedule.task_epochs",
        "must be above 0 where tasks count, and 0 where none does",
    )
    check.that(
        schedule.epochs >= 0 and schedule.epochs + schedule.task_epochs > 0,
        "schedule.epochs",
        "must be at least 1, or 0 with tasks",
    )
    counts = (schedule.steps, schedule.batch, schedule.evaluate_every)
    check.that(min(counts) >= 1, "schedule", "must count at least 1 of everything")
    stretches = [n for n in (schedule.epochs, schedule.task_epochs) if n]
    check.that(
        0 <= schedule.warmup_epochs < min(stretches),
        "schedule.warmup_epochs",
        "must be fewer than the epochs",
    )
    check.that(0 <= schedule.ema_decay < 1, "schedule.ema_decay", "must be from 0 to below 1")
    rates = (optimiser.learning_rate, optimiser.clip_norm, schedule.task_rate, schedule.guard)
    check.that(min(rates) > 0, "optimiser", "must have positive numbers")


SAT_RECIPES = RecipeFiles("satellite", "land", parse_sat_recipe)
