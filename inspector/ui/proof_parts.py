"""Everything of the window that is there to compare and to prove, made and connected once."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.ui.actions import Actions
from inspector.ui.batch_parts import BatchParts
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.community_parts import CommunityParts
from inspector.ui.compare_parts import CompareParts
from inspector.ui.delta.parts import DeltaParts
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.messages import MessageBar
from inspector.ui.plot_parts import PlotParts
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.workbench import Workbench


class ProofParts(QObject):
    """`panels` are those of the docks, by name."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        picture: tuple[Canvas, Presenter],
        centre: QStackedWidget,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        """`picture`: the canvas, and what fills it. `centre` shows one page at a time: the start
        screen, or the canvas with what is around it."""
        super().__init__(parent)
        self.panels: dict[str, QWidget] = {}
        self.compare = CompareParts(
            bench, actions, run_verbs, picture[0], centre, messages, ask, self
        )
        self.delta = DeltaParts(
            *(bench, actions, lambda: picture[0].window_in_view),
            self.compare.state,
            ask,
            self,
        )
        self.panels |= self.delta.panels
        self.community = CommunityParts(bench, actions, messages, ask, self)
        self.plots = PlotParts(bench, actions, run_verbs, messages, ask, self)
        self.panels |= self.plots.panels
        self.batch = BatchParts(bench, actions, picture[0], messages, ask, self)
        self.panels |= self.batch.panels

    def show_in(self, docks: Docks) -> None:
        """Where the panels open."""
        self.delta.show_in(docks)
        self.plots.show_in(docks)
        self.batch.show_in(docks)
