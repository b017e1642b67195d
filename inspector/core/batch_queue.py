"""The queue of a batch: pure functions from a queue to the next, by which the window, the command
line and the file beside the project all keep the same order and the same states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from inspector.core.batch import BatchItem, BatchSettings, BatchState, PieceFailed
from inspector.core.language import tr


@dataclass(frozen=True)
class BatchQueue:
    """Items by id, in the order in which they are worked on."""

    items: Mapping[str, BatchItem] = field(default_factory=dict)

    def next_waiting(self) -> BatchItem | None:
        """The first item that waits."""
        return next((i for i in self.items.values() if i.state == "waiting"), None)

    def counts(self) -> Counter[BatchState]:
        """How many items are in each state."""
        return self._counts

    @cached_property
    def _counts(self) -> Counter[BatchState]:
        return Counter(item.state for item in self.items.values())


@dataclass(frozen=True)
class Pace:
    """How long a piece takes: `seconds` for so many `pieces`, by what is done with them."""

    seconds: Mapping[BatchSettings, float] = field(default_factory=dict)
    pieces: Mapping[BatchSettings, int] = field(default_factory=dict)

    def noted(self, settings: BatchSettings, seconds: float) -> Pace:
        """With one more piece that took so long."""
        return Pace(
            {**self.seconds, settings: self.seconds.get(settings, 0.0) + seconds},
            {**self.pieces, settings: self.pieces.get(settings, 0) + 1},
        )

    def of(self, settings: BatchSettings) -> float | None:
        """Seconds for a piece: of the same work, else of any; None before anything was made."""
        if settings in self.pieces:
            return self.seconds[settings] / self.pieces[settings]
        pieces = sum(self.pieces.values())
        return sum(self.seconds.values()) / pieces if pieces else None


def added(queue: BatchQueue, items: Iterable[BatchItem]) -> BatchQueue:
    """With more items at the end; items that are there already are replaced in their place."""
    return BatchQueue({**queue.items, **{item.id: item for item in items}})


def dropped(queue: BatchQueue, ids: Collection[str]) -> BatchQueue:
    """Without some items."""
    gone = set(ids)
    return BatchQueue({k: v for k, v in queue.items.items() if k not in gone})


def shifted(queue: BatchQueue, ids: Collection[str], by: int) -> BatchQueue:
    """Some items moved one place up (-1) or down (1), keeping their order; who has arrived at the
    end stays there."""
    order, chosen = list(queue.items), set(ids)
    rows = [row for row, key in enumerate(order) if key in chosen]
    edge = -1 if by < 0 else len(order)
    for row in rows if by < 0 else reversed(rows):
        target = row + by
        if target == edge:
            edge = row
            continue
        order[row], order[target] = order[target], order[row]
    return _in_order(queue, order)


def placed(queue: BatchQueue, ids: Collection[str], before: str | None) -> BatchQueue:
    """Some items moved in front of another one, or to the end, keeping their order."""
    chosen = set(ids)
    if before in chosen:
        return queue
    moved = [key for key in queue.items if key in chosen]
    order: list[str] = []
    for key in queue.items:
        if key == before:
            order += moved
        if key not in chosen:
            order.append(key)
    if before is None or before not in queue.items:
        order += moved
    return _in_order(queue, order)


def changed(
    queue: BatchQueue, ids: Iterable[str], change: Callable[[BatchItem], BatchItem]
) -> list[BatchItem]:
    """Those of some items that `change` makes others, changed; put them with `added`."""
    known = (queue.items[i] for i in ids if i in queue.items)
    return [new for old in known if (new := change(old)) != old]


def again(item: BatchItem) -> BatchItem:
    """A failed or cancelled item waits once more, and goes on with what is missing; one that is
    done is done anew."""
    if not item.finished:
        return item
    if item.state == "done":
        item = replace(item, done=0, seconds=0.0, found_px=0, seen_px=0, attempt=item.attempt + 1)
    return replace(item, state="waiting", reason="", made_from="")


def cancelled(item: BatchItem) -> BatchItem:
    """An item that is not finished is left out."""
    return item if item.finished else replace(item, state="cancelled")


def resting(item: BatchItem) -> BatchItem:
    """What an item is while nobody works on it: one that was being worked on waits."""
    return replace(item, state="waiting") if item.state == "running" else item


def remaining_s(items: Iterable[BatchItem], pace: Pace) -> float | None:
    """Seconds until all are done, at the pace so far; None before anything was made. A file that
    nobody has looked at yet counts as one frame."""
    left = 0.0
    known: dict[int, float | None] = {}
    for item in items:
        if not item.finished:
            # By identity: files that were added together share their settings.
            if id(item.settings) not in known:
                known[id(item.settings)] = pace.of(item.settings)
            each = known[id(item.settings)]
            if each is None:
                return None
            pieces = item.total or max(1, len(item.settings.models))
            left += each * max(0, pieces - item.done)
    return left


def verdict(counts: Mapping[BatchState, int]) -> str:
    """What came of a batch, in a sentence: once, when nothing waits any more."""
    done, failed = counts.get("done", 0), counts.get("failed", 0)
    left_out = counts.get("cancelled", 0)
    parts = [tr("{count} done", count=done)]
    parts += [tr("{count} failed", count=failed)] if failed else []
    parts += [tr("{count} cancelled", count=left_out)] if left_out else []
    return tr("The batch is finished: {parts}.", parts=", ".join(parts))


def failures_told(failures: Sequence[PieceFailed], total: int) -> str:
    """What went wrong with some of a file's pieces, in a sentence."""
    first = failures[0]
    if total == 1:
        return first.error.message
    return tr(
        "{failed} of {total} failed, the first at {frame}: {message}",
        failed=len(failures),
        total=total,
        frame=first.piece.frame,
        message=first.error.message,
    )


def _in_order(queue: BatchQueue, order: Sequence[str]) -> BatchQueue:
    if list(order) == list(queue.items):
        return queue
    return BatchQueue({key: queue.items[key] for key in order})
