"""Where the results of a batch go: written, noted in the queue's file, ready for the document."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from inspector.core import edits
from inspector.core.batch import BatchItem, PieceMade, Result
from inspector.core.document import Document, ResultEntry, SourceEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.restoration import Restoration
from inspector.io.batch_file import BatchFile, BatchState, MadeRecord
from inspector.io.results import ResultStore


@dataclass(frozen=True, eq=False)
class Kept:
    """Results on the disk. `mask` is what was found, with what earlier runs found around it."""

    record: MadeRecord
    result: Result
    mask: Mask | None = None


class BatchKeeper:
    """Keeps the results of one project's batch. Belongs to one thread at a time."""

    def __init__(self, store: ResultStore, file: BatchFile) -> None:
        self.store = store
        self._file = file

    def keep(
        self, item: BatchItem, source: SourceEntry, document: Document, made: PieceMade
    ) -> Kept:
        """Write what came of a piece of `source`; durable on return. `document` is as it is now:
        what a run on a region finds lies over what was found around it. Raises ProjectError."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        frame = FrameRef(source.id, made.piece.frame)
        result, mask = made.result, None
        entries: list[ResultEntry] = []
        if isinstance(result, EnhancedPicture):
            part = part_name(item, made.piece.key, "enhance")
            entries.append(self.store.write_enhanced(frame, result, now, part))
        else:
            mask = result.mask if isinstance(result, Restoration) else result
            older = document.result_for(frame, made.piece.model_id)
            if item.settings.region is not None and older is not None:
                mask = mask.pasted_over(self.store.read(older))
            part = part_name(item, made.piece.key, "segment")
            entries += self.store.write([(frame, mask)], now, part)
        if isinstance(result, Restoration):
            part = part_name(item, made.piece.key, "restore")
            entries.append(self.store.write_restored(frame, result, now, part))
        found_px, seen_px = counted_px(result, item.settings.threshold)
        record = MadeRecord(
            made.piece.key,
            item.id,
            item.attempt,
            tuple(entries),
            None if source.id in document.sources else source,
            found_px,
            seen_px,
            made.seconds,
        )
        self._file.made(record)
        return Kept(record, result, mask)

    def read(self, record: MadeRecord) -> Kept:
        """What was kept before. Raises ProjectError if a part is gone or damaged."""
        mask: Mask | None = None
        result: Result | None = None
        for entry in record.entries:
            if entry.task == "segment":
                mask = self.store.read(entry)
                result = result or mask
            elif entry.task == "restore":
                result = self.store.read_restored(entry)
            else:
                result = self.store.read_enhanced(entry)
        if result is None:
            raise ProjectError(tr("nothing is kept of this piece"))
        return Kept(record, result, mask)


def known_source(document: Document, entry: SourceEntry) -> SourceEntry:
    """The file as the document lists it already, by content; else the entry itself."""
    same = (s for s in document.sources.values() if s.quick_key == entry.quick_key)
    return next(same, entry)


def is_made(item: BatchItem, record: MadeRecord | None, document: Document) -> bool:
    """True if the results of a piece are there and need not be made again: the document lists
    them, and nobody wants them anew."""
    if record is None or any(e.id not in document.results for e in record.entries):
        return False
    return item.attempt == 0 or (record.item_id, record.attempt) == (item.id, item.attempt)


def part_name(item: BatchItem, key: str, task: str) -> str:
    """The file of a result: the same each time this attempt writes it, and that of no other."""
    text = f"{item.id} {item.attempt} {key} {task}"
    return hashlib.sha256(text.encode()).hexdigest()[:32] + ".h5"


def counted_px(result: Result, threshold: float) -> tuple[int, int]:
    """How many source pixels count as found, of how many; none of a picture that was enlarged."""
    if isinstance(result, EnhancedPicture):
        return 0, 0
    mask = result.mask if isinstance(result, Restoration) else result
    return int((mask.class_ids(threshold) > 0).sum()), mask.width_px * mask.height_px


def with_unlisted(document: Document, state: BatchState) -> Document:
    """The document with the results that were kept when a program died, and are not in it yet;
    those of files that left the project meanwhile stay out."""
    for key, record in state.records.items():
        if key not in state.unlisted or all(e.id in document.results for e in record.entries):
            continue
        source = record.source
        if source is not None and source.id not in document.sources:
            document = edits.add_sources(document, [source])
        if all(e.frame.source_id in document.sources for e in record.entries):
            document = edits.add_results(document, record.entries)
    return document


def counted(item: BatchItem, record: MadeRecord) -> BatchItem:
    """The item with one more piece made."""
    return replace(
        item,
        done=item.done + 1,
        seconds=item.seconds + record.seconds,
        found_px=item.found_px + record.found_px,
        seen_px=item.seen_px + record.seen_px,
    )
