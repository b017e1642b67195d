"""What the models propose: derived live from the stored probabilities, never part of the document
until a person accepts or rejects it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.document import Document, ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.cracks import Suggestion
from inspector.ui.label_colours import LabelColours
from inspector.ui.naming import step_name, what
from inspector.ui.session import Session
from inspector.ui.suggestion_search import (
    Found,
    MaskCache,
    Searched,
    as_finding,
    judged_shapes,
    meets,
    search_all,
    shape_of,
)
from inspector.ui.view_state import ViewState

SETTLE_MS = 400


class Suggestions(QObject):
    """The suggestions of every frame that has a result.

    Signals
        changed(FrameRef)     the suggestions of a frame are other ones now
        mask_changed(FrameRef)  the mask of the current frame was loaded or replaced
    """

    changed = Signal(object)
    mask_changed = Signal(object)

    def __init__(self, session: Session, view: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._found: dict[FrameRef, tuple[Suggestion, ...]] = {}
        self._open: dict[FrameRef, tuple[Suggestion, ...]] = {}
        """Of those found, the ones that nobody has judged; no frame without any."""
        self._frame_of: dict[str, FrameRef] = {}
        self._crowded: set[FrameRef] = set()
        self._result: dict[FrameRef, ResultEntry] = {}
        self._searched: dict[FrameRef, tuple[ResultEntry, Searched]] = {}
        self.colours = LabelColours(session, self)
        self._masks = MaskCache()
        # All frames follow the threshold when the slider rests; the one in view follows at once.
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._search_all)
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)
        session.current_changed.connect(self._on_current_changed)
        view.threshold_changed.connect(self._on_threshold_changed)

    def on_frame(self, frame: FrameRef) -> tuple[Suggestion, ...]:
        """Those of a frame that nobody has judged, most worth first."""
        return self._open.get(frame, ())

    @property
    def any_left(self) -> bool:
        """True if some frame has suggestions that nobody has judged."""
        return any(frame.source_id in self._session.document.sources for frame in self._open)

    def all(self) -> Iterable[tuple[FrameRef, Suggestion]]:
        """Those of all frames, in document order."""
        for frame in self._in_order(self._open):
            for suggestion in self.on_frame(frame):
                yield frame, suggestion

    def _in_order(self, frames: Iterable[FrameRef]) -> list[FrameRef]:
        sources = self._session.document.sources
        known = [frame for frame in frames if frame.source_id in sources]
        if len(known) > 1:
            places = dict(zip(sources, range(len(sources)), strict=True))
            known.sort(key=lambda frame: (places[frame.source_id], frame.index))
        return known

    def find(self, suggestion_id: str) -> tuple[FrameRef, Suggestion] | None:
        """A suggestion by its id."""
        frame = self._frame_of.get(suggestion_id)
        here = self.on_frame(frame) if frame is not None else ()
        return next(((frame, s) for s in here if frame and s.id == suggestion_id), None)

    def mask(self, frame: FrameRef) -> Mask | None:
        """The mask of a frame if it is in memory."""
        return self._masks.get(frame)

    def result(self, frame: FrameRef) -> ResultEntry | None:
        """The result whose suggestions are shown on a frame."""
        return self._result.get(frame)

    # -- judging ------------------------------------------------------------------------------

    def accept(self, ids: Sequence[str]) -> None:
        """Make suggestions findings, accept what was rejected, confirm proposed areas; one
        undo step. A measurement is a person's own: there is nothing to accept."""
        subjects = [a for a in self.subjects(ids) if a.purpose != "measurement"]
        only_areas = all(a.purpose != "finding" for a in subjects)
        verb = tr("Confirm") if only_areas else tr("Accept")
        self._judge(verb, subjects, edits.accept)

    def reject(self, ids: Sequence[str], reason: str) -> None:
        """Say that suggestions or findings are none, and why, and that areas are not wanted; one
        undo step."""
        subjects = [a for a in self.subjects(ids) if a.purpose != "measurement"]
        areas = [a.id for a in subjects if a.purpose != "finding"]

        def rejected(document: Document, judged: Sequence[str]) -> Document:
            return edits.reject(edits.reject(document, judged, reason), areas, "")

        self._judge(tr("Reject"), subjects, rejected)

    def relabel(self, ids: Sequence[str], label: str) -> None:
        """Say what annotations are; a suggestion is accepted as that. One undo step."""
        self._judge(
            tr("Change label of"),
            self.subjects(ids),
            lambda document, judged: edits.relabel(document, judged, label),
        )

    def accept_frame(self, frame: FrameRef) -> None:
        """Accept every suggestion of a frame; one undo step. Proposed areas are not among them:
        what is blurred for others' sake, or learnt from, is confirmed one by one."""
        self.accept([s.id for s in self.on_frame(frame)])

    def above(self, confidence: float) -> list[str]:
        """The ids of all suggestions of all frames with at least this confidence."""
        return [s.id for _, s in self.all() if s.confidence >= confidence]

    def accept_above(self, confidence: float) -> None:
        """Accept all suggestions of all frames with at least this confidence; one undo step."""
        self.accept(self.above(confidence))

    def _judge(
        self,
        verb: str,
        subjects: Sequence[Annotation],
        verdict: Callable[[Document, Sequence[str]], Document],
    ) -> None:
        if subjects:
            known = self._session.document.annotations
            fresh = [a for a in subjects if a.id not in known]
            ids = [a.id for a in subjects]
            self._session.edit(
                step_name(verb, what(subjects)), lambda d: verdict(edits.put(d, *fresh), ids)
            )

    def subjects(self, ids: Sequence[str]) -> list[Annotation]:
        """Annotations, and suggestions as the findings that they would become."""
        known = self._session.document.annotations
        wanted = {i for i in ids if i in self._frame_of and i not in known}
        found = [known[i] for i in ids if i in known]
        for frame in self._in_order({self._frame_of[i] for i in wanted}):
            here = (s for s in self.on_frame(frame) if s.id in wanted)
            found += [self._accepted(frame, s) for s in here]
        return found

    def annotation(self, suggestion_id: str) -> Annotation | None:
        """The finding that a suggestion becomes when it is accepted."""
        found = self.find(suggestion_id)
        return self._accepted(*found) if found else None

    def _accepted(self, frame: FrameRef, suggestion: Suggestion) -> Annotation:
        return as_finding(self._result[frame], suggestion)

    # -- following the session ----------------------------------------------------------------

    def take(self, entry: ResultEntry, mask: Mask, searched: Searched) -> None:
        """A model has just run: its mask and suggestions, found in the same job."""
        self._keep(entry.frame, entry, mask, searched)

    def _keep(
        self, frame: FrameRef, entry: ResultEntry, mask: Mask | None, searched: Searched
    ) -> None:
        before, was = self._found.get(frame, ()), self._result.get(frame)
        # An id stands for one region of one result: what was known stays the same object, so that
        # nothing is drawn or listed again.
        known = {s.id: s for s in before}
        found = tuple(known.get(s.id, s) for s in searched.found)
        self._result[frame] = entry
        self._searched[frame] = (entry, searched)
        self._found[frame] = found
        self._leave_out_judged(frame)
        for suggestion in before:
            self._frame_of.pop(suggestion.id, None)
        self._frame_of.update((s.id, frame) for s in found)
        if mask is not None and self._masks.keep(frame, mask, self._session.current):
            self.mask_changed.emit(frame)
        if was is not entry or [s.id for s in before] != [s.id for s in found]:
            self.changed.emit(frame)
        self._say_if_crowded(frame, searched)

    def _leave_out_judged(self, frame: FrameRef) -> None:
        judged = self._session.document.annotations
        left = tuple(s for s in self._found.get(frame, ()) if s.id not in judged)
        if left:
            self._open[frame] = left
        else:
            self._open.pop(frame, None)

    def _say_if_crowded(self, frame: FrameRef, searched: Searched) -> None:
        """Once for a picture, not at every move of the slider."""
        if not searched.notice:
            self._crowded.discard(frame)
        elif frame == self._session.current and frame not in self._crowded:
            self._crowded.add(frame)
            self._session.notified.emit(searched.notice)

    def _on_project_changed(self) -> None:
        for known in (self._found, self._open, self._frame_of, self._result, self._searched):
            known.clear()
        self._crowded.clear()
        self._masks.clear()
        self._search_all()

    def _search_all(self) -> None:
        self._search(list(self._session.frames()), key="suggest-all")

    def _on_current_changed(self) -> None:
        frame = self._session.current
        if frame is None:
            return
        self._view.look_at(self._session.document.sources[frame.source_id].kind)
        if frame in self._masks:
            self.mask_changed.emit(frame)
        else:
            self._search([frame], key="suggest")

    def _on_threshold_changed(self, _: float) -> None:
        if self._session.current is not None:
            self._search([self._session.current], key="suggest")
        self._settled.start()

    def _on_document_changed(self, changed: Changed) -> None:
        """Judged regions are left out of the search, so undo brings suggestions back."""
        delta = changed.delta.annotations
        values = [a for a in delta.values if a.frame in self._result]
        stayed = delta.before.keys() & delta.after.keys()
        moved = {a.frame for a in values if a.id not in stayed}
        for frame in moved:
            self._leave_out_judged(frame)
        for frame in moved:  # once all are up to date: listeners look at more than one
            self.changed.emit(frame)
        reshaped = [
            a
            for a in values
            if a.purpose == "finding"
            and shape_of(delta.before.get(a.id)) is not shape_of(delta.after.get(a.id))
        ]
        # What a known suggestion stands for comes and goes without a search.
        frames = {a.frame for a in reshaped}
        known = {f: {s.id: s.shape for s in self._found.get(f, ())} for f in frames}
        lost = [a for a in reshaped if known[a.frame].get(a.id) != a.shape]
        searched = {a.frame for a in lost if self._may_matter(a)}
        if searched:
            self._search(list(searched), key="suggest-judged")

    def _may_matter(self, annotation: Annotation) -> bool:
        mask = self._masks.get(annotation.frame)
        if mask is None:
            return True
        return meets(mask, self._view.threshold, judged_shapes([annotation]))

    def _search(self, frames: Sequence[FrameRef], key: str) -> None:
        document = self._session.document
        entries = [e for f in frames if (e := document.result_for(f)) is not None]
        if not entries:
            return
        store, masks = self._session.result_store(), self._masks.by_frame()
        judged = {e.frame: self._session.on_frame(e.frame) for e in entries}
        looks = {f: self._view.look(document.sources[f.source_id].kind) for f in judged}

        before = dict(self._searched)

        def work(progress: Progress) -> list[Found]:
            return search_all(entries, masks, store.read, judged, looks, before, progress)

        def done(found: list[Found]) -> None:
            for entry, mask, searched in found:
                self._keep(entry.frame, entry, mask, searched)

        self._session.jobs.submit(
            "decode", tr("Find cracks in results"), work,
            done=done, failed=self._session.failed.emit, key=key, quiet=True,
        )  # fmt: skip
