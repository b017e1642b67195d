"""Python's cyclic garbage collector, tamed for Qt.

Left alone it runs in whichever thread happens to allocate, and there destroys Qt objects of the
GUI thread: the app dies. So automatic collection is off, young objects are collected in the GUI
thread at short intervals, and a full collection, which takes long, waits for an idle moment.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_MS = 200
FULL_EVERY_MS = 60_000


class Collector(QObject):
    """Collects while it lives; give it a parent that lives as long as the app."""

    def __init__(self, idle: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
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
        gc.collect(1)

    @Slot()
    def _collect_all(self) -> None:
        if self._idle():
            gc.collect()
