"""Several pictures are read at a time, and nobody sees it but by the clock."""

from __future__ import annotations

import threading
from contextvars import ContextVar

import pytest

from inspector.report.ahead import THREADS, in_order

LANGUAGE = ContextVar("LANGUAGE", default="en")


def test_results_come_in_order_whoever_is_first() -> None:
    second = threading.Event()

    def work(number: int) -> int:
        # The first waits for the second, if both can run.
        second.set() if number == 1 else second.wait(10) if THREADS > 1 and number == 0 else None
        return number * 10

    made = list(in_order(range(50), work, lambda _: False))
    assert made == [(n, n * 10) for n in range(50)]


def test_what_is_worked_on_alone_is_in_the_asking_thread_with_nothing_beside_it() -> None:
    at_work: set[int] = set()

    def work(number: int) -> tuple[bool, int]:
        at_work.add(number)
        beside = len(at_work)
        at_work.discard(number)
        return threading.current_thread() is threading.main_thread(), beside

    made = dict(in_order(range(40), work, lambda n: n % 7 == 6))
    assert all(made[n] == (True, 1) for n in range(6, 40, 7))
    assert not any(made[n][0] for n in range(40) if n % 7 != 6)


def test_the_language_goes_along() -> None:
    LANGUAGE.set("de")
    assert {got for _, got in in_order("abc", lambda _: LANGUAGE.get(), lambda _: False)} == {"de"}
    LANGUAGE.set("en")


def test_nothing_more_is_begun_when_the_caller_stops() -> None:
    begun: list[int] = []

    def work(number: int) -> None:
        begun.append(number)
        if number == 3:
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        for _ in in_order(range(1000), work, lambda _: False):
            pass
    assert len(begun) < 40
