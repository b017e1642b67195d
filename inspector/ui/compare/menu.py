"""Fills the menu of a pane with all that it can show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.ui.compare.catalog import named
from inspector.ui.compare.choice import Choice, Kind
from inspector.ui.compare.choice_button import ChoiceButton
from inspector.ui.compare.grounds import Grounds
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.wanted import ENHANCED, MASKS, RESTORED
from inspector.ui.session import Session

UNTRAINED = mark("not trained")
MADE = mark("ready")


class PaneMenu(QObject):
    """One for all panes.

    Signals
        file_wanted(int, str)   a file should be chosen for a pane: a "file" or a "truth"
    """

    file_wanted = Signal(int, str)

    def __init__(
        self,
        session: Session,
        grounds: Grounds,
        state: CompareState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._grounds = grounds
        self._state = state

    def fill(self, pane: int, menu: QMenu, button: ChoiceButton) -> None:
        """All that a pane can show; what is ready says so."""
        if self._state.given:
            for number, content in enumerate(self._state.given):
                button.add(menu, Choice("given", number=number), content.title, content.subtitle)
            self._add_differences(pane, menu, button)
            return
        offered, titles = self._grounds.offered, self._grounds.titles
        ready = self._ready()
        for group in offered.groups:
            if group.apart:
                menu.addSeparator()
            if len(group.choices) == 1 and not group.choices[0].model_id:
                button.add(menu, group.choices[0], group.title)
                continue
            lines = []
            for choice in group.choices:
                trained = offered.trained.get(choice.model_id, True)
                made = (_task(choice.kind), choice.model_id) in ready
                note = tr(UNTRAINED) if not trained else tr(MADE) if made else ""
                lines.append((choice, titles.get(choice.model_id, choice.model_id), note))
            button.add_group(menu, group.title, lines)
        self._add_differences(pane, menu, button)
        menu.addSeparator()
        for kind, text in (("truth", tr("Ground truth from a file…")), ("file", tr("Open file…"))):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, k=kind: self.file_wanted.emit(pane, k))

    def choose_file(self, pane: int, kind: str, path: Path) -> None:
        """Show a file in a pane."""
        frame = self._session.current
        made: Kind = "truth" if kind == "truth" else "file"
        of, index = (frame.source_id, frame.index) if frame is not None else ("", 0)
        self._state.choose(pane, Choice(made, path=str(path), of=of, of_index=index))

    def text(self, choice: Choice) -> str:
        """What a choice is called."""
        return named(choice, self._grounds.titles, [c.title for c in self._state.given])

    def _add_differences(self, pane: int, menu: QMenu, button: ChoiceButton) -> None:
        count = self._state.layout.count
        others = [p for p in range(count) if p != pane]
        lines = []
        for place, first in enumerate(others):
            for second in others[place + 1 :]:
                choice = Choice("difference", panes=(second, first))
                names = [self.text(self._state.layout.choices[p]) for p in (second, first)]
                lines.append((choice, f"{second + 1} − {first + 1}", " − ".join(names)))
        if lines:
            button.add_group(menu, tr("Difference of panes"), lines)

    def _ready(self) -> set[tuple[str, str]]:
        """Tasks and models of which there is a result on this frame."""
        frame: FrameRef | None = self._session.current
        results = self._session.document.results.values()
        return {(e.task, e.model_id) for e in results if e.frame == frame}


def _task(kind: Kind) -> str:
    if kind in MASKS:
        return "segment"
    if kind in RESTORED:
        return "restore"
    return "enhance" if kind in ENHANCED else ""
