"""In which order a queue is worked through: the weakest model first, after those it learns from.

Weak is what misses its wanted figure by most, as a share of it; a model without a score misses all
of it. Of equally weak ones the cheaper comes first. Then come models of which nothing is asked and
that nobody has trained, then those that reach what is wanted, then the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inspector.core.card import ModelCard
from inspector.train.queue import Entry


@dataclass(frozen=True)
class Standing:
    """Where a model is: what was `measured` and is `wanted` of its entry's figure, None where
    nobody knows; `lack`, the share of the wanted that is missing (0 or less: reached), None where
    nothing is asked; and why it stands where it does, for people."""

    entry: Entry
    trained: bool
    measured: float | None
    wanted: float | None
    lack: float | None
    reason: str

    @property
    def weak(self) -> bool:
        """True while it misses what is wanted."""
        return self.lack is not None and self.lack > 0


def standing(entry: Entry, cards: Mapping[str, ModelCard]) -> Standing:
    """Where an entry is by the cards, which are known by their ids."""
    card = cards.get(entry.name)
    trained = card is not None and card.weights is not None
    measured = entry.figure.of(card)
    wanted = entry.wanted.by(entry.figure, cards) if entry.wanted is not None else None
    lack = None if entry.wanted is None else 1.0
    if measured is not None and wanted:
        lack = (wanted - measured) / abs(wanted)
    return Standing(
        entry, trained, measured, wanted, lack, _reason(entry, trained, measured, wanted, lack)
    )


def ordered(entries: Sequence[Entry], cards: Mapping[str, ModelCard]) -> tuple[Standing, ...]:
    """All entries, the one to train first first."""
    found = {entry.name: standing(entry, cards) for entry in entries}
    places = {name: index for index, name in enumerate(found)}
    order: dict[str, Standing] = {}

    def put(name: str, because: str, above: frozenset[str]) -> None:
        if name in order or name in above:
            return
        one = found[name]
        for other in _awaited(one, found):
            put(other, f"; {name} waits for it", above | {name})
        order[name] = replace(one, reason=one.reason + because)

    def worth(one: Standing) -> tuple[int, float, float, int]:
        lack = one.lack if one.lack is not None else 0.0
        return _group(one), -lack, _work(one, found), places[one.entry.name]

    for one in sorted(found.values(), key=worth):
        put(one.entry.name, "", frozenset())
    return tuple(order.values())


def _awaited(one: Standing, found: Mapping[str, Standing]) -> list[str]:
    """The models that have to be better, or there at all, before this one is worth training."""
    names = [n for n in one.entry.helpers if found[n].weak or not found[n].trained]
    if one.entry.wanted is not None and one.wanted is None:
        names.append(one.entry.wanted.of)
    return names


def _work(one: Standing, found: Mapping[str, Standing]) -> float:
    """What it costs with all that it waits for."""
    seen: dict[str, float] = {}

    def add(each: Standing) -> None:
        if each.entry.name not in seen:
            seen[each.entry.name] = each.entry.work
            for name in _awaited(each, found):
                add(found[name])

    add(one)
    return sum(seen.values())


def _group(one: Standing) -> int:
    if one.lack is None:
        return 3 if one.trained else 1
    return 0 if one.weak else 2


def _reason(
    entry: Entry,
    trained: bool,
    measured: float | None,
    wanted: float | None,
    lack: float | None,
) -> str:
    has = "no score yet" if measured is None else f"{measured:.3f} {entry.figure.name}"
    if lack is None:
        return f"nothing is asked of it; {has if trained else 'not trained'}"
    if wanted is None and entry.wanted is not None:
        return f"{has}; what is wanted depends on {entry.wanted.of}, which has no score yet"
    if measured is None or wanted is None:
        return f"{has}; wanted {wanted:.3f} {entry.figure.name}"
    if lack > 0:
        return f"{has}: {lack:.1%} below the wanted {wanted:.3f}"
    return f"{has}, which reaches the wanted {wanted:.3f}"
