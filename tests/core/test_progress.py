from __future__ import annotations

import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import Cancelled, InspectorError
from inspector.core.progress import Progress


def recorded() -> tuple[Progress, list[float]]:
    shares: list[float] = []
    return Progress(lambda done, total: shares.append(done / total)), shares


def test_steps_are_reported() -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    progress.step(0, 3)
    progress.step(3, 3)
    assert steps == [(0, 3), (3, 3)]


def test_nobody_need_listen() -> None:
    Progress().step(1, 2)
    Progress().part(0, 2).step(1, 2)


def test_the_step_after_cancelling_stops_the_work_and_reports_nothing() -> None:
    progress, shares = recorded()
    progress.cancel()
    with pytest.raises(Cancelled) as stopped:
        progress.step(1, 2)
    assert isinstance(stopped.value, InspectorError)
    assert stopped.value.message
    assert shares == []


def test_another_thread_can_cancel() -> None:
    progress = Progress()
    thread = threading.Thread(target=progress.cancel)
    thread.start()
    thread.join()
    assert progress.cancelled


@given(st.lists(st.integers(1, 7), min_size=1, max_size=6))
def test_parts_fill_the_whole_evenly_and_never_go_back(totals: list[int]) -> None:
    whole, shares = recorded()
    for index, total in enumerate(totals):
        part = whole.part(index, len(totals))
        for done in range(total + 1):
            part.step(done, total)
            # A part is told in thousandths of itself.
            expected = (index + done / total) / len(totals)
            assert shares[-1] == pytest.approx(expected, abs=0.001)
    assert shares[-1] == 1.0
    assert all(a <= b for a, b in pairwise(shares))


def test_parts_of_parts() -> None:
    whole, shares = recorded()
    whole.part(1, 2).part(0, 2).step(1, 1)
    assert shares == [0.75]


def test_a_part_without_steps_is_at_its_start() -> None:
    whole, shares = recorded()
    whole.part(1, 4).step(0, 0)
    assert shares == [0.25]


def test_cancelling_the_whole_stops_its_parts_and_the_other_way_round() -> None:
    whole = Progress()
    inner = whole.part(0, 2).part(1, 2)
    whole.cancel()
    assert inner.cancelled
    with pytest.raises(Cancelled):
        inner.step(0, 1)
    other = Progress()
    other.part(0, 2).part(1, 2).cancel()
    assert other.cancelled
