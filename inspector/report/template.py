"""Which kinds of report a project asks for, and which of its pictures belong to which."""

from __future__ import annotations

from typing import Literal

from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef

Part = Literal["sewer", "pavement", "satellite"]


def part_of(document: Document, source: SourceEntry) -> Part | None:
    """The part of the report in which the findings of a source stand that are no coded
    observations; None where the chosen template leaves them out. Without a choice maps are land
    and all else is road; a chosen one makes all of them one or the other, so that an aerial
    photograph without coordinates can be reported as land and a georeferenced one of a road as
    road."""
    chosen = document.report.template
    if chosen == "sewer":
        return None
    if chosen:
        return chosen
    return "satellite" if source.kind == "map" else "pavement"


def shows_runs(document: Document) -> bool:
    """Whether the runs of pipes are in the report."""
    return document.report.template in ("", "sewer")


def shown_dates(document: Document, found: set[FrameRef]) -> dict[str, tuple[int, ...]]:
    """Which dates of each source on land get a page: those with findings and those that a model
    enlarged, else the first one."""
    shown: dict[str, tuple[int, ...]] = {}
    enlarged = {e.frame for e in document.results.values() if e.task == "enhance"}
    for source in document.sources.values():
        if part_of(document, source) == "satellite" and source.inspection is None:
            mine = {f.index for f in found | enlarged if f.source_id == source.id}
            shown[source.id] = tuple(sorted(mine)) or (0,)
    return shown
