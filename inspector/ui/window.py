"""The main window: puts canvas, panels, commands and messages together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget

from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.map_readout import MapReadout
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.readout import Readout
from inspector.ui.canvas.spoken import Spoken
from inspector.ui.canvas.view import Canvas
from inspector.ui.centre import column
from inspector.ui.commands import COMMANDS
from inspector.ui.context_menu import ContextMenu
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.docks import Docks
from inspector.ui.enhance_parts import EnhanceParts
from inspector.ui.help_parts import HelpParts
from inspector.ui.icons import app_icon
from inspector.ui.jobs import Job
from inspector.ui.leaving import close_for_good
from inspector.ui.map_parts import MapParts
from inspector.ui.mending import Mender
from inspector.ui.messages import MessageBar
from inspector.ui.noise_parts import NoiseParts
from inspector.ui.panel_set import Panels
from inspector.ui.panes import Panes
from inspector.ui.proof_parts import ProofParts
from inspector.ui.start_screen import StartScreen
from inspector.ui.status import StatusBar
from inspector.ui.surface_parts import SurfaceParts
from inspector.ui.theme import Appearance
from inspector.ui.timeline.parts import VideoParts
from inspector.ui.tool_options import ToolOptions
from inspector.ui.toolbars import add_toolbars
from inspector.ui.tools.base import PanTool
from inspector.ui.tools.region import RegionTool
from inspector.ui.verbs.draw import DrawVerbs
from inspector.ui.verbs.files import FileVerbs
from inspector.ui.verbs.judge import JudgeVerbs
from inspector.ui.verbs.look import LookVerbs
from inspector.ui.verbs.observe import ObserveVerbs
from inspector.ui.verbs.paint import BRUSHES, PaintVerbs
from inspector.ui.verbs.redact import RedactVerbs
from inspector.ui.verbs.report import ReportVerbs
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.verbs.scale import ScaleVerbs
from inspector.ui.verbs.select_by import SelectByVerbs
from inspector.ui.verbs.shape import ShapeVerbs
from inspector.ui.verbs.start import StartVerbs
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.window_place import Handover, WindowPlace
from inspector.ui.window_title import title_of
from inspector.ui.workbench import Workbench
from inspector.ui.written import say_written


class MainWindow(QMainWindow):
    """Owns the widgets; the workbench owns everything else."""

    def __init__(
        self,
        workbench: Workbench,
        appearance: Appearance,
        memory_bytes: Callable[[], int],
        ask: Ask | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))
        self.bench = workbench
        self._appearance = appearance
        session, view = workbench.session, workbench.view
        self.actions_ = Actions(COMMANDS, workbench.preferences.settings.shortcuts, self)
        self.canvas = Canvas()
        self.presenter = Presenter(
            self.canvas, session, view, workbench.library, workbench.suggestions, self,
            workbench.videos.glance, workbench.map_look,
        )  # fmt: skip
        self.tool_options = ToolOptions(self.actions_, session, workbench.editor, self.canvas)
        self.messages = MessageBar()
        self.start = StartScreen()
        self._stack = QStackedWidget()
        self._make_centre()

        ask = ask or Ask(self)
        prompts = Prompts(self, self.canvas)
        self.file_verbs = FileVerbs(
            self.actions_, session, workbench.library, workbench.preferences,
            workbench.services, ask, workbench.data_dir / "sample", self,
        )  # fmt: skip
        JudgeVerbs(
            self.actions_, session, view, workbench.suggestions, self.presenter, prompts, self
        )
        SelectByVerbs(self.actions_, session, view, workbench.suggestions, prompts, self)
        RedactVerbs(self.actions_, session, view, workbench.library, workbench.services, self)
        self.run_verbs = RunVerbs(
            self.actions_, session, workbench.runs, workbench.preferences, workbench.services,
            workbench.map_look, lambda: self.canvas.window_in_view, self,
        )  # fmt: skip
        self.look_verbs = LookVerbs(
            self.actions_, session, view, self.canvas, self.presenter,
            workbench.preferences, appearance, self,
        )  # fmt: skip
        self.tool_verbs = ToolVerbs(self.actions_, session, self.canvas, self)
        self._make_tools(prompts, ask)
        self.report_verbs = ReportVerbs(self.actions_, workbench, ask, self.messages, self)
        self.start_verbs = StartVerbs(self.start, workbench, self.file_verbs, self)
        self.panels = Panels(workbench, self.actions_, self.run_verbs, self.file_verbs)
        self.panels.observation.left.connect(self.canvas.setFocus)
        self.bench.observing.begun.connect(self._show_properties)
        self.panels.findings.reveal_requested.connect(self.presenter.reveal)
        self.panels.properties.scale_requested.connect(lambda: self.tool_verbs.take("tool-scale"))
        self.video = VideoParts(
            workbench, self.actions_, self.presenter, self.canvas, prompts, self
        )
        self.enhance = EnhanceParts(
            workbench, self.actions_, self.run_verbs, self.tool_verbs,
            (self._views, self.canvas, self.presenter), self.messages,
            (ask, prompts, self.video.verbs.frame_of), self,
        )  # fmt: skip
        self.panels.layers.add_above(self.enhance.panel)
        self.noise = NoiseParts(
            workbench, self.actions_, self.run_verbs, self.canvas, self.presenter, self
        )
        self.surface = SurfaceParts(
            workbench, self.actions_, self.run_verbs, self.panels.models,
            (self.canvas, self.presenter), self.messages, self,
        )  # fmt: skip
        more = {"timeline": self.video.timeline, "noise": self.noise.panel}
        self.maps = MapParts(workbench, self.actions_, self.canvas, self)
        self.proof = ProofParts(
            workbench, self.actions_, self.run_verbs, (self.canvas, self.presenter),
            self._stack, self.messages, ask, self,
        )  # fmt: skip
        more |= {"surface": self.surface.scrolled, **self.maps.panels, **self.proof.panels}
        self.docks = Docks(self, self.panels.by_name() | more)
        for parts in (self.video, self.enhance, self.noise, self.surface, self.maps, self.proof):
            parts.show_in(self.docks)
        self._menus = self.actions_.fill(self.menuBar())
        self.docks.add_to(self._menus["View"], self.actions_["reset-layout"])
        add_toolbars(self, self.actions_)
        shown = self.start, self.docks, self.tool_verbs, self.report_verbs
        self.help = HelpParts(workbench, self.actions_, self.messages, ask, shown, self)
        self.setStatusBar(StatusBar(session, self.run_verbs, workbench.runs, memory_bytes, self))
        self._connect()
        Panes(self, self.actions_, self.canvas)
        self._place = WindowPlace(self, self.docks, workbench.data_dir)
        self._place.restore()
        self._refresh()

    # -- building -----------------------------------------------------------------------------

    def _make_tools(self, prompts: Prompts, ask: Ask) -> None:
        tools, session = self.tool_verbs, self.bench.session
        region = RegionTool(self)
        region.drawn.connect(self.run_verbs.run_region)
        DrawVerbs(self.actions_, self.bench, self.canvas, tools, self)
        ShapeVerbs(self.actions_, self.bench, self.canvas, prompts, self)
        tools.register("tool-pan", PanTool(self))
        tools.register("tool-region", region)
        ScaleVerbs(self.actions_, session, tools, self)
        ObserveVerbs(self.actions_, self.bench, self.canvas, tools, prompts, ask, self)
        self.paint_verbs = PaintVerbs(self.actions_, self.bench, self.canvas, tools, self)
        self.tool_options.add_options(self.paint_verbs.size_box, BRUSHES)
        self.tool_options.follow(tools)
        tools.take("tool-select")

    def _make_centre(self) -> None:
        self._views = QSplitter()
        self._views.addWidget(self.canvas)
        look, session, library = self.bench.map_look, self.bench.session, self.bench.library
        readouts = (
            Readout(self.canvas, session, look),
            MapReadout(self.canvas, session, library, look),
        )
        self._stack.addWidget(self.start)
        self._stack.addWidget(column(self.tool_options, self._views, *readouts))
        self.setCentralWidget(column(self.messages, self._stack))

    def _connect(self) -> None:
        bench, actions, session = self.bench, self.actions_, self.bench.session
        actions.connect(
            "full-screen", lambda on: self.showFullScreen() if on else self.showNormal()
        )
        actions.connect("quit", self.close)
        actions.connect("reset-layout", self.docks.reset)
        Spoken(self.canvas, session, bench.view, bench.suggestions, bench.editor)
        self._appearance.changed.connect(actions.refresh_icons)
        session.failed.connect(self.show_error)
        self.presenter.refused.connect(self.show_error)
        session.notified.connect(self.messages.show_note)
        session.project_changed.connect(self._refresh)
        session.document_changed.connect(self._refresh)
        session.saved_changed.connect(self._refresh_title)
        bench.jobs.ended.connect(self._on_job_ended)
        for verbs in self.enhance.exporting:
            verbs.exported.connect(partial(say_written, self.messages))
        mender = Mender(bench, self.panels.observation, self.docks, self.presenter.reveal, self)
        self.report_verbs.target_chosen.connect(mender.go_to)
        ContextMenu(self.actions_, self._menus, self.canvas, self)
        # What the app is for, shown at once to whoever tries it.
        self.file_verbs.sample_opened.connect(self.run_verbs.run_all)
        self.run_verbs.region_wanted.connect(lambda: self.tool_verbs.take("tool-region"))

    # -- what happens -------------------------------------------------------------------------

    @Slot(object)
    def show_error(self, error: InspectorError) -> None:
        """Say what went wrong, where everybody sees it."""
        message = self.help.support.show_error(error)
        if self.bench.session.read_only and self.bench.session.path is not None:
            message.add_step(tr("Save as…"), self.file_verbs.save_as)

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        """Tell of a long job's end if the user looks elsewhere."""
        seconds = job.ended_at - job.started_at
        if job.state == "done" and not job.quiet and seconds > 10 and not self.isActiveWindow():
            self.messages.show_message("ok", tr("Done: {title}", title=job.title))

    @Slot()
    def _show_properties(self) -> None:
        """Whoever codes an observation writes in the properties."""
        self.docks["properties"].show()
        self.docks["properties"].raise_()
        self.panels.observation.start()

    @Slot()
    def _refresh(self) -> None:
        working = bool(self.bench.session.document.sources)
        self._stack.setCurrentIndex(max(1, self._stack.currentIndex()) if working else 0)
        self.docks.bring_back() if working else self.docks.hide_all()
        if not working:
            self.start_verbs.refresh()
        self._refresh_title()

    @Slot()
    def _refresh_title(self) -> None:
        self.setWindowTitle(title_of(self.bench.session))

    def leave(self) -> Handover:
        """Make room for a window that takes over; the workbench goes on."""
        place, opened = (self.geometry(), self.windowState()), self.docks.opened
        self._place.save()
        self.help.close()
        return Handover(*place, opened, self.tool_verbs.in_hand, self.canvas.sight)

    def take_over(self, handed: Handover) -> None:
        """Go on where another window was left."""
        self.setGeometry(handed.geometry)
        self.setWindowState(handed.state)
        for name in handed.panels:
            self.docks[name].show()
        self.tool_verbs.take(handed.tool)
        self.canvas.look(handed.sight)

    # -- Qt calls -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.file_verbs.take(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        close_for_good(self, (self._place.save, self.help.close), self.bench.close)
