"""What a batch does with one file in the infer lane: a while at a time, so that whoever runs a
model by hand meanwhile waits for a moment and not for the whole queue."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from inspector.core.batch import BatchItem, ItemPlan, PieceFailed
from inspector.core.document import Document, ResultEntry, SourceEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ProjectError
from inspector.core.progress import Progress
from inspector.core.restoration import Restoration
from inspector.io.batch_file import MadeRecord
from inspector.io.batch_keep import (
    BatchKeeper,
    Kept,
    counted,
    counted_px,
    is_made,
    known_source,
)
from inspector.ui.enhancing import EnhancedResult
from inspector.ui.finding import RestoredResult
from inspector.ui.library import SourcePool
from inspector.ui.runs import FrameResult
from inspector.ui.services import BatchWork
from inspector.ui.suggestion_search import judged_shapes, search

BATCH_KEY = "batch "
"""How the keys of turns begin: quiet jobs that the user may stop like others."""
AT_ONCE = timedelta(seconds=1)
"""So long the lane belongs to the batch before others may have their turn."""
Look = Callable[[SourceEntry], tuple[float, float]]
"""Threshold and least length, px, by which suggestions of a file are looked for."""


@dataclass(frozen=True, eq=False)
class ItemProgress:
    """Told while an item is worked on. `shown` is a result for the window, if one was made."""

    token: int
    item: BatchItem
    record: MadeRecord | None = None
    shown: FrameResult | EnhancedResult | None = None


@dataclass(frozen=True, eq=False)
class Turn:
    """How far one turn came. `failed` are all pieces that could not be made so far, by key."""

    item: BatchItem
    plan: ItemPlan
    ended: bool
    failed: Mapping[str, PieceFailed] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class TurnWork:
    """One turn: plain work for a lane, with all that it has to know of the window."""

    token: int
    item: BatchItem
    last: Turn | None
    """The turn before, of the same item."""
    document: Document
    records: Mapping[str, MadeRecord]
    keeper: BatchKeeper
    work: BatchWork
    pool: SourcePool
    base: Path
    look: Look
    tell: Callable[[ItemProgress], None]
    stop: threading.Event

    def __call__(self, progress: Progress) -> Turn:
        """Make pieces until the turn is over. Raises what `BatchWork` and the keeper raise."""
        start = time.monotonic()
        plan, item, failed = self._begun(progress.part(0, 10))
        todo = [
            piece
            for piece in plan.pieces
            if piece.key not in failed
            and not is_made(item, self.records.get(piece.key), self.document)
        ]
        path, settings = Path(item.path), item.settings
        source = known_source(self.document, plan.entry)
        left = len(todo)
        outcomes = self.work.run(path, settings, plan.entry, todo, self.pool.opened, progress)
        while left and not self._over(start):
            outcome = next(outcomes)
            left -= 1
            if isinstance(outcome, PieceFailed):
                failed[outcome.piece.key] = outcome
                continue
            kept = self.keeper.keep(item, source, self.document, outcome)
            item = counted(item, kept.record)
            shown = self._shown(kept, source, progress)
            self.tell(ItemProgress(self.token, item, kept.record, shown))
        return Turn(item, plan, not left, failed)

    def _begun(self, progress: Progress) -> tuple[ItemPlan, BatchItem, dict[str, PieceFailed]]:
        if self.last is not None:
            return self.last.plan, self.item, dict(self.last.failed)
        plan = self.work.plan(self.item, self.pool.opened, self._marks, self.base, progress)
        item = replace(
            self.item,
            total=len(plan.pieces),
            done=0,
            seconds=0.0,
            found_px=0,
            seen_px=0,
            kind=plan.entry.kind,
        )
        for piece in plan.pieces:
            record = self.records.get(piece.key)
            if record is not None and is_made(item, record, self.document):
                item = counted(item, self._recounted(item, record))
        self.tell(ItemProgress(self.token, item))
        return plan, item, {}

    def _recounted(self, item: BatchItem, record: MadeRecord) -> MadeRecord:
        """What was made for another item may have been counted by another threshold."""
        if record.item_id == item.id:
            return record
        try:
            result = self.keeper.read(record).result
        except ProjectError:
            return record
        found_px, seen_px = counted_px(result, item.settings.threshold)
        return replace(record, found_px=found_px, seen_px=seen_px)

    def _over(self, start: float) -> bool:
        return self.stop.is_set() or time.monotonic() - start > AT_ONCE.total_seconds()

    def _marks(self, entry: SourceEntry) -> set[int]:
        source_id = known_source(self.document, entry).id
        annotations = self.document.annotations.values()
        return {a.frame.index for a in annotations if a.frame.source_id == source_id}

    def _shown(
        self, kept: Kept, source: SourceEntry, progress: Progress
    ) -> FrameResult | EnhancedResult:
        entry, result = kept.record.entries[0], kept.result
        if isinstance(result, EnhancedPicture):
            return EnhancedResult(entry, result)
        assert kept.mask is not None
        judged = judged_shapes(self.document.on_frame(entry.frame))
        # Not by the item's own progress: it must not go back.
        found = search(entry, kept.mask, *self.look(source), judged, _Silent(progress))
        return FrameResult(entry, kept.mask, found, self._restored(kept))

    def _restored(self, kept: Kept) -> tuple[RestoredResult, ...]:
        if not isinstance(kept.result, Restoration):
            return ()
        entry: ResultEntry = kept.record.entries[1]
        return (RestoredResult(entry, kept.result),)


class _Silent(Progress):
    """Stops with the work, and reports nothing."""

    def __init__(self, whole: Progress) -> None:
        super().__init__()
        self._whole = whole

    @property
    def cancelled(self) -> bool:
        return self._whole.cancelled

    def step(self, done: int, total: int) -> None:
        if self._whole.cancelled:
            self._whole.step(done, total)
