"""What is known of a picture or video, in words."""

from __future__ import annotations

from inspector.core.document import SourceEntry
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.ui.books import CodeBooks
from inspector.ui.dialogs.inspection_fields import in_short
from inspector.ui.panels import formats
from inspector.ui.panels.map_words import map_facts
from inspector.ui.plain import one_line


def picture_facts(
    entry: SourceEntry, books: CodeBooks, seen: MapFacts | None = None
) -> list[tuple[str, str]]:
    """What is known of a picture; `seen`: what is known of the date of a map that is in view."""
    inspection = entry.inspection
    book = books.get(inspection.book) if inspection and inspection.book else None
    found = [
        (tr("Pipe run"), one_line(in_short(inspection, book.title if book else ""))),
        (tr("Name"), one_line(entry.name)),
        (tr("Size"), f"{entry.width_px} × {entry.height_px} px"),
        (tr("Duration"), formats.clock_text(entry.video.duration_s, 1) if entry.video else ""),
        (tr("File"), formats.file_size(entry.size_bytes)),
        (tr("Taken"), "" if seen else (entry.captured_at or "").replace("T", " ")),
        *(map_facts(seen, (entry.width_px, entry.height_px)) if seen else ()),
        (tr("Place"), formats.place(entry.gps) if entry.gps else ""),
    ]
    if entry.scale is not None and entry.scale.origin != "map":
        found.append((tr("Scale"), formats.scale(entry.scale.mm_per_px)))
        how = {"drawn": tr("Drawn length"), "typed": tr("Typed in")}.get(entry.scale.origin, "")
        found.append((tr("Found by"), one_line(entry.scale.note) or how))
    return [(name, value) for name, value in found if value]
