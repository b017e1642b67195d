"""Rendered inspections and land as files: pixels from `imaging`, files from `io`; the samples."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.inspection import Inspection, Section
from inspector.core.map_facts import Band, MapFacts
from inspector.core.progress import Progress
from inspector.core.stored_texts import RENDERED
from inspector.imaging.scenes.pavement import write_samples
from inspector.imaging.scenes.pipe.defects import DefectKind
from inspector.imaging.scenes.pipe.filming import film
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeRun
from inspector.imaging.scenes.pipe.sequences import CameraKind
from inspector.imaging.scenes.pipe.video_plan import VideoSize, nodes, plan_video, recorded_on
from inspector.imaging.scenes.satellite.scene import render
from inspector.imaging.scenes.satellite.sensor import Observed, observe
from inspector.io.exporting import export_errors, write_file
from inspector.io.map_layout import MapLayout
from inspector.io.map_write import write_map
from inspector.io.video_write import write_video

PHOTOS, PHOTOS_SEED = 6, 102
SAMPLE_SEED = 39
SAMPLE_SIZE = VideoSize(width_px=480, height_px=360, seconds=20.0, rate_hz=12)
SAMPLE_NAME = "sewer-sample.mp4"
_SAMPLE_LENGTH_M = 12.0
_SAMPLE_KINDS: tuple[DefectKind, ...] = ("crack", "hole", "roots", "scale", "intrusion", "offset")
_CRF = 20
"""As recorders do it: good, but not without traces."""
LAND_SEED, LAND_SIDE_PX, LAND_DATES = 702, 576, 8
LAND_BANDS = ("B02", "B03", "B04", "B08")
_LAND_NAME = "rendered-town"
_LAND_YEAR = 2024
_LAND_PLACE = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 165_060.0, 0.0, -10.0, 960.0))
"""Around 0 N 0 E, where nobody lives."""
_PLANTS, _CLOUD = 4, 9
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
        remarks=RENDERED,
    )


def write_sample_land(folder: Path, progress: Progress) -> Path:
    """The satellite sample: a folder with a rendered town at several dates, one file for each band
    as a download has them, drawn unless it is there already. The scene classes know plants and
    clouds only; the shadow of a cloud counts as cloud.

    Raises ExportError if the folder cannot be written, and Cancelled.
    """
    stack = folder / _LAND_NAME
    done = stack / "about.txt"
    if done.is_file():
        return stack
    with export_errors(folder):
        stack.mkdir(parents=True, exist_ok=True)
    progress.step(0, LAND_DATES + 1)
    scene = render(LAND_SEED, LAND_SIDE_PX)
    seen = observe(scene, LAND_DATES, np.random.default_rng([LAND_SEED, LAND_DATES]))
    for date in range(LAND_DATES):
        _write_date(stack, seen, date, progress.part(date + 1, LAND_DATES + 1))

    # Written last: without it the folder is not whole.
    def put(temporary: Path) -> None:
        temporary.write_text("Rendered: no such town exists.\n", encoding="utf-8")

    write_file(done, put)
    return stack


def _write_date(stack: Path, seen: Observed, date: int, progress: Progress) -> None:
    day = datetime.date(_LAND_YEAR, 1, 1) + datetime.timedelta(days=round(seen.days[date]))
    planes = dict(zip(LAND_BANDS, np.rint(seen.stack[date] * 1e4).astype(np.uint16), strict=True))
    classes = np.where(seen.clear[date], _PLANTS, _CLOUD).astype(np.uint8)
    for done, (band, plane) in enumerate([*planes.items(), ("SCL", classes)]):
        height, width = plane.shape
        facts = MapFacts((Band(band),), _LAND_PLACE)
        layout = MapLayout(width, height, str(plane.dtype), facts)
        path = stack / f"{_LAND_NAME}_{day.isoformat()}_{band}.tif"
        write_map(path, layout, plane[..., None], progress.part(done, len(planes) + 1))
