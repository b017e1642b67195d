"""Of what a dragged control asks for, the running one is finished and the newest one done."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from inspector.core.errors import InspectorError, ModelError
from inspector.core.progress import Progress
from inspector.ui.jobs import InlineJobs, Jobs
from inspector.ui.latest import Latest


class Log:
    """Work that waits to be let go on, and who was answered."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun: list[int] = []
        self.answers: list[int] = []
        self.errors: list[str] = []

    def ask(self, latest: Latest, number: int, at_once: bool = False) -> None:
        def work(progress: Progress) -> int:
            self.begun.append(number)
            assert self.go.wait(5)
            progress.step(0, 1)
            if number < 0:
                raise ModelError("no")
            return number

        latest.ask(work, self.answers.append, self._failed, at_once)

    def _failed(self, error: InspectorError) -> None:
        self.errors.append(error.message)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    owner = QObject()
    made = Jobs(owner)
    yield made
    made.close()
    delete(owner)


def test_the_running_one_ends_and_the_newest_one_follows(qtbot: QtBot, jobs: Jobs) -> None:
    log, latest = Log(), Latest(jobs, "decode", "Test", jobs)
    log.ask(latest, 1)
    qtbot.waitUntil(lambda: log.begun == [1])
    for number in (2, 3, 4):
        log.ask(latest, number)
    assert len(jobs.alive) == 1
    log.go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert log.begun == log.answers == [1, 4]


def test_at_once_stops_the_running_one(qtbot: QtBot, jobs: Jobs) -> None:
    log, latest = Log(), Latest(jobs, "decode", "Test", jobs)
    log.ask(latest, 1)
    qtbot.waitUntil(lambda: log.begun == [1])
    log.ask(latest, 2, at_once=True)
    log.go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert log.answers == [2]


def test_what_is_dropped_is_not_answered_and_more_can_be_asked(qtbot: QtBot, jobs: Jobs) -> None:
    log, latest = Log(), Latest(jobs, "decode", "Test", jobs)
    log.ask(latest, 1)
    log.ask(latest, 2)
    latest.drop()
    log.go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert log.answers == []
    log.ask(latest, 3)
    qtbot.waitUntil(lambda: log.answers == [3])


def test_whoever_stops_all_jobs_does_not_block_the_next_wish(qtbot: QtBot, jobs: Jobs) -> None:
    log, latest = Log(), Latest(jobs, "decode", "Test", jobs)
    log.ask(latest, 1)
    jobs.cancel_all()
    log.go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    log.ask(latest, -2)
    qtbot.waitUntil(lambda: log.errors == ["no"])
    log.ask(latest, 3)
    qtbot.waitUntil(lambda: log.answers == [3])


def test_after_the_end_of_all_jobs_nothing_waits(qtbot: QtBot) -> None:
    owner = QObject()
    jobs = InlineJobs(owner)
    log, latest = Log(), Latest(jobs, "decode", "Test", owner)
    log.go.set()
    log.ask(latest, 1)
    assert log.answers == [1]
    jobs.close()
    log.ask(latest, 2)
    assert (log.answers, latest.busy) == ([1], False)
    delete(owner)
