"""Sewer: the head of the run, observations, chainage, code books."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.inspection import ChainageMark, Inspection
from inspector.core.language import mark, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.outline_ring import RingItem
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.chainage import ChainagePrompt
from inspector.ui.dialogs.code_books import CodeBooksDialog
from inspector.ui.dialogs.inspection import InspectionDialog
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.draft import chainage_at
from inspector.ui.tools.observe import ObserveTool, RingTool
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench

NO_PICTURE = mark("Open a video or picture first.")


class ObserveVerbs(QObject):
    """The commands of the Sewer menu."""

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        canvas: Canvas,
        tools: ToolVerbs,
        prompts: Prompts,
        ask: Ask,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._session = bench.session
        self._view = bench.view
        self._books = bench.books
        self._observing = bench.observing
        self._ring = bench.draft_ring
        self._tools = tools
        self._canvas = canvas
        self._prompts = prompts
        self._ask = ask
        self._window = window
        self._item = RingItem()
        canvas.scene().addItem(self._item)
        observe = ObserveTool(bench.editor, bench.observing, canvas.outlines_item, self)
        tools.register("tool-observe", observe)
        tools.register("tool-ring", RingTool(bench.editor, self._ring, bench.observing, self))
        for action_id, slot in (
            ("inspection", self.open_inspection),
            ("observe", self.observe),
            ("chainage", self.set_chainage),
            ("code-book", self.open_books),
        ):
            actions.connect(action_id, slot)
        bench.observing.told.connect(bench.editor.told)
        bench.observing.changed.connect(self._show_ring)
        bench.session.current_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def observe(self) -> None:
        """Code the selection; without one take the tool that codes what is clicked."""
        if not self._observing.begin_on(self._view.selected):
            self._tools.take("tool-observe")

    @Slot()
    def open_inspection(self) -> None:
        """Ask for the head of the run in view."""
        frame = self._session.current
        if frame is not None:
            InspectionDialog(self._session, self._books, frame.source_id, self._window).open()

    @Slot()
    def open_books(self) -> None:
        """Show the code books."""
        frame = self._session.current
        here = self._books.of(frame.source_id).id if frame else ""
        CodeBooksDialog(self._session, self._books, self._ask, here, self._window).open()

    # -- chainage -----------------------------------------------------------------------------

    @Slot()
    def set_chainage(self) -> None:
        """Ask at which chainage the frame in view is."""
        frame = self._session.current
        if frame is None:
            return
        inspection = self._books.inspection(frame.source_id) or Inspection()
        there = chainage_at(inspection, frame.index)
        marked = any(mark.frame_index == frame.index for mark in inspection.marks)
        prompt = ChainagePrompt(there[0] if there else None, marked, self._prompts.window)
        prompt.submitted.connect(lambda metres: self._mark(frame.source_id, frame.index, metres))
        self._prompts.open(prompt)

    def _mark(self, source_id: str, index: int, metres: float | None) -> None:
        """Set or take away the mark of a frame; one undo step."""

        def marked(document: Document) -> Document:
            inspection = document.sources[source_id].inspection or Inspection()
            others = [mark for mark in inspection.marks if mark.frame_index != index]
            if metres is not None:
                others.append(ChainageMark(index, metres))
            marks = tuple(sorted(others, key=lambda mark: mark.frame_index))
            return edits.set_inspection(document, [source_id], replace(inspection, marks=marks))

        self._session.edit(
            tr("Take chainage away") if metres is None else tr("Set chainage"), marked
        )

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def _show_ring(self) -> None:
        draft, ring = self._observing.draft, self._ring
        here = draft is not None and draft.annotation.frame == self._session.current
        new = here and self._observing.is_point
        self._item.show_ring(ring.ring if here else None, ring.aspect, ring.place if new else None)
        why = tr("Select or begin an observation first.")
        self._actions.set_enabled("tool-ring", here, why)

    @Slot()
    def _refresh(self) -> None:
        seen = self._session.current is not None
        for action_id in ("inspection", "observe", "chainage"):
            self._actions.set_enabled(action_id, seen, tr(NO_PICTURE))
        self._show_ring()
