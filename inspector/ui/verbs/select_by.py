"""Edit: select by class, state, confidence or length."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from inspector.core.annotation import Purpose
from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.dialogs.select_by import SelectByPrompt
from inspector.ui.naming import USUAL_LABELS
from inspector.ui.querying import Query, matching
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState


class SelectByVerbs(QObject):
    """Opens the question and selects what it finds; the last one is offered again."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._prompts = prompts
        self._query: Query | None = None
        actions.connect("select-by", self.ask)
        session.current_changed.connect(self._refresh)
        self._refresh()

    def found(self, query: Query) -> Iterator[str]:
        """The ids of what a query finds."""
        document, frame = self._session.document, self._session.current
        if query.everywhere:
            annotations, suggested = document.annotations.values(), self._suggestions.all()
            return matching(query, annotations, suggested, document.sources)
        if frame is None:
            return iter(())
        here = ((frame, s) for s in self._suggestions.on_frame(frame))
        return matching(query, self._session.on_frame(frame), here, document.sources)

    @Slot()
    def ask(self) -> None:
        """Open the question beside the picture."""
        prompt = SelectByPrompt(
            self._query or Query(in_mm=self._has_scale()),
            self._labels_in_use,
            lambda query: sum(1 for _ in self.found(query)),
            self._prompts.window,
        )
        prompt.chosen.connect(self._choose)
        self._session.document_changed.connect(prompt.count_soon)
        self._session.current_changed.connect(prompt.count_soon)
        self._suggestions.changed.connect(prompt.count_soon)
        self._prompts.open(prompt, in_corner=True)

    def _has_scale(self) -> bool:
        frame = self._session.current
        return (
            frame is not None and self._session.document.sources[frame.source_id].scale is not None
        )

    def _labels_in_use(self, purpose: Purpose) -> list[str]:
        if purpose in ("redaction", "undamaged"):
            return list(USUAL_LABELS[purpose])
        annotations = self._session.document.annotations.values()
        used = {a.label for a in annotations if a.purpose == purpose}
        if purpose == "finding":
            used |= {s.label for _, s in self._suggestions.all()}
        return sorted(used)

    @Slot(object, bool)
    def _choose(self, query: Query, add: bool) -> None:
        self._query = query
        found = self.found(query)
        self._view.select([*self._view.selected, *found] if add else found)

    @Slot()
    def _refresh(self) -> None:
        seen = self._session.current is not None
        self._actions.set_enabled("select-by", seen, tr("Open a picture first."))
