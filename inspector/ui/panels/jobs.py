"""The jobs panel: what is running, how long it will take, what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.icons import IconButton
from inspector.ui.jobs import Job, Jobs
from inspector.ui.panels import formats
from inspector.ui.panels.parts import EmptyState, described, scrolled
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line
from inspector.ui.theme import GRID_PX

FINISHED_KEPT = 50
"""Older finished jobs leave the list by themselves."""

COUNTED_UP_TO = 1000
"""Steps are said as "12 of 50" below this total; above, they are parts of a per mille scale that
the work made up, and per cent says more."""


AT_ONCE_S = 0.1


class JobsPanel(QWidget):
    """Lists every job that is not quiet; stops running ones, explains failed ones."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._rows: dict[Job, JobRow] = {}
        self._empty = EmptyState(
            "jobs", tr("Nothing is running. Model runs, exports and imports appear here.")
        )
        self._clear = QPushButton(tr("Clear finished"))
        described(self._clear, tr("Clear finished"), tr("Take finished jobs off this list"))
        self._clear.clicked.connect(self.clear_finished)
        self._stop_all = QPushButton(tr("Stop all"))
        described(
            self._stop_all, tr("Stop all jobs"), tr("Stop everything that is running or waiting")
        )
        self._stop_all.clicked.connect(jobs.cancel_all)

        buttons = QHBoxLayout()
        buttons.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        buttons.setSpacing(GRID_PX)
        buttons.addStretch()
        buttons.addWidget(self._stop_all)
        buttons.addWidget(self._clear)
        listed = QWidget()
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(GRID_PX, 0, GRID_PX, GRID_PX)
        self._list.setSpacing(GRID_PX)
        self._list.addStretch()
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(scrolled(listed))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(filled)
        for job in jobs.alive:
            self._on_added(job)
        self._update_buttons()
        jobs.added.connect(self._on_added)
        jobs.changed.connect(self._on_changed)
        jobs.ended.connect(self._on_ended)

    def rows(self) -> list[JobRow]:
        """The rows from top to bottom."""
        return sorted(self._rows.values(), key=self._list.indexOf)

    def clear_finished(self) -> None:
        """Take finished jobs off the list."""
        for job in [job for job in self._rows if job.finished]:
            self._drop(job)
        self._update_buttons()

    def _on_added(self, job: Job) -> None:
        if job.quiet:
            return
        row = JobRow(job, self._jobs)
        self._rows[job] = row
        alive = sum(not j.finished for j in self._rows) - 1
        self._list.insertWidget(alive, row)
        self._update_buttons()

    def _on_changed(self, job: Job) -> None:
        if job in self._rows:
            self._rows[job].update_job()

    def _on_ended(self, job: Job) -> None:
        row = self._rows.get(job)
        if row is None:
            return
        row.update_job()
        # Finished ones go below those at work, the latest first.
        self._list.removeWidget(row)
        self._list.insertWidget(sum(not j.finished for j in self._rows), row)
        finished = [j for j in self._rows if j.finished]
        for old in finished[: max(0, len(finished) - FINISHED_KEPT)]:
            self._drop(old)
        self._update_buttons()

    def _drop(self, job: Job) -> None:
        row = self._rows.pop(job)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _update_buttons(self) -> None:
        self._pages.setCurrentIndex(1 if self._rows else 0)
        self._clear.setEnabled(any(job.finished for job in self._rows))
        self._stop_all.setEnabled(any(j.cancellable and not j.finished for j in self._rows))


class JobRow(QWidget):
    """One job: title, bar, how far it is, and a button to stop it."""

    def __init__(self, job: Job, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._title = ElidedLabel(job.title)
        self._state = PlainLabel(kind="small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(tr("Progress of {title}", title=one_line(job.title)))
        self._stop = IconButton("cancel", tr("Stop {title}", title=one_line(job.title)))
        self._stop.setVisible(job.cancellable)
        self._stop.clicked.connect(lambda: jobs.cancel(job))
        self._details = QPushButton(tr("Details"))
        self._details.setCheckable(True)
        self._details.setVisible(False)
        described(
            self._details,
            tr("Details of {title}", title=one_line(job.title)),
            tr("Show what went wrong"),
        )
        self._details.toggled.connect(self._show_details)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFixedHeight(96)
        self._text.setAccessibleName(tr("Details"))
        self._copy = QPushButton(tr("Copy"))
        described(self._copy, tr("Copy details"))
        self._copy.clicked.connect(self._copy_details)
        for hidden in (self._text, self._copy):
            hidden.setVisible(False)

        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._details)
        top.addWidget(self._copy)
        top.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._bar)
        layout.addWidget(self._state)
        layout.addWidget(self._text)
        self.update_job()

    @property
    def job(self) -> Job:
        return self._job

    @property
    def state_text(self) -> str:
        """The line below the bar."""
        return self._state.text()

    def update_job(self) -> None:
        """Show the job as it is now."""
        job = self._job
        self._state.setText(describe(job))
        self._state.setProperty("kind", "danger" if job.state == "failed" else "small")
        self._state.style().polish(self._state)
        self._bar.setVisible(not job.finished)
        self._stop.setVisible(job.cancellable and not job.finished)
        self._stop.setEnabled(not job.progress.cancelled)
        self._details.setVisible(bool(job.error and job.error.details and job.state == "failed"))
        if job.total > 0:
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, 1000 * job.steps // job.total))
        elif job.state == "running":
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1)

    def _show_details(self, visible: bool) -> None:
        if self._job.error is not None:
            self._text.setPlainText(self._job.error.details)
        self._text.setVisible(visible)
        self._copy.setVisible(visible)

    def _copy_details(self) -> None:
        error = self._job.error
        if error is not None:
            QApplication.clipboard().setText(f"{error.message}\n{error.details}")


def describe(job: Job) -> str:
    """How far a job is, or what came of it."""
    if job.state == "waiting":
        return tr("Stopping…") if job.progress.cancelled else tr("Waiting")
    if job.state == "running":
        if job.progress.cancelled:
            return tr("Stopping…")
        parts = []
        if 0 < job.total < COUNTED_UP_TO:
            parts.append(tr("{done} of {total}", done=job.steps, total=job.total))
        elif job.total:
            parts.append(formats.share(job.steps / job.total))
        left = job.remaining_s
        if left is not None:
            parts.append(formats.remaining(left))
        return " · ".join(parts) or tr("Working…")
    took = formats.duration(job.ended_at - job.started_at) if job.started_at else ""
    if job.state == "failed":
        return job.error.message if job.error else tr("Failed")
    if job.state == "cancelled":
        return tr("Stopped after {took}", took=took) if took else tr("Stopped")
    return (
        tr("Done in {took}", took=took)
        if job.ended_at - job.started_at >= AT_ONCE_S
        else tr("Done")
    )
