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


@dataclass(frozen=True)
class Finding:
    """One annotation with everything that is derived from it.

    Millimetre values are None where the picture has no scale, measures are None for shapes that
    are not regions. `number` counts the accepted findings from 1 in document order and is 0 for
    others, so that the number on the screen and the number in the report are the same.
    """

    number: int
    annotation: Annotation
    source: SourceEntry
    crack_type: CrackType | None
    type_overridden: bool
    severity: Severity | None
    mm_per_px: float | None

    @property
    def length_mm(self) -> float | None:
        return self._mm("length_px")

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

    def _mm(self, field: str) -> float | None:
        if self.annotation.measures is None or self.mm_per_px is None:
            return None
        return float(getattr(self.annotation.measures, field)) * self.mm_per_px


def findings(document: Document) -> Iterator[Finding]:
    """Every annotation as a row: by picture in document order, then by creation."""
    by_source: dict[str, list[Annotation]] = {}
    for annotation in document.annotations.values():
        by_source.setdefault(annotation.frame.source_id, []).append(annotation)
    number = 0
    for source in document.sources.values():
        for annotation in by_source.get(source.id, ()):
            if annotation.status == "accepted":
                number += 1
            yield _finding(
                document, source, annotation, number if annotation.status == "accepted" else 0
            )


def _finding(
    document: Document, source: SourceEntry, annotation: Annotation, number: int
) -> Finding:
    measures = annotation.measures
    mm_per_px = source.scale.mm_per_px if source.scale else None
    measured = crack_type(measures, document.driving_direction) if measures else None
    graded = None
    if measures is not None and mm_per_px is not None and document.severity is not None:
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
