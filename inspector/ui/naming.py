"""What annotations are called in the history, in menus and in messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inspector.core.annotation import REDACTION_KINDS, Annotation, Purpose, RedactionKind, Status
from inspector.core.document import Document
from inspector.core.label_names import label_name
from inspector.core.language import language, mark, plural, tr

PURPOSE_TEXT: dict[Purpose, str] = {
    "finding": mark("finding"),
    "measurement": mark("measurement"),
    "redaction": mark("redaction"),
    "undamaged": mark("undamaged area"),
}
"""One of each, without a number."""
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
    if len(purposes) == 1:
        (purpose,) = purposes
        return tr(PURPOSE_TEXT[purpose]) if count == 1 else counted(purpose, count)
    return plural("{n} annotation", "{n} annotations", count) if count else ""


def counted(purpose: Purpose, count: int) -> str:
    """ "1 finding", "3 redactions"."""
    match purpose:
        case "finding":
            return plural("{n} finding", "{n} findings", count)
        case "measurement":
            return plural("{n} measurement", "{n} measurements", count)
        case "redaction":
            return plural("{n} redaction", "{n} redactions", count)
        case "undamaged":
            return plural("{n} undamaged area", "{n} undamaged areas", count)


def step_name(verb: str, subject: str) -> str:
    """A step of the history, both parts translated: "Merge 3 findings". Where the verb does not
    come first a colon keeps them apart."""
    return f"{verb} {subject}" if language() == "en" else f"{verb}: {subject}"


def name_of(annotation: Annotation) -> str:
    """What one annotation is: a finding by its label, else what it is for."""
    if annotation.purpose != "finding":
        return what([annotation])
    return label_name(annotation.label)


def labels_for(document: Document, purpose: Purpose) -> list[str]:
    """The labels to choose from: those in use, the most used first, then the usual ones. Those of
    redactions and undamaged areas are given."""
    if purpose in ("redaction", "undamaged"):
        return list(USUAL_LABELS[purpose])
    used = Counter(a.label for a in document.annotations.values() if a.purpose == purpose)
    return list(
        dict.fromkeys((*(label for label, _ in used.most_common()), *USUAL_LABELS[purpose]))
    )
