"""Plays the video in view: shows the frame that is due, and drops those it is too late for."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector.core.frame import FrameRef
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.session import Session
from inspector.ui.videos import Videos

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


class FrameClock(QObject):
    """Asks for one frame at a time: the next one only when that is seen, so that a slow machine
    drops frames instead of falling behind, and the window never waits.

    Signals
        changed()   it plays or stands still now, or at another speed
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        videos: Videos,
        presenter: Presenter,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`now`: seconds that pass evenly."""
        super().__init__(parent)
        self._session = session
        self._videos = videos
        self._presenter = presenter
        self._now = now
        self._speed = 1.0
        self._playing = False
        self._asked: FrameRef | None = None
        self._from_time_s = 0.0
        self._from_now_s = 0.0
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self._show_due)
        presenter.shown.connect(self._on_shown)
        presenter.refused.connect(self.pause)
        session.current_changed.connect(self._on_current_changed)
        session.undo_stack.indexChanged.connect(self.pause)

    @property
    def playing(self) -> bool:
        return self._playing

    @property
    def speed(self) -> float:
        """How many seconds of video a second shows."""
        return self._speed

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Play from the frame in view, from the start if that is the last one. Does nothing until
        the video is indexed."""
        film, here = self._videos.current, self._session.current
        if self._playing or film is None or film.index is None or here is None:
            return
        self._playing = self._presenter.keeps_last = True
        if here.index >= len(film.index) - 1:
            here = FrameRef(here.source_id)
        self._start_from(here)
        self._asked = here
        self._session.go_to(here)
        self._wait()
        self.changed.emit()

    @Slot()
    def pause(self) -> None:
        """Stand still on the frame in view."""
        if self._playing:
            self._playing = self._presenter.keeps_last = False
            self._due.stop()
            self.changed.emit()

    def set_speed(self, speed: float) -> None:
        """Play at one of `SPEEDS`, now and later."""
        if speed != self._speed:
            self._speed = speed
            if self._playing and self._session.current is not None:
                self._start_from(self._session.current)
                self._wait()
            self.changed.emit()

    def step_speed(self, by: int) -> None:
        """One speed faster (1) or slower (-1)."""
        at = SPEEDS.index(self._speed) + by
        self.set_speed(SPEEDS[min(max(at, 0), len(SPEEDS) - 1)])

    def _start_from(self, frame: FrameRef) -> None:
        film = self._videos.current
        if film is not None and film.index is not None:
            self._from_time_s = film.index.time_s(frame.index)
            self._from_now_s = self._now()

    @Slot()
    def _on_current_changed(self) -> None:
        """Who goes elsewhere in the video while it plays sees it play on from there."""
        here = self._session.current
        if not self._playing or here == self._asked:
            return
        if here is None or self._asked is None or here.source_id != self._asked.source_id:
            self.pause()
            return
        self._asked = here
        self._start_from(here)

    @Slot(object)
    def _on_shown(self, frame: FrameRef) -> None:
        if self._playing and frame == self._asked:
            self._wait()

    def _wait(self) -> None:
        """Come back when the frame after the one in view is due, or at once if it was."""
        film, here = self._videos.current, self._session.current
        if film is None or film.index is None or here is None:
            self.pause()
            return
        if here.index >= len(film.index) - 1:
            self.pause()
            return
        ahead_s = film.index.time_s(here.index + 1) - self._time_s()
        self._due.start(max(0, round(ahead_s / self._speed * 1000)))

    @Slot()
    def _show_due(self) -> None:
        film, here = self._videos.current, self._session.current
        if not self._playing or film is None or film.index is None or here is None:
            return
        number = film.index.at(self._time_s())
        if number <= here.index:
            self._wait()
            return
        self._asked = FrameRef(here.source_id, number)
        self._session.go_to(self._asked)

    def _time_s(self) -> float:
        """Which time of the video is due."""
        return self._from_time_s + (self._now() - self._from_now_s) * self._speed
