"""What tools and commands do to the shapes of findings: every edit of geometry goes through here.

Works on the picture in view. A suggestion that is edited becomes a finding with the edit, in one
step of the history: whoever corrects a shape has judged it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from inspector.core import edits
from inspector.core.annotation import Annotation, Purpose, new_id
from inspector.core.document import SourceEntry
from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.core.shape import Shape
from inspector.imaging import region_edits
from inspector.imaging.boxes import boxes_around, meeting
from inspector.imaging.line_measures import measure_line
from inspector.imaging.simplify import simplified
from inspector.io.ground import line_m
from inspector.ui.naming import USUAL_LABELS, name_of, step_name
from inspector.ui.painting import erased_unasked, paint_subject, regions_of
from inspector.ui.reshaping import (
    copied,
    extent,
    free_place,
    kept_inside,
    moved,
    named,
    reshaped,
    separate_parts,
    split_along,
)
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import LAYER_OF, ViewState

ERASED = mark("Erased by hand")
Mask2D = NDArray[np.bool_]


class Editor(QObject):
    """Edits of shapes on the current picture.

    Signals
        changed()            what there is to edit, or its shapes, are others now
        label_changed(str)   what the next drawn finding will be
        told(str)            why nothing was done, and what to do
    """

    changed = Signal()
    label_changed = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._label = "crack"
        session.document_changed.connect(self.changed)
        session.current_changed.connect(self.changed)
        suggestions.changed.connect(self.changed)

    # -- what there is to edit ----------------------------------------------------------------

    @property
    def label(self) -> str:
        """What the next drawn finding will be."""
        return self._label

    def set_label(self, label: str) -> None:
        if label and label != self._label:
            self._label = label
            self.label_changed.emit(label)

    @property
    def size(self) -> tuple[int, int] | None:
        """(width, height) of the picture in view, pixels."""
        entry = self._source()
        return (entry.width_px, entry.height_px) if entry is not None else None

    @property
    def mm_per_px(self) -> float | None:
        """The scale of the picture in view."""
        entry = self._source()
        return entry.scale.mm_per_px if entry is not None and entry.scale is not None else None

    def ground_m(self, points_px: Sequence[tuple[float, float]]) -> float | None:
        """The length of a polyline of pixel centres on the ground; None if the picture in view
        does not say where it lies."""
        entry = self._source()
        return None if entry is None else line_m(entry, points_px)

    def _source(self) -> SourceEntry | None:
        frame = self._session.current
        return self._session.document.sources[frame.source_id] if frame is not None else None

    def selected(self) -> list[Annotation]:
        """The selection on the picture in view; suggestions as the findings they would become."""
        subjects = self._suggestions.subjects(self._view.selected)
        return [a for a in subjects if a.frame == self._session.current]

    def subject(self, item_id: str) -> Annotation | None:
        """An annotation, or a suggestion as the finding it would become."""
        annotation = self._session.document.annotations.get(item_id)
        return annotation or self._suggestions.annotation(item_id)

    def visible(self) -> list[Annotation]:
        """All that can be edited on the picture in view: what is not rejected, and suggestions;
        nothing of a kind that is hidden."""
        frame = self._session.current
        if frame is None:
            return []
        judged = [
            a
            for a in self._session.on_frame(frame)
            if a.status != "rejected" and self._view.layer_visible(LAYER_OF[a.purpose])
        ]
        if not self._view.layer_visible("suggestions"):
            return judged
        proposed = [s.id for s in self._suggestions.on_frame(frame)]
        return [*judged, *self._suggestions.subjects(proposed)]

    # -- drawing ------------------------------------------------------------------------------

    def add(self, shape: Shape, purpose: Purpose = "finding", label: str | None = None) -> None:
        """A new annotation of this shape, selected."""
        size, frame = self.size, self._session.current
        inside = region_edits.clipped(shape, *size) if size else None
        if inside is None or frame is None:
            self.told.emit(tr("That lies outside the picture; draw inside it."))
            return
        made = Annotation(
            id=new_id(),
            frame=frame,
            shape=inside,
            label=label or (self._label if purpose == "finding" else USUAL_LABELS[purpose][0]),
            purpose=purpose,
            line=measure_line(inside) if inside.kind == "line" else None,
        )
        if self._session.edit(step_name(tr("Draw"), name_of(made)), lambda d: edits.put(d, made)):
            self._view.select([made.id])

    def reshape(self, text: str, shapes: Mapping[str, Shape | None]) -> bool:
        """Give annotations or suggestions other shapes, as one edit. None takes one away: what a
        model found is then rejected, so that it is not suggested again."""
        size = self.size
        if size is None:
            return False
        put, gone = [], []
        for item_id, shape in shapes.items():
            subject = self.subject(item_id)
            if subject is None:
                continue
            inside = region_edits.clipped(shape, *size) if shape is not None else None
            if inside is not None:
                put.append(reshaped(subject, inside))
            elif subject.judged is not None:
                put.append(replace(subject, status="rejected", reason=tr(ERASED)))
            else:
                gone.append(item_id)
        return self._session.edit(text, lambda d: edits.remove(edits.put(d, *put), gone))

    # -- painting -----------------------------------------------------------------------------

    def paint(self, mask: Mask2D, window: Window) -> None:
        """Add pixels to the selected region, or begin a new one."""
        subject = paint_subject(self.selected())
        if not mask.any():
            return
        if subject is None:
            self.add(region_edits.painted(None, mask, window))
            return
        shape = region_edits.painted(subject.shape, mask, window)
        if self.reshape(step_name(tr("Paint"), name_of(subject)), {subject.id: shape}):
            self._view.select([subject.id])

    def erase(self, mask: Mask2D, window: Window) -> None:
        """Take pixels from the selected regions, or from all findings under the eraser."""
        subjects = regions_of(self.selected()) or erased_unasked(self.visible())
        under = meeting(boxes_around([a.shape for a in subjects]), window)
        changed: dict[str, Shape | None] = {}
        smaller = []
        for subject in itertools.compress(subjects, under):
            shape = region_edits.erased(subject.shape, mask, window)
            if shape is not subject.shape:
                changed[subject.id] = shape
                smaller.append(subject)
        if changed:
            self.reshape(named(tr("Erase part of"), smaller), changed)

    # -- whole shapes -------------------------------------------------------------------------

    def split(self, cut: NDArray[np.float32]) -> None:
        """Cut the selected shapes along a drawn line; if it divides none of them, all findings."""
        findings = [a for a in self.visible() if a.purpose == "finding"]
        divided = split_along(self.selected(), cut) or split_along(findings, cut)
        if not divided:
            self.told.emit(tr("The line divides nothing; draw it right across a finding."))
            return
        self._replace_by_pieces(tr("Split"), divided)

    def separate(self) -> None:
        """Make every separate part of the selected regions a finding of its own."""
        divided = [
            (a, pieces) for a in self.selected() if len(pieces := separate_parts(a.shape)) > 1
        ]
        if not divided:
            self.told.emit(tr("The selection has no separate parts."))
            return
        self._replace_by_pieces(tr("Separate parts of"), divided)

    def merge(self) -> None:
        """Make one finding of the selected ones; the largest gives it its name."""
        subjects = self.selected()
        kinds = {a.shape.kind for a in subjects}
        if len(subjects) < 2 or len(kinds) != 1 or len({a.purpose for a in subjects}) != 1:
            self.told.emit(tr("Select two or more regions, or two or more lines, to merge."))
            return
        first = max(subjects, key=lambda a: extent(a.shape))
        if kinds == {"region"}:
            shape = region_edits.merged([a.shape for a in subjects])
        else:
            shape = Shape("line", tuple(ring for a in subjects for ring in a.shape.rings))
        notes = dict.fromkeys(a.note for a in subjects if a.note)
        judged = first.judged or next((a.judged for a in subjects if a.judged), None)
        merged = reshaped(replace(first, judged=judged, note="\n".join(notes)), shape)
        gone = [a.id for a in subjects if a.id != first.id]
        if self._session.edit(
            named(tr("Merge"), subjects), lambda d: edits.remove(edits.put(d, merged), gone)
        ):
            self._view.select([merged.id])

    def simplify(self, tolerance_px: float) -> None:
        """Draw the selected shapes with fewer points, nowhere further off than this."""
        each = [(a, simplified(a.shape, tolerance_px)) for a in self.selected()]
        fewer = [(a, shape) for a, shape in each if shape != a.shape]
        if fewer:
            subjects = [a for a, _ in fewer]
            self.reshape(named(tr("Simplify"), subjects), {a.id: shape for a, shape in fewer})

    def move(self, dx_px: int, dy_px: int) -> None:
        """Move the selection by whole pixels, staying on the picture."""
        subjects, size = self.selected(), self.size
        if not subjects or size is None:
            return
        dx, dy = kept_inside([a.shape for a in subjects], size, dx_px, dy_px)
        if (dx, dy) == (0, 0):
            return
        put = [moved(a, dx, dy) for a in subjects]
        self._session.edit(named(tr("Move"), put), lambda d: edits.put(d, *put))

    # -- copies -------------------------------------------------------------------------------

    def duplicate(self) -> None:
        """A copy of the selection beside it."""
        self.paste(self.selected())

    def paste(self, annotations: Sequence[Annotation]) -> None:
        """Copies of annotations on the picture in view, at their place where that is free."""
        size, frame = self.size, self._session.current
        if size is None or frame is None or not annotations:
            return
        taken = [a.shape for a in self._session.on_frame(frame)]
        dx, dy = free_place([a.shape for a in annotations], taken, size)
        put = []
        for annotation in annotations:
            inside = region_edits.clipped(region_edits.moved(annotation.shape, dx, dy), *size)
            if inside is not None:
                put.append(copied(annotation, inside, frame))
        if not put:
            self.told.emit(tr("What was copied does not lie on this picture."))
        elif self._session.edit(named(tr("Paste"), put), lambda d: edits.put(d, *put)):
            self._view.select([a.id for a in put])

    def _replace_by_pieces(
        self, verb: str, divided: Iterable[tuple[Annotation, Sequence[Shape]]]
    ) -> None:
        put = []
        for subject, pieces in divided:
            ranked = sorted(pieces, key=extent, reverse=True)
            put.append(reshaped(subject, ranked[0]))
            put += [replace(reshaped(subject, shape), id=new_id()) for shape in ranked[1:]]
        if self._session.edit(f"{verb} {name_of(put[0])}", lambda d: edits.put(d, *put)):
            self._view.select([a.id for a in put])
