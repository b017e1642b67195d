"""Maps written window by window, however large they are, as cloud-optimised GeoTIFF.

Finished windows wait in a folder beside the map; whoever writes the same map again, after a kill,
a crash or a cancel, goes on with the next one. When all are there they are joined, smaller copies
are added, and the file takes its place at once and whole. Until then that takes the space of the
map three times.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ExportError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.exporting import write_file
from inspector.io.files import shown
from inspector.io.map_layout import MapLayout
from inspector.io.parts_folder import PartsFolder
from inspector.io.raster_library import library, library_errors

MakeWindow = Callable[[Window, Progress], NDArray[Any]]
"""Makes (height, width, bands) of a window of the map that is written; raises what it likes."""
Smaller = Literal["AVERAGE", "NEAREST"]
"""How smaller copies are made: of measures by their mean, of numbers of classes by one of them."""

_MANIFEST = "map.json"
_JOINED = "joined.tif"
_FORMAT = 1
_BLOCK_PX = 512


def windows(layout: MapLayout, window_px: int) -> list[Window]:
    """The map in squares of at most `window_px`, row after row."""
    return [
        Window(x, y, min(window_px, layout.width_px - x), min(window_px, layout.height_px - y))
        for y in range(0, layout.height_px, window_px)
        for x in range(0, layout.width_px, window_px)
    ]


def stream_map(
    output: Path,
    layout: MapLayout,
    make: MakeWindow,
    progress: Progress,
    *,
    made_from: Mapping[str, str],
    window_px: int = 1536,
    smaller: Smaller = "AVERAGE",
) -> None:
    """Make the windows that are not done yet, then write `output`.

    `made_from` is all that makes the map what it is (source, model, settings): a map that differs
    in it is another map, and its windows are not taken. Raises ExportError if those are in the way
    or nothing can be written, what `make` raises, and Cancelled.
    """
    todo = windows(layout, window_px)
    parts = PartsFolder(output, _MANIFEST)
    wanted = {"format": _FORMAT, "window_px": window_px, "smaller": smaller}
    parts.begin({**wanted, **asdict(layout), "made_from": dict(made_from)}, _in_the_way)
    share = len(todo) + max(1, len(todo) // 8)
    for done, window in enumerate(todo):
        step = progress.part(done, share)
        step.step(0, 1)
        if _part(parts, window, layout) is None:
            _keep(parts, window, layout, make(window, step))
    with _export_errors(output):
        _join(parts, layout, todo, progress.part(len(todo), share))

        def write(temporary: Path) -> None:
            _copy(parts.path(_JOINED), temporary, layout, smaller)

        write_file(output, write)
    parts.end([_JOINED, *map(_name, todo)])
    progress.step(1, 1)


def _keep(parts: PartsFolder, window: Window, layout: MapLayout, pixels: NDArray[Any]) -> None:
    shape = (window.height, window.width, len(layout.facts.bands))
    if pixels.shape != shape or pixels.dtype != np.dtype(layout.dtype):
        raise ValueError(f"a window of {pixels.shape} {pixels.dtype}, not {shape} {layout.dtype}")
    content = io.BytesIO()
    np.save(content, np.ascontiguousarray(pixels), allow_pickle=False)
    parts.write(_name(window), content.getvalue())


def _part(parts: PartsFolder, window: Window, layout: MapLayout) -> NDArray[Any] | None:
    """A finished window; None if it is not there, or damaged."""
    try:
        pixels = np.load(parts.path(_name(window)), mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    shape = (window.height, window.width, len(layout.facts.bands))
    return pixels if pixels.shape == shape and pixels.dtype == np.dtype(layout.dtype) else None


def _name(window: Window) -> str:
    return f"w{window.y:06d}-{window.x:06d}.npy"


def _join(parts: PartsFolder, layout: MapLayout, todo: list[Window], progress: Progress) -> None:
    options = {
        "tiled": True,
        "blockxsize": _BLOCK_PX,
        "blockysize": _BLOCK_PX,
        "bigtiff": "IF_SAFER",
        "interleave": "band",
        **_packing(layout, level=1),
    }
    rasterio = library()
    with rasterio.open(parts.path(_JOINED), "w", **layout.profile, **options) as joined:
        layout.describe(joined)
        for done, window in enumerate(todo):
            progress.step(done, len(todo) + 1)
            pixels = _part(parts, window, layout)
            if pixels is None:
                raise OSError(f"{_name(window)} was changed")
            area = rasterio.windows.Window(window.x, window.y, window.width, window.height)
            joined.write(np.moveaxis(pixels, -1, 0), window=area)


def _copy(joined: Path, target: Path, layout: MapLayout, smaller: Smaller) -> None:
    library().shutil.copy(
        joined,
        target,
        driver="COG",
        blocksize=_BLOCK_PX,
        bigtiff="IF_SAFER",
        overview_resampling=smaller,
        **_packing(layout, level=6),
    )


def _packing(layout: MapLayout, level: int) -> dict[str, Any]:
    """Deflate, which every program reads."""
    return {"compress": "deflate", "predictor": layout.predictor, "level": level}


@contextlib.contextmanager
def _export_errors(path: Path) -> Iterator[None]:
    """Raises ExportError in place of what rasterio says about writing `path`."""
    try:
        yield
    except ExportError:
        raise
    except library_errors() as error:
        raise ExportError(
            tr(
                "{path} could not be written; free some space or choose another folder.",
                path=shown(path),
            ),
            f"{error} {error.__cause__ or ''}".strip(),
        ) from error


def _in_the_way(folder: str) -> str:
    return tr(
        "{folder} holds parts of another map; delete that folder, or choose another name.",
        folder=folder,
    )
