"""A recipe of a super-resolution training, in one TOML file.

title, description, net, seed     [hyper] of the net
[views] fields of ViewRecipe      [degradation] fields of Degradation
[loss] weights: reconstruction, depth, perceptual, adversarial, distil_output, distil_attention;
       features (the file of VGG16's weights that the perceptual loss looks with)
[optimiser] learning_rate, critic_learning_rate, clip_norm      (Adam)
[schedule] depth_epochs, epochs, steps (of an epoch), batch, warmup_epochs, ema_decay,
       evaluate_every, keep_start
[terms] licence, commercial_use      (of the weights it gives)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector.train.recipe import Terms
from inspector.train.recipe_checks import Checker
from inspector.train.recipe_files import RecipeFiles
from inspector.train.sr_degrade import Degradation
from inspector.train.sr_views import ViewRecipe


@dataclass(frozen=True)
class SrLossRecipe:
    """The weight of each loss; 0 leaves it out. The last two need a teacher."""

    reconstruction: float = 1.0
    depth: float = 1.0
    perceptual: float = 0.0
    adversarial: float = 0.0
    distil_output: float = 0.0
    distil_attention: float = 0.0
    features: str = ""

    @property
    def distils(self) -> bool:
        """True if it needs a teacher."""
        return self.distil_output > 0 or self.distil_attention > 0


@dataclass(frozen=True)
class SrOptimiserRecipe:
    """Adam, of the network with betas 0.9 and 0.999, of the critic with 0 and 0.9."""

    learning_rate: float = 2e-4
    critic_learning_rate: float = 1e-4
    clip_norm: float = 1.0


@dataclass(frozen=True)
class SrScheduleRecipe:
    """Epochs of so many steps; linear warm-up, then half a cosine down to zero. Before them, the
    depth network alone learns for `depth_epochs`, on its own cosine, and then stays as it is; with
    none, it learns along with the rest. `keep_start` needs a trained network to start from, which
    may be a part of this one, and leaves alone what came from it."""

    epochs: int
    depth_epochs: int = 0
    steps: int = 100
    batch: int = 4
    warmup_epochs: int = 1
    ema_decay: float = 0.998
    evaluate_every: int = 5
    keep_start: bool = False


@dataclass(frozen=True)
class SrRecipe:
    """A validated recipe; `id` is its file's name without the suffix."""

    id: str
    title: str
    net: str
    seed: int
    hyper: Mapping[str, Any]
    schedule: SrScheduleRecipe
    views: ViewRecipe = field(default_factory=ViewRecipe)
    degradation: Degradation = field(default_factory=Degradation)
    loss: SrLossRecipe = field(default_factory=SrLossRecipe)
    optimiser: SrOptimiserRecipe = field(default_factory=SrOptimiserRecipe)
    terms: Terms = field(default_factory=Terms)
    description: str = ""


def parse_sr_recipe(recipe_id: str, table: Mapping[str, Any]) -> SrRecipe:
    """A recipe from a parsed TOML table. Raises SettingsError naming the key that is wrong."""
    check = Checker(recipe_id)
    check.keys("the recipe", table, {f.name for f in dataclasses.fields(SrRecipe)} - {"id"})
    check.that("views" in table, "views", "is missing")
    recipe = SrRecipe(
        id=recipe_id,
        title=check.typed(table, "title", str),
        net=check.typed(table, "net", str),
        seed=check.typed(table, "seed", int),
        hyper=check.typed(table, "hyper", dict),
        schedule=check.section(table, "schedule", SrScheduleRecipe),
        views=check.section(table, "views", ViewRecipe),
        degradation=check.section(table, "degradation", Degradation),
        loss=check.section(table, "loss", SrLossRecipe),
        optimiser=check.section(table, "optimiser", SrOptimiserRecipe),
        terms=check.section(table, "terms", Terms),
        description=check.typed({"description": "", **table}, "description", str),
    )
    check.that(recipe.net.isidentifier(), "net", "must be the name of a network")
    _check_views(check, recipe)
    _check_course(check, recipe)
    return recipe


def _check_views(check: Checker, recipe: SrRecipe) -> None:
    views, harm = recipe.views, recipe.degradation
    crop = (views.crop_width_px, views.crop_height_px)
    check.that(
        min(crop) >= 16 and not any(side % 16 for side in crop),
        "views",
        "must have crops of multiples of 16 px",
    )
    check.that(views.margin_px >= 0, "views.margin_px", "must be 0 or more")
    check.that(
        min(views.shares) >= 0 and abs(sum(views.shares) - 1) < 1e-6,
        "views",
        "must have shares of the references that sum to 1",
    )
    check.that(0 <= views.exposure < 1, "views.exposure", "must be from 0 to below 1")
    check.that(
        all(0 <= share <= 1 for share in (harm.plain, harm.compressed)),
        "degradation",
        "must have shares from 0 to 1",
    )
    check.that(min(harm.blur_px, harm.noise) >= 0, "degradation", "must not be negative")
    check.that(
        1 <= harm.quality_min <= harm.quality_max <= 100,
        "degradation.quality_min",
        "must be from 1 to quality_max, which is at most 100",
    )


def _check_course(check: Checker, recipe: SrRecipe) -> None:
    schedule, loss, optimiser = recipe.schedule, recipe.loss, recipe.optimiser
    weights = [v for v in dataclasses.asdict(loss).values() if not isinstance(v, str)]
    check.that(min(weights) >= 0 and max(weights) > 0, "loss", "must have weights of 0 or more")
    check.that(
        bool(loss.features) or not loss.perceptual,
        "loss.features",
        "must name a weights file where the loss perceptual counts",
    )
    counts = (schedule.epochs, schedule.steps, schedule.batch, schedule.evaluate_every)
    check.that(min(counts) >= 1, "schedule", "must count at least 1 of everything")
    check.that(
        0 <= schedule.warmup_epochs < schedule.epochs,
        "schedule.warmup_epochs",
        "must be fewer than the epochs",
    )
    check.that(
        schedule.depth_epochs == 0
        or (schedule.depth_epochs > schedule.warmup_epochs and loss.depth > 0),
        "schedule.depth_epochs",
        "must be 0, or more than the warm-up's with a loss depth that counts",
    )
    check.that(
        not (schedule.keep_start and recipe.views.share_none),
        "schedule.keep_start",
        "must be false, or views.share_none 0: nothing learns without a reference",
    )
    check.that(0 <= schedule.ema_decay < 1, "schedule.ema_decay", "must be from 0 to below 1")
    rates = (optimiser.learning_rate, optimiser.critic_learning_rate, optimiser.clip_norm)
    check.that(min(rates) > 0, "optimiser", "must have positive numbers")


SR_RECIPES = RecipeFiles("enhance", "views", parse_sr_recipe)
