"""Python's cyclic garbage collector, tamed for Qt.

Left alone it runs in whichever thread happens to allocate, and there destroys Qt objects of the
GUI thread: the app dies. So automatic collection is off, young objects are collected in the GUI
thread at short intervals, and a full collection waits for an idle moment.

A collection goes through every object there is: half a second for a project of 10,000 annotations.
So what has survived one, and the many objects of a project that was just opened, are set apart and
looked at again only when the user is elsewhere. What a job makes beside the window (a snapshot is
hundreds of thousands of objects for a second) is left alone until the job ends, if that is soon.
After a full collection the system gets back what was freed.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from inspector.core.memory import give_back

YOUNG_MS = 200
YOUNG_IN_JOBS_EVERY = 10
"""While jobs run, only every so manyth young collection takes place."""
YOUNG_MOST = 40_000
"""More young objects are modules (torch's are 140 ms of collecting) or a project that was opened:
they are set apart unseen."""
FULL_EVERY_MS = 60_000
MANY = 200_000
"""So many objects since the last full collection are a project, and no garbage."""
THOROUGH_AFTER, THOROUGH_AT_LAST = 15, 60
"""After so many full collections one looks at everything, if the app is not in use; or at last."""


class Collector(QObject):
    """Collects while it lives; give it a parent that lives as long as the app."""

    def __init__(self, idle: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
        self._skipped = 0
        self._full_ones = 0
        gc.collect()
        gc.freeze()
        gc.disable()
        self._young = QTimer(self, interval=YOUNG_MS)
        self._young.timeout.connect(self._collect_young)
        self._young.start()
        self._full = QTimer(self, interval=FULL_EVERY_MS)
        self._full.timeout.connect(self._collect_all)
        self._full.start()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._young.stop()
        self._full.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _collect_young(self) -> None:
        self._skipped += 1
        if self._idle() or self._skipped >= YOUNG_IN_JOBS_EVERY:
            self._skipped = 0
            if gc.get_count()[0] > YOUNG_MOST:
                gc.freeze()
            else:
                gc.collect(1)

    @Slot()
    def _collect_all(self) -> None:
        if not self._idle():
            return
        self._full_ones += 1
        if self._thorough():
            self._full_ones = 0
            gc.unfreeze()
            gc.collect()
        elif len(gc.get_objects(2)) < MANY:
            gc.collect()
        gc.freeze()
        # Not here: it takes longer than a picture on the screen.
        threading.Thread(target=give_back, name="give back memory", daemon=True).start()

    def _thorough(self) -> bool:
        away = QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
        return self._full_ones >= (THOROUGH_AFTER if away else THOROUGH_AT_LAST)
