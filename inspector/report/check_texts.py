"""Texts of a report with characters that no font of it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from inspector.core.annotation import Annotation
from inspector.core.document import Document, ReportFields, Signature
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.report.fonts import Fonts
from inspector.report.gap import Gap

_SHOWN = 4


def text_gaps(document: Document, fonts: Fonts) -> Iterator[Gap]:
    """Each field, observation and name whose text is printed with boxes in it."""
    for field in fields(ReportFields):
        value = getattr(document.report, field.name)
        if signs := _boxed(fonts, value.name if isinstance(value, Signature) else str(value)):
            text = tr("A text of the report is printed with boxes for {signs}.", signs=signs)
            yield Gap("advice", text, f"report.{field.name}")
    for source in document.sources.values():
        name = shown(source.name)
        if signs := _boxed(fonts, source.name):
            text = tr("The name {name} is printed with boxes for {signs}.", name=name, signs=signs)
            yield Gap("advice", text, source.id)
        for head in fields(Inspection) if source.inspection is not None else ():
            value = getattr(source.inspection, head.name)
            if isinstance(value, str) and (signs := _boxed(fonts, value)):
                text = tr(
                    "The head of the run on {name} is printed with boxes for {signs}.",
                    name=name,
                    signs=signs,
                )
                yield Gap("advice", text, source.id, head.name)
    for annotation in document.annotations.values():
        if annotation.status != "suggested" and annotation.purpose == "finding":
            yield from _of_annotation(document, annotation, fonts)


def _of_annotation(document: Document, annotation: Annotation, fonts: Fonts) -> Iterator[Gap]:
    observation = annotation.observation
    source = document.sources.get(annotation.frame.source_id)
    texts = {
        "note": f"{annotation.note}{annotation.reason}{annotation.label}",
        "grade_reason": observation.grade_reason if observation is not None else "",
    }
    for field, written in texts.items():
        if (signs := _boxed(fonts, written)) and source is not None:
            text = tr(
                "A text on {name} is printed with boxes for {signs}.",
                name=shown(source.name),
                signs=signs,
            )
            yield Gap("advice", text, annotation.id, field)


def _boxed(fonts: Fonts, text: str) -> str:
    """The characters that are printed as a box, as their numbers; "" for none."""
    signs = sorted(fonts.unprintable(text))
    return ", ".join(f"U+{ord(sign):04X}" for sign in signs[:_SHOWN])
