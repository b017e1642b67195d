"""Videos as the document lists them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from inspector.core.annotation import new_id
from inspector.core.document import SourceEntry
from inspector.io.hashing import quick_key
from inspector.io.photos import stored_path
from inspector.io.video_source import VideoSource


def video_entry(path: Path, base: Path | None) -> SourceEntry:
    """A video as the document lists it. `base`: the folder of the project file, if it has one.

    The number of frames is what the file claims until `counted` puts it right. Raises SourceError
    if no picture of it can be read.
    """
    with contextlib.closing(VideoSource(path)) as source:
        info = source.info(0)
        return SourceEntry(
            id=new_id(),
            kind="video",
            path=stored_path(path, base),
            name=path.name,
            width_px=info.width_px,
            height_px=info.height_px,
            size_bytes=path.stat().st_size,
            quick_key=quick_key(path),
            frame_count=source.frame_count,
            video=source.facts,
        )


def counted(entry: SourceEntry, source: VideoSource) -> SourceEntry:
    """The entry with what is known by now; the same object if nothing new is."""
    known = replace(entry, frame_count=source.frame_count, video=source.facts)
    return entry if known == entry else known
