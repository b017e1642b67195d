"""Edit: undo, accept, reject, relabel, delete, notes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from inspector.core import edits
from inspector.core.annotation import CrackType
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

NOTHING = "Select a suggestion or a finding first."
TYPES: tuple[tuple[str, CrackType | None], ...] = (
    ("type-longitudinal", "longitudinal"),
    ("type-transverse", "transverse"),
    ("type-diagonal", "diagonal"),
    ("type-pattern", "pattern"),
    ("type-measured", None),
)


class JudgeVerbs(QObject):
    """The commands that change findings."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        presenter: Presenter,
        ask: Ask,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._presenter = presenter
        self._ask = ask
        self._prompts = prompts
        stack = session.undo_stack
        for action_id, slot in (
            ("undo", stack.undo),
            ("redo", stack.redo),
            ("accept", self.accept),
            ("accept-picture", self.accept_picture),
            ("accept-above", self.accept_above),
            ("reject", self.reject),
            ("next-suggestion", self.next_suggestion),
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
        session.document_changed.connect(self._refresh)
        session.current_changed.connect(self._refresh)
        suggestions.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def accept(self) -> None:
        """Accept the selection and walk on to the next suggestion of this picture."""
        chosen = self._view.selected
        after = self._following(chosen)
        self._suggestions.accept(chosen)
        if after is not None:
            self._view.select([after])

    @Slot()
    def accept_picture(self) -> None:
        if self._session.current is not None:
            self._suggestions.accept_frame(self._session.current)

    @Slot()
    def accept_above(self) -> None:
        percent = self._ask.percent(
            "Accept suggestions", "Accept all suggestions of all pictures with at least (%):", 80
        )
        if percent is not None:
            self._suggestions.accept_above(percent / 100)

    @Slot()
    def reject(self) -> None:
        chosen = self._view.selected
        after = self._following(chosen)

        def rejected(reason: str) -> None:
            self._suggestions.reject(chosen, reason)
            if after is not None:
                self._view.select([after])

        self._prompts.reason(rejected)

    @Slot()
    def next_suggestion(self) -> None:
        """Walk through the suggestions: this picture's by worth, then the next pictures'."""
        everything = [s.id for _, s in self._suggestions.all()]
        if not everything:
            return
        here = (
            [s.id for s in self._suggestions.on_frame(self._session.current)]
            if (self._session.current is not None)
            else []
        )
        last = next((i for i in reversed(self._view.selected) if i in everything), None)
        if last is not None:
            following = everything[(everything.index(last) + 1) % len(everything)]
        else:
            following = here[0] if here else everything[0]
        self._presenter.reveal(following)
        self._view.select([following])

    @Slot()
    def relabel(self) -> None:
        chosen = self._findings()
        if not chosen:
            return
        annotations = self._session.document.annotations
        known = sorted({a.label for a in annotations.values()})

        def relabelled(label: str) -> None:
            self._session.edit("Change label", lambda d: edits.relabel(d, chosen, label))

        self._prompts.label(known, relabelled)

    @Slot()
    def note(self) -> None:
        chosen = self._findings()
        if not chosen:
            return

        def noted(text: str) -> None:
            self._session.edit("Change note", lambda d: edits.set_note(d, chosen, text))

        self._prompts.note(self._session.document.annotations[chosen[0]].note, noted)

    def set_type(self, kind: CrackType | None) -> None:
        """Override the crack type of the selection, or go back to the measured one."""
        chosen = self._findings()
        self._session.edit("Change crack type", lambda d: edits.set_crack_type(d, chosen, kind))

    @Slot()
    def delete(self) -> None:
        chosen = self._findings()
        what = f"{len(chosen)} findings" if len(chosen) > 1 else "finding"
        self._session.edit(f"Delete {what}", lambda d: edits.remove(d, chosen))

    @Slot()
    def select_all(self) -> None:
        frame = self._session.current
        if frame is not None:
            found = [s.id for s in self._suggestions.on_frame(frame)]
            judged = [a.id for a in self._session.on_frame(frame) if a.status != "rejected"]
            self._view.select([*found, *judged])

    def _findings(self) -> list[str]:
        return [i for i in self._view.selected if i in self._session.document.annotations]

    def _following(self, chosen: tuple[str, ...]) -> str | None:
        """The suggestion of this picture that comes after the last chosen one."""
        if self._session.current is None:
            return None
        here = [s.id for s in self._suggestions.on_frame(self._session.current)]
        positions = [here.index(i) for i in chosen if i in here]
        rest = [i for i in here[max(positions, default=-1) + 1 :] if i not in chosen]
        rest = rest or [i for i in here if i not in chosen]
        return rest[0] if rest and positions else None

    @Slot()
    def _refresh(self) -> None:
        stack, actions = self._session.undo_stack, self._actions
        actions.set_enabled("undo", stack.canUndo(), "Nothing to undo.")
        actions.set_enabled("redo", stack.canRedo(), "Nothing to redo.")
        actions.set_text("undo", f"Undo {lower_first(stack.undoText())}".strip())
        actions.set_text("redo", f"Redo {lower_first(stack.redoText())}".strip())
        chosen = bool(self._view.selected)
        findings = bool(self._findings())
        for action_id in ("accept", "reject", "select-none", "reveal"):
            actions.set_enabled(action_id, chosen, NOTHING)
        accepted_first = "Select a finding first; a suggestion has to be accepted before."
        for action_id in ("relabel", "note", "delete", *(name for name, _ in TYPES)):
            actions.set_enabled(action_id, findings, accepted_first)
        frame = self._session.current
        here = frame is not None and bool(self._suggestions.on_frame(frame))
        any_at_all = here or next(iter(self._suggestions.all()), None) is not None
        none = "There are no suggestions; run a model first."
        actions.set_enabled("accept-picture", here, "This picture has no suggestions.")
        actions.set_enabled("accept-above", any_at_all, none)
        actions.set_enabled("next-suggestion", any_at_all, none)
        actions.set_enabled("select-all", frame is not None, "Open a picture first.")


def lower_first(text: str) -> str:
    """The text as it stands in the middle of a sentence."""
    return text[:1].lower() + text[1:]
