"""Writes what is compared to a file: redacted beside the window, drawn in it, written beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect

from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.imaging.redact_enhanced import helper_is_redacted
from inspector.ui.compare.contents import GROUND, PAIR, Contents
from inspector.ui.compare.export import (
    PaneShot,
    drawn_grid,
    drawn_pair,
    without_private,
    write_view,
)
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.measures import Measures
from inspector.ui.compare.pane_view import PaneView
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.words import told_stamps
from inspector.ui.compare.workspace import CompareWorkspace
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exporter import Exporter
from inspector.ui.picture_export import named, redactions
from inspector.ui.session import Session

PLAIN = mark("Compared with Inspector")


class CompareExport(QObject):
    """One command: ask for a file, and write the panes that are seen."""

    def __init__(
        self,
        session: Session,
        state: CompareState,
        linked: LinkedView,
        contents: Contents,
        measures: Measures,
        workspace: CompareWorkspace,
        ask: Ask,
        exported: Callable[[Path], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._linked = linked
        self._contents = contents
        self._measures = measures
        self._workspace = workspace
        self._exporter = Exporter(session, ask, exported)

    def export(self) -> None:
        """Ask for a file and write the view."""
        frame, document = self._session.current, self._session.document
        if frame is None:
            return
        stem, where = named(document, frame)
        path = self._exporter.ask(tr("Export this view"), f"{stem} compared.png", "PNG")
        if path is None:
            return
        mode = self._state.layout.mode
        shots = self._grid_shots() if mode == "grid" else self._pair_shots()
        between = PaneShot("", "", self._contents.of(PAIR).images, (), shots[0].place)
        hidden = redactions(document)
        carries = helper_is_redacted(document, frame, hidden)

        def hide(_: Progress) -> list[PaneShot]:
            return without_private([*shots, between], hidden, carries)

        def draw(safe: list[PaneShot]) -> None:
            if mode == "grid":
                drawn = drawn_grid(safe[:-1], self._linked, self._state)
            else:
                drawn = drawn_pair(safe[:-1], safe[-1].images, self._linked, self._state)
            words = _words(safe, where)
            notes = {"Title": words, "Source": where, "Software": "Inspector"}
            self._exporter.write(path, lambda _: write_view(path, drawn, words, notes))

        self._session.jobs.submit(
            "export",
            tr("Prepare the view for its export"),
            hide,
            done=draw,
            failed=self._session.failed.emit,
        )

    def _grid_shots(self) -> list[PaneShot]:
        panes = self._workspace.panes[: self._state.layout.count]
        return [self._shot(number, pane.view, pane.pos()) for number, pane in enumerate(panes)]

    def _pair_shots(self) -> list[PaneShot]:
        view = self._workspace.pair.view
        return [self._shot(number, view, view.pos()) for number in self._state.layout.pair]

    def _shot(self, number: int, view: PaneView, corner: QPoint) -> PaneShot:
        figures = " · ".join(figure.line for figure in self._measures.of(number))
        if number == self._state.layout.reference:
            figures = tr("The others are measured against this one.")
        images, below = self._contents.of(number).images, self._contents.of(GROUND).images
        stamps = told_stamps(i.content.stamp for i in images)
        title = " — ".join((self._workspace.title(number), *stamps))
        return PaneShot(title, figures, images, below, QRect(corner, view.size()))


def _words(shots: Sequence[PaneShot], where: str) -> str:
    stamps = told_stamps(i.content.stamp for s in shots for i in s.images)
    return " - ".join((*stamps, tr(PLAIN), where))
