"""What is known of one observation, as lines beside its photo."""

from __future__ import annotations

from collections.abc import Iterator

from inspector.core.language import joined, language, tr
from inspector.core.stored_texts import retold
from inspector.report.content import Content
from inspector.report.dates import long_moment
from inspector.report.facts import found_by, frame_text
from inspector.report.observation_columns import size_of
from inspector.report.pictures import Gallery
from inspector.standards.en13508 import OPERATION, STABILITY, TIGHTNESS
from inspector.standards.observations import ObservationRow
from inspector.standards.rule_texts import rule_text


def plate_facts(
    content: Content, gallery: Gallery, row: ObservationRow, end: ObservationRow | None
) -> Iterator[tuple[str, str]]:
    """Name and value of each; `end` is where a continuous defect that begins here ends."""
    observation = row.observation
    yield tr("Code"), " · ".join(filter(None, (row.code_text, row.label)))
    if row.grade is not None:
        yield tr("Grade"), joined(filter(None, (_grade_words(row), row.grade_how)), "; ")
    rule = rule_text(row) if row.grade_from == "rule" and row.classes is None else ""
    if rule:
        yield tr("Rule"), rule
    if row.classes is not None and row.classes.worst is not None:
        yield tr("Classes"), joined(_classes(row), "; ")
    where = row.chainage_text or tr("not known")
    if observation.chainage_estimated and observation.chainage_how:
        where += f" ({retold(observation.chainage_how)})"
    yield tr("Chainage"), where
    if row.span_text:
        yield tr("Continuous"), _span(row, end)
    if row.clock_text:
        yield tr("Clock"), row.clock_text
    yield from _quantities(row)
    if observation.at_joint:
        yield tr("At a joint"), tr("yes")
    yield from _sizes(row)
    yield tr("Recording"), row.source.name
    if row.source.kind == "video":
        yield tr("Frame"), _frame(gallery, row)
    elif row.source.captured_at:
        yield tr("Captured"), long_moment(row.source.captured_at, seconds=True)
    yield tr("Found by"), found_by(content, row.annotation)


def _grade_words(row: ObservationRow) -> str:
    words = (
        [g.label.text(language()) for g in row.code.grades if g.number == row.grade]
        if row.code
        else []
    )
    return joined(filter(None, (str(row.grade), *words)), ": ")


def _classes(row: ObservationRow) -> Iterator[str]:
    """Each class of EN 13508-2 that there is, with the rule that it follows from."""
    found = row.classes
    if found is None:
        return
    for name, aspect, value in (
        (tr("tightness"), TIGHTNESS, found.tightness),
        (tr("stability"), STABILITY, found.stability),
        (tr("operation"), OPERATION, found.operation),
    ):
        if value is not None:
            yield f"{name} {value} ({rule_text(row, aspect)})"


def _span(row: ObservationRow, end: ObservationRow | None) -> str:
    """The mark of a continuous defect, and where it ends if it begins here."""
    if end is not None:
        return tr(
            "{mark}, ends at {chainage} (observation {number})",
            mark=row.span_text,
            chainage=end.chainage_text,
            number=end.number,
        )
    if row.observation.span == "start":
        return tr("{mark}, its end is not coded", mark=row.span_text)
    return row.span_text


def _quantities(row: ObservationRow) -> Iterator[tuple[str, str]]:
    if not row.quantities:
        return
    asked = row.code.asks(row.observation.first) if row.code else ()
    known = [value is not None for value in row.observation.quantities]
    names = [
        each.label.text(language())
        for each, is_known in zip(asked, known, strict=False)
        if is_known
    ]
    texts = [
        f"{text} ({name})" if name else text
        for text, name in zip(row.quantities, [*names, *[""] * len(row.quantities)], strict=False)
    ]
    yield tr("Quantity"), joined(texts, "; ")


def _sizes(row: ObservationRow) -> Iterator[tuple[str, str]]:
    """Millimetres from the ring, and the method."""
    found = size_of(row)
    if found is None:
        return
    sizes = []
    if found.size is not None:
        across, upright = found.size.width_mm, found.size.height_mm
        if found.size.is_in_plane:
            sizes.append(
                tr(
                    "{across:.0f} × {upright:.0f} mm in the plane of the ring",
                    across=across,
                    upright=upright,
                )
            )
        sizes.append(tr("{arc_mm:.0f} mm along the wall", arc_mm=found.size.arc_mm))
    if sizes:
        yield tr("Size"), joined(sizes, "; ")
    yield (
        tr("Measured by"),
        tr("{method}; {mm_per_px:.3g} mm/px there", method=found.method, mm_per_px=found.mm_per_px),
    )


def _frame(gallery: Gallery, row: ObservationRow) -> str:
    plate, index = gallery.plates.get(row.annotation.id), row.annotation.frame.index
    if plate is None or plate.time_s is None:
        return frame_text(row.source, index)
    tenths = int(plate.time_s * 10 + 1e-6)
    return tr(
        "{index}, {minutes} min {seconds:.1f} s after the first",
        index=index,
        minutes=tenths // 600,
        seconds=tenths % 600 / 10,
    )
