"""The garbage collector never runs outside the GUI thread, and still collects."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector.ui import collector as module
from inspector.ui.collector import (
    THOROUGH_AFTER,
    THOROUGH_AT_LAST,
    YOUNG_IN_JOBS_EVERY,
    YOUNG_MOST,
    Collector,
)


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    owner = QObject()
    made = Collector(lambda: True, owner)
    yield made
    made.stop()


class Knot:
    """A widget in a reference cycle, as closures and slots make them."""

    def __init__(self) -> None:
        self.widget = QWidget()
        self.widget.knot = self  # type: ignore[attr-defined]


def test_cycles_go_in_the_gui_thread_although_a_worker_allocates(
    qtbot: QtBot, collector: Collector
) -> None:
    assert not gc.isenabled()
    threads: set[int] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    gc.callbacks.append(note)
    try:
        knots = [weakref.ref(Knot()) for _ in range(50)]

        def allocate() -> None:
            for _ in range(200):
                [{} for _ in range(1000)]

        worker = threading.Thread(target=allocate)
        worker.start()
        worker.join()
        qtbot.waitUntil(lambda: all(knot() is None for knot in knots), timeout=5000)
    finally:
        gc.callbacks.remove(note)
    assert threads == {threading.get_ident()}


def test_what_an_import_or_a_project_makes_is_set_apart_unseen(
    qtbot: QtBot, collector: Collector
) -> None:
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        seen.append(gc.get_count()[0])

    gc.callbacks.append(note)
    try:
        many = [[] for _ in range(YOUNG_MOST + 1_000)]
        before = gc.get_freeze_count()
        qtbot.waitUntil(lambda: gc.get_freeze_count() >= before + len(many), timeout=5000)
    finally:
        gc.callbacks.remove(note)
    assert all(count <= YOUNG_MOST for count in seen)


def test_stopping_gives_collecting_back(collector: Collector) -> None:
    collector.stop()
    assert gc.isenabled()


class Node:
    """Part of a cycle of old objects."""

    def __init__(self) -> None:
        self.me: Node | None = self


def test_what_survived_is_looked_at_again_now_and_then(collector: Collector) -> None:
    old = Node()
    alive = weakref.ref(old)
    collector._collect_all()
    del old
    for _ in range(THOROUGH_AFTER - 2):
        collector._collect_all()
        assert alive() is not None
    for _ in range(THOROUGH_AT_LAST - THOROUGH_AFTER + 1):
        collector._collect_all()
    assert alive() is None


def test_a_project_that_was_just_opened_is_not_gone_through(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Node()
    alive = weakref.ref(old)
    gc.collect(1)
    monkeypatch.setattr(module, "MANY", 1)
    del old
    collector._collect_all()
    assert alive() is not None


def test_young_objects_wait_for_short_jobs_and_not_for_long_ones(qtbot: QtBot) -> None:
    owner = QObject()
    collector = Collector(lambda: False, owner)
    try:
        young = Node()
        alive = weakref.ref(young)
        del young
        for _ in range(YOUNG_IN_JOBS_EVERY - 1):
            collector._collect_young()
            assert alive() is not None
        collector._collect_young()
        assert alive() is None
    finally:
        collector.stop()
