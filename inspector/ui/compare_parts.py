"""Everything of the window that is there to compare things side by side, made once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from inspector.core.enhanced import BICUBIC
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.view import Canvas
from inspector.ui.compare.bar import MODES
from inspector.ui.compare.choice import MOST_PANES, Layout, as_truth_layout, first_layout
from inspector.ui.compare.contents import Contents
from inspector.ui.compare.exporting import CompareExport
from inspector.ui.compare.grounds import Grounds
from inspector.ui.compare.layout_menu import LayoutMenu
from inspector.ui.compare.layout_store import LayoutStore
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.measures import Measures
from inspector.ui.compare.menu import PaneMenu
from inspector.ui.compare.running import Running
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.workspace import CompareWorkspace
from inspector.ui.dialogs.ask import Ask, photo_filter
from inspector.ui.enhance_models import chosen, chosen_for_map, enlargers, map_enlargers
from inspector.ui.map_in_view import map_in_view
from inspector.ui.messages import MessageBar
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.workbench import Workbench
from inspector.ui.written import say_written

LAYOUTS_FILE = "compare.json"
OPEN_FIRST = mark("Open a picture first.")
NOT_OPEN = mark("Press Compare first.")


class CompareParts(QObject):
    """The command, the page and its state. `state` is what others give things to be compared to."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        canvas: Canvas,
        centre: QStackedWidget,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        """`centre` shows the start screen, the page of the canvas, or this page."""
        super().__init__(parent)
        self._bench = bench
        self._actions = actions
        self._run_verbs = run_verbs
        self._canvas = canvas
        self._centre = centre
        self._messages = messages
        self._ask = ask
        self._page = 1
        store = LayoutStore(bench.data_dir / LAYOUTS_FILE)
        session = bench.session
        self.state = CompareState(store, self)
        self.linked = LinkedView(self)
        self.grounds = Grounds(
            session, bench.library, bench.view, bench.suggestions, bench.map_look,
            bench.services, self,
        )  # fmt: skip
        self.contents = Contents(session, self.grounds, self.state, self.linked, self)
        self.measures = Measures(session.jobs, self.contents, self.state, self)
        self.running = Running(
            session, bench.runs, bench.enhancing, bench.preferences, bench.services,
            bench.map_look, self.contents, self.grounds, self.state, self.linked, self,
        )  # fmt: skip
        self.menu = PaneMenu(session, self.grounds, self.state, self)
        self.layouts = LayoutMenu(store, self.state, self._usual_layouts, centre)
        self.workspace = CompareWorkspace(
            self.state, self.linked, self.contents, self.measures, self.running, self.menu,
            self.layouts,
        )  # fmt: skip
        centre.addWidget(self.workspace)
        self._export = CompareExport(
            session, self.state, self.linked, self.contents, self.measures, self.workspace,
            ask, self._on_exported, self,
        )  # fmt: skip
        self._last_dir: Path | None = None
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        actions, session, state = self._actions, self._bench.session, self.state
        self.workspace.left.connect(self.leave)
        self.workspace.file_wanted.connect(self._choose_file)
        self.workspace.export_wanted.connect(self._export.export)
        self.layouts.failed.connect(session.failed)
        self.layouts.kept.connect(
            lambda name: session.notified.emit(tr("The layout “{name}” is saved.", name=name))
        )
        state.lent_to.connect(self.open)
        state.changed.connect(self._refresh)
        session.current_changed.connect(self._on_current_changed)
        session.document_changed.connect(self._refresh)
        self._centre.currentChanged.connect(self._refresh)
        actions.connect("compare", lambda on: self.open() if on else self.leave())
        actions.connect("compare-export", self._export.export)
        actions.connect("compare-all", lambda: state.set_region(None))
        for count in range(1, MOST_PANES + 1):
            actions.connect(f"compare-{count}", lambda _on=True, n=count: self._show_panes(n))
        for mode, _ in MODES:
            actions.connect(f"compare-{mode}", lambda _on=True, m=mode: state.set_mode(m))
        for action_id, slot in (
            ("fit", self.linked.fit),
            ("actual-size", lambda: self.linked.zoom_to(1.0)),
            ("zoom-in", lambda: self.linked.zoom_by(1)),
            ("zoom-out", lambda: self.linked.zoom_by(-1)),
        ):
            actions.connect(action_id, slot)
        state.region_changed.connect(self._refresh)

    @property
    def is_open(self) -> bool:
        """True while the page is in view."""
        return self._centre.currentWidget() is self.workspace

    @Slot()
    def open(self) -> None:
        """Bring the page into view, where the canvas looks."""
        if self._bench.session.current is None or self.is_open:
            return
        self._page = self._centre.currentIndex()
        # What is selected is not seen here: nothing unseen may be deleted by a key.
        self._bench.view.select([])
        self._centre.setCurrentWidget(self.workspace)
        seen, whole = self._canvas.window_in_view, self._canvas.picture_rect
        all_of_it = (int(whole.width()), int(whole.height()))
        if seen is not None and (seen.width, seen.height) != all_of_it:
            self.linked.set_picture(*all_of_it)
            self.linked.look_at(seen)
        else:
            self.linked.fit()
        self.workspace.focus_first()

    @Slot()
    def leave(self) -> None:
        """Go back to the canvas."""
        if self.is_open:
            self.state.give_back()
            self._centre.setCurrentIndex(self._page)
            self._canvas.setFocus()
        self._refresh()

    def _show_panes(self, count: int) -> None:
        self.open()
        self.state.set_count(count)

    @Slot()
    def _on_current_changed(self) -> None:
        self.state.set_region(None)
        self._follow_source()
        self._refresh()

    def _follow_source(self) -> None:
        session = self._bench.session
        frame = session.current
        if frame is None:
            return
        kind = session.document.sources[frame.source_id].kind
        if kind != self.state.kind or not self.state.followed or self.state.lent:
            self.state.follow(kind, self._first_layout())

    def _first_layout(self) -> Layout:
        """Where one begins, with the models that are chosen for what is in view."""
        session, settings = self._bench.session, self._bench.preferences.settings
        cards, card = self._bench.services.cards(), self._run_verbs.card
        frame = session.current
        kind = session.document.sources[frame.source_id].kind if frame else self.state.kind
        if kind == "map":
            place = map_in_view(session, self._bench.map_look)
            larger = chosen_for_map(map_enlargers(cards, place), settings.map_enhance_model_id)
        else:
            larger = chosen(enlargers(cards), settings.enhance_model_id, on_gpu=False)
        return first_layout(kind, card.id if card else "", larger.id)

    def _usual_layouts(self) -> dict[str, Layout]:
        """Layouts that need no name of the user's: what one begins with, all of it, and, of
        pictures, the frame as its own ground truth."""
        found = {tr("As at the start"): replace(self._first_layout(), count=MOST_PANES)}
        if not self._run_verbs.on_map:
            known = enlargers(self._bench.services.cards())
            ready = [enlarger.id for enlarger in known if enlarger.trained]
            # Bicubic first: what models are held against.
            ready.sort(key=lambda i: i != BICUBIC)
            found[tr("This frame as ground truth")] = as_truth_layout(ready)
        return found

    @Slot(int, str)
    def _choose_file(self, pane: int, kind: str) -> None:
        frame = self._bench.session.current
        if frame is None:
            return
        start = self._last_dir or self._bench.library.path_of(frame.source_id).parent
        title = (
            tr("Ground truth of this picture") if kind == "truth" else tr("Picture to compare with")
        )
        path = self._ask.file(title, start, photo_filter())
        if path is not None:
            self._last_dir = path.parent
            self.menu.choose_file(pane, kind, path)
            self.contents.try_again()

    def _on_exported(self, path: Path) -> None:
        say_written(self._messages, path)

    @Slot()
    def _refresh(self) -> None:
        actions, seen, here = self._actions, self._bench.session.current is not None, self.is_open
        actions.set_enabled("compare", seen, tr(OPEN_FIRST))
        actions["compare"].setChecked(here)
        why = tr(NOT_OPEN) if seen else tr(OPEN_FIRST)
        layout = self.state.layout
        for count in range(1, MOST_PANES + 1):
            actions.set_enabled(f"compare-{count}", seen, tr(OPEN_FIRST))
            actions[f"compare-{count}"].setChecked(here and count == layout.count)
        for mode, _ in MODES:
            actions.set_enabled(f"compare-{mode}", here, why)
            actions[f"compare-{mode}"].setChecked(here and mode == layout.mode)
        actions.set_enabled("compare-export", here, why)
        marked = self.state.region is not None
        actions.set_enabled(
            "compare-all", here and marked, tr("No region is drawn.") if here else why
        )
