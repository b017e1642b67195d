"""Work that must not stop the window: lanes, each one thread with one queue.

A job is a plain function `work(progress) -> result` that knows nothing of Qt. `Jobs.submit` puts it
into a lane; its callbacks run in the GUI thread. `InlineJobs` has the same face and runs at once,
for tests.
"""

from __future__ import annotations

import logging
import queue
import sys
import time
import traceback
from collections.abc import Callable
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from inspector.core.errors import Cancelled, InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress

log = logging.getLogger(__name__)

LaneName = Literal["decode", "survey", "infer", "train", "export", "journal"]
LANES: tuple[LaneName, ...] = get_args(LaneName)
State = Literal["waiting", "running", "done", "failed", "cancelled"]
REPORT_INTERVAL_S = 0.05
"""Progress is reported to the window at most 20 times a second."""
SWITCH_S = 0.001
"""So long a lane keeps Python's lock while the window waits for it. Python's own 5 ms, spent again
and again in one turn of the event loop, were seen."""


@dataclass(eq=False)
class Job:
    """One piece of work on its way; changed in the GUI thread only, but for `progress`."""

    title: str
    lane: LaneName
    work: Callable[[Progress], Any]
    done: Callable[[Any], None] | None = None
    failed: Callable[[InspectorError], None] | None = None
    key: str = ""
    """A new job with the same key replaces the waiting and the running one."""
    quiet: bool = False
    """Not listed in the jobs panel: previews, tiles, journal rows."""
    cancellable: bool = True
    done_before: float = 0.0
    """Which share of the work an earlier job has done, 0..1: this one goes on from there."""
    state: State = "waiting"
    steps: int = 0
    total: int = 0
    error: InspectorError | None = None
    started_at: float = 0.0
    ended_at: float = 0.0
    progress: Progress = field(default_factory=Progress)
    context: Context = field(default_factory=copy_context)
    """Of whoever asked for it: its messages are in that language."""

    @property
    def finished(self) -> bool:
        return self.state in ("done", "failed", "cancelled")

    @property
    def remaining_s(self) -> float | None:
        """Seconds to go at the pace so far, or None while that is not known."""
        if self.state != "running" or not 0 < self.steps < self.total:
            return None
        share = self.steps / self.total
        if share <= self.done_before:
            return None
        elapsed = time.monotonic() - self.started_at
        return elapsed / (share - self.done_before) * (1 - share)


class Lane(QThread):
    """One thread that runs jobs in order. Emits from this object, which lives in the GUI thread,
    so that connected slots of GUI objects run there."""

    started_job = Signal(object)
    progressed = Signal(object, object)
    """Job, (steps, total)."""
    ended = Signal(object, object)
    """Job, (result, error): error is None, an InspectorError, or Cancelled."""

    def __init__(self, name: LaneName, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(f"lane-{name}")
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()

    def submit(self, job: Job) -> None:
        """Queue a job; starts the thread on first use."""
        self._queue.put(job)
        if not self.isRunning():
            self.start()

    def close(self) -> None:
        """Let the thread end after the job it runs, and wait for it."""
        if self.isRunning():
            self._queue.put(None)
            self.wait()

    def run(self) -> None:
        """The thread: jobs until the sentinel."""
        while (job := self._queue.get()) is not None:
            self._run_one(job)

    def _run_one(self, job: Job) -> None:
        self.started_job.emit(job)
        self.ended.emit(job, run_work(job, lambda done, total: self._report(job, done, total)))

    def _report(self, job: Job, done: int, total: int) -> None:
        self.progressed.emit(job, (done, total))


def run_work(job: Job, report: Callable[[int, int], None]) -> tuple[Any, InspectorError | None]:
    """Run a job's work in the calling thread; every error becomes an InspectorError."""
    last = 0.0

    def throttled(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done >= total or now - last >= REPORT_INTERVAL_S:
            last = now
            report(done, total)

    job.progress.report_to(throttled)
    try:
        if job.progress.cancelled:
            raise Cancelled
        return job.context.run(job.work, job.progress), None
    except InspectorError as error:
        if not isinstance(error, Cancelled):
            log.warning("%s: %s %s", job.title, error.message, error.details)
        # The traceback would keep every array of the work that was stopped.
        return None, error.with_traceback(None)
    except Exception as error:
        # The one place where anything may be caught: a fault of ours must reach the user as a
        # message and the log as a traceback, and must not end the lane.
        log.exception("%s failed", job.title)
        return None, InspectorError(
            tr(
                "{title} failed because of a fault in Inspector; your work is safe. Try again, "
                "and send the details if it stays.",
                title=job.title,
            ),
            "".join(traceback.format_exception(error)),
        )
    finally:
        # Or job and report would hold each other, and the job all that its work has seen, until
        # the next full collection.
        job.progress.report_to(_to_nobody)


def _to_nobody(_done: int, _total: int) -> None:
    """Where the progress of finished work goes."""


class Jobs(QObject):
    """All lanes; the GUI side of every job."""

    added = Signal(object)
    changed = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        self._lanes = {name: self._make_lane(name) for name in LANES}
        self._alive: list[Job] = []
        self._closed = False

    @property
    def alive(self) -> tuple[Job, ...]:
        """Waiting and running jobs, oldest first."""
        return tuple(self._alive)

    def busy(self, lane: LaneName) -> bool:
        """True if a job of this lane waits or runs."""
        return any(job.lane == lane for job in self._alive)

    def soon(self, act: Callable[[], None]) -> None:
        """Call this in the GUI thread once what waits there is done, mostly drawing."""
        QTimer.singleShot(0, self, act)

    def submit(
        self,
        lane: LaneName,
        title: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[InspectorError], None] | None = None,
        key: str = "",
        quiet: bool = False,
        cancellable: bool = True,
        done_before: float = 0.0,
    ) -> Job:
        """Queue work; `done(result)` or `failed(error)` is called in the GUI thread.

        A cancelled job calls neither, and neither does one that is submitted after `close`: it is
        not started.
        """
        job = Job(title, lane, work, done, failed, key, quiet, cancellable, done_before)
        if self._closed:
            job.state = "cancelled"
            return job
        if key:
            for other in self._alive:
                if other.key == key:
                    other.progress.cancel()
        self._alive.append(job)
        self.added.emit(job)
        self._start(job)
        return job

    def cancel(self, job: Job) -> None:
        """Ask a job to stop; it ends within one step."""
        if job.cancellable and not job.finished:
            job.progress.cancel()
            self.changed.emit(job)

    def cancel_all(self) -> None:
        """Ask every job that may be stopped to stop."""
        for job in self._alive:
            self.cancel(job)

    def close(self) -> None:
        """Stop what may be stopped, finish what may not, and end all threads for good: results
        that are still on their way into the window would start new work on a lane that nobody
        waits for any more."""
        self.cancel_all()
        self._closed = True
        for lane in self._lanes.values():
            lane.close()

    def _make_lane(self, name: LaneName) -> Lane:
        lane = Lane(name, self)
        lane.started_job.connect(self._on_started)
        lane.progressed.connect(self._on_progressed)
        lane.ended.connect(self._on_ended)
        return lane

    def _start(self, job: Job) -> None:
        self._lanes[job.lane].submit(job)

    @Slot(object)
    def _on_started(self, job: Job) -> None:
        job.state = "running"
        job.started_at = time.monotonic()
        self.changed.emit(job)

    @Slot(object, object)
    def _on_progressed(self, job: Job, steps: tuple[int, int]) -> None:
        job.steps, job.total = steps
        self.changed.emit(job)

    @Slot(object, object)
    def _on_ended(self, job: Job, outcome: tuple[Any, InspectorError | None]) -> None:
        result, error = outcome
        job.ended_at = time.monotonic()
        job.error = error
        # A job that was replaced or stopped may have come to its end all the same; its result or
        # its error would be stale.
        if isinstance(error, Cancelled) or job.progress.cancelled:
            job.state = "cancelled"
        else:
            job.state = "failed" if error else "done"
        self._alive.remove(job)
        if not self._closed:
            self.ended.emit(job)
            if job.state == "done" and job.done is not None:
                job.done(result)
            elif job.state == "failed" and job.failed is not None and error is not None:
                job.failed(error)
        # The panel lists it for long; documents and pictures that it worked on shall not stay.
        job.work, job.done, job.failed, job.context = _ended, None, None, Context()


def _ended(_progress: Progress) -> None:
    """The work of a job that has ended."""


class InlineJobs(Jobs):
    """Runs each job at once in the calling thread: for tests."""

    def _make_lane(self, name: LaneName) -> Lane:
        return Lane(name, self)

    def soon(self, act: Callable[[], None]) -> None:
        act()

    def _start(self, job: Job) -> None:
        self._on_started(job)
        outcome = run_work(job, lambda done, total: self._on_progressed(job, (done, total)))
        self._on_ended(job, outcome)
