"""What is selected as rows, whatever it is for: findings, suggestions, measurements, areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.standards.findings import Finding, finding
from inspector.ui.panels.finding_rows import suggested_rows
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions


def selected_rows(session: Session, suggestions: Suggestions, ids: Sequence[str]) -> list[Finding]:
    """A row for each selected annotation, in the order of selection, then for each suggestion.
    Rows of measurements and areas have number 0 and no severity."""
    document = session.document
    known = [document.annotations[i] for i in ids if i in document.annotations]
    numbered = numbers(document, {a.id for a in known})
    rows = [
        finding(document, document.sources[a.frame.source_id], a, numbered.get(a.id, 0))
        for a in known
        if a.frame.source_id in document.sources
    ]
    wanted = {i for i in ids if i not in document.annotations}
    for frame in _nearest_first(session) if wanted else ():
        entry = suggestions.result(frame)
        here = [s for s in suggestions.on_frame(frame) if s.id in wanted]
        if here and entry is not None:
            rows += suggested_rows(document, frame, here, entry)
            wanted -= {s.id for s in here}
        if not wanted:
            break
    return rows


def numbers(document: Document, wanted: Collection[str]) -> dict[str, int]:
    """The numbers of these accepted findings in the report, as `findings` gives them, without
    making a row of every finding of the project."""
    counts: Counter[str] = Counter()
    places: dict[str, tuple[str, int]] = {}
    for annotation in document.annotations.values() if wanted else ():
        if annotation.status == "accepted" and annotation.purpose == "finding":
            source = annotation.frame.source_id
            counts[source] += 1
            if annotation.id in wanted:
                places[annotation.id] = source, counts[source]
    totals = accumulate((counts[source] for source in document.sources), initial=0)
    before = dict(zip(document.sources, totals, strict=False))
    return {i: before[source] + place for i, (source, place) in places.items() if source in before}


def _nearest_first(session: Session) -> Iterable[FrameRef]:
    """All frames, the one in view first: what is selected is mostly there."""
    if session.current is not None:
        yield session.current
    yield from session.frames()
