"""Model: learn a surface, and propose areas of it that show no damage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.lesson import Lesson
from inspector.ui.actions import Actions
from inspector.ui.learning import Learning
from inspector.ui.library import Library
from inspector.ui.proposing import Proposing
from inspector.ui.session import READ_ONLY, Session
from inspector.ui.surface_areas import model_id, pictures
from inspector.ui.verbs.run import RunVerbs


class SurfaceVerbs(QObject):
    """Connects the commands and begins lessons.

    Signals
        panel_wanted()   the steps are to be seen
    """

    panel_wanted = Signal()

    def __init__(
        self,
        actions: Actions,
        session: Session,
        library: Library,
        run_verbs: RunVerbs,
        learning: Learning,
        proposing: Proposing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._library = library
        self._run_verbs = run_verbs
        self._learning = learning
        self._proposing = proposing
        actions.connect("learn-surface", self.panel_wanted.emit)
        actions.connect("propose-undamaged", self.propose_current)
        actions.connect("propose-undamaged-all", self.propose_all)
        session.current_changed.connect(self._refresh)
        session.saved_changed.connect(self._refresh)
        run_verbs.chosen_changed.connect(self._refresh)
        self._refresh()

    @property
    def usual_name(self) -> str:
        """That of the project, or of the folder of its first picture."""
        path, sources = self._session.path, self._session.document.sources
        if path is not None and not self._session.untitled:
            return path.name.removesuffix(".inspector.h5")
        try:
            folders = [self._library.path_of(source_id).parent.name for source_id in sources]
        except InspectorError:
            return ""
        return folders[0] if folders else ""

    def begin(self, title: str) -> None:
        """Learn what is marked in this project under a name."""
        try:
            given = pictures(self._session.document, self._path_of)
        except InspectorError as error:
            self._learning.failed.emit(error)
            return
        made = model_id(title, self._learning.taken_ids())
        self._learning.begin(Lesson(made, title, given), self._run_verbs.device)

    def go_on(self, wanted: str) -> None:
        """Go on with an unfinished lesson, as it was begun."""
        for state in self._learning.unfinished:
            if state.lesson.model_id == wanted:
                self._learning.begin(state.lesson, self._run_verbs.device)
                return

    @Slot()
    def propose_current(self) -> None:
        if self._session.current is not None:
            self._propose([self._session.current])

    @Slot()
    def propose_all(self) -> None:
        self._propose(list(self._session.frames()))

    def _propose(self, frames: Sequence[FrameRef]) -> None:
        card = self._run_verbs.card
        if card is not None:
            self._proposing.propose(card, self._run_verbs.device, frames)

    def _path_of(self, source_id: str) -> Path:
        return self._library.path_of(source_id).absolute()

    @Slot()
    def _refresh(self) -> None:
        card = self._run_verbs.card
        why = self._learning.why_not
        if not why and self._session.current is None:
            why = tr("Open a picture first.")
        elif not why and self._run_verbs.on_map:
            why = tr("A surface is learnt from photos and videos, not from maps.")
        self._actions.set_enabled("learn-surface", not why, why)
        if not why and (card is None or not card.trained):
            why = tr("Choose a model that finds damage first.")
        if self._session.read_only:
            why = tr(READ_ONLY)
        for action_id in ("propose-undamaged", "propose-undamaged-all"):
            self._actions.set_enabled(action_id, not why, why)
