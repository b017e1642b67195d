"""What a program holds: memory, threads, files, children, widgets, timers."""

from __future__ import annotations

import gc
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


@dataclass(frozen=True)
class Held:
    """`rss_mb` is resident memory; `tasks` are all threads of the system, those of libraries, too;
    `threads` those of Python and running QThreads."""

    rss_mb: float
    tasks: int
    threads: int
    files: int
    children: int
    widgets: int
    timers: int

    def more_than(self, other: Held) -> dict[str, int]:
        """What there is more of, but for memory."""
        names = ("tasks", "threads", "files", "children", "widgets", "timers")
        more = {name: getattr(self, name) - getattr(other, name) for name in names}
        return {name: count for name, count in more.items() if count > 0}


def held() -> Held:
    """Now, after everything that is only waiting to be deleted is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    alive = [o for o in gc.get_objects() if isinstance_quietly(o) and isValid(o)]
    gc.freeze()
    timers = sum(o.isActive() for o in alive if isinstance(o, QTimer))
    lanes = sum(o.isRunning() for o in alive if isinstance(o, QThread))
    here = Path("/proc/self")
    tasks = list((here / "task").iterdir())
    children = sum(len((t / "children").read_text("utf-8").split()) for t in tasks if t.exists())
    pages = int((here / "statm").read_text("utf-8").split()[1])
    return Held(
        round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1),
        len(tasks),
        threading.active_count() + lanes,
        len(list((here / "fd").iterdir())),
        children,
        len(QApplication.allWidgets()),
        timers,
    )


def isinstance_quietly(thing: object) -> bool:
    """By type: some libraries warn when their lazy objects are asked."""
    return issubclass(type(thing), QTimer | QThread) and issubclass(type(thing), QObject)
