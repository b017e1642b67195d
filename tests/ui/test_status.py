"""The status bar: what runs, on what, and whether the work is safe."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from inspector.core.progress import Progress
from inspector.ui.jobs import Jobs
from inspector.ui.status import Busy, ago


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_running_job_is_seen_and_can_be_stopped(qtbot: QtBot, jobs: Jobs) -> None:
    busy = Busy(jobs)
    qtbot.addWidget(busy)
    gate = threading.Event()

    def work(progress: Progress) -> None:
        progress.step(3, 10)
        gate.wait(5)
        progress.step(4, 10)

    job = jobs.submit("infer", "Run <b>all</b>", work)
    qtbot.waitUntil(lambda: job.steps == 3)
    assert not busy.isHidden()
    bar = busy.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (3, 10)
    busy.findChild(QToolButton).click()
    gate.set()
    qtbot.waitUntil(lambda: job.finished)
    assert job.state == "cancelled"
    assert busy.isHidden()


def test_quiet_jobs_stay_quiet(qtbot: QtBot, jobs: Jobs) -> None:
    busy = Busy(jobs)
    qtbot.addWidget(busy)
    gate = threading.Event()
    job = jobs.submit("decode", "tiles", lambda _: gate.wait(5), quiet=True)
    qtbot.waitUntil(lambda: job.state == "running")
    assert busy.isHidden()
    gate.set()
    qtbot.waitUntil(lambda: job.finished)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.4, "just now"), (45, "45 s ago"), (600, "10 min ago"), (7300, "2 h ago")],
)
def test_ago(seconds: float, text: str) -> None:
    assert ago(seconds) == text
