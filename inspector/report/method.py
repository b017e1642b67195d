"""How what is in a report was done, in words."""

from __future__ import annotations

from inspector.core.enhanced import STAMP
from inspector.core.language import mark, tr
from inspector.core.restoration import STAMP as RESTORED
from inspector.report.content import Content

_METHOD = (
    mark(
        "Cracks are outlined on the original pictures. Length runs along the centre line "
        "(skeleton) of the outline; widths are taken perpendicular to it. A crack that was drawn "
        "as a line has a length and no width. Mean, 95th percentile and largest width are those "
        "of one finding. The largest width is a single place and is marked on the picture."
    ),
    mark(
        "Longitudinal cracks run within 20° of the driving direction, transverse ones within 20° "
        "of its perpendicular (after AASHTO R 85); cracks that branch and are much longer than "
        "they reach are a pattern. The inspector may override the type. Severity follows from the "
        "mean width."
    ),
    mark("A model only suggests. Every finding in this report was drawn or accepted by a person."),
)
_SEWER_METHOD = (
    mark(
        "Observations are coded on the original frames by the book named in the head of each run. "
        "A grade follows from the rule of the book unless the inspector set it; then the reason is "
        "printed. Clock positions run from 1 to 12 with 12 at the top, seen in the direction of "
        "travel."
    ),
    mark(
        "Millimetres follow from the ring: the circle of the pipe's wall at the distance of the "
        "place, whose diameter is the pipe's. Sizes across are valid for what lies in the plane of "
        "the ring, the length along the wall for what is on the wall. On the wall away from the "
        "ring a picture gives no length."
    ),
    mark("A chainage marked est. was estimated and not read from a counter."),
)
_LAND_METHOD = (
    mark(
        "On maps, areas are those of the pixels by the coordinate system of the file; lengths run "
        "along the middle lines of regions and along drawn lines. In a projected system they are "
        "those of its plane, in degrees those of the ellipsoid."
    ),
    mark(
        "Super-resolved maps are what a model holds likely and not a measurement. How far one is "
        "from what was measured is said by recording it again as the sensor would; that needs no "
        "reference and does not prove its details."
    ),
    mark("Every finding on a map was drawn or accepted by a person."),
)
_ENHANCED_METHOD = mark(
    "{stamp}: enhanced pictures were enlarged by a model, which adds detail that fits what it "
    "learnt. They are shown beside the source and were not measured in its place."
)
_RESTORED_METHOD = mark(
    "{stamp}: a model that restores shows what the surface would look like without damage. What "
    "differs from that by more than a threshold was suggested; mode and guards stand beside the "
    "model. Findings were measured on the original pictures."
)


def method(content: Content) -> list[str]:
    """What was done for what is in the report."""
    texts = []
    if content.template == "pavement" or content.rows:
        texts += [tr(text) for text in _METHOD]
    if content.sheets:
        texts += [tr(text) for text in _LAND_METHOD]
    if content.pipes:
        texts += [tr(text) for text in _SEWER_METHOD]
    if any(row.observation.enhanced_id for row in content.observations):
        texts.append(tr(_ENHANCED_METHOD, stamp=tr(STAMP)))
    restoring = {card.id for card in content.models if card.task == "restore"}
    if any(run.model_id in restoring for run in content.runs):
        texts.append(tr(_RESTORED_METHOD, stamp=tr(RESTORED)))
    return texts
