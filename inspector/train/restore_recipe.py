"""A recipe of a training that learns to restore undamaged surfaces, in one TOML file.

title, description, net, seed, labels, domains     [hyper] of the net     [split] as for cracks
[patches] mask (squares, stripes or jumbled)
[loss] adversarial (weight), critic_width; features (the file of VGG16's weights that the style
       loss looks with; "" leaves it out)
[optimiser] learning_rate, critic_learning_rate      (Adam)
[schedule] epochs, steps (of an epoch), batch, decay (of the rates, an epoch), held_out (patches)
[terms] licence, commercial_use, data      (of the weights it gives)
without (terms of the restoration that do not count, "ssim" or "msgms": to compare)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector.train.recipe import Terms
from inspector.train.recipe_checks import Checker
from inspector.train.recipe_files import RecipeFiles
from inspector.train.square_masks import MASK_KINDS, MaskKind
from inspector.train.unsup_losses import LIKENESSES


@dataclass(frozen=True)
class PatchRecipe:
    """What is hidden of an undamaged patch."""

    mask: MaskKind = "squares"


@dataclass(frozen=True)
class RestoreLossRecipe:
    """What counts beside the restoration itself (`unsup_losses.Restoration`), whose weight is
    `RESTORATION_WEIGHT`. Without `adversarial` there is no critic."""

    adversarial: float = 1.0
    critic_width: int = 64
    features: str = ""


@dataclass(frozen=True)
class RestoreOptimiserRecipe:
    """Adam with betas 0.5 and 0.999, of the generator and of its critic."""

    learning_rate: float = 1e-4
    critic_learning_rate: float = 4e-4


@dataclass(frozen=True)
class RestoreScheduleRecipe:
    """Epochs of so many steps; after each of them rates are multiplied with `decay`, and the
    generator is kept if it restores `held_out` masked undamaged patches better than before."""

    epochs: int
    steps: int = 100
    batch: int = 8
    decay: float = 0.99
    held_out: int = 48


@dataclass(frozen=True)
class RestoreRecipe:
    """A validated recipe; `id` is its file's name without the suffix."""

    id: str
    title: str
    net: str
    seed: int
    hyper: Mapping[str, Any]
    split: Mapping[str, float]
    schedule: RestoreScheduleRecipe
    patches: PatchRecipe = field(default_factory=PatchRecipe)
    loss: RestoreLossRecipe = field(default_factory=RestoreLossRecipe)
    optimiser: RestoreOptimiserRecipe = field(default_factory=RestoreOptimiserRecipe)
    terms: Terms = field(default_factory=Terms)
    description: str = ""
    labels: tuple[str, ...] = ("crack",)
    domains: tuple[str, ...] = ("pavement",)
    without: tuple[str, ...] | None = None
    """Terms of the restoration that do not count."""


def parse_restore_recipe(recipe_id: str, table: Mapping[str, Any]) -> RestoreRecipe:
    """A recipe from a parsed TOML table. Raises SettingsError naming the key that is wrong."""
    check = Checker(recipe_id)
    check.keys("the recipe", table, {f.name for f in dataclasses.fields(RestoreRecipe)} - {"id"})
    check.that("patches" in table, "patches", "is missing")
    recipe = RestoreRecipe(
        id=recipe_id,
        **check.head(table),
        split=check.shares(table, "split"),
        schedule=check.section(table, "schedule", RestoreScheduleRecipe),
        patches=check.section(table, "patches", PatchRecipe),
        loss=check.section(table, "loss", RestoreLossRecipe),
        optimiser=check.section(table, "optimiser", RestoreOptimiserRecipe),
        terms=check.section(table, "terms", Terms),
        labels=check.texts(table, "labels", ("crack",)),
        domains=check.texts(table, "domains", ("pavement",)),
        without=check.texts(table, "without", LIKENESSES) if "without" in table else None,
    )
    check.that(
        set(recipe.without or ()) <= set(LIKENESSES),
        "without",
        f"must name some of {', '.join(LIKENESSES)}",
    )
    check.that(len(recipe.labels) == 1, "labels", "must be one: a restoration finds one thing")
    check.that(
        {"train", "val"} <= set(recipe.split)
        and min(recipe.split.values()) >= 0
        and abs(sum(recipe.split.values()) - 1) < 1e-6,
        "split",
        "must name the parts train and val, and its fractions must sum to 1",
    )
    _check_course(check, recipe)
    return recipe


def _check_course(check: Checker, recipe: RestoreRecipe) -> None:
    schedule, loss, optimiser = recipe.schedule, recipe.loss, recipe.optimiser
    check.that(
        recipe.patches.mask in MASK_KINDS, "patches.mask", f"must be one of {', '.join(MASK_KINDS)}"
    )
    counts = (schedule.epochs, schedule.steps, schedule.batch, schedule.held_out)
    check.that(min(counts) >= 1, "schedule", "must count at least 1 of everything")
    check.that(0 < schedule.decay <= 1, "schedule.decay", "must be above 0 and at most 1")
    check.that(loss.adversarial >= 0, "loss.adversarial", "must be 0 or more")
    check.that(loss.critic_width >= 1, "loss.critic_width", "must be at least 1")
    rates = (optimiser.learning_rate, optimiser.critic_learning_rate)
    check.that(min(rates) > 0, "optimiser", "must have positive numbers")


RESTORE_RECIPES = RecipeFiles("restore", "patches", parse_restore_recipe)
