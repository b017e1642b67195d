"""Coding observations: the one that is being written, and how it becomes part of the document.

While it is written it is a draft: nothing of it is in the document until it is kept, which is one
undo step. Who selects something else, or goes to another frame, keeps a draft that is whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.annotation import Annotation, new_id
from inspector.core.document import SourceEntry
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.standards.book import CodeBook
from inspector.ui.books import CodeBooks
from inspector.ui.draft import Draft, blocking, first_guess, kept_text
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState


class Observing(QObject):
    """The draft, and what is known for it.

    Signals
        changed()     another draft, none, or the same with other contents
        begun()       a new one was begun: whoever writes may start
        told(str)     why nothing was done, and what to do
    """

    changed = Signal()
    begun = Signal()
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        books: CodeBooks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._books = books
        self._draft: Draft | None = None
        self._last: dict[str, Observation] = {}
        """What was kept last, by source."""
        self.recent: list[str] = []
        """Codes used last, the latest first."""
        view.selection_changed.connect(self._on_selection)
        session.document_changed.connect(self._on_document)
        session.current_changed.connect(self._on_current)
        session.project_changed.connect(self._on_project)
        books.changed.connect(self.changed)

    # -- what there is ------------------------------------------------------------------------

    @property
    def draft(self) -> Draft | None:
        """What is being written, if anything is."""
        return self._draft

    @property
    def is_new(self) -> bool:
        """True for a draft that the document knows nothing of."""
        return self._draft is not None and self._stored() is None

    @property
    def source(self) -> SourceEntry | None:
        """The picture or video of the draft."""
        draft = self._draft
        return (
            self._session.document.sources.get(draft.annotation.frame.source_id) if draft else None
        )

    @property
    def inspection(self) -> Inspection | None:
        """The head of the draft's run."""
        source = self.source
        return source.inspection if source else None

    @property
    def book(self) -> CodeBook | None:
        """The book that the draft is coded by."""
        return self._books.get(self._draft.observation.book) if self._draft else None

    def _stored(self) -> Observation | None:
        """The draft's observation as the document has it."""
        known = self._session.document.annotations
        draft = self._draft
        there = known.get(draft.annotation.id) if draft else None
        return there.observation if there else None

    # -- beginning ----------------------------------------------------------------------------

    def begin_at(self, x: float, y: float) -> None:
        """A new observation at a source pixel of the frame in view."""
        frame = self._session.current
        if frame is None:
            return
        shape = Shape.of("line", [[(x, y)]])
        self._leave()
        self._view.select([])
        self._begin(Annotation(new_id(), frame, shape, label=""))

    def begin_on(self, ids: Sequence[str]) -> bool:
        """Code the selected finding or suggestion; False if there is not just one."""
        subjects = [a for a in self._suggestions.subjects(ids) if a.purpose == "finding"]
        if len(subjects) != 1 or len(ids) != 1:
            return False
        (subject,) = subjects
        if self._draft is not None and self._draft.annotation.id == subject.id:
            self.begun.emit()
            return True
        self._leave()
        self._begin(subject)
        return True

    def _begin(self, annotation: Annotation) -> None:
        draft = Draft.of(annotation)
        if draft is None:
            source_id = annotation.frame.source_id
            book = self._books.of(source_id)
            source = self._session.document.sources[source_id]
            guess = first_guess(source, annotation, book, self._last.get(source_id))
            proposal = self._books.proposal(annotation.label, book)
            if proposal is not None:
                guess = replace(
                    guess,
                    code=proposal.code.code,
                    first=proposal.first,
                    second=proposal.second,
                )
            draft = Draft(annotation, guess, annotation.note)
        self._draft = draft
        self.changed.emit()
        self.begun.emit()

    # -- writing ------------------------------------------------------------------------------

    def write(self, observation: Observation, by_user: bool = True) -> None:
        """Other contents of the draft."""
        draft = self._draft
        if draft is not None and observation != draft.observation:
            changed = draft.changed or by_user
            self._draft = replace(draft, observation=observation, changed=changed)
            self.changed.emit()

    def write_note(self, note: str) -> None:
        """Other remarks."""
        if self._draft is not None and note != self._draft.note:
            self._draft = replace(self._draft, note=note, changed=True)
            self.changed.emit()

    # -- ending -------------------------------------------------------------------------------

    def why_not(self) -> str:
        """What has to be mended before the draft can be kept; "" if nothing."""
        draft, source = self._draft, self.source
        if draft is None or source is None:
            return tr("Begin an observation first.")
        return blocking(self._session.document, source, self._proposed(draft), self._books.books)

    def keep(self) -> bool:
        """Make the draft part of the document, as one edit; False, and why is told, if it cannot
        be."""
        why = self.why_not()
        if why:
            self.told.emit(why)
            return False
        made = self._put()
        if made is None:
            return False
        self._view.select([made.id])
        self.changed.emit()
        return True

    def _put(self) -> Annotation | None:
        """Edit the document; the draft is then what is there. None if nothing may be changed."""
        draft = self._draft
        if draft is None:
            return None
        made = self._proposed(draft)
        before = self._session.document.annotations.get(made.id)
        self._draft = Draft.of(made)
        if before != made and not self._session.edit(
            kept_text(before, made), lambda d: edits.put(d, made)
        ):
            self._draft = draft
            return None
        self._last[made.frame.source_id] = draft.observation
        text = draft.observation.text
        self.recent = [text, *(code for code in self.recent if code != text)][:6]
        return made

    def drop(self) -> None:
        """Forget what was written; a stored observation is shown again as it is."""
        draft = self._draft
        if draft is None:
            return
        known = self._session.document.annotations.get(draft.annotation.id)
        self._draft = Draft.of(known) if draft.changed and known is not None else None
        self.changed.emit()

    def take_back(self) -> None:
        """Take the coding of a finding back; a mere point goes with it."""
        if (draft := self._draft) is None:
            return
        key, code = draft.annotation.id, draft.observation.text
        self._draft = None
        if draft.shape.is_point:
            self._session.edit(tr("Delete {code}", code=code), lambda d: edits.remove(d, [key]))
        else:
            step = tr("Take {code} back", code=code)
            self._session.edit(step, lambda d: edits.set_observation(d, [key], None))
        self.changed.emit()

    def _proposed(self, draft: Draft) -> Annotation:
        base = self._session.document.annotations.get(draft.annotation.id) or draft.annotation
        return draft.proposed(base, self.book)

    def _leave(self) -> None:
        """The user turns to something else: what is whole is kept."""
        if self._draft is not None and self._draft.changed:
            why = self.why_not()
            if why:
                self.told.emit(tr("The observation was not kept. {why}", why=why))
            else:
                self._put()
        self._draft = None

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def _on_selection(self) -> None:
        ids = self._view.selected
        draft = self._draft
        if draft is not None and (ids == (draft.annotation.id,) or (not ids and self.is_point)):
            return
        self._leave()
        known = self._session.document.annotations
        chosen = known.get(ids[0]) if len(ids) == 1 else None
        self._draft = Draft.of(chosen) if chosen is not None else None
        if draft is not None or self._draft is not None:
            self.changed.emit()

    @property
    def is_point(self) -> bool:
        """True while a place is coded that is not in the document yet, so cannot be selected."""
        draft = self._draft
        return (
            draft is not None
            and draft.shape.is_point
            and draft.annotation.id not in self._session.document.annotations
        )

    @Slot()
    def _on_document(self) -> None:
        draft = self._draft
        if draft is None:
            self._on_selection()
            return
        now = self._session.document.annotations.get(draft.annotation.id)
        if now is draft.annotation:
            return
        if now is None:
            stood = draft.annotation.observation is not None
            if stood or draft.annotation.frame.source_id not in self._session.document.sources:
                self._draft = None
        elif not draft.changed and now.observation is not None:
            self._draft = Draft.of(now)
        elif draft.annotation.observation is not None and now.observation is None:
            self._draft = None
        else:
            self._draft = replace(draft, annotation=now)
        self.changed.emit()

    @Slot()
    def _on_current(self) -> None:
        draft = self._draft
        if draft is not None and draft.annotation.frame != self._session.current:
            self._leave()
            self.changed.emit()

    @Slot()
    def _on_project(self) -> None:
        self._draft = None
        self._last.clear()
        self.recent = []
        self.changed.emit()
