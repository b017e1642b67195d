"""What one edit changed, and nothing else: the undo step, the journal row and what views redraw.

A document of 10,000 annotations is a table of 10,000 references. Keeping two of them for each undo
step would take gigabytes in a day's work; the difference of two takes as much as the edit touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import compress, islice
from operator import is_, is_not
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from inspector.core.annotation import Annotation
from inspector.core.document import Document, ResultEntry, SourceEntry

_V = TypeVar("_V")


@dataclass(frozen=True)
class EntriesDelta(Generic[_V]):
    """What changed in one mapping: the touched entries as they were and as they are.

    `order_before` and `order_after` are all keys in order, kept only where applying the change
    would not arrive at it by itself.
    """

    before: Mapping[str, _V] = field(default_factory=lambda: MappingProxyType({}))
    after: Mapping[str, _V] = field(default_factory=lambda: MappingProxyType({}))
    order_before: tuple[str, ...] | None = None
    order_after: tuple[str, ...] | None = None

    def __bool__(self) -> bool:
        return bool(self.before or self.after or self.order_after)

    @property
    def touched(self) -> frozenset[str]:
        """The keys of all entries that were added, changed or removed."""
        return frozenset(self.before.keys() | self.after.keys())

    @property
    def moved(self) -> bool:
        """True if entries came, went or changed places; False if some only changed."""
        return self.before.keys() != self.after.keys() or self.order_after is not None

    @property
    def values(self) -> tuple[_V, ...]:
        """Every touched entry, as it was and as it is."""
        return (*self.before.values(), *self.after.values())

    def reversed(self) -> EntriesDelta[_V]:
        """The change back."""
        return EntriesDelta(self.after, self.before, self.order_after, self.order_before)

    def applied(self, entries: Mapping[str, _V]) -> dict[str, _V]:
        """The entries after the change; also onto others than those it was found on."""
        changed = {**entries, **self.after}
        for key in self.before.keys() - self.after.keys():
            changed.pop(key, None)
        if self.order_after is None:
            return changed
        return {k: changed[k] for k in self.order_after if k in changed} | changed


@dataclass(frozen=True)
class Delta:
    """The difference of two documents. Falsy if there is none.

    `values` holds the fields that are no mappings: (before, after) by name. `cited` are the results
    that touched annotations came from: they must be listed for as long as those are there.
    """

    sources: EntriesDelta[SourceEntry] = field(default_factory=EntriesDelta)
    annotations: EntriesDelta[Annotation] = field(default_factory=EntriesDelta)
    results: EntriesDelta[ResultEntry] = field(default_factory=EntriesDelta)
    values: Mapping[str, tuple[Any, Any]] = field(default_factory=lambda: MappingProxyType({}))
    cited: Mapping[str, ResultEntry] = field(default_factory=lambda: MappingProxyType({}))

    def __bool__(self) -> bool:
        return bool(self.sources or self.annotations or self.results or self.values)

    def reversed(self) -> Delta:
        """The change back, for undo."""
        values = {name: (after, before) for name, (before, after) in self.values.items()}
        return Delta(
            self.sources.reversed(),
            self.annotations.reversed(),
            self.results.reversed(),
            values,
            self.cited,
        )

    def applied(self, document: Document) -> Document:
        """The document after this change; what else has happened to it since stays."""
        changed: dict[str, Any] = {name: after for name, (_, after) in self.values.items()}
        for name in ENTRIES:
            entries: EntriesDelta[Any] = getattr(self, name)
            if entries:
                changed[name] = entries.applied(getattr(document, name))
        return replace(document, **changed) if changed else document


ENTRIES = ("sources", "annotations", "results")
"""The fields of the document that are mappings by id."""
VALUES = tuple(f.name for f in fields(Document) if f.name not in ENTRIES)


@dataclass(frozen=True)
class Changed:
    """A document before and after, with what differs."""

    before: Document
    after: Document
    delta: Delta


def between(before: Document, after: Document) -> Delta:
    """The change that leads from one document to another.

    What is the same object is not looked into: 10,000 annotations of which one differs take about
    a millisecond.
    """
    values = {
        name: (old, new)
        for name in VALUES
        if (old := getattr(before, name)) is not (new := getattr(after, name)) and old != new
    }
    annotations = _entries(before.annotations, after.annotations)
    used = {a.judged.result_id for a in annotations.values if a.judged is not None}
    listed = {**before.results, **after.results} if used else {}
    return Delta(
        sources=_entries(before.sources, after.sources),
        annotations=annotations,
        results=_entries(before.results, after.results),
        values=values,
        cited={k: listed[k] for k in sorted(used) if k in listed},
    )


def _entries(old: Mapping[str, _V], new: Mapping[str, _V]) -> EntriesDelta[_V]:
    if old is new:
        return EntriesDelta()
    # Mostly nothing has moved, and what came or went is at the end: then no key is looked up.
    if not all(map(is_, old, new)):
        return _moved_entries(old, new)
    replaced = compress(old, map(is_not, old.values(), new.values()))
    before = {k: old[k] for k in replaced if old[k] != new[k]}
    after = {k: new[k] for k in before}
    before |= islice(old.items(), len(new), None)
    after |= islice(new.items(), len(old), None)
    return EntriesDelta(before, after)


def _moved_entries(old: Mapping[str, _V], new: Mapping[str, _V]) -> EntriesDelta[_V]:
    get = new.get
    before = {k: v for k, v in old.items() if (n := get(k)) is not v and (n is None or n != v)}
    after = {k: new[k] for k in before if k in new}
    if len(new) != len(old) - len(before) + len(after):
        after |= {k: v for k, v in new.items() if k not in old}
    delta = EntriesDelta(before, after)
    order_after = _order(delta, old, new)
    # Where entries go or change places, the way back needs their places.
    order_before = _order(delta.reversed(), new, old)
    if order_after is None and order_before is None:
        return delta
    return EntriesDelta(before, after, order_before, order_after)


def _order(
    delta: EntriesDelta[_V], old: Mapping[str, _V], new: Iterable[str]
) -> tuple[str, ...] | None:
    """The order of `new`, if applying `delta` to `old` does not arrive at it."""
    if not delta.moved and list(old) == list(new):
        return None
    wanted = list(new)
    return None if list(delta.applied(old)) == wanted else tuple(wanted)
