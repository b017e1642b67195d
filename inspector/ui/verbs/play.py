"""Video: play, step, jump."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.go_to import GoToPrompt
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.frame_clock import SPEEDS, FrameClock
from inspector.ui.icons import icon
from inspector.ui.panels.formats import clock_text
from inspector.ui.session import Session
from inspector.ui.timeline.marks import next_mark
from inspector.ui.timeline.panel import TimelinePanel
from inspector.ui.timeline.places import parse_place
from inspector.ui.videos import COUNTED_FRAMES, Videos

_NO_VIDEO = mark("Open a video, or a map of several dates, first.")
_INDEXING = mark("The video is being indexed; the timeline shows how far that is.")
_ALL = (
    *("play", "next-frame", "previous-frame", "next-second", "previous-second", "first-frame"),
    *("last-frame", "next-mark", "previous-mark", "slower", "faster", "go-to-time"),
)
_STEPS = {
    "previous-frame": (mark("Previous frame"), mark("Previous date")),
    "next-frame": (mark("Next frame"), mark("Next date")),
    "first-frame": (mark("First frame"), mark("First date")),
    "last-frame": (mark("Last frame"), mark("Last date")),
}
"""What steps through dates too, and what it is called then."""


class PlayVerbs(QObject):
    """The commands of the Video menu."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        videos: Videos,
        clock: FrameClock,
        timeline: TimelinePanel,
        canvas: Canvas,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._videos = videos
        self._clock = clock
        self._timeline = timeline
        self._prompts = prompts
        self._shown_playing = False
        for action_id, slot in (
            ("play", clock.toggle),
            ("next-frame", lambda: self.step(1)),
            ("previous-frame", lambda: self.step(-1)),
            ("next-second", lambda: self.step_s(1.0)),
            ("previous-second", lambda: self.step_s(-1.0)),
            ("first-frame", lambda: self.go_to(0)),
            ("last-frame", lambda: self.go_to(self._count - 1)),
            ("next-mark", lambda: self.step_mark(1)),
            ("previous-mark", lambda: self.step_mark(-1)),
            ("slower", lambda: clock.step_speed(-1)),
            ("faster", lambda: clock.step_speed(1)),
            ("go-to-time", self.ask),
        ):
            actions.connect(action_id, slot)
        canvas.space_tapped.connect(actions["play"].trigger)
        canvas.tool_used.connect(clock.pause)
        session.current_changed.connect(self._refresh)
        videos.changed.connect(self._refresh)
        clock.changed.connect(self._refresh)
        timeline.marks_changed.connect(self._refresh)
        self._refresh()

    @property
    def _count(self) -> int:
        """How many frames can be reached now."""
        entry, film = self._videos.entry, self._videos.current
        if entry is None:
            return self._dates
        if film is None or film.index is None:
            return min(entry.frame_count, COUNTED_FRAMES)
        return len(film.index)

    @property
    def _dates(self) -> int:
        """How many dates the map in view has; 0 if it is none."""
        here = self._session.current
        entry = self._session.document.sources.get(here.source_id) if here else None
        return entry.frame_count if entry is not None and entry.kind == "map" else 0

    def go_to(self, number: int) -> None:
        """Look at a frame of the video, or a date of the map, in view, or at the nearest that there
        is."""
        here = self._session.current
        if here is not None and self._count:
            self._session.go_to(FrameRef(here.source_id, min(max(number, 0), self._count - 1)))

    def step(self, by: int) -> None:
        """So many frames on; stops playing."""
        self._clock.pause()
        if self._session.current is not None:
            self.go_to(self._session.current.index + by)

    def step_s(self, by_s: float) -> None:
        """So many seconds on."""
        film, here = self._videos.current, self._session.current
        if film is not None and film.index is not None and here is not None:
            number = film.index.at(film.index.time_s(here.index) + by_s)
            # Frames may be seconds apart.
            self.go_to(number if number != here.index else here.index + (1 if by_s > 0 else -1))

    def step_mark(self, by: int) -> None:
        """The next (1) or previous (-1) frame with something on it."""
        here = self._session.current
        number = next_mark(self._timeline.marks, here.index, by) if here else None
        if number is not None:
            self._clock.pause()
            self.go_to(number)

    @Slot()
    def ask(self) -> None:
        """Ask for a time or a frame, and go there."""
        self._clock.pause()
        prompt = GoToPrompt(self.frame_of, self._prompts.window)
        prompt.submitted.connect(self.go_to)
        self._prompts.open(prompt)

    def frame_of(self, text: str) -> int | str:
        """The frame that a text means, or what is wrong with it."""
        film = self._videos.current
        place = parse_place(text)
        if film is None or film.index is None:
            return tr(_INDEXING)
        if place is None:
            return tr("Type a time like 1:23.5 or 83.5 s, or the number of a frame.")
        index = film.index
        if isinstance(place, int):
            last = len(index) - 1
            return (
                place
                if place <= last
                else tr("The last frame is {last}; type a smaller number.", last=last)
            )
        if place > index.duration_s:
            end = clock_text(index.duration_s, 2)
            return tr("The video ends at {end}; type an earlier time.", end=end)
        return index.at(place)

    @Slot()
    def _refresh(self) -> None:
        actions, here = self._actions, self._session.current
        entry, film = self._videos.entry, self._videos.current
        dates = self._dates > 1
        for action_id, (of_frames, of_dates) in _STEPS.items():
            actions.set_text(action_id, tr(of_dates) if dates else tr(of_frames))
        if entry is None or here is None:
            for action_id in _ALL:
                actions.set_enabled(action_id, False, tr(_NO_VIDEO))
            if dates and here is not None:
                for action_id in ("previous-frame", "first-frame"):
                    actions.set_enabled(action_id, here.index > 0, tr("This is the first date."))
                for action_id in ("next-frame", "last-frame"):
                    actions.set_enabled(
                        action_id, here.index < self._dates - 1, tr("This is the last date.")
                    )
            self._show_playing()
            return
        indexed = film is not None and film.index is not None
        wait = film.problem if film is not None and film.problem else tr(_INDEXING)
        last, end = self._count - 1, tr("This is the last frame.") if indexed else wait
        for action_id in ("next-second", "last-frame"):
            actions.set_enabled(action_id, indexed and here.index < last, end)
        actions.set_enabled("next-frame", here.index < last, end)
        first = tr("This is the first frame.")
        for action_id in ("previous-frame", "first-frame"):
            actions.set_enabled(action_id, here.index > 0, first)
        actions.set_enabled("previous-second", indexed and here.index > 0, first)
        for action_id in ("play", "go-to-time"):
            actions.set_enabled(action_id, indexed, wait)
        marks = self._timeline.marks
        for action_id, by in (("next-mark", 1), ("previous-mark", -1)):
            there = next_mark(marks, here.index, by) is not None
            actions.set_enabled(action_id, there, tr("There is no finding on that side."))
        speed = SPEEDS.index(self._clock.speed)
        actions.set_enabled("slower", speed > 0, tr("It does not play slower."))
        actions.set_enabled("faster", speed < len(SPEEDS) - 1, tr("It does not play faster."))
        self._show_playing()

    def _show_playing(self) -> None:
        playing = self._clock.playing
        if playing != self._shown_playing:
            self._shown_playing = playing
            action = self._actions["play"]
            self._actions.set_text("play", tr("Pause") if playing else tr("Play"))
            action.setIcon(icon("pause" if playing else "play", self._prompts.window.palette()))
