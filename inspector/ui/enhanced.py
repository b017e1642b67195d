"""Source against enhanced: measures a finding again on an enhanced picture of the same place.

The enhanced picture is not original evidence. What is measured on it stands beside the measures
of the source in `Annotation.on_enhanced`, in source pixels, and never replaces them.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core import edits
from inspector.core.annotation import OnEnhanced
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.enhanced_measure import measure_on_enhanced, same_crack
from inspector.ui.jobs import Job
from inspector.ui.session import Session

REACH_PX = 3.0
"""What lies further than this from the finding is another crack, source pixels."""
NO_CRACK = "The enhanced picture shows no crack at this place; the measures of the source stand."


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
    session: Session, annotation_id: str, enhanced: Enhanced, threshold: float
) -> Job | None:
    """Measure a finding on an enhanced picture, in the background; one undo step. A pixel counts
    as crack from `threshold` (0..1) on. Nothing is kept if the finding's shape changes meanwhile.
    """
    annotation = session.document.annotations.get(annotation_id)
    if annotation is None or annotation.shape.kind != "region":
        return None
    shape, label = annotation.shape, annotation.label

    def work(_: Progress) -> OnEnhanced | None:
        mask = enhanced.mask
        classes = mask.class_ids(threshold)
        # A label that the model does not know is a person's word for any of its classes.
        known = label in mask.labels
        seen = classes == mask.labels.index(label) + 1 if known else classes > 0
        crack = same_crack(shape, seen, mask.origin, enhanced.factor, REACH_PX)
        if not crack.any():
            return None
        measures = measure_on_enhanced(crack, mask.origin, enhanced.factor)
        return OnEnhanced(enhanced.result_id, enhanced.model_id, measures)

    def done(found: OnEnhanced | None) -> None:
        now = session.document.annotations.get(annotation_id)
        if found is None:
            session.notified.emit(NO_CRACK)
        elif now is not None and now.shape is shape:
            session.edit(
                "Measure on enhanced picture",
                lambda d: edits.set_on_enhanced(d, [annotation_id], found),
            )

    return session.jobs.submit(
        "decode", "Measure on enhanced picture", work, done=done, failed=session.failed.emit
    )
