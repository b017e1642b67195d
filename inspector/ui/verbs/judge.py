"""Edit: undo, accept, reject, relabel, delete, notes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.core import edits
from inspector.core.annotation import CrackType
from inspector.core.delta import Changed
from inspector.core.language import language, tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.naming import NOTED, labels_for, step_name, what
from inspector.ui.review import Review
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.verbs.judging import NOTHING, reasons_against
from inspector.ui.view_state import LAYER_OF, ViewState

TYPES: tuple[tuple[str, CrackType | None], ...] = (
    ("type-longitudinal", "longitudinal"),
    ("type-transverse", "transverse"),
    ("type-diagonal", "diagonal"),
    ("type-pattern", "pattern"),
    ("type-measured", None),
)
FIRST_PERCENT = 80
"""What is offered first as the confidence to accept from."""


class JudgeVerbs(QObject):
    """The commands that judge suggestions, findings, measurements and areas."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        presenter: Presenter,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._presenter = presenter
        self._prompts = prompts
        self._review = Review(session, suggestions, self)
        self._percent = FIRST_PERCENT
        stack = session.undo_stack
        for action_id, slot in (
            ("undo", stack.undo),
            ("redo", stack.redo),
            ("accept", self.accept),
            ("accept-picture", self.accept_picture),
            ("accept-above", self.accept_above),
            ("reject", self.reject),
            ("next-suggestion", lambda: self.walk(1)),
            ("previous-suggestion", lambda: self.walk(-1)),
            ("relabel", self.relabel),
            ("note", self.note),
            ("delete", self.delete),
            ("select-all", self.select_all),
            ("select-none", lambda: view.select([])),
        ):
            actions.connect(action_id, slot)
        for action_id, kind in TYPES:
            actions.connect(action_id, lambda kind=kind: self.set_type(kind))
        stack.undoTextChanged.connect(self._refresh)
        stack.redoTextChanged.connect(self._refresh)
        view.selection_changed.connect(self._refresh)
        session.document_changed.connect(self._on_document_changed)
        session.current_changed.connect(self._refresh)
        suggestions.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def accept(self) -> None:
        """Accept the selection and walk on to what waits next on this picture."""
        chosen = self._view.selected
        after = self._review.following(chosen)
        self._suggestions.accept(chosen)
        if after is not None:
            self._view.select([after])

    @Slot()
    def accept_picture(self) -> None:
        if self._session.current is not None:
            self._suggestions.accept_frame(self._session.current)

    @Slot()
    def accept_above(self) -> None:
        """Ask from which confidence on, saying how many suggestions that are."""

        def counted(confidence: float) -> tuple[int, int]:
            found = [f for f, s in self._suggestions.all() if s.confidence >= confidence]
            return len(found), len(set(found))

        def accepted(confidence: float) -> None:
            self._percent = round(confidence * 100)
            self._suggestions.accept_above(confidence)

        prompt = self._prompts.accept_above(counted, self._percent, accepted)
        self._suggestions.changed.connect(prompt.count_again)

    @Slot()
    def reject(self) -> None:
        """Reject the selection, asking why; an area needs no reason."""
        chosen = self._view.selected
        after = self._review.following(chosen)

        def rejected(reason: str) -> None:
            self._suggestions.reject(chosen, reason)
            if after is not None:
                self._view.select([after])

        known = self._session.document.annotations
        if all(i in known and known[i].purpose != "finding" for i in chosen):
            rejected("")
        else:
            self._prompts.reason(rejected)

    def walk(self, by: int) -> None:
        """Go to the next (1) or previous (-1) of what waits for a judgement."""
        there = self._review.step(self._view.selected, by)
        if there is None:
            return
        known = self._session.document.annotations
        layer = LAYER_OF[known[there].purpose] if there in known else "suggestions"
        self._view.set_layer_visible(layer, True)
        self._presenter.reveal(there)
        self._view.select([there])

    @Slot()
    def relabel(self) -> None:
        """Ask what the selection is; digits choose. Suggestions are accepted as that."""
        chosen, document = self._view.selected, self._session.document
        purposes = {a.purpose for i in chosen if (a := document.annotations.get(i)) is not None}
        purpose = purposes.pop() if purposes else "finding"
        self._prompts.label(
            purpose,
            labels_for(document, purpose),
            lambda label: self._suggestions.relabel(chosen, label),
        )

    @Slot()
    def note(self) -> None:
        known = self._session.document.annotations
        chosen = [i for i in self._view.selected if i in known and known[i].purpose in NOTED]
        if not chosen:
            return

        def noted(text: str) -> None:
            self._session.edit(tr("Change note"), lambda d: edits.set_note(d, chosen, text))

        self._prompts.note(known[chosen[0]].note, noted)

    def set_type(self, kind: CrackType | None) -> None:
        """Override the crack type of the selected findings, or go back to the measured one."""
        known = self._session.document.annotations
        chosen = [i for i in self._view.selected if i in known and known[i].purpose == "finding"]
        self._session.edit(tr("Change crack type"), lambda d: edits.set_crack_type(d, chosen, kind))

    @Slot()
    def delete(self) -> None:
        known = self._session.document.annotations
        chosen = [known[i] for i in self._view.selected if i in known]
        if chosen:
            self._session.edit(
                step_name(tr("Delete"), what(chosen)),
                lambda d: edits.remove(d, [a.id for a in chosen]),
            )

    @Slot()
    def select_all(self) -> None:
        frame = self._session.current
        if frame is not None:
            found = [s.id for s in self._suggestions.on_frame(frame)]
            judged = [a.id for a in self._session.on_frame(frame) if a.status != "rejected"]
            self._view.select([*found, *judged])

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        """What is there no longer cannot stay selected; a suggestion is there again once its
        finding is taken back."""
        delta = changed.delta.annotations
        lost = delta.before.keys() - delta.after.keys()
        if lost.intersection(self._view.selected):
            frames = {delta.before[i].frame for i in lost}
            lost -= {s.id for frame in frames for s in self._suggestions.on_frame(frame)}
            self._view.select(i for i in self._view.selected if i not in lost)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        stack, actions = self._session.undo_stack, self._actions
        actions.set_enabled("undo", stack.canUndo(), tr("Nothing to undo."))
        actions.set_enabled("redo", stack.canRedo(), tr("Nothing to redo."))
        undo, redo = lower_first(stack.undoText()), lower_first(stack.redoText())
        actions.set_text("undo", tr("Undo {step}", step=undo) if undo else tr("Undo"))
        actions.set_text("redo", tr("Redo {step}", step=redo) if redo else tr("Redo"))
        selected = self._view.selected
        against = reasons_against(self._session.document, selected)
        types = dict.fromkeys((name for name, _ in TYPES), against.pop("type"))
        for action_id, why in (against | types).items():
            actions.set_enabled(action_id, not why, why)
        for action_id in ("select-none", "reveal"):
            actions.set_enabled(action_id, bool(selected), tr(NOTHING))
        frame = self._session.current
        here = frame is not None and bool(self._suggestions.on_frame(frame))
        suggested = self._suggestions.any_left
        none = tr("There are no suggestions; run a model first.")
        actions.set_enabled("accept-picture", here, tr("This picture has no suggestions."))
        actions.set_enabled("accept-above", suggested, none)
        for action_id in ("next-suggestion", "previous-suggestion"):
            actions.set_enabled(action_id, suggested or bool(self._review), none)
        actions.set_enabled("select-all", frame is not None, tr("Open a picture first."))


def lower_first(text: str) -> str:
    """The text as it stands in the middle of an English sentence."""
    return text[:1].lower() + text[1:] if language() == "en" else text
