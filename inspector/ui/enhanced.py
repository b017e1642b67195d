"""Source against enhanced: measures findings again on an enhanced picture of the same place.

The enhanced picture is not original evidence. What is measured on it stands beside the measures
of the source in `Annotation.on_enhanced`, in source pixels, and never replaces them. It follows
from shape and picture, so it is no step of the history.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core import edits
from inspector.core.annotation import Annotation, OnEnhanced
from inspector.core.document import Document
from inspector.core.language import mark, tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.enhanced_measure import measure_on_enhanced, same_crack
from inspector.ui.jobs import Job
from inspector.ui.session import Session

REACH_PX = 3.0
"""What lies further than this from the finding is another crack, source pixels."""
NO_CRACK = mark(
    "The enhanced picture shows no crack at this place; the measures of the source stand."
)


@dataclass(frozen=True)
class Enhanced:
    """What a model sees on an enhanced picture.

    `mask` holds its probabilities, `factor` x `factor` of them for each source pixel, from the
    source pixel `mask.origin` on. `result_id` and `model_id` name the enhancement.
    """

    mask: Mask
    factor: int
    result_id: str
    model_id: str


def measure_again(
    session: Session, ids: Iterable[str], enhanced: Enhanced, threshold: float
) -> Job | None:
    """Measure findings on an enhanced picture, in the background. A pixel counts as crack from
    `threshold` (0..1) on. Nothing is kept for a finding whose shape changes meanwhile.
    """
    known = session.document.annotations
    subjects = [a for i in ids if (a := known.get(i)) is not None and a.shape.kind == "region"]
    if not subjects:
        return None

    def work(progress: Progress) -> dict[str, OnEnhanced]:
        classes = enhanced.mask.class_ids(threshold)
        found = {}
        for done, annotation in enumerate(subjects):
            progress.step(done, len(subjects))
            measured = _measured(annotation, classes, enhanced)
            if measured is not None:
                found[annotation.id] = measured
        return found

    def done(found: dict[str, OnEnhanced]) -> None:
        if not found:
            session.notified.emit(tr(NO_CRACK))
            return
        shapes = {a.id: a.shape for a in subjects}
        now = session.document.annotations
        fresh = {i: f for i, f in found.items() if i in now and now[i].shape is shapes[i]}

        def change(document: Document) -> Document:
            for annotation_id, measured in fresh.items():
                document = edits.set_on_enhanced(document, [annotation_id], measured)
            return document

        session.record(change)

    return session.jobs.submit(
        "decode", tr("Measure on enhanced picture"), work, done=done, failed=session.failed.emit
    )


def _measured(
    annotation: Annotation, classes: NDArray[np.uint8], enhanced: Enhanced
) -> OnEnhanced | None:
    mask = enhanced.mask
    # A label that the model does not know is a person's word for any of its classes.
    known = annotation.label in mask.labels
    seen = classes == mask.labels.index(annotation.label) + 1 if known else classes > 0
    crack = same_crack(annotation.shape, seen, mask.origin, enhanced.factor, REACH_PX)
    if not crack.any():
        return None
    measures = measure_on_enhanced(crack, mask.origin, enhanced.factor)
    return OnEnhanced(enhanced.result_id, enhanced.model_id, measures)
