"""What is done with a file of each kind by the process that looks at it first (`probe_child`): as
near as can be to what the window will do with it.

Pictures are decoded whole, and handed on. Of a video the start and places all over it are decoded,
of a map windows of its levels; all of an HDF5 file is read.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.errors import InspectorError
from inspector.core.frame import Window

Told = tuple[dict[str, Any], memoryview | None]

_VIDEO_S = 1.0
"""So long are parts of a video decoded; a small one is decoded whole in that time."""
_VIDEO_PLACES, _VIDEO_FRAMES = 6, 12
_MAP_S = 1.0
_MAP_BANDS = 3
_WINDOW_PX = 256
_KINDS = ("uint8", "uint16", "int16", "float32")
_AXES = (1, 2, 3)
_MAX_ARRAY_BYTES = 1 << 30


def looked(request: dict[str, Any]) -> Told:
    """What to answer to a request. Raises MemoryError, and whatever a fault of ours raises."""
    try:
        return _LOOKS[request["look"]](Path(request["path"]), request)
    except InspectorError as error:
        return {"refused": error.message}, None


def _photo(path: Path, request: dict[str, Any]) -> Told:
    """Decodes one level and hands its pixels on, if they are what is expected."""
    from inspector.io.photo_decode import decode
    from inspector.io.photo_header import read_header

    made = decode(read_header(path), request["level"])
    if list(made.shape) != request["shape"] or str(made.dtype) != request["dtype"]:
        return {"refused": "another picture than expected"}, None
    return {"done": True}, memoryview(made.reshape(-1).view(np.uint8))  # type: ignore[arg-type]


def _video(path: Path, _: dict[str, Any]) -> Told:
    """Decodes the start, then after seeks to places all over the file, by both ways of seeking."""
    from inspector.io.video_file import VideoFile

    until = time.monotonic() + _VIDEO_S
    with VideoFile(path, threads=False) as file:
        _decode(file, 4 * _VIDEO_FRAMES, until)
        size = file.size_bytes
        stamps = file.duration_s / float(file.stream.time_base or 1)
        for place in range(1, _VIDEO_PLACES):
            if time.monotonic() > until:
                break
            share = place / _VIDEO_PLACES
            file.forget()
            if file.seek(int(stamps * share)) or file.seek_byte(int(size * share)):
                _decode(file, _VIDEO_FRAMES, until)
    return {"done": True}, None


def _decode(file: Any, frames: int, until: float) -> None:
    from inspector.io.video_pictures import PictureMaker

    maker = PictureMaker()
    for number, packet in enumerate(file.packets()):
        for frame in file.decode(packet, number):
            with contextlib.suppress(InspectorError, ValueError):
                maker.rgb(frame)
        if number >= frames or time.monotonic() > until:
            return
    file.drain()


def _raster(_: Path, request: dict[str, Any]) -> Told:
    """Reads windows of the first bands, from the small levels to the large, as far as time goes."""
    from inspector.io.pyramid import level_size
    from inspector.io.raster_file import RasterFile
    from inspector.io.raster_library import RasterPlace

    until = time.monotonic() + _MAP_S
    place = RasterPlace(request["gdal"], request["driver"], request["name"])
    with contextlib.closing(RasterFile(place)) as file:
        bands = tuple(range(min(file.count, _MAP_BANDS)))
        levels = sorted(file.stored_levels, reverse=True)
        for level, at in (*((level, 0.5) for level in levels), (0, 0.0), (0, 1.0)):
            side = level_size(file.width_px, file.height_px, level)
            width, height = (min(_WINDOW_PX, pixels) for pixels in side)
            x, y = int((side[0] - width) * at), int((side[1] - height) * at)
            file.read(bands, Window(x, y, width, height), level)
            if time.monotonic() > until:
                break
    return {"done": True}, None


def _hdf5(path: Path, _: dict[str, Any]) -> Told:
    """Reads every array that could be one of ours, and every attribute of the file."""
    from inspector.io.safe_hdf5 import ArraySpec, open_to_read

    with open_to_read(path) as file:
        for name in file.names():
            for kind in _KINDS:
                for axes in _AXES:
                    with contextlib.suppress(InspectorError):
                        file.array(name, ArraySpec(kind, axes, _MAX_ARRAY_BYTES))
        for node in ("/", *file.names()):
            for name in ("format", "app", "project_id", "seal", "seq", "sha256", "provenance"):
                for read in (file.integer, file.text):
                    with contextlib.suppress(InspectorError):
                        read(name, node)
    return {"done": True}, None


def _logo(path: Path, _: dict[str, Any]) -> Told:
    from inspector.io.logo import read_logo

    read_logo(path)
    return {"done": True}, None


_LOOKS: dict[str, Callable[[Path, dict[str, Any]], Told]] = {
    "photo": _photo,
    "video": _video,
    "raster": _raster,
    "hdf5": _hdf5,
    "logo": _logo,
}
