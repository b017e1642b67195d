"""Lanes with real threads; gates instead of waiting."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from inspector.core.errors import InspectorError, SourceError
from inspector.core.progress import Progress
from inspector.ui.jobs import InlineJobs, Job, Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def wait_for_end(qtbot: QtBot, jobs: Jobs, job: Job) -> None:
    qtbot.waitUntil(lambda: job.finished, timeout=5000)


def test_work_runs_beside_the_window_and_answers_in_it(qtbot: QtBot, jobs: Jobs) -> None:
    gui = QThread.currentThread()
    threads: list[object] = []

    def work(_: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    got: list[object] = []
    job = jobs.submit(
        "decode", "x", work, done=lambda r: got.append((r, QThread.currentThread() is gui))
    )
    wait_for_end(qtbot, jobs, job)
    assert got == [(42, True)]
    assert threads != [threading.main_thread()]


def test_jobs_of_a_lane_keep_their_order(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[int] = []
    last = [jobs.submit("journal", str(i), lambda _, i=i: order.append(i)) for i in range(50)][-1]
    wait_for_end(qtbot, jobs, last)
    assert order == list(range(50))


def test_the_same_key_replaces_what_waits_and_what_runs(qtbot: QtBot, jobs: Jobs) -> None:
    gate, started = threading.Event(), threading.Event()
    results: list[int] = []

    def work(progress: Progress, number: int) -> int:
        if number == 0:
            started.set()
            gate.wait(5)
        progress.step(1, 1)
        return number

    made = []
    for number in range(51):
        made.append(
            jobs.submit(
                "decode", "scrub", lambda p, n=number: work(p, n), done=results.append, key="scrub"
            )
        )
        if number == 0:
            assert started.wait(5)
    gate.set()
    wait_for_end(qtbot, jobs, made[-1])
    assert results == [50]
    assert [job.state for job in made].count("cancelled") == 50


def test_a_message_for_the_user_and_a_fault_of_ours_both_fail_the_job(
    qtbot: QtBot, jobs: Jobs
) -> None:
    errors: list[InspectorError] = []

    def refused(_: Progress) -> None:
        raise SourceError("This file is empty; choose another one.")

    def broken(_: Progress) -> None:
        raise ZeroDivisionError("secret")

    for work in (refused, broken):
        wait_for_end(qtbot, jobs, jobs.submit("decode", "Read", work, failed=errors.append))
    assert errors[0].message == "This file is empty; choose another one."
    assert "secret" not in errors[1].message
    assert "ZeroDivisionError: secret" in errors[1].details


def test_a_lane_lives_on_after_a_fault(qtbot: QtBot, jobs: Jobs) -> None:
    def broken(_: Progress) -> None:
        raise ZeroDivisionError

    jobs.submit("decode", "broken", broken)
    after = jobs.submit("decode", "after", lambda _: 1)
    wait_for_end(qtbot, jobs, after)
    assert after.state == "done"


def test_cancelling_stops_at_the_next_step(qtbot: QtBot, jobs: Jobs) -> None:
    started, gate = threading.Event(), threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for i in range(1000):
            steps.append(i)
            started.set()
            gate.wait(5)
            progress.step(i, 1000)

    job = jobs.submit("infer", "long", work)
    assert started.wait(5)
    jobs.cancel(job)
    gate.set()
    wait_for_end(qtbot, jobs, job)
    assert job.state == "cancelled"
    assert len(steps) == 1


def test_what_must_not_be_stopped_is_not(qtbot: QtBot, jobs: Jobs) -> None:
    started, gate = threading.Event(), threading.Event()
    kept: list[int] = []

    def work(progress: Progress) -> None:
        started.set()
        gate.wait(5)
        progress.step(1, 1)
        kept.append(1)

    job = jobs.submit("journal", "write", work, cancellable=False)
    assert started.wait(5)
    jobs.cancel_all()
    gate.set()
    wait_for_end(qtbot, jobs, job)
    assert job.state == "done"
    assert kept == [1]


def test_progress_arrives_in_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, int]] = []
    jobs.changed.connect(lambda job: seen.append((job.steps, job.total)))
    job = jobs.submit("infer", "count", lambda p: [p.step(i + 1, 10) for i in range(10)])
    wait_for_end(qtbot, jobs, job)
    assert seen[-1] == (10, 10)


def test_closing_writes_what_waits_and_leaves_no_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate, started = threading.Event(), threading.Event()
    written: list[int] = []

    def hold(_: Progress) -> None:
        started.set()
        gate.wait(5)

    jobs.submit("journal", "hold", hold, cancellable=False)
    assert started.wait(5)
    for i in range(3):
        jobs.submit("journal", "write", lambda _, i=i: written.append(i), cancellable=False)
    gate.set()
    jobs.close()
    assert written == [0, 1, 2]
    assert not any(lane.isRunning() for lane in jobs._lanes.values())


def test_remaining_time_is_told_only_once_something_is_known() -> None:
    job = Job("x", "infer", lambda _: None)
    assert job.remaining_s is None
    job.state, job.steps, job.total = "running", 0, 10
    assert job.remaining_s is None
    job.steps = 5
    assert job.remaining_s is not None


def test_a_result_that_arrives_after_closing_starts_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    finished = threading.Event()
    followed: list[object] = []

    def follow(_: object) -> None:
        followed.append(jobs.submit("decode", "more", lambda _: None))

    job = jobs.submit("infer", "last", lambda _: finished.set(), done=follow)
    assert finished.wait(5)
    jobs.close()
    qtbot.waitUntil(lambda: job.finished)
    assert not followed
    late = jobs.submit("decode", "late", lambda _: None)
    assert late.state == "cancelled"
    assert not any(lane.isRunning() for lane in jobs._lanes.values())


class Large:
    """Stands for the arrays that work holds."""


@pytest.mark.parametrize("ends", ["done", "cancelled"])
def test_what_work_held_is_freed_with_the_job(qtbot: QtBot, ends: str) -> None:
    """Without waiting for a full collection: two hundred masks would be in memory by then."""
    jobs = InlineJobs()
    held = Large()
    alive = weakref.ref(held)

    def submit(held: Large) -> None:
        def work(progress: Progress, kept: Large = held) -> None:
            mine = kept
            if ends == "cancelled":
                progress.cancel()
            progress.step(0, 1)
            assert mine is not None

        assert jobs.submit("decode", "Work", work).state == ends

    gc.disable()
    try:
        submit(held)
        del held
        assert alive() is None
    finally:
        gc.enable()
        jobs.close()


def test_an_ended_job_lets_go_of_what_it_worked_on(qtbot: QtBot) -> None:
    class Picture:
        pass

    jobs = InlineJobs()
    picture = Picture()
    alive = weakref.ref(picture)
    job = jobs.submit("infer", "Look", lambda _, seen=picture: id(seen))
    del picture
    assert job.state == "done"
    assert alive() is None
