"""What `inspector train --queue` can train, out of `queue.toml`, which says what its keys mean.

Needs no torch, so that whatever lists models can read it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import InspectorError, SettingsError
from inspector.io.strict_table import StrictTable

QUEUE_FILE = Path(__file__).parent / "queue.toml"


@dataclass(frozen=True)
class Figure:
    """The score that decides: the mean of some metrics on a dataset, or by how much it is above
    that on another one; both are named as in cards."""

    dataset: str
    metrics: tuple[str, ...]
    above: str = ""

    @property
    def name(self) -> str:
        """What is measured, in words."""
        more = f", above {self.above}" if self.above else ""
        return f"{' and '.join(self.metrics)} on {self.dataset}{more}"

    def of(self, card: ModelCard | None) -> float | None:
        """As the card says, None where it does not say it."""
        if card is None:
            return None
        known = {(score.dataset, score.metric): score.value for score in card.scores}
        found = [known.get((self.dataset, metric)) for metric in self.metrics]
        if self.above:
            found += [known.get((self.above, metric)) for metric in self.metrics]
        values = [value for value in found if value is not None]
        if len(values) < len(found):
            return None
        count = len(self.metrics)
        return (sum(values[:count]) - sum(values[count:])) / count


@dataclass(frozen=True)
class Wanted:
    """What a figure should be: `value`, or, of another model, `share` of its figure and `plus`."""

    value: float = 0.0
    of: str = ""
    share: float = 1.0
    plus: float = 0.0

    def by(self, figure: Figure, cards: Mapping[str, ModelCard]) -> float | None:
        """The least that will do; None as long as the other model has no such score."""
        if not self.of:
            return self.value
        other = figure.of(cards.get(self.of))
        return None if other is None else self.share * other + self.plus


@dataclass(frozen=True)
class Entry:
    """A model to train: `name` is its id. `work` is a guess of its cost, in 10^12
    multiply-accumulates. A blank `teacher`, `start`, `judge` or `features` is none."""

    name: str
    recipe: str
    data: tuple[str, ...]
    figure: Figure
    work: float
    wanted: Wanted | None = None
    teacher: str = ""
    start: str = ""
    judge: str = ""
    features: str = ""

    @property
    def helpers(self) -> tuple[str, ...]:
        """The ids of trained models without which it cannot be trained or scored."""
        return tuple(name for name in (self.teacher, self.start, self.judge) if name)


@dataclass(frozen=True)
class Queue:
    """The table: its entries, and how to get each of the `data`."""

    entries: tuple[Entry, ...]
    data: Mapping[str, str]


class _Table(StrictTable):
    def wrong(self, key: str, expected: str) -> InspectorError:
        """The error for a field that is not what it has to be."""
        return SettingsError(
            f"In {self.where} the field {self.field(key)} must be {expected}; correct the file."
        )


def read_queue(path: Path = QUEUE_FILE) -> Queue:
    """The table in a file. Raises SettingsError that names what is wrong in it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path.name} cannot be read; correct the file.", str(error)) from error
    top = _Table(table, path.name, "")
    data = top.table("data")
    ways = {name: data.text(name) for name in data.values}
    entries = tuple(_entry(each) for each in top.tables("entries"))
    top.finish()
    names = [entry.name for entry in entries]
    if len(set(names)) < len(names):
        raise top.wrong("entries", "a list of entries with different names")
    for entry in entries:
        needed = {*entry.data, *([entry.features] if entry.features else [])}
        models = {*entry.helpers, *([entry.wanted.of] if entry.wanted and entry.wanted.of else [])}
        if not needed <= ways.keys() or not models <= set(names):
            raise top.wrong(
                f"entries.{entry.name}", "made of data and models that the file names, too"
            )
    return Queue(entries, ways)


def _entry(table: _Table) -> Entry:
    name = table.text("name")
    here = table.values.keys()
    entry = Entry(
        name=name,
        recipe=table.text("recipe") if "recipe" in here else name,
        data=table.texts("data"),
        figure=_figure(table.table("score")),
        work=table.number("work"),
        wanted=_wanted(table.table("wanted")) if "wanted" in here else None,
        **{
            key: table.text(key) for key in ("teacher", "start", "judge", "features") if key in here
        },
    )
    table.finish()
    return entry


def _figure(table: _Table) -> Figure:
    above = table.text("above") if "above" in table.values else ""
    figure = Figure(table.text("dataset"), table.texts("metrics"), above)
    table.finish()
    return figure


def _wanted(table: _Table) -> Wanted:
    if "value" in table.values:
        wanted = Wanted(table.number("value"))
    else:
        share = table.number("share") if "share" in table.values else 1.0
        plus = table.number("plus") if "plus" in table.values else 0.0
        wanted = Wanted(of=table.text("of"), share=share, plus=plus)
    table.finish()
    return wanted
