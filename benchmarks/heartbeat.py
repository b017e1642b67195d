"""How long the window's event loop is held up, and by what.

A timer beats in the window's thread. With `looking`, a thread writes down what all threads do when
a beat is late. It needs Python's lock for that, and so comes when whoever held it lets go: what did
is mostly still the innermost call. (faulthandler needs no lock, and ends the process now and then.)
"""

from __future__ import annotations

import gc
import re
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from types import FrameType
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5
LATE_S = 0.05
LOOK_AFTER_S, LOOK_EVERY_S = 0.06, 0.02
DEPTH = 12
"""So many calls of a stack are kept, the innermost."""
_SCHED = "/proc/thread-self/schedstat"
_IDLE = re.compile(r"(wait|accept|select)$|ui/jobs\.py:\d+ run$")
"""The innermost call of a thread that has nothing to do."""


@dataclass
class Stall:
    """Milliseconds between two beats. `waited_ms` of them the thread stood in the queue for a
    processor: others had it. `gc_ms` of them were garbage collections in this thread. `all_ms` is
    the processor time of all threads together."""

    at_s: float
    ms: float
    cpu_ms: float
    waited_ms: float
    gc_ms: float
    all_ms: float
    stacks: list[str]


class Heartbeat(QObject):
    """Beats from `start` to `stop`; made and used in the window's thread."""

    def __init__(self, looking: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps_ms: list[float] = []
        self.own_ms: list[float] = []
        """The same gaps without the time that other programs had the processor."""
        self.stalls: list[Stall] = []
        self._looking = looking
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._gui = threading.get_ident()
        self._beat_at = self._began = self._gc_s = self._gc_from = 0.0
        self._marks = (0.0, 0.0, 0.0, 0.0)
        self._schedule: Any = None
        self._seen: list[str] = []
        self._held: list[object] = []
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def start(self) -> None:
        try:
            self._schedule = open(_SCHED)  # noqa: SIM115  # open as long as it beats
        except OSError:
            self._schedule = None
        gc.callbacks.append(self._on_gc)
        self._marks = self._now()
        self._began = self._beat_at = time.perf_counter()
        self._stopped.clear()
        if self._looking:
            threading.Thread(target=self._look, name="looks at stalls", daemon=True).start()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._stopped.set()
        self._stacks()
        gc.callbacks.remove(self._on_gc)
        if self._schedule is not None:
            self._schedule.close()

    def summary(self) -> dict[str, float]:
        """p99 and longest, milliseconds: by the clock, and without what other programs took."""
        gaps, own = np.array(self.gaps_ms or [0.0]), np.array(self.own_ms or [0.0])
        return {
            "beats": len(self.gaps_ms),
            "p99_ms": round(float(np.percentile(gaps, 99)), 1),
            "max_ms": round(float(gaps.max()), 1),
            "own_p99_ms": round(float(np.percentile(own, 99)), 1),
            "own_max_ms": round(float(own.max()), 1),
        }

    def worst(self, count: int) -> list[Stall]:
        """The longest stalls."""
        return sorted(self.stalls, key=lambda s: -s.ms)[:count]

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        marks = self._now()
        cpu, waited, collected, used = (b - a for a, b in zip(self._marks, marks, strict=True))
        gap = now - self._beat_at
        self.gaps_ms.append(1000 * gap)
        self.own_ms.append(1000 * max(0.0, gap - waited))
        if gap > LATE_S:
            figures = (round(1000 * s, 1) for s in (gap, cpu, waited, collected, used))
            self.stalls.append(Stall(round(now - self._began, 2), *figures, self._stacks()))
        self._marks, self._beat_at = self._now(), time.perf_counter()

    def _look(self) -> None:
        """Beside the window: once a late beat, twice a very late one."""
        looked = 0.0
        while not self._stopped.is_set():
            self._stopped.wait(LOOK_EVERY_S)
            if time.perf_counter() - max(self._beat_at, looked) > LOOK_AFTER_S:
                looked = time.perf_counter()
                with self._lock:
                    self._look_around()

    def _look_around(self) -> None:
        frames = sys._current_frames()
        # A call that ends meanwhile lives on in here: what it held, timers for instance, has to go
        # in the window's thread.
        self._held.append(frames)
        me = threading.get_ident()
        for ident in sorted(frames, key=lambda ident: ident != self._gui):
            if ident != me and (told := _told(frames[ident])):
                self._seen.append(told)

    def _stacks(self) -> list[str]:
        """What was written down since the last time; the window's thread first."""
        with self._lock:
            self._held.clear()
            found, self._seen = self._seen, []
        return found

    def _now(self) -> tuple[float, float, float, float]:
        waited = 0.0
        if self._schedule is not None:
            self._schedule.seek(0)
            waited = int(self._schedule.read().split()[1]) / 1e9
        return time.thread_time(), waited, self._gc_s, time.process_time()

    def _on_gc(self, phase: str, _: dict[str, int]) -> None:
        if threading.get_ident() != self._gui:
            return
        if phase == "start":
            self._gc_from = time.perf_counter()
        else:
            self._gc_s += time.perf_counter() - self._gc_from


def _told(frame: FrameType) -> str:
    """A stack in short, innermost first; "" for a thread that waits."""
    lines = []
    for each, line in traceback.walk_stack(frame):
        file = each.f_code.co_filename.split("inspector/")[-1]
        lines.append(f"{file}:{line} {each.f_code.co_name}")
    if _IDLE.search(lines[0]):
        return ""
    return "\n  ".join(["thread:", *lines[:DEPTH]])
