"""Rendered inspections as videos: pixels from `imaging`, files from `io`, and the sewer sample."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.inspection import Inspection, Section
from inspector.core.progress import Progress
from inspector.imaging.scenes.pavement import write_samples
from inspector.imaging.scenes.pipe.defects import DefectKind
from inspector.imaging.scenes.pipe.filming import film
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeRun
from inspector.imaging.scenes.pipe.sequences import CameraKind
from inspector.imaging.scenes.pipe.video_plan import VideoSize, nodes, plan_video, recorded_on
from inspector.io.exporting import export_errors, write_file
from inspector.io.video_write import write_video

PHOTOS, PHOTOS_SEED = 6, 102
SAMPLE_SEED = 39
SAMPLE_SIZE = VideoSize(width_px=480, height_px=360, seconds=20.0, rate_hz=12)
SAMPLE_NAME = "sewer-sample.mp4"
_SAMPLE_LENGTH_M = 12.0
_SAMPLE_KINDS: tuple[DefectKind, ...] = ("crack", "hole", "roots", "scale", "intrusion", "offset")
_CRF = 20
"""As recorders do it: good, but not without traces."""
_SECTIONS: dict[str, Section] = {"round": "circular", "egg": "egg", "box": "box"}


@dataclass(frozen=True)
class SampleVideo:
    """The sewer sample: the video, and the head of its inspection for the window's fields."""

    path: Path
    inspection: Inspection


def write_pipe_video(
    path: Path, run: PipeRun, kind: CameraKind, size: VideoSize, progress: Progress
) -> None:
    """Render a recorded inspection into `path` (MP4), with the truth of every frame in a JSON file
    of the same name beside it: camera, zoom, what the middle of the picture shows, and which of
    the run's defects are in view.

    The same run gives the same pictures. Raises ExportError and Cancelled; the video is whole or
    as it was before.
    """
    plan = plan_video(run, kind, size)
    truth: list[dict[str, object]] = []

    def pictures() -> Iterator[NDArray[np.uint8]]:
        for number, frame in enumerate(film(run, plan, size)):
            progress.step(number, len(plan))
            truth.append({"frame": number, **frame.as_dict()})
            yield frame.pixels

    title = f"Rendered inspection of {'-'.join(nodes(run))}"
    write_video(path, pictures(), Fraction(size.rate_hz), crf=_CRF, notes={"title": title})
    facts = {
        **run.as_dict(),
        "camera": kind,
        "width_px": size.width_px,
        "height_px": size.height_px,
        "rate_hz": size.rate_hz,
        "frames": truth,
    }
    content = (json.dumps(facts, indent=1, allow_nan=False) + "\n").encode()

    def put(temporary: Path) -> None:
        temporary.write_bytes(content)

    write_file(path.with_suffix(".json"), put)
    progress.step(len(plan), len(plan))


def write_sample_photos(folder: Path, progress: Progress) -> list[Path]:
    """The pavement sample in a folder, drawn unless it is there already. Raises Cancelled."""
    pictures = folder / "images"
    found = sorted(pictures.glob("*.jpg")) if pictures.is_dir() else []
    if len(found) != PHOTOS:
        write_samples(folder, PHOTOS, PHOTOS_SEED, progress)
        found = sorted(pictures.glob("*.jpg"))
    return found


def sample_run(seed: int = SAMPLE_SEED) -> PipeRun:
    """A concrete pipe of 12 m with six defects that can all be seen from the start manhole."""
    return plan_run(seed, "round", "concrete", _SAMPLE_KINDS, _SAMPLE_LENGTH_M)


def write_sample_video(folder: Path, progress: Progress, seed: int = SAMPLE_SEED) -> SampleVideo:
    """The sewer sample in a folder, rendered unless it is there already.

    Raises ExportError if the folder cannot be written, and Cancelled.
    """
    run = sample_run(seed)
    with export_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    path = folder / SAMPLE_NAME
    # The truth is written last: without it the video may be another program's.
    if not (path.is_file() and path.with_suffix(".json").is_file()):
        write_pipe_video(path, run, "qv", SAMPLE_SIZE, progress)
    return SampleVideo(path, inspection_of(run))


def inspection_of(run: PipeRun) -> Inspection:
    """The head of a rendered quick-view inspection, as a person would fill it in."""
    start, end = nodes(run)
    first = plan_video(run, "qv", SAMPLE_SIZE)[0]
    return Inspection(
        pipe_ref=f"{start}-{end}",
        start_node=start,
        end_node=end,
        section=_SECTIONS[run.shape],
        width_mm=float(round(1000 * run.width_m)),
        height_mm=float(round(1000 * run.height_m)),
        material=run.material,
        wall_mm=float(round(1000 * run.wall_m)),
        total_length_m=run.length_m,
        surveyed_length_m=run.length_m,
        inspected_at=recorded_on(run),
        travel="with flow",
        method="QV",
        reference_point=start,
        medium=SAMPLE_NAME,
        view_deg=first.camera.view_deg,
        remarks="Rendered: no such pipe exists.",
    )
