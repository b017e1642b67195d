"""Which tables by a standard have something to say of a project."""

from __future__ import annotations

from inspector.core.document import Document
from inspector.io.exchange.format_facts import FACTS, Format

_BOOKS: dict[str, Format] = {"cjj181": "cjj", "en13508": "en13508", "pacp": "pacp"}
_PAVEMENT: tuple[Format, ...] = ("d6433", "ltpp", "r85")


def tables_for(document: Document) -> tuple[Format, ...]:
    """The formats, in their usual order."""
    found: set[Format] = set()
    for source in document.sources.values():
        if source.inspection is not None and source.inspection.book in _BOOKS:
            found.add(_BOOKS[source.inspection.book])
    for annotation in document.annotations.values():
        if annotation.status != "accepted" or annotation.purpose != "finding":
            continue
        source = document.sources[annotation.frame.source_id]
        if annotation.observation is not None:
            if annotation.observation.book in _BOOKS:
                found.add(_BOOKS[annotation.observation.book])
        elif source.kind == "map":
            found.add("land")
        else:
            found.update(_PAVEMENT)
    return tuple(name for name in FACTS if name in found)
