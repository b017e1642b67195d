"""Keeps the outlines on the canvas what the session and the view say they are, one by one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.imaging.cracks import Suggestion
from inspector.io.ground import line_m
from inspector.ui.canvas.outlines_item import Outline
from inspector.ui.canvas.view import Canvas
from inspector.ui.panels import formats
from inspector.ui.plain import one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.tokens import MEASUREMENT_COLOUR, REDACTION_COLOUR, UNDAMAGED_COLOUR
from inspector.ui.view_state import LAYER_OF, LAYERS, ViewState


class OutlinePresenter(QObject):
    """The suggestions and annotations of one frame. An edit touches the outlines of what it
    changed and no other."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item = canvas.outlines_item
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._frame: FrameRef | None = None
        self._suggested: dict[str, Suggestion] = {}
        self._layers = self._shown_layers()
        self._selected: frozenset[str] = frozenset()
        view.overlay_changed.connect(self._on_overlay_changed)
        view.selection_changed.connect(self._on_selection_changed)
        suggestions.changed.connect(self._on_suggestions_changed)
        session.document_changed.connect(self._on_document_changed)

    def clear(self) -> None:
        """Show none until `show_frame`."""
        self._frame = None
        self._suggested = {}
        self._item.show_outlines((), self._canvas.picture_rect)

    def show_frame(self, frame: FrameRef) -> None:
        """Show the outlines of a frame whose picture is on the canvas."""
        self._frame = frame
        self._show_all()

    def hide(self, hidden: bool) -> None:
        """Hide all for as long as a key is held."""
        self._item.setVisible(not hidden)

    def _show_all(self) -> None:
        frame = self._frame
        if frame is None:
            return
        self._suggested = self._suggestions_shown(frame)
        self._selected = frozenset(self._view.selected)
        outlines = [self._proposed(s) for s in self._suggested.values()]
        outlines += self._outlines(self._session.on_frame(frame))
        self._item.show_outlines(outlines, self._canvas.picture_rect)
        self._item.select(self._view.selected)

    # -- what is shown, and how ---------------------------------------------------------------

    def _suggestions_shown(self, frame: FrameRef) -> dict[str, Suggestion]:
        if not self._view.shows("suggestions"):
            return {}
        return {s.id: s for s in self._suggestions.on_frame(frame)}

    def _proposed(self, suggestion: Suggestion) -> Outline:
        colour = QColor(self._suggestions.colours.of(suggestion.label))
        return Outline(suggestion.id, suggestion.shape, "suggested", colour)

    def _outlines(self, annotations: Iterable[Annotation]) -> list[Outline]:
        return [self._outline(a) for a in annotations if self._is_shown(a)]

    def _is_shown(self, annotation: Annotation) -> bool:
        """Rejected ones stay in the table with their reason, but not in the picture, unless they
        are selected there."""
        if annotation.status == "rejected" and annotation.id not in self._selected:
            return False
        return self._view.shows(LAYER_OF[annotation.purpose])

    def _outline(self, annotation: Annotation) -> Outline:
        a = annotation
        if a.purpose == "finding":
            colour = QColor(self._suggestions.colours.of(a.label))
            code = a.observation.text if a.observation else ""
            return Outline(a.id, a.shape, a.status, colour, caption=one_line(code))
        if a.purpose == "redaction":
            kind = one_line(a.label).capitalize()
            text = f"{kind}?" if a.status == "suggested" else kind
            return Outline(a.id, a.shape, a.status, QColor(REDACTION_COLOUR), a.purpose, text)
        if a.purpose == "undamaged":
            text = tr("Undamaged?") if a.status == "suggested" else tr("Undamaged")
            return Outline(a.id, a.shape, a.status, QColor(UNDAMAGED_COLOUR), a.purpose, text)
        source = self._session.document.sources[a.frame.source_id]
        mm_per_px = source.scale.mm_per_px if source.scale else None
        text = "" if a.length_px is None else formats.length(a.length_px, mm_per_px)
        on_ground = [line_m(source, [(x, y) for x, y in ring]) for ring in a.shape.rings]
        if a.shape.kind == "line" and None not in on_ground:
            text = formats.metres(sum(length or 0.0 for length in on_ground))
        return Outline(a.id, a.shape, a.status, QColor(MEASUREMENT_COLOUR), a.purpose, text)

    # -- following ----------------------------------------------------------------------------

    def _shown_layers(self) -> tuple[bool, ...]:
        return tuple(self._view.shows(layer) for layer in LAYERS)

    @Slot()
    def _on_overlay_changed(self) -> None:
        before, self._layers = self._layers, self._shown_layers()
        if before != self._layers:
            self._show_all()

    @Slot()
    def _on_selection_changed(self) -> None:
        before, self._selected = self._selected, frozenset(self._view.selected)
        known = self._session.document.annotations
        rejected = [
            known[i]
            for i in before ^ self._selected
            if i in known and known[i].status == "rejected" and known[i].frame == self._frame
        ]
        if rejected:
            gone = [a.id for a in rejected if not self._is_shown(a)]
            self._item.change(gone, self._outlines(rejected))
        self._item.select(self._view.selected)

    @Slot(object)
    def _on_suggestions_changed(self, frame: FrameRef) -> None:
        if frame != self._frame:
            return
        before, self._suggested = self._suggested, self._suggestions_shown(frame)
        fresh = [s for i, s in self._suggested.items() if before.get(i) is not s]
        # What was accepted has its outline from the document already.
        known = self._session.document.annotations
        gone = [i for i in before if i not in self._suggested and i not in known]
        self._item.change(gone, map(self._proposed, fresh))

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        frame = self._frame
        if frame is None or frame.source_id not in changed.after.sources:
            return
        if frame.source_id in changed.delta.sources.touched:
            self._show_all()
            return
        delta = changed.delta.annotations
        fresh = self._outlines(a for a in delta.after.values() if a.frame == frame)
        kept = {outline.id for outline in fresh}
        here = {a.id for a in delta.values if a.frame == frame}
        # A suggestion is there again when its finding is taken back.
        shown = self._suggestions_shown(frame) if here - delta.after.keys() else self._suggested
        self._suggested = {i: s for i, s in shown.items() if i not in kept}
        back = [self._proposed(self._suggested[i]) for i in here - kept if i in self._suggested]
        gone = [i for i in here - kept if i not in self._suggested]
        self._item.change(gone, [*fresh, *back])
