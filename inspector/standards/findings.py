"""From a document to the rows that the findings panel, the CSV and the PDF all show.

This is in `standards` and not in `core` because a row carries a type and a severity, and those
come from the code books.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.core.annotation import Annotation, CrackType
from inspector.core.document import Document, SourceEntry
from inspector.standards.pavement import Severity, crack_type, severity

CRACK = "crack"
"""The label that models give to cracks."""


@dataclass(frozen=True)
class Finding:
    """One annotation of purpose "finding" with everything that is derived from it.

    Millimetre values are None where the picture has no scale; widths and area are None for lines.
    `number` counts the accepted findings from 1 in document order and is 0 for others, so that the
    number on the screen and the number in the report are the same.
    """

    number: int
    annotation: Annotation
    source: SourceEntry
    crack_type: CrackType | None
    type_overridden: bool
    severity: Severity | None
    mm_per_px: float | None

    @property
    def length_px(self) -> float | None:
        return self.annotation.length_px

    @property
    def length_mm(self) -> float | None:
        length_px, scale = self.length_px, self.mm_per_px
        return None if length_px is None or scale is None else length_px * scale

    @property
    def width_mean_mm(self) -> float | None:
        return self._mm("width_mean_px")

    @property
    def width_p95_mm(self) -> float | None:
        return self._mm("width_p95_px")

    @property
    def width_max_mm(self) -> float | None:
        return self._mm("width_max_px")

    @property
    def area_mm2(self) -> float | None:
        measures = self.annotation.measures
        if measures is None or self.mm_per_px is None:
            return None
        return measures.area_px * self.mm_per_px**2

    @property
    def width_difference_px(self) -> float | None:
        """Mean width on the enhanced picture minus that on the source, source pixels; None unless
        it was measured on both."""
        measures, enhanced = self.annotation.measures, self.annotation.on_enhanced
        if measures is None or enhanced is None:
            return None
        return enhanced.measures.width_mean_px - measures.width_mean_px

    def _mm(self, field: str) -> float | None:
        if self.annotation.measures is None or self.mm_per_px is None:
            return None
        return float(getattr(self.annotation.measures, field)) * self.mm_per_px


def findings(document: Document) -> Iterator[Finding]:
    """Every finding as a row: by picture in document order, then by creation. Measurements,
    redactions and undamaged areas are no findings."""
    by_source: dict[str, list[Annotation]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose != "finding":
            continue
        by_source.setdefault(annotation.frame.source_id, []).append(annotation)
    number = 0
    for source in document.sources.values():
        for annotation in by_source.get(source.id, ()):
            if annotation.status == "accepted":
                number += 1
            yield finding(
                document, source, annotation, number if annotation.status == "accepted" else 0
            )


def plain_findings(document: Document) -> Iterator[Finding]:
    """Those that are no coded observations; `standards.observations` has rows of those."""
    return (row for row in findings(document) if row.annotation.observation is None)


def finding(
    document: Document, source: SourceEntry, annotation: Annotation, number: int
) -> Finding:
    """One row. `number` is 0 unless the annotation is accepted."""
    measures = annotation.measures
    mm_per_px = source.scale.mm_per_px if source.scale else None
    # In a pipe, roots and deposits have a skeleton too, and so have roads on a map, but no type of
    # crack.
    plain = source.inspection is None and source.kind != "map"
    is_crack = plain or annotation.label == CRACK
    shaped = (measures or annotation.line) if is_crack else None
    measured = crack_type(shaped, document.driving_direction) if shaped else None
    graded = None
    if is_crack and measures and mm_per_px is not None and document.severity is not None:
        graded = severity(measures.width_mean_px * mm_per_px, document.severity)
    return Finding(
        number=number,
        annotation=annotation,
        source=source,
        crack_type=annotation.crack_type or measured,
        type_overridden=annotation.crack_type is not None and annotation.crack_type != measured,
        severity=graded,
        mm_per_px=mm_per_px,
    )
