"""The observations of a run as a table, and what they add up to."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from inspector.core.language import joined, mark, number, tr
from inspector.report.content import Content
from inspector.report.facts import LINED
from inspector.report.flowables import PageRef
from inspector.report.grade_marks import GradeLabel
from inspector.report.layout import LINE, LISTED, WIDTH, grid
from inspector.report.pictures import Gallery
from inspector.report.plates import PLATE_PREFIX
from inspector.standards.observations import ObservationRow, PipeRun
from inspector.standards.run_verdict import Verdict, verdict
from inspector.standards.steps import plain

_BEFORE = (mark("No."), mark("Chainage"), mark("Code"), mark("Observation"))
_BEHIND = (mark("Clock"), mark("Quantity"), mark("Grade"))
_CJJ_WIDTHS = (22, 13, 14, 17, 16, 11, 17, 20, 14, 10, 20)
"""Of the table of CJJ 181, whose last column says in words what to do; mm."""
_PACP_WIDTHS = (24, 14, 14, 14, 14, 14, 16, 24, 14, 26)
"""Of the table of PACP, whose last columns have long heads; mm."""
_STEPS_ROOM = 34 * mm
_WIDTHS_BEFORE = (9 * mm, 20 * mm, 18 * mm)
_WIDTHS_BEHIND = (14 * mm, 20 * mm, 20 * mm)
_COUNTER_WIDTH, _PAGE_WIDTH = 24 * mm, 13 * mm


def observation_table(content: Content, gallery: Gallery, run: PipeRun) -> list[Flowable]:
    """One line for each, in the order of the run."""
    styles = content.styles
    if not run.rows:
        return [styles.paragraph(tr("No observation is coded in this run."), "body")]
    filmed = any(row.source.kind == "video" for row in run.rows)
    heads = [tr(head) for head in (*_BEFORE, *_BEHIND)]
    heads += [tr("Time, frame")] if filmed else []
    rows: list[list[object]] = [
        [
            *(styles.paragraph(head, "head") for head in heads),
            styles.paragraph(tr("Photo on page"), "head_right"),
        ]
    ]
    rows += [_line(content, gallery, row, filmed) for row in run.rows]
    counter = (_COUNTER_WIDTH,) if filmed else ()
    fixed = (*_WIDTHS_BEFORE, *_WIDTHS_BEHIND, *counter, _PAGE_WIDTH)
    widths = [*_WIDTHS_BEFORE, WIDTH - sum(fixed), *_WIDTHS_BEHIND, *counter, _PAGE_WIDTH]
    table: Table = grid(rows, widths, head_rows=1, style=LISTED)
    notes = [tr("The photo of an observation has its number and is on the page named.")]
    if any(row.observation.chainage_estimated for row in run.rows):
        notes.append(tr("est.: the chainage was estimated, not read from a counter."))
    if any(row.grade_from == "inspector" for row in run.rows):
        notes.append(tr("*: the grade was set by the inspector; the reason is with the photo."))
    if any(row.classes is not None for row in run.rows):
        notes.append(tr("D: tightness, S: stability, B: operation."))
    if filmed:
        notes.append(tr("Frames count from 0; the times are those of the recording."))
    return [table, Spacer(1, 2 * mm), styles.paragraph(joined(notes, " "), "muted")]


def _line(content: Content, gallery: Gallery, row: ObservationRow, filmed: bool) -> list[object]:
    styles = content.styles
    text: list[Flowable] = [styles.paragraph(row.label or tr("not in the code book"), "value")]
    if row.observation.at_joint:
        text.append(styles.paragraph(tr("at a joint"), "muted"))
    if row.remarks.strip():
        text.append(styles.paragraph(row.remarks, "muted"))
    code: list[Flowable] = [styles.paragraph(row.code_text, "value_bold")]
    if row.span_text:
        code.append(styles.paragraph(row.span_text, "muted"))
    grade: list[Flowable] = [GradeLabel(content.fonts, *grade_mark(row))]
    if row.classes is not None and row.classes.worst is not None:
        grade.append(styles.paragraph(classes_text(row), "muted"))
    counter = [styles.paragraph(time_and_frame(gallery, row), "value")] if filmed else []
    return [
        styles.paragraph(str(row.number), "value_bold"),
        styles.paragraph(row.chainage_text or "–", "value"),
        code,
        text,
        styles.paragraph(row.clock_text or "–", "value"),
        styles.paragraph(", ".join(row.quantities) or "–", "value"),
        grade,
        *counter,
        PageRef(content.fonts, f"{PLATE_PREFIX}{row.number}"),
    ]


def grade_mark(row: ObservationRow) -> tuple[str, float | None]:
    """The text of a grade, with a star where the inspector set it, and where it is on its scale."""
    if row.grade is None:
        return "", None
    star = "*" if row.grade_from == "inspector" else ""
    return f"{row.grade}{star}", row.severity_share


def classes_text(row: ObservationRow) -> str:
    """D 2 S 3: the classes of EN 13508-2 that there are."""
    found = row.classes
    if found is None:
        return ""
    pairs = (("D", found.tightness), ("S", found.stability), ("B", found.operation))
    return " ".join(f"{letter} {value}" for letter, value in pairs if value is not None)


def time_and_frame(gallery: Gallery, row: ObservationRow) -> str:
    """When in the video, and which frame; the name of a photo."""
    if row.source.kind != "video":
        return row.source.name
    index = row.annotation.frame.index
    plate, video = gallery.plates.get(row.annotation.id), row.source.video
    seconds = plate.time_s if plate else None
    about = seconds is None
    if seconds is None and video is not None and video.mean_rate_hz:
        seconds = index / video.mean_rate_hz
    if seconds is None:
        return tr("frame {index}", index=index)
    tenths = int(seconds * 10 + 1e-6)
    time = f"{tenths // 600}:{number(tenths % 600 / 10, '04.1f')}"
    if about:
        return tr("about {time} · {index}", time=time, index=index)
    return f"{time} · {index}"


def assessment(content: Content, run: PipeRun) -> list[Flowable]:
    """What the observations add up to: the table, what it leaves out and its arithmetic."""
    found = verdict(run)
    if found is None:
        return []
    styles = content.styles
    story: list[Flowable] = [styles.paragraph(found.title, "h2")]
    if found.table:
        story.append(_table(content, found))
        story.append(Spacer(1, 2 * mm))
    story += [styles.paragraph(note, "muted") for note in found.notes]
    kept: list[Flowable] = [KeepTogether(story)]
    if found.steps:
        kept += [Spacer(1, 3 * mm), CondPageBreak(_STEPS_ROOM)]
        heads = (tr("Step by step"), tr("Rule"), tr("With the numbers put in"))
        rows = [
            [
                *(styles.paragraph(head, "head") for head in heads),
                styles.paragraph(tr("Result"), "head_right"),
            ]
        ]
        rows += [
            [
                styles.paragraph(step.symbol, "value_bold"),
                styles.paragraph(step.formula, "key"),
                styles.paragraph(step.worked, "key"),
                styles.paragraph(f"= {step.shown or plain(step.value)}", "right"),
            ]
            for step in found.steps
        ]
        first, last = 40 * mm, 18 * mm
        middle = (WIDTH - first - last) / 2
        kept.append(grid(rows, [first, middle, middle, last], head_rows=1, style=LISTED))
    return kept


def _table(content: Content, found: Verdict) -> Table:
    styles, columns = content.styles, len(found.table[0])
    rows = [
        [styles.paragraph(cell, "head" if line == 0 or column == 0 else "value")
         for column, cell in enumerate(cells)]
        for line, cells in enumerate(found.table)
    ]  # fmt: skip
    first = 34 * mm
    widths = [first, *[(WIDTH - first) / (columns - 1)] * (columns - 1)]
    for known in (_CJJ_WIDTHS, _PACP_WIDTHS):
        if columns == len(known):
            widths = [width * mm for width in known]
    style = [
        *LINED,
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, LINE),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    return grid(rows, widths, head_rows=1, style=style)
