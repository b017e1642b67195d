"""What must hold between the values of a recipe of a segmenter."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from inspector.train.recipe_checks import Checker
from inspector.train.recipe_parts import PixelLossName

if TYPE_CHECKING:
    from inspector.train.recipe import Recipe


def obey_rules(check: Checker, recipe: Recipe) -> None:
    """Raise SettingsError naming the first key whose value breaks a rule."""
    links = recipe.connectivity
    check.that(
        links is None or (links.label in recipe.labels and links.weight > 0 and not recipe.distil),
        "connectivity",
        "must have a label of the recipe and a weight above 0, and no teacher",
    )
    check.that(
        recipe.taught is None
        or (recipe.taught.weight > 0 and recipe.distil is None and len(recipe.labels) == 1),
        "taught",
        "must have a weight above 0, one label, and no [distil] beside it",
    )
    check.that(
        recipe.start is None or 0 < recipe.start.rate <= 1,
        "start.rate",
        "must be above 0 and at most 1",
    )
    check.that(
        recipe.bands is None or len(recipe.bands) == 3, "bands", "must be three, as pictures have"
    )
    check.that(
        len(recipe.labels) < 255 and recipe.hyper.get("classes", 2) == len(recipe.labels) + 1,
        "hyper.classes",
        "must be one more than there are labels, which is 2 where it is left out",
    )
    check.that(
        "train" in recipe.split
        and all(share >= 0 for share in recipe.split.values())
        and abs(sum(recipe.split.values()) - 1) < 1e-6,
        "split",
        "must name a part train, and its fractions must sum to 1",
    )
    check.that(
        recipe.loss.pixels in get_args(PixelLossName), "loss.pixels", "must be ohem, plain or none"
    )
    check.that(
        min(recipe.loss.dice, recipe.loss.aux) >= 0, "loss", "must have weights of 0 or more"
    )
    check.that(
        recipe.loss.aux == 0 or (recipe.loss.pixels != "none" and recipe.distil is None),
        "loss.aux",
        "must be 0 where loss.pixels is none or the recipe distils",
    )
    check.that(recipe.loss.ohem_from_epoch >= 0, "loss.ohem_from_epoch", "must be 0 or more")
    check.that(
        0 <= recipe.loss.balance <= (1 if recipe.loss.pixels == "plain" else 0),
        "loss.balance",
        "must be from 0 to 1, and 0 unless all pixels count",
    )
    schedule = recipe.schedule
    check.that(schedule.epochs >= 1, "schedule.epochs", "must be at least 1")
    check.that(schedule.batch >= 1, "schedule.batch", "must be at least 1")
    check.that(
        0 <= schedule.warmup_epochs < schedule.epochs,
        "schedule.warmup_epochs",
        "must be fewer than the epochs",
    )
    check.that(0 <= schedule.ema_decay < 1, "schedule.ema_decay", "must be from 0 to below 1")
    check.that(schedule.evaluate_every >= 1, "schedule.evaluate_every", "must be at least 1")
    starts = [0, *(change.from_epoch for change in recipe.later), schedule.epochs]
    check.that(
        all(first < second for first, second in pairwise(starts)),
        "later",
        "must be in order, each from_epoch between the one before and the end",
    )
    rounds = [0, *(c.from_epoch for c in recipe.later if c.learning_rate), schedule.epochs]
    check.that(
        all(second - first > schedule.warmup_epochs for first, second in pairwise(rounds)),
        "later",
        "must leave more epochs than the warm-up has",
    )
    views = [("augment", recipe.augment), *(("later.augment", c.augment) for c in recipe.later)]
    for name, augment in views:
        check.that(augment.crop_px >= 16, f"{name}.crop_px", "must be at least 16")
        check.that(
            0 < augment.scale_min <= augment.scale_max,
            f"{name}.scale_min",
            "must be positive and not above scale_max",
        )
    check.that(
        all(isinstance(what, str) for what in recipe.terms.data.values()),
        "terms.data",
        "must hold texts",
    )
    check.that(recipe.optimiser.learning_rate > 0, "optimiser.learning_rate", "must be positive")
