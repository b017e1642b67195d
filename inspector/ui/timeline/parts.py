"""Everything of the window that is there for videos, made and connected once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.docks import Docks
from inspector.ui.frame_clock import FrameClock
from inspector.ui.timeline.panel import TimelinePanel
from inspector.ui.verbs.play import PlayVerbs
from inspector.ui.workbench import Workbench


class VideoParts(QObject):
    """The clock, the timeline and the commands; the timeline is seen while a video is in view."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        presenter: Presenter,
        canvas: Canvas,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._videos = bench.videos
        self._docks: Docks | None = None
        self.clock = FrameClock(bench.session, bench.videos, presenter, self)
        self.timeline = TimelinePanel(
            bench.session, bench.videos, bench.suggestions, self.clock, actions
        )
        self.verbs = PlayVerbs(
            actions, bench.session, bench.videos, self.clock, self.timeline, canvas, prompts, self
        )
        bench.session.current_changed.connect(self._follow)

    def show_in(self, docks: Docks) -> None:
        """Show and hide the timeline's dock from now on."""
        self._docks = docks
        docks["timeline"].setTitleBarWidget(self.timeline.header)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._docks is not None:
            self._docks.show_strip("timeline", self._videos.entry is not None)
