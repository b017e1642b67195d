"""How much of each class was found on maps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.core.language import plural, tr
from inspector.io.ground import on_ground
from inspector.report.figures import figure
from inspector.report.land_facts import square_text
from inspector.standards.findings import Finding


@dataclass(frozen=True)
class ClassSum:
    """One class. `area_m2` sums the regions that lie somewhere on earth, `length_m` the middle
    lines of regions and the drawn lines; None where nothing can be summed. `about`: some of the
    lengths are those of regions on a map in degrees, measured as if they ran straight.
    `area_px` and `length_px` sum those without a place on earth."""

    label: str
    count: int
    area_m2: float | None
    length_m: float | None
    about: bool
    area_px: float | None
    length_px: float | None


def class_sums(rows: Iterable[Finding]) -> tuple[ClassSum, ...]:
    """The sums of each label, in the order of the names."""
    by_label: dict[str, list[Finding]] = {}
    for row in rows:
        by_label.setdefault(row.annotation.label, []).append(row)
    return tuple(class_sum(label, by_label[label]) for label in sorted(by_label))


def class_sum(label: str, rows: Iterable[Finding]) -> ClassSum:
    """The sum of some findings."""
    listed = list(rows)
    return ClassSum(
        label,
        len(listed),
        _sum(on_ground(row, "area_px") for row in listed),
        _sum(on_ground(row, "length_px") for row in listed),
        any(is_about(row) for row in listed),
        _sum(_px(row, "area_px") for row in listed),
        _sum(_px(row, "length_px") for row in listed),
    )


def is_about(row: Finding) -> bool:
    """Whether the length on the ground is an estimate: a region on a map in degrees."""
    measured = row.annotation.measures is not None
    return measured and row.mm_per_px is None and on_ground(row, "length_px") is not None


def land_figures(rows: Sequence[Finding], maps: int) -> list[tuple[str, str]]:
    """What the cover says of land: how much was found on how many maps."""
    whole = class_sum("", rows)
    area = "–"
    if whole.area_m2 is not None:
        area = square_text(whole.area_m2)
    elif whole.area_px is not None:
        area = f"{figure(whole.area_px, 0)} px²"
    labels = len({row.annotation.label for row in rows})
    return [
        (figure(len(rows), 0), plural("finding on land", "findings on land", len(rows))),
        (figure(labels, 0), plural("class", "classes", labels)),
        (area, tr("area of the findings")),
        (figure(maps, 0), plural("map", "maps", maps)),
    ]


def _px(row: Finding, field: str) -> float | None:
    """A measure in pixels of a finding without a place on earth."""
    if on_ground(row, field) is not None:
        return None
    measures = row.annotation.measures
    if field == "length_px":
        return row.length_px
    return None if measures is None else measures.area_px


def _sum(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
