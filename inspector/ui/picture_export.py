"""What exports of pictures and clips that models made have in common."""

from __future__ import annotations

from pathlib import Path

from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.shape import Shape
from inspector.ui.plain import one_line


def named(document: Document, frame: FrameRef) -> tuple[str, str]:
    """How a file that shows a frame begins, and what it is called in words."""
    source = document.sources[frame.source_id]
    stem, where = Path(source.name).stem, one_line(source.name)
    if source.kind == "video":
        return f"{stem} {frame.index}", tr("{where}, frame {index}", where=where, index=frame.index)
    return stem, where


def redactions(document: Document) -> dict[FrameRef, list[Shape]]:
    """What is hidden in exports, by frame; also what was proposed and nobody has judged yet: rather
    too much than too little."""
    found: dict[FrameRef, list[Shape]] = {}
    for annotation in document.annotations.values():
        if annotation.purpose == "redaction" and annotation.status != "rejected":
            found.setdefault(annotation.frame, []).append(annotation.shape)
    return found
