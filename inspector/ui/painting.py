"""Which annotations a brush adds to and an eraser takes from, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.language import tr
from inspector.ui.naming import what
from inspector.ui.plain import one_line


def paint_subject(selected: Iterable[Annotation]) -> Annotation | None:
    """What painting adds to: the region that was selected last; None to begin a new one."""
    regions = regions_of(selected)
    return regions[-1] if regions else None


def regions_of(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Those that have pixels and are on the picture."""
    return [a for a in annotations if a.shape.kind == "region" and a.status != "rejected"]


def erased_unasked(visible: Iterable[Annotation]) -> list[Annotation]:
    """What the eraser takes from if nothing is selected. An area has to be selected first: a
    redaction protects somebody."""
    return [a for a in regions_of(visible) if a.purpose == "finding"]


def brush_hint(document: Document, selected: Sequence[Annotation], label: str, erases: bool) -> str:
    """What the next stroke will do; `label` is that of a new finding."""
    if erases:
        regions = regions_of(selected)
        if not regions:
            return tr("Takes from every finding under it.")
        if len(regions) > 1:
            return tr(
                "Takes from the {count} selected regions; Esc: from everything.", count=len(regions)
            )
        name = name_of(document, regions[0])
        return tr("Takes from {name}; Esc: from everything.", name=name)
    subject = paint_subject(selected)
    if subject is None:
        return tr("Begins a new {label}.", label=one_line(label))
    return tr("Adds to {name}; Esc: begin another.", name=name_of(document, subject))


def name_of(document: Document, annotation: Annotation) -> str:
    """ "finding 3" as it is numbered in table and report, "the suggestion", "the redaction"."""
    if annotation.purpose != "finding":
        return tr("the {what}", what=what([annotation]))
    if annotation.id not in document.annotations:
        return tr("the suggestion, which makes it a finding")
    number = _number(document, annotation)
    return (
        tr("finding {number}", number=number)
        if number
        else tr("the {label}", label=one_line(annotation.label))
    )


def _number(document: Document, annotation: Annotation) -> int:
    """As `standards.findings` counts; 0 if it is not accepted."""
    if annotation.status != "accepted":
        return 0
    home = annotation.frame.source_id
    before = set()
    for source_id in document.sources:
        if source_id == home:
            break
        before.add(source_id)
    number, reached = 1, False
    for other in document.annotations.values():
        reached = reached or other.id == annotation.id
        if other.status == "accepted" and other.purpose == "finding":
            source_id = other.frame.source_id
            number += source_id in before or (source_id == home and not reached)
    return number
