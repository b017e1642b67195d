"""The jobs panel with a real lane, held by gates."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from inspector.core.errors import ExportError
from inspector.core.progress import Progress
from inspector.ui.icons import IconButton
from inspector.ui.jobs import Job, Jobs
from inspector.ui.panels.jobs import FINISHED_KEPT, JobsPanel, describe


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    owner = QObject()
    made = Jobs(owner)
    yield made
    made.close()
    QApplication.processEvents()
    delete(owner)


@pytest.fixture
def panel(jobs: Jobs, qtbot: QtBot) -> JobsPanel:
    made = JobsPanel(jobs)
    qtbot.addWidget(made)
    made.resize(300, 240)
    made.show()
    return made


def test_progress_then_cancel(jobs: Jobs, panel: JobsPanel, qtbot: QtBot) -> None:
    reached, gate = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        progress.step(12, 50)
        reached.set()
        gate.wait(10)
        progress.step(13, 50)

    jobs.submit("infer", "Run <b>model</b>", work)
    (row,) = panel.rows()
    qtbot.waitUntil(lambda: row.state_text.startswith("12 of 50 · about "))
    bar = row.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() == 240
    stop = row.findChild(IconButton)
    assert stop is not None
    assert stop.accessibleName() == "Stop Run <b>model</b>"
    stop.click()
    assert row.state_text == "Stopping…"
    assert not stop.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: row.state_text.startswith("Stopped"))
    assert not bar.isVisible()


def test_quiet_jobs_are_not_listed(jobs: Jobs, panel: JobsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.ended):
        jobs.submit("decode", "Thumbnails", lambda _: None, quiet=True)
    assert panel.rows() == []


def test_a_failed_job_explains_itself(jobs: Jobs, panel: JobsPanel, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise ExportError("The disk is full; choose another folder.", "errno 28")

    with qtbot.waitSignal(jobs.ended):
        jobs.submit("export", "Export report.pdf", work)
    (row,) = panel.rows()
    assert row.state_text == "The disk is full; choose another folder."
    details = next(b for b in row.findChildren(QPushButton) if b.text() == "Details")
    details.click()
    text = row.findChild(QPlainTextEdit)
    assert text is not None
    assert text.isVisible()
    assert text.toPlainText() == "errno 28"
    next(b for b in row.findChildren(QPushButton) if b.text() == "Copy").click()
    assert QApplication.clipboard().text().endswith("errno 28")


def test_finished_ones_go_below_and_can_be_cleared(
    jobs: Jobs, panel: JobsPanel, qtbot: QtBot
) -> None:
    gate = threading.Event()
    jobs.submit("infer", "Slow", lambda _: gate.wait(10))
    with qtbot.waitSignal(jobs.ended):
        jobs.submit("decode", "Quick", lambda _: None)
    assert [row.job.title for row in panel.rows()] == ["Slow", "Quick"]
    assert panel.rows()[1].state_text.startswith("Done")
    panel.clear_finished()
    assert [row.job.title for row in panel.rows()] == ["Slow"]
    with qtbot.waitSignal(jobs.ended):
        gate.set()


def test_old_finished_jobs_leave_by_themselves(jobs: Jobs, panel: JobsPanel, qtbot: QtBot) -> None:
    for number in range(FINISHED_KEPT + 3):
        job = Job(f"job {number}", "decode", lambda _: None, state="done")
        jobs.added.emit(job)
        jobs.ended.emit(job)
    assert len(panel.rows()) == FINISHED_KEPT
    assert panel.rows()[0].job.title == f"job {FINISHED_KEPT + 2}"


def test_stop_all(jobs: Jobs, panel: JobsPanel, qtbot: QtBot) -> None:
    gate = threading.Event()

    def work(progress: Progress) -> None:
        gate.wait(10)
        progress.step(1, 2)

    jobs.submit("infer", "One", work)
    jobs.submit("decode", "Two", work)
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Stop all").click()
    gate.set()
    qtbot.waitUntil(lambda: all(r.state_text.startswith("Stopped") for r in panel.rows()))


def test_a_done_job_says_how_long_it_took() -> None:
    job = Job("Run", "infer", lambda _: None, state="done", started_at=1.0, ended_at=4.2)
    assert describe(job) == "Done in 3.2 s"
    job.ended_at = 1.01
    assert describe(job) == "Done"


def test_parts_of_a_made_up_scale_are_per_cent() -> None:
    job = Job("Run", "infer", lambda _: None, state="running", steps=12_000, total=50_000)
    assert describe(job).startswith("24 %")
