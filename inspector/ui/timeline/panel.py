"""The timeline's panel: the track, and in its header where one is, how fast it plays, and play."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.frame import FrameRef
from inspector.core.language import number, tr
from inspector.ui.actions import Actions
from inspector.ui.frame_clock import SPEEDS, FrameClock
from inspector.ui.panels.formats import clock_text
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import ElidedLabel, PlainLabel
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.timeline.marks import Mark, marks_of
from inspector.ui.timeline.track import Track
from inspector.ui.videos import Videos


class TimelinePanel(QWidget):
    """Follows the video in view. The `header` is the title bar of the dock that the panel is in.

    Signals
        marks_changed()   findings came or went, or another video is in view
    """

    marks_changed = Signal()

    def __init__(
        self,
        session: Session,
        videos: Videos,
        suggestions: Suggestions,
        clock: FrameClock,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._videos = videos
        self._suggestions = suggestions
        self._clock = clock
        self._source_id = ""
        self.marks: list[Mark] = []
        self.track = Track(suggestions.colours)
        self.track.frame_wanted.connect(self._go_to)
        self._build(actions)
        # A run on many frames brings many signals, one update.
        self._stale = QTimer(self, interval=0, singleShot=True)
        self._stale.timeout.connect(self._update_marks)
        session.current_changed.connect(self._show_current)
        session.document_changed.connect(self._stale.start)
        suggestions.changed.connect(self._on_suggestions)
        videos.changed.connect(self._on_video_changed)
        videos.surveyed.connect(self._on_surveyed)
        clock.changed.connect(self._show_speed)
        self._show_current()

    @Slot(object)
    def _on_suggestions(self, _: object) -> None:
        self._stale.start()

    def _build(self, actions: Actions) -> None:
        self.header = QWidget(self)
        play = QToolButton()
        play.setDefaultAction(actions["play"])
        play.setAccessibleName(tr("Play or pause"))
        self.place = PlainLabel("", "")
        described(self.place, tr("Where in the video"), tr("Time and number of the frame in view"))
        self.note = ElidedLabel("", Qt.TextElideMode.ElideRight, QPalette.ColorRole.PlaceholderText)
        # As wide as its text where there is room; never wider than the strip.
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.speed = QComboBox()
        described(self.speed, tr("Speed"), tr("How fast it plays (< slower, > faster)"))
        for speed in SPEEDS:
            self.speed.addItem(f"{number(speed)}×", speed)
        calm_wheel(self.speed)
        self.speed.currentIndexChanged.connect(
            lambda _: self._clock.set_speed(self.speed.currentData())
        )
        go_to = QToolButton()
        go_to.setDefaultAction(actions["go-to-time"])
        self.resume = QPushButton(tr("Index it"))
        described(self.resume, tr("Index the video, so that every frame can be reached"))
        self.resume.clicked.connect(self._videos.prepare)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(GRID_PX, 3, GRID_PX, 3)
        row.setSpacing(GRID_PX)
        for widget in (play, self.place, self.note, self.resume):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(go_to)
        row.addWidget(self.speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.track, 1)
        self._show_speed()

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def _show_current(self) -> None:
        entry, here = self._videos.entry, self._session.current
        source_id = entry.id if entry else ""
        if source_id != self._source_id:
            self._source_id = source_id
            self._show_video()
        if entry is None or here is None:
            return
        film = self._videos.current
        index = film.index if film else None
        self.track.show_frame(here.index)
        last = (len(index) if index else entry.frame_count) - 1
        self.place.setText(tr("Frame {number} of {last}", number=here.index, last=last))
        if index is not None:
            whole = clock_text(index.duration_s, 2)
            time_text = clock_text(index.time_s(here.index), 2)
            self.place.setText(
                f"{time_text} / {whole}   ·   "
                + tr("frame {number} of {last}", number=here.index, last=last)
            )

    def _show_video(self) -> None:
        film = self._videos.current
        self.track.show_video(film.index if film else None)
        self.track.show_keys(film.keys if film else ())
        problem = film.problem if film and film.index is None else ""
        note = problem
        if film is not None and film.index is None and not problem:
            note = tr("Indexing… {percent} %", percent=round(film.share * 100))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.resume.setVisible(bool(problem))
        self._update_marks()

    @Slot(str)
    def _on_video_changed(self, source_id: str) -> None:
        if source_id == self._source_id:
            self._show_video()
            self._show_current()

    @Slot(str)
    def _on_surveyed(self, source_id: str) -> None:
        film = self._videos.film(source_id)
        if source_id == self._source_id and film is not None:
            self.track.show_keys(film.keys)

    @Slot()
    def _update_marks(self) -> None:
        self._stale.stop()
        source_id = self._source_id
        self.marks = marks_of(self._session, self._suggestions, source_id) if source_id else []
        self.track.show_marks(self.marks)
        self.marks_changed.emit()

    @Slot()
    def _show_speed(self) -> None:
        self.speed.setCurrentIndex(SPEEDS.index(self._clock.speed))

    # -- what the user does -------------------------------------------------------------------

    @Slot(int)
    def _go_to(self, number: int) -> None:
        if self._source_id:
            self._session.go_to(FrameRef(self._source_id, number))
