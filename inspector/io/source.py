"""The one way to pixels: whatever lies behind, a source is a row of frames."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameInfo, Window
from inspector.io.files import local_path, regular_file, shown
from inspector.io.photo_source import PhotoSource
from inspector.io.photos import list_photos


class Source(Protocol):
    """Frames by index. Several threads may read one source."""

    def __len__(self) -> int: ...

    def info(self, index: int) -> FrameInfo:
        """What is known of a frame without decoding it. Raises SourceError."""
        ...

    def read(self, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """The pixels of a frame, or of the part of it that covers `window` (source pixels).

        At `level` k a pixel stands for 2**k x 2**k source pixels and the window grows to whole
        pixels of that level. Raises SourceError, ValueError for a window outside the frame.
        """
        ...

    def close(self) -> None:
        """Let files and memory go."""
        ...


def open_source(path: str | Path) -> Source:
    """Open a photo, or a folder of photos, in natural order.

    What a file is, its content says, not its name. Raises SourceError.
    """
    place = local_path(path)
    if place.is_dir():
        photos = list_photos(place)
        if not photos:
            raise SourceError(
                f"There are no pictures in {shown(place)}; choose a folder with JPEG, PNG, TIFF, "
                "BMP or WebP files."
            )
        return PhotoSource(photos)
    regular_file(place)
    source = PhotoSource([place])
    source.info(0)
    return source
