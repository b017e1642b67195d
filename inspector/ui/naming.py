"""What annotations are called in the history, in menus and in messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inspector.core.annotation import REDACTION_KINDS, Annotation, Purpose, RedactionKind, Status
from inspector.core.document import Document
from inspector.core.language import language, mark, plural

PURPOSE_TEXT: dict[Purpose, tuple[str, str]] = {
    "finding": ("finding", "findings"),
    "measurement": ("measurement", "measurements"),
    "redaction": ("redaction", "redactions"),
    "undamaged": (mark("undamaged area"), mark("undamaged areas")),
}
PURPOSE_TITLES: dict[Purpose, str] = {
    "finding": mark("Findings"),
    "measurement": mark("Measurements"),
    "redaction": mark("Redactions"),
    "undamaged": mark("Undamaged areas"),
}
AREA_STATUS_TEXT: dict[Status, str] = {
    "suggested": mark("Proposed"),
    "accepted": mark("Confirmed"),
    "rejected": mark("Rejected"),
}
"""Of redactions and undamaged areas."""
NOTED: frozenset[Purpose] = frozenset({"finding", "measurement"})
"""What may have a note."""
REDACTION_KIND_TEXT: dict[RedactionKind, str] = {
    "face": mark("Face"),
    "plate": mark("Number plate"),
    "text": mark("Text"),
    "other": mark("Other area"),
}
USUAL_LABELS: dict[Purpose, tuple[str, ...]] = {
    "finding": ("crack", "sealed crack", "pothole", "patch", "joint", "ravelling"),
    "measurement": ("length", "width", "spacing", "offset"),
    "redaction": REDACTION_KINDS,
    "undamaged": ("undamaged",),
}


def what(annotations: Sequence[Annotation]) -> str:
    """ "finding", "3 redactions", or "4 annotations" where they are not of one purpose."""
    purposes, count = {a.purpose for a in annotations}, len(annotations)
    if purposes == {"finding"}:
        return plural("finding", "{n} findings", count)
    if purposes == {"measurement"}:
        return plural("measurement", "{n} measurements", count)
    if purposes == {"redaction"}:
        return plural("redaction", "{n} redactions", count)
    if purposes == {"undamaged"}:
        return plural("undamaged area", "{n} undamaged areas", count)
    return plural("{n} annotation", "{n} annotations", count) if count else ""


def step_name(verb: str, subject: str) -> str:
    """A step of the history, both parts translated: "Merge 3 findings". Where the verb does not
    come first a colon keeps them apart."""
    return f"{verb} {subject}" if language() == "en" else f"{verb}: {subject}"


def name_of(annotation: Annotation) -> str:
    """What one annotation is: a finding by its label, else what it is for."""
    return annotation.label if annotation.purpose == "finding" else what([annotation])


def labels_for(document: Document, purpose: Purpose) -> list[str]:
    """The labels to choose from: those in use, the most used first, then the usual ones. Those of
    redactions and undamaged areas are given."""
    if purpose in ("redaction", "undamaged"):
        return list(USUAL_LABELS[purpose])
    used = Counter(a.label for a in document.annotations.values() if a.purpose == purpose)
    return list(
        dict.fromkeys((*(label for label, _ in used.most_common()), *USUAL_LABELS[purpose]))
    )
