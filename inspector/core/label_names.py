"""What labels and usual reasons are called in the language in use.

Projects and models keep them as they are in English; only what is shown is translated. What
somebody wrote of their own is shown as it was written.
"""

from __future__ import annotations

from inspector.core.language import mark, tr

KNOWN_LABELS: tuple[str, ...] = (
    *(mark("crack"), mark("sealed crack"), mark("pothole"), mark("patch"), mark("joint")),
    *(mark("ravelling"), mark("hole"), mark("deformation"), mark("joint offset")),
    *(mark("open joint"), mark("intruding lateral"), mark("infiltration"), mark("roots")),
    *(mark("settled deposit"), mark("attached deposit"), mark("obstacle"), mark("anomaly")),
    *(mark("road"), mark("building"), mark("undamaged"), mark("ground truth")),
    *(mark("length"), mark("width"), mark("spacing"), mark("offset")),
    *(mark("face"), mark("plate"), mark("text"), mark("other")),
    *(mark("mean"), mark("any")),
)
"""Labels of models, of usual findings, measurements and redactions, and rows of scores."""
REJECT_REASONS: tuple[str, ...] = (
    *(mark("Joint or seam"), mark("Shadow"), mark("Stain"), mark("Sealed crack"), mark("Paint")),
    mark("Other"),
)
"""Why something was usually taken for a finding."""


def label_name(label: str) -> str:
    """A label as it is shown."""
    return tr(label) if label in KNOWN_LABELS else label


def reason_name(reason: str) -> str:
    """Why a suggestion was rejected, as it is shown."""
    return tr(reason) if reason in REJECT_REASONS else reason


def label_named(name: str) -> str:
    """The label that is shown under a name; the name itself where it is a new one."""
    names = {label_name(label).casefold(): label for label in KNOWN_LABELS}
    found = names.get(name.strip().casefold(), name)
    return name if label_name(found) == found else found
