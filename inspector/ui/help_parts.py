"""What the Help menu has: palette, keys, guide, tour, log, checks and reports, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.messages import MessageBar
from inspector.ui.start_screen import StartScreen
from inspector.ui.support.parts import SupportParts
from inspector.ui.tour.parts import TourParts
from inspector.ui.tour.scene import Scene
from inspector.ui.verbs.guide import GuideVerbs
from inspector.ui.verbs.help import HelpVerbs
from inspector.ui.verbs.report import ReportVerbs
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench


class HelpParts:
    """`shown` is what the tour points at and looks into."""

    def __init__(
        self,
        workbench: Workbench,
        actions: Actions,
        messages: MessageBar,
        ask: Ask,
        shown: tuple[StartScreen, Docks, ToolVerbs, ReportVerbs],
        window: QMainWindow,
    ) -> None:
        start, _, tools, self._report = shown
        HelpVerbs(actions, workbench, window)
        self._guide = GuideVerbs(actions, lambda: tools.in_hand, window)
        scene = Scene(window, workbench, actions, *shown)
        self.tour = TourParts(scene, workbench, actions, start).tour
        self.support = SupportParts(workbench, actions, messages, ask, window)

    def close(self) -> None:
        """Close the guide and the report, which are windows of their own."""
        self._report.close()
        self._guide.close()
