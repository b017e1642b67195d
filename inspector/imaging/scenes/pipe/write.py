"""Frames and their ground truth as files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun
from inspector.imaging.scenes.pipe.sequences import CameraKind, shots, taken

FRAMES_PER_RUN = 20
FOLDERS = ("images", "clean", "depth", "masks")


def write_frames(
    folder: Path, count: int, seed: int, kind: CameraKind, progress: Progress | None = None
) -> list[Path]:
    """Draw `count` frames of runs with the seeds seed, seed + 1, ...: 20 of each run.

    Writes images (PNG, as recorded), clean (PNG, without optics, noise and compression), depth
    (PNG, 16 bit, millimetres along the optical axis), masks (PNG, 16 bit, number of the defect)
    and one JSON a run with its defects and cameras. Returns the paths of the images. Raises
    ExportError if a file cannot be written, Cancelled between two frames.
    """
    for name in FOLDERS:
        make_folder(folder / name)
    written: list[Path] = []
    while len(written) < count:
        number = seed + len(written) // FRAMES_PER_RUN
        run = plan_run(number)
        frames = min(FRAMES_PER_RUN, count - len(written))
        facts: list[dict[str, object]] = []
        for i, shot in enumerate(shots(run, kind, FRAMES_PER_RUN)[:frames]):
            if progress is not None:
                progress.step(len(written), count)
            frame = taken(run, shot)
            name = f"pipe{number:05d}_{kind}_{i:03d}"
            written.append(_write_frame(folder, name, frame))
            facts.append(
                {
                    "name": name,
                    "camera": asdict(frame.camera),
                    "defects": [d.number for d in frame.defects],
                }
            )
        put_file(folder / f"pipe{number:05d}_{kind}.json", _described(run, facts))
    if progress is not None:
        progress.step(count, count)
    return written


def _described(run: PipeRun, frames: list[dict[str, object]]) -> bytes:
    facts = {**run.as_dict(), "frames": frames}
    return (json.dumps(facts, indent=1, allow_nan=False) + "\n").encode()


def _write_frame(folder: Path, name: str, frame: PipeFrame) -> Path:
    millimetres = np.clip(np.rint(frame.depth_m * 1000), 0, 65535).astype(np.uint16)
    path = folder / "images" / f"{name}.png"
    write_png(path, frame.pixels[..., ::-1])
    write_png(folder / "clean" / f"{name}.png", frame.clean[..., ::-1])
    write_png(folder / "depth" / f"{name}.png", millimetres)
    write_png(folder / "masks" / f"{name}.png", frame.instances)
    return path


def write_png(path: Path, image: NDArray[np.uint8] | NDArray[np.uint16]) -> None:
    """Write a picture (bands in the order of OpenCV). Raises ExportError."""
    # Encoded in memory: cv2.imwrite cannot write to every path on Windows.
    _, data = cv2.imencode(".png", image)
    put_file(path, data.tobytes())


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where missing. Raises ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            tr("The folder {name} could not be made; choose another folder.", name=folder.name),
            str(error),
        ) from error


def put_file(path: Path, content: bytes) -> None:
    """Write a file. Raises ExportError."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExportError(
            tr(
                "The file {name} could not be written; choose another folder or free space.",
                name=path.name,
            ),
            str(error),
        ) from error
