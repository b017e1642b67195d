"""An enlarged map of any size as a file, window by window, resumable."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.map_facts import Band, MapFacts
from inspector.core.progress import Progress
from inspector.engine.map_enhance import MapWork
from inspector.engine.map_open import open_maps
from inspector.io.files import shown
from inspector.io.folder_files import map_files
from inspector.io.map_layout import MapLayout, super_resolved_notes
from inspector.io.map_stream import MakeWindow, stream_map

_CONSISTENCY = (
    "How far the super-resolved map, recorded again, is from what was measured: reflectance, the "
    "mean over the bands"
)
SIDE_PX = 768
"""Of the windows that are made together, in source pixels: what a kill may cost."""


def enlarged_layout(work: MapWork, name: str) -> MapLayout:
    """What the file of an enlarged map says of itself; `name` is the source's."""
    made = work.made_by(time.perf_counter())
    return MapLayout(
        work.scale * work.window.width,
        work.scale * work.window.height,
        "uint16",
        work.facts,
        super_resolved_notes(made, name, work.scale),
    )


def write_enlarged(
    work: MapWork,
    path: Path,
    output: Path,
    progress: Progress,
    make: MakeWindow | None = None,
    side_px: int = SIDE_PX,
) -> None:
    """Write what `work` makes of the map at `path` to a cloud-optimised GeoTIFF; goes on where it
    was stopped. `make` makes a window of the enlarged map elsewhere, such as on a cluster.

    Raises what `MapWork.make` raises, and ExportError.
    """
    stream_map(
        output,
        enlarged_layout(work, shown(path)),
        make or window_maker(work),
        progress,
        made_from=made_from(work, path),
        window_px=work.scale * side_px,
    )


def write_consistency(
    work: MapWork, path: Path, enlarged: Path, output: Path, progress: Progress
) -> None:
    """Write how far the finished file `enlarged` is from what was measured, a float32 GeoTIFF with
    the pixels of the source (see `EnhancedPicture`). Raises SourceError, ExportError, Cancelled."""
    window, scale = work.window, work.scale
    place = work.facts.georeference
    facts = MapFacts(
        (Band("consistency"),),
        None if place is None else place.enlarged(1 / scale),
        nodata=float("nan"),
        acquired_at=work.facts.acquired_at,
    )
    made = work.made_by(time.perf_counter())
    notes = {**super_resolved_notes(made, shown(path), scale), "CONSISTENCY": _CONSISTENCY}
    layout = MapLayout(window.width, window.height, "float32", facts, notes)
    with open_maps(enlarged) as finished:

        def make(part: Window, progress: Progress) -> NDArray[np.float32]:
            return work.contradiction(finished, part)[..., None]

        taken_from = {**made_from(work, path), "enlarged": fingerprint(enlarged)}
        stream_map(output, layout, make, progress, made_from=taken_from, window_px=SIDE_PX)


def window_maker(work: MapWork) -> MakeWindow:
    """Makes a window of the enlarged map, whose sides are multiples of the scale."""

    def make(window: Window, progress: Progress) -> NDArray[np.uint16]:
        scale = work.scale
        part = Window(
            window.x // scale, window.y // scale, window.width // scale, window.height // scale
        )
        return work.make(part, progress).pixels

    return make


def made_from(work: MapWork, path: Path) -> dict[str, str]:
    """All that makes the enlarged map what it is. Raises SourceError."""
    made = work.made_by(time.perf_counter())
    window = work.window
    return {
        "source": shown(path),
        "content": fingerprint(path),
        "window": f"{window.x},{window.y},{window.width},{window.height}",
        "model": made.model_id,
        "weights": made.weights_sha256,
        "runner": f"{made.runner} {made.dtype}",
        "tiles": f"{made.tile_px} {made.overlap_px}",
        "settings": made.settings,
        "version": made.app_version,
    }


def fingerprint(path: Path) -> str:
    """Changes when a map, or a file in a folder of maps, is another one: by names, sizes and times,
    since hashing a tile takes longer than reading a window. Raises SourceError."""
    try:
        digest = hashlib.sha256()
        for name in map_files(path) if path.is_dir() else [""]:
            facts = (path / name).stat()
            digest.update(f"{name}\n{facts.st_size}\n{facts.st_mtime_ns}\n".encode())
    except OSError as error:
        raise SourceError(
            tr("{path} cannot be read; check the file and its permissions.", path=shown(path)),
            str(error),
        ) from error
    return digest.hexdigest()
