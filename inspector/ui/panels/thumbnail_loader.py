"""Small pictures for the list of pictures, read in the background, only those that are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.thumbnails import thumbnail
from inspector.ui.jobs import Job, Jobs

SIZE_PX = 160
"""Long side as read; shown at half of it, so that it is sharp on a dense screen."""
KEPT = 400
"""So many stay in memory, about 75 kB each."""
IN_ONE_JOB = 4
"""Few, so that the lane is soon free for the picture that is looked at."""
WAITING_MAX = 120
"""The latest so many requests are served: who scrolls past thousands wants the last ones."""

Loaded = list[tuple[str, NDArray[np.uint8] | None]]


class ThumbnailLoader(QObject):
    """Gives pixmaps at once where it has them, and asks for the others. `paths_of` leaves out
    sources that were removed while their rows are still seen.

    Signals
        loaded(str)   the thumbnail of a source is there now, or is known to be unreadable
    """

    loaded = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        paths_of: Callable[[Sequence[str]], Mapping[str, Path]],
        cache_dir: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._paths_of = paths_of
        self._cache_dir = cache_dir
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._job: Job | None = None
        # Requests come while a list paints; they are gathered until it is done.
        self._gather = QTimer(self, interval=0, singleShot=True)
        self._gather.timeout.connect(self._next)
        jobs.ended.connect(self._on_ended)

    def get(self, source_id: str) -> QPixmap | None:
        """The thumbnail, or None while it is read or if it cannot be read."""
        if source_id in self._kept:
            self._kept.move_to_end(source_id)
            return self._kept[source_id]
        self._wanted[source_id] = None
        self._wanted.move_to_end(source_id)
        while len(self._wanted) > WAITING_MAX:
            self._wanted.popitem(last=False)
        if self._job is None:
            self._gather.start()
        return None

    def forget(self) -> None:
        """Another project: nothing of the old one is wanted."""
        self._kept.clear()
        self._wanted.clear()
        if self._job is not None:
            self._jobs.cancel(self._job)

    def forget_one(self, source_id: str) -> None:
        """The file is elsewhere now; read it anew when it is seen."""
        self._kept.pop(source_id, None)

    def _next(self) -> None:
        if self._job is not None or not self._wanted:
            return
        batch = [self._wanted.popitem()[0] for _ in range(min(IN_ONE_JOB, len(self._wanted)))]
        paths = list(self._paths_of(batch).items())
        cache_dir = self._cache_dir

        def work(progress: Progress) -> Loaded:
            found: Loaded = []
            for done, (source_id, path) in enumerate(paths):
                progress.step(done, len(paths))
                try:
                    found.append((source_id, thumbnail(path, SIZE_PX, cache_dir)))
                except SourceError:
                    # The list shows a mark; opening the picture says what is wrong with it.
                    found.append((source_id, None))
            return found

        job = self._jobs.submit("decode", tr("Thumbnails"), work, done=self._on_loaded, quiet=True)
        self._job = None if job.finished else job

    def _on_loaded(self, found: Loaded) -> None:
        self._job = None
        for source_id, pixels in found:
            self._kept[source_id] = None if pixels is None else QPixmap.fromImage(to_image(pixels))
            self.loaded.emit(source_id)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._wanted:
            self._gather.start()

    def _on_ended(self, job: Job) -> None:
        if job is self._job and job.state != "done":
            self._job = None
            if self._wanted:
                self._gather.start()


def to_image(rgb: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 3) as a picture of its own memory."""
    height, width = rgb.shape[:2]
    packed = np.ascontiguousarray(rgb)
    return QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
