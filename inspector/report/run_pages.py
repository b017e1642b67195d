"""The pages of one pipe run: head, drawing, table, assessment, photos."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from inspector.core.enhanced import STAMP
from inspector.core.language import plural, tr
from inspector.report.content import Content
from inspector.report.cover import heading, table_heading
from inspector.report.observation_table import assessment, observation_table
from inspector.report.pictures import Gallery
from inspector.report.pipe_drawing import pipe_drawing
from inspector.report.plates import plates
from inspector.report.run_facts import RUN_PREFIX, run_head, run_title
from inspector.report.suggested import suggested
from inspector.standards.observations import PipeRun

_PHOTO_ROOM = 110 * mm
"""Photos begin on the same page if that much is left of it."""


def run_pages(content: Content, gallery: Gallery, run: PipeRun, index: int) -> list[Flowable]:
    """All of a run; each begins on a page of its own."""
    key, styles = f"{RUN_PREFIX}{index}", content.styles
    drawing = pipe_drawing(styles, run)
    story = [PageBreak(), *heading(content, key, run_title(run)), *run_head(content, run)]
    if drawing:
        story += [*heading(content, f"{key}-drawing", tr("Drawing of the run"), 1), *drawing]
    story += [*table_heading(content, f"{key}-table", tr("Observations"))]
    story += observation_table(content, gallery, run)
    story += [*assessment(content, run), *suggested(content, run.rows)]
    photos = plates(content, gallery, run)
    if not photos:
        return story
    story += [CondPageBreak(_PHOTO_ROOM), *heading(content, f"{key}-photos", tr("Photos"), 1)]
    enhanced = sum(gallery.plates[i].enhanced is not None for i in _ids(gallery, run))
    if enhanced:
        text = plural(
            "{n} picture is shown enhanced beside the source. {stamp}: a model made the detail. "
            "What is seen on an enhanced picture alone was not observed.",
            "{n} pictures are shown enhanced beside the source. {stamp}: a model made the detail. "
            "What is seen on an enhanced picture alone was not observed.",
            enhanced,
            stamp=tr(STAMP),
        )
        story += [styles.paragraph(text, "warning"), Spacer(1, 2 * mm)]
    return [*story, *photos]


def _ids(gallery: Gallery, run: PipeRun) -> list[str]:
    return [row.annotation.id for row in run.rows if row.annotation.id in gallery.plates]
