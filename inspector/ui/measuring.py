"""Measures what people drew or changed, beside the window: a long crack takes a tenth of a second.

Measures follow from the shape, so they are no step of their own in the history; until they are
there, an annotation has none, and never those of another shape.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, unmeasured
from inspector.core.delta import Changed
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.measures import measure_shape
from inspector.ui.session import Session


class Measuring(QObject):
    """Watches the document for regions without measures and fills them in."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.document_changed.connect(self._on_document_changed)

    def _on_document_changed(self, changed: Changed) -> None:
        self._measure(changed.delta.annotations.after.values())

    def _measure(self, annotations: Iterable[Annotation]) -> None:
        todo = {a.id: a.shape for a in annotations if unmeasured(a)}
        if not todo or self._session.read_only:
            return

        def work(progress: Progress) -> dict[str, CrackMeasures]:
            found = {}
            for done, (key, shape) in enumerate(todo.items()):
                progress.step(done, len(todo))
                found[key] = measure_shape(shape)
            return found

        def done(found: dict[str, CrackMeasures]) -> None:
            self._fill_in(todo, found)

        self._session.jobs.submit(
            "decode", tr("Measure findings"), work, done=done, failed=self._session.failed.emit,
            quiet=True,
        )  # fmt: skip

    def _fill_in(self, shapes: dict[str, Shape], found: dict[str, CrackMeasures]) -> None:
        """Only where the shape is still the one that was measured."""
        now = self._session.document.annotations
        fresh = {
            key: measures
            for key, measures in found.items()
            if key in now and now[key].shape is shapes[key] and now[key].measures is None
        }
        self._session.record(lambda d: edits.set_measures(d, fresh))
