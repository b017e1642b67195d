"""What the app's models call what they find, as people read it. Stored labels are English."""

from __future__ import annotations

from inspector.core.language import mark, tr

CLASSES = (
    mark("crack"),
    mark("hole"),
    mark("deformation"),
    mark("joint offset"),
    mark("open joint"),
    mark("intruding lateral"),
    mark("infiltration"),
    mark("settled deposit"),
    mark("attached deposit"),
    mark("obstacle"),
    mark("roots"),
    mark("road"),
    mark("building"),
    mark("pothole"),
    mark("patch"),
)


def class_text(label: str) -> str:
    """A label in the language in use; one that is not the app's as it is."""
    return tr(label) if label in CLASSES else label
