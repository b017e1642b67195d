"""A recipe: everything that decides what a training gives, in one TOML file.

title, description, net, seed     [hyper] of the net     [split] name = fraction
labels (of the masks, in their order; ["crack"] where left out), domains (["pavement"]),
bands (what the three bands of the pictures are, if not red, green and blue)
[augment] fields of Augmentation      [augment_late] the same, from late_from_epoch on
[loss] pixels ("ohem" or "plain"), ohem_from_epoch, balance, dice, aux    (the last two: weights)
[optimiser] learning_rate, weight_decay, clip_norm      (AdamW)
[schedule] epochs, batch, warmup_epochs, power, ema_decay, evaluate_every, late_from_epoch
[terms] licence, commercial_use, data = {folder = "what it is"}   (of the weights it gives)
noisy (true: a third of the pictures is spoilt, as in noisy_views)
[distil] method (rfkd, nkd, cwd or dist), stages = {network = [names of four of its modules]}
[connectivity] label, weight (links between its pixels, after CoANet)
[taught] weight (of what a teacher says of whole pictures; needs --teacher, for one label)
[start] weights (a file of them), part (of the net, that begins with them), rate
like (a recipe that comes with the program, of which this one says only what differs)
"""

from __future__ import annotations

import dataclasses
import importlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from torch import nn

from inspector.core.errors import SettingsError
from inspector.train.augment import Augmentation
from inspector.train.feature_distillation import METHODS, Method
from inspector.train.recipe_checks import Checker
from inspector.train.recipe_parts import (
    ConnectivityRecipe,
    DistilRecipe,
    LossRecipe,
    OptimiserRecipe,
    ScheduleRecipe,
    StartRecipe,
    TaughtRecipe,
)
from inspector.train.recipe_rules import obey_rules

_BUILT_IN = Path(__file__).parent / "recipes"


@dataclass(frozen=True)
class Later:
    """What changes from an epoch (counted from 0) on: the views, and with a `learning_rate` also
    the schedule, which warms up and decays once more, until the next such change or the end."""

    from_epoch: int
    augment: Augmentation
    learning_rate: float = 0.0


@dataclass(frozen=True)
class Terms:
    """Under which terms the weights may be used, as far as the `data` named here decides it:
    a data folder's name to what it is. Other folders make the terms unknown."""

    licence: str = "not stated: the terms of the training pictures decide"
    commercial_use: bool = False
    data: Mapping[str, str] = field(default_factory=dict)

    def of(self, folders: Sequence[str]) -> tuple[tuple[str, ...], bool]:
        """What the data in folders of these names is, and whether weights that were learnt from all
        of it may be used commercially."""
        known = tuple(self.data.get(name, f"{name} (terms not stated)") for name in folders)
        return known, self.commercial_use and all(name in self.data for name in folders)


@dataclass(frozen=True)
class Recipe:
    """A validated recipe; `id` is its file's name without the suffix."""

    id: str
    title: str
    net: str
    seed: int
    hyper: Mapping[str, Any]
    split: Mapping[str, float]
    schedule: ScheduleRecipe
    augment: Augmentation = field(default_factory=Augmentation)
    later: tuple[Later, ...] = ()
    loss: LossRecipe = field(default_factory=LossRecipe)
    optimiser: OptimiserRecipe = field(default_factory=OptimiserRecipe)
    terms: Terms = field(default_factory=Terms)
    description: str = ""
    labels: tuple[str, ...] = ("crack",)
    domains: tuple[str, ...] = ("pavement",)
    noisy: bool = False
    distil: DistilRecipe | None = None
    bands: tuple[str, ...] | None = None
    """Of the pictures, where they are not red, green and blue."""
    connectivity: ConnectivityRecipe | None = None
    start: StartRecipe | None = None
    taught: TaughtRecipe | None = None


def built_in() -> tuple[str, ...]:
    """The ids of the recipes that come with the program."""
    return tuple(sorted(path.stem for path in _BUILT_IN.glob("*.toml")))


def find_recipe(name_or_path: str) -> Recipe:
    """A built-in recipe by its id, or a file. Raises SettingsError with what is wrong in it."""
    if name_or_path in built_in():
        return read_recipe(_BUILT_IN / f"{name_or_path}.toml")
    path = Path(name_or_path)
    if not path.is_file():
        raise SettingsError(
            f"There is no recipe {name_or_path!r}: name a TOML file or one of "
            f"{', '.join(built_in())}."
        )
    return read_recipe(path)


def read_recipe(path: Path) -> Recipe:
    """Read and check one recipe file. Raises SettingsError."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(
            f"The recipe {path.name} cannot be read ({error}): correct the file."
        ) from error
    return parse_recipe(path.stem, _completed(path.stem, table))


def _completed(recipe_id: str, table: Mapping[str, Any]) -> Mapping[str, Any]:
    """A table with what it leaves to the recipe that it is `like`."""
    if "like" not in table:
        return table
    Checker(recipe_id).that(
        table["like"] in built_in(), "like", f"must be one of {', '.join(built_in())}"
    )
    path = _BUILT_IN / f"{table['like']}.toml"
    other = _completed(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    both = {**other, **table}
    for key in other.keys() & table.keys():
        if isinstance(other[key], dict) and isinstance(table[key], dict):
            both[key] = {**other[key], **table[key]}
    del both["like"]
    return both


def distilled_by(recipe: Recipe, method: Method | Literal["none"]) -> Recipe:
    """A recipe that distils, by another method, or without its teacher; its card will say so.
    Raises SettingsError for a recipe that does not distil."""
    if recipe.distil is None:
        raise SettingsError(f"The recipe {recipe.id} has no teacher, so it takes no method.")
    if method == recipe.distil.method:
        return recipe
    how = "without its teacher" if method == "none" else f"by {method.upper()} instead"
    return dataclasses.replace(
        recipe,
        title=f"{recipe.title}, {how}",
        description=f"{recipe.description} Trained {how}, to compare.",
        distil=None if method == "none" else dataclasses.replace(recipe.distil, method=method),
    )


def parse_recipe(recipe_id: str, table: Mapping[str, Any]) -> Recipe:
    """A recipe from a parsed TOML table. Raises SettingsError naming the key that is wrong."""
    check = Checker(recipe_id)
    check.keys("the recipe", table, {f.name for f in dataclasses.fields(Recipe)} - {"id"})
    recipe = Recipe(
        id=recipe_id,
        **check.head(table),
        split=check.shares(table, "split"),
        schedule=check.section(table, "schedule", ScheduleRecipe),
        augment=check.section(table, "augment", Augmentation),
        later=_later(check, table),
        loss=check.section(table, "loss", LossRecipe),
        optimiser=check.section(table, "optimiser", OptimiserRecipe),
        terms=check.section(table, "terms", Terms),
        labels=check.texts(table, "labels", ("crack",)),
        domains=check.texts(table, "domains", ("pavement",)),
        noisy=check.typed({"noisy": False, **table}, "noisy", bool),
        distil=_distil(check, table),
        bands=check.texts(table, "bands", ("none",)) if "bands" in table else None,
        connectivity=(
            check.section(table, "connectivity", ConnectivityRecipe)
            if "connectivity" in table
            else None
        ),
        start=check.section(table, "start", StartRecipe) if "start" in table else None,
        taught=check.section(table, "taught", TaughtRecipe) if "taught" in table else None,
    )
    obey_rules(check, recipe)
    return recipe


def _later(check: Checker, table: Mapping[str, Any]) -> tuple[Later, ...]:
    changes = check.typed({"later": [], **table}, "later", list)
    found = []
    for change in changes:
        check.that(isinstance(change, dict), "later", "must be tables [[later]]")
        check.keys("later", change, {f.name for f in dataclasses.fields(Later)})
        rate = check.number("later", "learning_rate", change.get("learning_rate", 0.0))
        check.that(rate >= 0, "later.learning_rate", "must be 0 or more")
        augment = check.section(change, "augment", Augmentation)
        found.append(Later(check.typed(change, "from_epoch", int), augment, rate))
    return tuple(found)


def _distil(check: Checker, table: Mapping[str, Any]) -> DistilRecipe | None:
    if "distil" not in table:
        return None
    section = check.typed(table, "distil", dict)
    check.keys("distil", section, {f.name for f in dataclasses.fields(DistilRecipe)})
    method = check.typed(section, "method", str)
    check.that(method in METHODS, "distil.method", f"must be one of {', '.join(METHODS)}")
    stages = check.typed({"stages": {}, **section}, "stages", dict)
    return DistilRecipe(method, {net: check.texts(stages, net, ()) for net in stages})


def build_net(name: str, hyper: Mapping[str, object]) -> nn.Module:
    """The network `inspector.nets.<name>`. Raises SettingsError when it cannot be built."""
    try:
        net = importlib.import_module(f"inspector.nets.{name}").build(**hyper)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise SettingsError(
            f"The network {name!r} cannot be built ({error}): correct net and hyper in the recipe."
        ) from error
    assert isinstance(net, nn.Module)
    return net
