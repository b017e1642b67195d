"""What models suggested and a person accepted, apart from what the inspector saw alone."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.facts import model_title
from inspector.report.layout import LISTED, WIDTH, grid
from inspector.standards.confidence import Band, band
from inspector.standards.observations import ObservationRow

_BANDS: dict[Band, str] = {
    "low": mark("low confidence"),
    "medium": mark("medium confidence"),
    "high": mark("high confidence"),
}
_HEADS = (
    mark("No."),
    mark("Chainage"),
    mark("Code"),
    mark("Suggested by"),
    mark("What the person did"),
)


def suggested(content: Content, rows: Sequence[ObservationRow]) -> list[Flowable]:
    """A table of them; nothing where the inspector found all."""
    found = [row for row in rows if row.annotation.origin != "human"]
    if not found:
        return []
    styles = content.styles
    lines = [[styles.paragraph(tr(head), "head") for head in _HEADS]]
    for row in found:
        judged, edited = row.annotation.judged, row.annotation.origin == "machine-edited"
        by = tr("a model that is not named")
        if judged is not None:
            by = tr(
                "{model}, {confidence}",
                model=model_title(content, judged.model_id),
                confidence=tr(_BANDS[band(judged.confidence)]),
            )
        did = tr("accepted after editing the outline") if edited else tr("accepted as it was")
        lines.append(
            [
                styles.paragraph(str(row.number), "value_bold"),
                styles.paragraph(row.chainage_text or "–", "value"),
                styles.paragraph(row.code_text, "value_bold"),
                styles.paragraph(by, "value"),
                styles.paragraph(did, "value"),
            ]
        )
    widths = [12 * mm, 24 * mm, 20 * mm, 62 * mm, WIDTH - 118 * mm]
    note = tr(
        "These observations were suggested by a model and accepted by a person. A model only "
        "shows a place; code and grade are the person's or follow from the rule of the book. "
        "Suggestions that nobody accepted are not in this report."
    )
    return [
        KeepTogether(
            [
                styles.paragraph(tr("Suggested by models, accepted by a person"), "h2"),
                grid(lines, widths, head_rows=1, style=LISTED),
                Spacer(1, 1.5 * mm),
                styles.paragraph(note, "muted"),
            ]
        )
    ]
