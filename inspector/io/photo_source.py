"""A row of photo files as a source of frames."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from inspector.core.frame import Frame, FrameInfo, Window
from inspector.io import probe
from inspector.io.photo_decode import Pixels, decode, decodes_reduced, halve
from inspector.io.photo_header import PhotoHeader, read_header
from inspector.io.pyramid import LevelCache, framed, level_count

_CACHE_BYTES = 1 << 30


class PhotoSource:
    """Photos, one frame a file; a file that cannot be read fails alone, when it is asked for.

    Frames have 3 bands (red, green, blue), uint8 or uint16. Decoded levels are kept within
    `cache_bytes`. Several threads may read.
    """

    def __init__(self, paths: Sequence[Path], cache_bytes: int = _CACHE_BYTES) -> None:
        self._paths = tuple(paths)
        self._headers: dict[int, PhotoHeader] = {}
        self._headers_guard = threading.Lock()
        self._levels = LevelCache(cache_bytes)

    def __len__(self) -> int:
        return len(self._paths)

    def path(self, index: int) -> Path:
        """The file of a frame."""
        return self._paths[index]

    def info(self, index: int) -> FrameInfo:
        """What the header says; raises SourceError."""
        header = self._header(index)
        width, height = header.oriented_size
        return FrameInfo(
            name=header.path.name,
            width_px=width,
            height_px=height,
            bands=3,
            dtype=header.dtype,
            captured_at=header.notes.captured_at,
            gps=header.notes.gps,
            levels=level_count(width, height),
        )

    def read(self, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """Pixels of a level, whole or the part that covers `window`; see `Source.read`."""
        info = self.info(index)
        if not 0 <= level < info.levels:
            raise ValueError(f"{info.name} has levels 0 to {info.levels - 1}, not {level}")
        return framed(self._level(index, level), info, window, level)

    def close(self) -> None:
        """Let decoded pictures go."""
        self._levels.clear()

    def _header(self, index: int) -> PhotoHeader:
        with self._headers_guard:
            known = self._headers.get(index)
        if known is None:
            known = read_header(self._paths[index])
            with self._headers_guard:
                self._headers[index] = known
        return known

    def _level(self, index: int, level: int) -> Pixels:
        return self._levels.get((index, level), lambda: self._make(index, level))

    def _make(self, index: int, level: int) -> Pixels:
        """Always the same pixels, whatever was read before: reduced decode or halving, by file."""
        header = self._header(index)
        if level == 0 or decodes_reduced(header, level):
            return _decoded(header, level)
        return halve(self._level(index, level - 1))


def _decoded(header: PhotoHeader, level: int) -> Pixels:
    """Decoded here, or the first time by a process that has nothing to lose. Raises SourceError."""
    width, height = header.oriented_size
    shape = (-(-height // 2**level), -(-width // 2**level), 3)
    made = probe.pixels(header.path, level, shape, header.dtype)
    return decode(header, level) if made is None else made
