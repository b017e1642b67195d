"""The batch of the open project at work: one file after the other, a turn at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.batch import BatchItem
from inspector.core.batch_queue import (
    Pace,
    cancelled,
    changed,
    failures_told,
    remaining_s,
    resting,
    verdict,
)
from inspector.core.delta import Changed
from inspector.core.errors import InspectorError, ModelError, ProjectError, SourceError
from inspector.core.language import tr
from inspector.io.batch_file import BatchFile, BatchState
from inspector.io.batch_keep import BatchKeeper
from inspector.ui.batch_list import BatchList
from inspector.ui.batch_results import BatchResults
from inspector.ui.batch_work import BATCH_KEY, ItemProgress, Turn, TurnWork
from inspector.ui.jobs import Job
from inspector.ui.session import NOT_KEPT, READ_ONLY
from inspector.ui.workbench import Workbench

_ETA_EVERY_S = 1.0


class Batch(BatchList):
    """Works in the infer lane, which others have in between.

    Signals
        state_changed()          running, pausing or resting
        offered(int)             a project was opened in which so many files still wait
        finished(str, bool)      nothing waits any more: what came of it, and whether all is well
    """

    state_changed = Signal()
    offered = Signal(int)
    finished = Signal(str, bool)
    _told = Signal(object)

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(bench.session, parent)
        self._bench = bench
        self.running = False
        self._pace = Pace()
        self._paced_at = 0.0
        self._job: Job | None = None
        self._working = False
        """True from when a turn is submitted until it came to its end."""
        self._looping = False
        self._last: Turn | None = None
        self._stop = threading.Event()
        self._leave_out = ""
        self._carried, self._go_on = False, False
        self._results = BatchResults(bench, self)
        self._results.listed.connect(self._on_results_listed)
        self._left: tuple[float, float | None] = (0.0, None)
        self._told.connect(self._on_told)
        self._jobs.ended.connect(self._on_job_ended)
        self._session.document_changed.connect(self._on_document_changed)
        self._on_project_changed()

    @property
    def pausing(self) -> bool:
        """True from when a pause is asked for until the picture at hand is done."""
        return self._working and not self.running

    def remaining_s(self) -> float | None:
        """Seconds until all is done, at the pace of this session; None while nobody knows."""
        now = time.monotonic()
        if now - self._left[0] > _ETA_EVERY_S:
            self._left = now, remaining_s(self.queue.items.values(), self._pace)
        return self._left[1]

    @Slot()
    def start(self) -> None:
        """Begin, or go on where it was paused."""
        if self.read_only:
            error = tr(NOT_KEPT) if self._session.failing else tr(READ_ONLY)
            self._session.failed.emit(ProjectError(error))
        elif not self.running:
            self.running = True
            self._paced_at = time.monotonic()
            self._stop = threading.Event()
            self._note("started")
            self.state_changed.emit()
            self._next()

    @Slot()
    def pause(self) -> None:
        """Stop after the picture at hand; nothing is lost."""
        if self.running:
            self.running = False
            self._stop.set()
            self._note("paused")
            self.state_changed.emit()

    def cancel(self, ids: Collection[str]) -> None:
        """Leave items out; the one that is being worked on stops within one tile."""
        here = self.current
        if here is not None and here.id in ids and self._job is not None:
            self._leave_out = here.id
            self._jobs.cancel(self._job)
        self._change(changed(self.queue, [i for i in ids if i != self._leave_out], cancelled))

    # -- one turn after the other -------------------------------------------------------------

    def _next(self) -> None:
        """Begin the next turn, of the item at hand or the next one. Inline jobs are over when they
        are submitted, so turns follow in a loop and not in each other."""
        if self._looping:
            return
        self._looping = True
        while self.running and not self._working and self._file is not None:
            item = self.current or self.queue.next_waiting()
            if item is None:
                self._finish()
            else:
                self._turn(item, self._file)
        self._looping = False

    def _turn(self, item: BatchItem, file: BatchFile) -> None:
        if item.state == "waiting":
            item = replace(item, state="running", reason="")
            self._show(item)
        session, view, token = self._session, self._bench.view, self._token
        turn = TurnWork(
            token, item, self._last, self._results.after(session.document), self._records,
            BatchKeeper(session.result_store(), file), self._bench.services.batch,
            self._bench.library.pool, session.base_dir, lambda entry: view.look(entry.kind),
            self._told.emit, self._stop,
        )  # fmt: skip
        self._working = True
        job = self._jobs.submit(
            "infer",
            tr("Batch"),
            turn,
            done=lambda result: self._on_turn(token, result),
            failed=lambda error: self._on_failed(token, error),
            key=f"{BATCH_KEY}{token}",
            quiet=True,
        )
        self._job = job if self._working else None

    @Slot(object)
    def _on_told(self, told: ItemProgress) -> None:
        if told.token != self._token:
            return
        record, shown = told.record, told.shown
        if record is not None and shown is not None:
            self._records[record.key] = record
            # By the clock: reading, writing and whoever else had the lane take their time, too.
            now = time.monotonic()
            self._pace = self._pace.noted(told.item.settings, now - self._paced_at)
            self._paced_at = now
            self._results.take(record, shown)
        self._show(told.item)

    @Slot(object)
    def _on_results_listed(self, keys: Sequence[str]) -> None:
        file = self._file
        if file is not None:
            # In the lane that writes the document, behind it.
            self._write(lambda: file.listed(keys))

    def _on_turn(self, token: int, turn: Turn) -> None:
        if token != self._token:
            return
        self._last = turn
        if turn.ended:
            item, failed = turn.item, list(turn.failed.values())
            if failed:
                reason = failures_told(failed, item.total)
                self._end(replace(item, state="failed", reason=reason))
            else:
                self._end(replace(item, state="done", made_from=turn.plan.made_from))
        self._turn_over()

    def _on_failed(self, token: int, error: InspectorError) -> None:
        here = self.current
        if token != self._token or here is None:
            return
        if isinstance(error, ProjectError):
            # Nothing can be kept: it would be the same for every file.
            self._session.failed.emit(error)
            self.pause()
        else:
            if not isinstance(error, SourceError | ModelError):
                self._session.failed.emit(error)
            self._end(replace(here, state="failed", reason=error.message))
        self._turn_over()

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        """A turn that was stopped calls nobody else."""
        if job.key != f"{BATCH_KEY}{self._token}" or job.state != "cancelled":
            return
        here = self.current
        if here is not None and here.id == self._leave_out:
            self._end(cancelled(resting(here)))
        else:  # all jobs were stopped
            self.pause()
        self._turn_over()

    def _turn_over(self) -> None:
        self._working, self._job, self._leave_out = False, None, ""
        if self.running:
            self._next()
            return
        here = self.current
        self._last = None
        self._results.list_all()
        if here is not None:
            self._put([resting(here)])
        self.state_changed.emit()

    def _end(self, item: BatchItem) -> None:
        self._last = None
        self._put([item])
        log = self.log
        if log is not None:
            self._write(lambda: log.ended(item))

    def _finish(self) -> None:
        self.running = False
        self._results.list_all()
        counts = self.queue.counts()
        self.state_changed.emit()
        if counts:
            told = verdict(counts)
            self._note(told)
            self.finished.emit(told, not counts["failed"])

    # -- following ----------------------------------------------------------------------------

    def _change(self, items: Sequence[BatchItem]) -> None:
        super()._change(items)
        self._next()

    def add(self, items: Sequence[BatchItem]) -> None:
        """Put files at the end of the queue; a batch that runs goes on with them."""
        super().add(items)
        self._next()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        self._carried = changed.before.results is changed.after.results

    @Slot()
    def _on_project_changed(self) -> None:
        """A project that was saved under another name goes on there; any other one rests."""
        go_on = self.running and self._carried
        if self._job is not None:
            self._job.progress.cancel()
        self.running, self._working, self._job, self._last = False, False, None, None
        self._stop = threading.Event()
        self._results.forget()
        self._go_on = go_on
        self.state_changed.emit()
        super()._on_project_changed()

    def _adopt(self, file: BatchFile, path: Path, state: BatchState) -> None:
        go_on, self._go_on = self._go_on, False
        super()._adopt(file, path, state)
        waiting = state.queue.counts()["waiting"]
        if go_on:
            self.start()
        elif waiting and not self.read_only:
            self.offered.emit(waiting)
