"""A project that a batch writes into: its document, its queue, and what is kept of each piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from inspector.commands.project_output import WrittenProject
from inspector.core import edits
from inspector.core.annotation import new_id
from inspector.core.batch import BatchItem, Piece, PieceMade
from inspector.core.batch_queue import BatchQueue, added
from inspector.core.document import Document, SourceEntry
from inspector.core.errors import ProjectError
from inspector.io.batch_file import BatchFile, MadeRecord
from inspector.io.batch_keep import BatchKeeper, Kept, is_made, with_unlisted
from inspector.io.batch_log import BatchLog
from inspector.io.batch_toml import FileJob


class BatchProject(WrittenProject):
    """A project with its queue; what was made stays also when the process is killed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.queue = BatchQueue()
        self.notices: tuple[str, ...] = ()
        self._records: dict[str, MadeRecord] = {}
        self._sources: dict[str, SourceEntry] = {}
        """By content."""
        self._batch = BatchFile(self._path)
        self.log = BatchLog(self._path)

    def __enter__(self) -> Self:
        super().__enter__()
        try:
            state = self._batch.load()
            self._keeper = BatchKeeper(self._file.results, self._batch)
            self.queue, self._records, self.notices = state.queue, state.records, state.notices
            self._take(with_unlisted(self.document, state))
            self._sources = {s.quick_key: s for s in self.document.sources.values()}
            if state.unlisted:
                self._batch.listed(state.unlisted)
        except ProjectError:
            self._file.close()
            raise
        return self

    @property
    def base(self) -> Path:
        """The folder that paths of the document count from."""
        return self._path.resolve().parent

    def items_of(self, jobs: Iterable[FileJob]) -> list[BatchItem]:
        """The items of the queue for these jobs, in order; those it does not have are added. A job
        is known by its file and its settings."""
        known = {(i.path, i.settings): i for i in self.queue.items.values()}
        fresh, wanted = [], []
        for job in jobs:
            item = known.get((str(job.path), job.settings))
            if item is None:
                item = BatchItem(new_id(), str(job.path), job.settings)
                fresh.append(item)
            wanted.append(item)
        self.put(fresh)
        return wanted

    def put(self, items: Sequence[BatchItem]) -> None:
        """Note items as they are now, durably."""
        self._batch.put(items)
        self.queue = added(self.queue, items)

    def source_of(self, entry: SourceEntry) -> SourceEntry:
        """The file as the document lists it, or would."""
        return self._sources.get(entry.quick_key, entry)

    def marks(self, entry: SourceEntry) -> set[int]:
        """The frames of a video that people marked."""
        source_id = self.source_of(entry).id
        annotations = self.document.annotations.values()
        return {a.frame.index for a in annotations if a.frame.source_id == source_id}

    def made(self, item: BatchItem, piece: Piece) -> MadeRecord | None:
        """What is there of a piece already."""
        record = self._records.get(piece.key)
        return record if is_made(item, record, self.document) else None

    def read(self, record: MadeRecord) -> Kept | None:
        """Results as they were kept; None where a file is gone or damaged: they are made again."""
        try:
            return self._keeper.read(record)
        except ProjectError:
            return None

    def keep(self, item: BatchItem, entry: SourceEntry, made: PieceMade) -> Kept:
        """Keep what came of a piece, and list it; durable on return."""
        source = self.source_of(entry)
        kept = self._keeper.keep(item, source, self.document, made)
        self.list(kept.record)
        return kept

    def list(self, record: MadeRecord) -> None:
        """Take results up into the document; durable on return."""
        document = self.document
        if record.source is not None:
            document = edits.add_sources(document, [record.source])
            self._sources[record.source.quick_key] = record.source
        self._take(edits.add_results(document, record.entries))
        self._records[record.key] = record

    def end(self, item: BatchItem, keys: Sequence[str]) -> None:
        """Note what came of an item, and that the results of these pieces are listed."""
        if keys:
            self._batch.listed(keys)
        self.put([item])
        self.log.ended(item)

    def _take(self, after: Document) -> None:
        before, self.document = self.document, after
        if after is not before:
            self._file.append(before, after)
