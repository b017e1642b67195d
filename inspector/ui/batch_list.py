"""The queue of the open project's batch: what is in it, and where that is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.batch import BatchItem, BatchSettings
from inspector.core.batch_queue import (
    BatchQueue,
    added,
    again,
    changed,
    dropped,
    placed,
    resting,
    shifted,
)
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.io.batch_file import BatchFile, BatchState, MadeRecord
from inspector.io.batch_keep import with_unlisted
from inspector.io.batch_log import BatchLog
from inspector.ui.session import Session


class BatchList(QObject):
    """Every change is in memory at once, and on the disk a moment later, in the journal lane.

    Signals
        listed()                 items came, went or changed places
        changed(ids)             these items are others now
    """

    listed = Signal()
    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = session.jobs
        self.queue = BatchQueue()
        self.log: BatchLog | None = None
        self._unreadable: InspectorError | None = None
        self._records: dict[str, MadeRecord] = {}
        self._file: BatchFile | None = None
        self._early: list[BatchItem] = []
        """Added before the queue of the project was read."""
        self._token = 0
        """Which project it is: what comes from the time of another one is left alone."""
        session.project_changed.connect(self._on_project_changed)

    @property
    def current(self) -> BatchItem | None:
        """The item that is being worked on."""
        if not self.queue.counts()["running"]:
            return None
        return next(i for i in self.queue.items.values() if i.state == "running")

    @property
    def read_only(self) -> bool:
        """True if nothing may be added or changed."""
        return self._session.read_only

    # -- what the user wants ------------------------------------------------------------------

    def add(self, items: Sequence[BatchItem]) -> None:
        """Put files at the end of the queue. They come into the project as they are worked on."""
        if self._session.path is None:
            self._session.new_project()
        if self._unreadable is not None:
            self._session.failed.emit(self._unreadable)
        elif self._file is None:
            self._early += items
        elif items:
            self._put(items)
            self.listed.emit()

    def again(self, ids: Iterable[str]) -> None:
        """Work on finished items once more."""
        self._change(changed(self.queue, ids, again))

    def retry_failed(self) -> None:
        """All that failed wait again."""
        self.again([i.id for i in self.queue.items.values() if i.state == "failed"])

    def configure(
        self, ids: Iterable[str], change: Callable[[BatchSettings], BatchSettings]
    ) -> None:
        """Change what is done with items that are not done or being worked on."""

        def new(item: BatchItem) -> BatchItem:
            settings = change(item.settings)
            return item if settings == item.settings else replace(item, settings=settings, total=0)

        self._change(changed(self.queue, filter(self.may_change, ids), new))

    def may_change(self, item_id: str) -> bool:
        """True for items whose settings may still be changed."""
        item = self.queue.items.get(item_id)
        return item is not None and item.state in ("waiting", "failed", "cancelled")

    def shift(self, ids: Collection[str], by: int) -> None:
        """Move items one place up (-1) or down (1)."""
        self._order(shifted(self.queue, ids, by), lambda file: file.shift(ids, by))

    def place(self, ids: Collection[str], before: str | None) -> None:
        """Move items in front of another one, or to the end."""
        self._order(placed(self.queue, ids, before), lambda file: file.place(ids, before))

    def remove(self, ids: Iterable[str]) -> None:
        """Take items off the list; their results stay. The one at hand is left."""
        here = self.current
        gone = [i for i in ids if i in self.queue.items and (here is None or i != here.id)]
        if gone:
            self._order(dropped(self.queue, gone), lambda file: file.drop(gone))

    def clear_finished(self) -> None:
        """Take what is done off the list; what failed stays."""
        items = self.queue.items.values()
        self.remove([i.id for i in items if i.state in ("done", "cancelled")])

    # -- keeping ------------------------------------------------------------------------------

    @Slot()
    def _on_project_changed(self) -> None:
        """Another project, or the same elsewhere: its own queue is read."""
        self._token += 1
        self._file, self.log, self._unreadable = None, None, None
        self._records, self.queue = {}, BatchQueue()
        self.listed.emit()
        path, token = self._session.path, self._token
        if path is None:
            return
        file, writable = BatchFile(path), not self._session.read_only

        def done(state: BatchState) -> None:
            if token == self._token:
                self._adopt(file, path, state)

        def failed(error: InspectorError) -> None:
            if token == self._token:
                self._unreadable = error
                self._session.failed.emit(error)

        self._jobs.submit(
            "journal",
            tr("Read the batch"),
            lambda _: file.load(writable=writable),
            done=done,
            failed=failed,
            quiet=True,
        )

    def _adopt(self, file: BatchFile, path: Path, state: BatchState) -> None:
        """Take up what was read."""
        self._file, self.log = file, BatchLog(path)
        self.queue, self._records = state.queue, dict(state.records)
        if state.unlisted and not self.read_only:
            self._session.record(lambda d: with_unlisted(d, state))
            self._write(lambda: file.listed(state.unlisted))
        for notice in state.notices:
            self._session.notified.emit(notice)
        self.listed.emit()
        early, self._early = self._early, []
        self.add(early)

    def _change(self, items: Sequence[BatchItem]) -> None:
        if items:
            self._put(items)

    def _put(self, items: Sequence[BatchItem]) -> None:
        """Items as they are to be kept."""
        self.queue = added(self.queue, items)
        file = self._file
        if file is not None:
            kept = [resting(item) for item in items]
            self._write(lambda: file.put(kept))
        self.changed.emit([item.id for item in items])

    def _show(self, item: BatchItem) -> None:
        """An item as it is at this moment; how far it is need not be written."""
        self.queue = added(self.queue, [item])
        self.changed.emit([item.id])

    def _order(self, queue: BatchQueue, write: Callable[[BatchFile], None]) -> None:
        file = self._file
        if list(queue.items) != list(self.queue.items) and file is not None:
            self.queue = queue
            self._write(lambda: write(file))
            self.listed.emit()

    def _note(self, text: str) -> None:
        """Write a line of the log."""
        log = self.log
        if log is not None:
            self._write(lambda: log.write(text))

    def _write(self, work: Callable[[], None]) -> None:
        if not self.read_only:
            self._jobs.submit(
                "journal",
                tr("Write the batch"),
                lambda _: work(),
                failed=self._session.failed.emit,
                quiet=True,
                cancellable=False,
            )
