"""An open window, what people do in it, and what that costs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from typing import NamedTuple

import numpy as np
from editing_scene import annotation
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from ui_latency import until

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.ui.window import MainWindow

QUIET_S = 0.03
NOTHING_S = 40e-6
"""A turn of the event loop that takes less had nothing to do."""


class Spent(NamedTuple):
    """Milliseconds: the call alone; all work of the window's thread that follows from it, by the
    clock and by the processor."""

    edit: float
    gui: float
    cpu: float


class Bench:
    """One open project and the clock."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window = app, window
        self.session, self.view = window.bench.session, window.bench.view
        self.canvas = window.canvas

    def settle(self) -> tuple[float, float]:
        """Let the window work until it is quiet; the seconds its thread worked, by the clock and
        by the processor."""
        by_clock = by_processor = 0.0
        quiet_since = time.perf_counter()
        while True:
            start, used = time.perf_counter(), time.thread_time()
            self.app.processEvents()
            now = time.perf_counter()
            if now - start > NOTHING_S:
                by_clock += now - start
                by_processor += time.thread_time() - used
                quiet_since = now
            if now - quiet_since > QUIET_S and not self.window.bench.jobs.alive:
                return by_clock, by_processor
            QThread.usleep(500)

    def work(self, act: Callable[[], object]) -> Spent:
        """What an act costs."""
        start, used = time.perf_counter(), time.thread_time()
        act()
        done, used = time.perf_counter() - start, time.thread_time() - used
        by_clock, by_processor = self.settle()
        return Spent(1000 * done, 1000 * (done + by_clock), 1000 * (used + by_processor))

    def until_durable(self, act: Callable[[], object]) -> float:
        """Milliseconds until an edit is on the disk."""
        start = time.perf_counter()
        act()
        while self.session.writing:
            self.app.processEvents()
        return 1000 * (time.perf_counter() - start)

    def stall(self, act: Callable[[], object], ended: Callable[[], bool]) -> dict[str, float]:
        """Start something long and watch the event loop until it ended."""
        gaps = Gaps()
        start = time.perf_counter()
        act()
        until(ended)
        seconds = time.perf_counter() - start
        until(lambda: time.perf_counter() - start > seconds + 0.3)
        gaps.stop()
        return {"s": round(seconds, 3), "stall": gaps.by_clock, "stall cpu": gaps.by_processor}


class Gaps:
    """The longest time between two turns of the event loop, milliseconds: by the clock, and in
    processor time of the window's thread and all others of the program together."""

    def __init__(self) -> None:
        self.by_clock = self.by_processor = 0.0
        self._last = time.perf_counter(), time.process_time()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter(), time.process_time()
        clock, processor = (1000 * (b - a) for a, b in zip(self._last, now, strict=True))
        self.by_clock = round(max(self.by_clock, clock), 1)
        self.by_processor = round(max(self.by_processor, min(clock, processor)), 1)
        self._last = now


def changes(document: Document) -> dict[str, Iterator[Callable[[Document], Document]]]:
    """One kind of edit after another, each time on another annotation of the picture in view."""
    frame = FrameRef(next(iter(document.sources)))
    seen = [a for a in document.annotations.values() if a.frame == frame]
    ids = cycle([a.id for a in seen[len(seen) // 2 :]])
    numbers = iter(range(10**8, 10**9))
    generator = np.random.default_rng(1)

    def moved(a: Annotation) -> Annotation:
        return replace(a, shape=Shape(a.shape.kind, tuple(r + 3 for r in a.shape.rings)))

    def some() -> list[str]:
        return [next(ids) for _ in range(min(100, len(seen)))]

    def each(make: Callable[[], Callable[[Document], Document]]) -> Iterator[Callable]:
        while True:
            yield make()

    def note() -> Callable[[Document], Document]:
        i, text = next(ids), f"Note {next(numbers)}"
        return lambda d: edits.set_note(d, [i], text)

    def move() -> Callable[[Document], Document]:
        i = next(ids)
        return lambda d: edits.put(d, moved(d.annotations[i]))

    def add() -> Callable[[Document], Document]:
        made = annotation(next(numbers), frame, generator)
        return lambda d: edits.put(d, made)

    def delete() -> Callable[[Document], Document]:
        i = next(ids)
        return lambda d: edits.remove(d, [i])

    def relabel() -> Callable[[Document], Document]:
        chosen, label = some(), f"label {next(numbers) % 5}"
        return lambda d: edits.relabel(d, chosen, label)

    makers = {"note": note, "move": move, "add": add, "delete": delete, "relabel 100": relabel}
    return {name: each(maker) for name, maker in makers.items()}
