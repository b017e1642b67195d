"""Everything of the window that is there for enhancing, made and connected once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QSplitter

from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.beside import BesideView
from inspector.ui.canvas.made_presenter import MadePresenter
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.clip import FrameOf
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.dialogs.references import ReferencesDialog
from inspector.ui.docks import Docks
from inspector.ui.enhancing import TOO_LARGE
from inspector.ui.messages import MessageBar
from inspector.ui.panels.picture_choice import PictureChoice
from inspector.ui.plain import one_line
from inspector.ui.tools.region import RegionTool
from inspector.ui.verbs.clip import ClipVerbs
from inspector.ui.verbs.enhance import EnhanceVerbs
from inspector.ui.verbs.enhanced_use import EnhancedUseVerbs
from inspector.ui.verbs.exchange import ExchangeVerbs
from inspector.ui.verbs.map_exports import MapExportVerbs
from inspector.ui.verbs.map_files import MapFileVerbs
from inspector.ui.verbs.restored_use import RestoredUseVerbs
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench
from inspector.ui.written import show_in_desktop

HINTS = {
    False: mark("Drag a box; that part of the picture is shown larger."),
    True: mark("Drag a box; that part of the map is shown three times as large."),
}


class EnhanceParts(QObject):
    """Commands, the tool, the second view, the lens and the panel."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        tools: ToolVerbs,
        views: tuple[QSplitter, Canvas, Presenter],
        messages: MessageBar,
        asks: tuple[Ask, Prompts, FrameOf],
        parent: QObject | None = None,
    ) -> None:
        """`views`: what the canvas stands in, the canvas, and what fills it. `asks`: who asks for
        files, who asks small questions, and which frame of the video a text means."""
        super().__init__(parent)
        self._bench = bench
        self._messages = messages
        self._splitter, canvas, presenter = views
        self.verbs = EnhanceVerbs(
            actions, bench.session, bench.enhancing, bench.made, bench.picture_look,
            bench.preferences, bench.services, bench.map_look, lambda: canvas.window_in_view,
            self,
        )  # fmt: skip
        ask, prompts, frame_of = asks
        self.use = EnhancedUseVerbs(
            actions, bench.session, bench.made, bench.enhanced_runs, run_verbs, ask, self
        )
        self.restored_use = RestoredUseVerbs(actions, bench.session, bench.made, ask, self)
        self.map_files = MapFileVerbs(actions, bench, self.verbs, prompts, ask, self)
        self.map_exports = MapExportVerbs(actions, bench, ask, self)
        self.exchange = ExchangeVerbs(actions, bench, ask, prompts, self)
        self.map_files.finished.connect(self._offer_opening)
        self.clips = ClipVerbs(actions, bench, self.verbs, frame_of, prompts, ask, self)
        self.exporting = (
            self.use, self.restored_use, self.clips, self.map_exports, self.exchange,
        )  # fmt: skip
        self.panel = PictureChoice(
            actions, self.verbs, bench.made, bench.picture_look, bench.map_look
        )
        self.beside = BesideView(canvas)
        self.beside.hide()
        self._splitter.addWidget(self.beside)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([1, 1])
        self.presenter = MadePresenter(
            canvas, self.beside, presenter, bench.session, bench.enhancing, bench.made,
            bench.picture_look, bench.map_look, self,
        )  # fmt: skip
        bench.added.changed.connect(self.verbs.list_again)
        self._region = RegionTool(self, tr(HINTS[False]))
        tools.register("enhance-region", self._region)
        self._region.drawn.connect(self._on_drawn)
        bench.enhancing.enhanced.connect(self._region.clear)
        run_verbs.chosen_changed.connect(self.verbs.chosen_changed)
        self.verbs.chosen_changed.connect(self._say_how_large)
        self.verbs.untrained.connect(self._offer_bicubic)
        self.verbs.too_large.connect(self._offer_file)
        actions.connect("enhance-reference", self.choose_reference)

    def show_in(self, docks: Docks) -> None:
        """Bring the panel to the front when a way to enhance is to be chosen, and when there are
        layers to choose from for the first time."""

        def focus() -> None:
            docks["layers"].show()
            docks["layers"].raise_()
            self.panel.focus_method()

        self.verbs.method_wanted.connect(focus)
        once = Qt.ConnectionType.SingleShotConnection
        self._bench.enhancing.enhanced.connect(docks["layers"].raise_, once)

    @Slot(object)
    def _on_drawn(self, window: Window) -> None:
        self.verbs.run(window)

    @Slot(object)
    def _offer_bicubic(self, error: InspectorError) -> None:
        message = self._messages.show_error(error)
        message.add_step(tr("Use bicubic"), self.verbs.run_bicubic)

    @Slot()
    def _say_how_large(self) -> None:
        self._region.hint = tr(HINTS[self.verbs.on_map])

    @Slot(object)
    def _offer_file(self, window: Window) -> None:
        message = self._messages.show_message("info", tr(TOO_LARGE))
        message.add_step(tr("Enhance to a file…"), lambda: self.map_files.ask_for_it(window))

    @Slot(object)
    def _offer_opening(self, path: Path) -> None:
        text = tr("{name} is written.", name=one_line(path.name))
        message = self._messages.show_message("ok", text, stays=True)
        message.add_step(tr("Open it"), lambda: self._open(path))
        message.add_step(tr("Show in folder"), lambda: show_in_desktop(path.parent))

    def _open(self, path: Path) -> None:
        """Bring an enlarged map into the project, and look at it."""
        library, session = self._bench.library, self._bench.session

        def look() -> None:
            paths = library.paths_of(list(session.document.sources))
            here = [i for i, place in paths.items() if place.resolve() == path.resolve()]
            if here:
                session.go_to(FrameRef(here[0]))

        library.add([path], look)

    @Slot()
    def choose_reference(self) -> None:
        """Show which frames help at the place that was enhanced last, or on the whole frame."""
        frame = self._bench.session.current
        if frame is None:
            return
        entries = self._bench.made.entries("enhanced")
        window = Window(*entries[-1].window) if entries and entries[-1].window else None
        dialog = ReferencesDialog(
            self._bench.session, self._bench.enhancing, frame, window, self._splitter.window()
        )
        dialog.chosen.connect(lambda wanted: self.verbs.run(window, wanted))
        dialog.show()
