"""Models that the user brings: added one after the other in a lane, and taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.card import ModelCard
from inspector.core.community import is_community
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.files import shown
from inspector.ui.services import Services
from inspector.ui.session import Session


@dataclass(frozen=True)
class AddedModel:
    """A model and the file it came from; `new` is False if it was there before."""

    card: ModelCard
    new: bool


class AddedModels(QObject):
    """Looks into files and keeps them as models.

    Signals
        added(AddedModel)   a file is a model now, or was one before
        changed()           there is a model more, or one less
    """

    added = Signal(object)
    changed = Signal()

    def __init__(self, session: Session, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        session.model_files_given.connect(self.add)

    @property
    def cards(self) -> list[ModelCard]:
        """The models that the user brought."""
        return [card for card in self._services.cards() if is_community(card)]

    @Slot(object)
    def add(self, paths: Sequence[Path]) -> None:
        """Look into files, each in a job of its own; whatever is no model is said."""
        for path in paths:
            self._session.jobs.submit(
                "export",
                tr("Look into {path}", path=shown(path)),
                partial(self._added, path),
                done=self._take,
                failed=self._session.failed.emit,
            )

    def remove(self, card: ModelCard) -> None:
        """Take a model away."""
        try:
            self._services.remove_model(card)
        except ModelError as error:
            self._session.failed.emit(error)
        self.changed.emit()

    def _added(self, path: Path, progress: Progress) -> AddedModel:
        return AddedModel(*self._services.add_model(path, progress))

    def _take(self, made: AddedModel) -> None:
        if made.new:
            self.changed.emit()
        self.added.emit(made)
