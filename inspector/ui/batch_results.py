"""The results of a batch on their way into the document: as they are made, but several at once.

A new picture makes every list of pictures look at all of them. So results that come in quick
succession are taken up together, the less often the more pictures there are.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core import edits
from inspector.core.document import Document
from inspector.io.batch_file import MadeRecord
from inspector.ui.enhancing import EnhancedResult
from inspector.ui.runs import FrameResult
from inspector.ui.workbench import Workbench

_LEAST_S = 0.3
_SOURCES_A_SECOND = 500
Shown = FrameResult | EnhancedResult


class BatchResults(QObject):
    """Keeps what is not listed yet; it is on the disk, and noted in the queue's file.

    Signals
        listed(keys)    the document lists the results of these pieces
    """

    listed = Signal(object)

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._waiting: list[tuple[MadeRecord, Shown]] = []
        self._listed_at = 0.0
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.list_all)

    def take(self, record: MadeRecord, shown: Shown) -> None:
        """A piece is made: at once if the last one was a while ago, else soon with others."""
        self._waiting.append((record, shown))
        sources = self._bench.session.document.sources
        pause_s = max(_LEAST_S, len(sources) / _SOURCES_A_SECOND)
        if time.monotonic() - self._listed_at > pause_s:
            self.list_all()
        elif not self._soon.isActive():
            self._soon.start(round(1000 * pause_s))

    def after(self, document: Document) -> Document:
        """A document with what is not listed yet."""
        for record, _ in self._waiting:
            if record.source is not None:
                document = edits.add_sources(document, [record.source])
        entries = [entry for record, _ in self._waiting for entry in record.entries]
        return edits.add_results(document, entries)

    @Slot()
    def list_all(self) -> None:
        """Take up everything now."""
        self._soon.stop()
        self._listed_at = time.monotonic()
        if not self._waiting:
            return
        self._bench.session.record(self.after)
        waiting, self._waiting = self._waiting, []
        for _, shown in waiting:
            if isinstance(shown, EnhancedResult):
                self._bench.made.take(shown)
            else:
                self._bench.runs.show(shown)
        self.listed.emit([record.key for record, _ in waiting])

    def forget(self) -> None:
        """Another project: opening the one that they are of lists them."""
        self._soon.stop()
        self._waiting.clear()
