"""Work that follows a control while it is dragged: one job at a time, and then the newest wish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Slot

from inspector.core.errors import InspectorError
from inspector.core.progress import Progress
from inspector.ui.jobs import Job, Jobs, LaneName


@dataclass(frozen=True, eq=False)
class _Wish:
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[InspectorError], None]


class Latest(QObject):
    """Quiet jobs of one kind. A job's `key` stops the running job for each newer one, so that
    nothing is ever finished while a slider moves; here the running one may come to its end, and of
    all that was asked for meanwhile only the last is done.
    """

    def __init__(self, jobs: Jobs, lane: LaneName, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._lane: LaneName = lane
        self._title = title
        self._job: Job | None = None
        self._next: _Wish | None = None
        self._busy = False
        jobs.ended.connect(self._on_ended)

    @property
    def busy(self) -> bool:
        """True while something was asked for that has not come to its end."""
        return self._busy

    def ask(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[InspectorError], None],
        at_once: bool = False,
    ) -> None:
        """Do this next; `at_once` stops what is running, within a step of its progress."""
        self._next = _Wish(work, done, failed)
        if not self._busy:
            self._start()
        elif at_once and self._job is not None:
            self._jobs.cancel(self._job)

    def drop(self) -> None:
        """Stop, and forget what was asked for."""
        self._next = None
        if self._busy and self._job is not None:
            self._jobs.cancel(self._job)

    def _start(self) -> None:
        wish, self._next = self._next, None
        if wish is None:
            return
        self._busy = True

        def done(result: Any) -> None:
            self._busy = False
            wish.done(result)
            self._go_on()

        def failed(error: InspectorError) -> None:
            self._busy = False
            wish.failed(error)
            self._go_on()

        job = self._jobs.submit(
            self._lane, self._title, wish.work, done=done, failed=failed, quiet=True
        )
        if job.finished:  # inline, or after the end of all jobs
            self._busy = self._busy and job.state != "cancelled"
        else:
            self._job = job

    def _go_on(self) -> None:
        if not self._busy:
            self._start()

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        """A job that was stopped calls nobody."""
        if job is self._job and job.state == "cancelled":
            self._job = None
            self._busy = False
            self._go_on()
