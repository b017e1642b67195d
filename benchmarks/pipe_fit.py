"""How well the axis of a pipe, clock positions and sizes are found in pictures.

    python benchmarks/pipe_fit.py [--runs 24] [--data DIR] [--json FILE]

On rendered quick-view and crawler frames, whose geometry is exact: how many are refused, how far
the far point is off (as a share of the picture's width), how often the clock positions of a
defect's outline are within an hour at both ends, and the error of millimetres at a ring; the same
about a far point that is given, as by a click. With --data: the distance from the middle of the
masks of the far end in real frames, and how many pictures of walls are refused. Times are of one
core.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.contours import regions
from inspector.imaging.pipe_axis import axis_about, fit_axis
from inspector.imaging.pipe_ring import fit_ring
from inspector.imaging.pipe_section import mm_per_px_in, section_of
from inspector.imaging.scenes.pipe.defects import spread
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun
from inspector.imaging.scenes.pipe.sequences import CameraKind, shots, taken
from inspector.standards.clock import FULL, ClockArc, Point, hour_of
from inspector.standards.ring import PipeAxis, clock_arc, mm_per_px_at

FIRST_SEED = 920_000
SHOTS = (1, 6, 11, 16)
LEAST_INSTANCE_PX = 60
PLACES, LEAST_RADIUS_SHARE = 12, 0.045
"""Places by chance on each frame, and how far from the far point, as a share of the width: what is
nearer has no size, since it moves with every pixel of the far point."""
OFF_WALL_PX = 3.0
HAND_SHARE = 0.005
"""Deviation of a clicked far point from the true one, as a share of the width."""


@dataclass(frozen=True)
class Truth:
    """Where the rings that are seen run together, and how they lean."""

    far: Point
    lean: Point

    def is_within(self, frame: PipeFrame) -> bool:
        height, width = frame.depth_m.shape
        return bool(0 <= self.far[0] < width and 0 <= self.far[1] < height)


@dataclass
class Tally:
    """What was found on frames of one kind."""

    frames: int = 0
    refused: int = 0
    turned: int = 0
    turned_refused: int = 0
    centre: list[float] = field(default_factory=list)
    by_spread: list[float] = field(default_factory=list)
    clock: list[bool] = field(default_factory=list)
    clock_clicked: list[bool] = field(default_factory=list)
    mm: list[float] = field(default_factory=list)
    mm_clicked: list[float] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take in what was found on another frame."""
        for part in fields(self):
            setattr(self, part.name, getattr(self, part.name) + getattr(other, part.name))

    def as_dict(self) -> dict[str, float | int | None]:
        return {
            "frames": self.frames,
            "refused_share": _rounded(self.refused / max(self.frames, 1)),
            "centre_median_share_of_width": _quantile(self.centre, 0.5),
            "centre_p90_share_of_width": _quantile(self.centre, 0.9),
            "centre_error_by_stated_spread_p68": _quantile(self.by_spread, 0.68),
            "instances": len(self.clock),
            "clock_within_1_h_share": _mean(self.clock),
            "clock_within_1_h_share_clicked": _mean(self.clock_clicked),
            "places": len(self.mm),
            "mm_error_median": _quantile(self.mm, 0.5),
            "mm_error_p90": _quantile(self.mm, 0.9),
            "mm_error_median_clicked": _quantile(self.mm_clicked, 0.5),
            "mm_error_p90_clicked": _quantile(self.mm_clicked, 0.9),
            "turned_away_frames": self.turned,
            "turned_away_refused_share": _rounded(self.turned_refused / self.turned)
            if self.turned
            else None,
        }


def measured(runs: int) -> dict[str, dict[str, float | int | None]]:
    """Tallies by camera and form of the section."""
    rng = np.random.default_rng(0)
    tallies: dict[str, Tally] = {"all": Tally()}
    kinds: tuple[CameraKind, ...] = ("qv", "crawler")
    for seed in range(FIRST_SEED, FIRST_SEED + runs):
        run = plan_run(seed)
        for kind in kinds:
            planned = shots(run, kind, 20)
            for i in SHOTS:
                tally = tallies.setdefault(f"{kind} {run.shape}", Tally())
                found = look(run, taken(run, planned[i]), rng)
                tally.add(found)
                tallies["all"].add(found)
    return {name: tallies[name].as_dict() for name in sorted(tallies)}


def look(run: PipeRun, frame: PipeFrame, rng: np.random.Generator) -> Tally:
    """What is found on one frame."""
    axis, true = fit_axis(frame.pixels), truth(run, frame)
    if true is None or not true.is_within(frame):
        return Tally(turned=1, turned_refused=int(axis is None))
    tally = Tally(frames=1)
    width = frame.depth_m.shape[1]
    if axis is None:
        tally.refused += 1
    else:
        off_px = math.dist(axis.far, true.far)
        tally.centre.append(off_px / width)
        tally.by_spread.append(off_px / max(axis.spread_px, 1e-6))
        tally.clock += clocks(frame, axis)
        tally.mm += scales(run, frame, axis, rng)
    hand = rng.normal(0.0, HAND_SHARE * width, 2)
    clicked = axis_about(frame.pixels, (true.far[0] + hand[0], true.far[1] + hand[1]))
    tally.clock_clicked += clocks(frame, clicked)
    tally.mm_clicked += scales(run, frame, clicked, rng)
    return tally


def truth(run: PipeRun, frame: PipeFrame) -> Truth | None:
    """Fitted to the exact rings at fifteen chainages of what is seen; None where the picture shows
    too little of the pipe's length, or none of the pipe."""
    height, width = frame.depth_m.shape
    seen = frame.chainage_m[wall(run, frame)]
    if len(seen) < 0.1 * height * width:
        return None
    at = np.quantile(seen, np.linspace(0.1, 0.95, 15))
    middles = np.array([(*run.middle(float(z)), z) for z in at]).T
    places, depth = frame.camera.project(middles, width, height)
    ahead = np.isfinite(places[0]) & (depth > 0.1 * run.width_m)
    if ahead.sum() < 5:
        return None
    radii = frame.camera.focal_px(width) * run.width_m / 2 / depth[ahead]
    if radii.std() < 0.02 * radii.mean():
        return None
    # (0, 0) is the corner of the picture for the camera, and the centre of a pixel for us.
    rows = np.stack([np.ones_like(radii), radii], axis=1)
    far, lean = np.linalg.lstsq(rows, places[:, ahead].T - 0.5, rcond=None)[0]
    return Truth((float(far[0]), float(far[1])), (float(lean[0]), float(lean[1])))


def wall(run: PipeRun, frame: PipeFrame) -> NDArray[np.bool_]:
    """Where the sound wall of the pipe is seen."""
    inside = (frame.chainage_m > 0.02) & (frame.chainage_m < run.length_m - 0.02)
    sound: NDArray[np.bool_] = inside & (frame.instances == 0)
    return sound


def clocks(frame: PipeFrame, axis: PipeAxis) -> list[bool]:
    """Of each instance's largest part: whether both ends of its clock range are within an hour."""
    right = []
    for number in (d.number for d in frame.defects):
        parts = [p for p in regions(frame.instances == number) if len(p.rings[0]) > 2]
        if not parts:
            continue
        part = max(parts, key=lambda p: cv2.contourArea(p.rings[0]))
        mask = np.zeros(frame.instances.shape, np.uint8)
        cv2.fillPoly(mask, [part.rings[0].astype(np.int32)], 1)
        angles = frame.angle_deg[(mask > 0) & (frame.instances == number)]
        if len(angles) < LEAST_INSTANCE_PX:
            continue
        outline = [(float(x), float(y)) for x, y in part.rings[0]]
        right.append(_is_close(clock_arc(axis, outline), _exact(angles)))
    return right


def scales(run: PipeRun, frame: PipeFrame, axis: PipeAxis, rng: np.random.Generator) -> list[float]:
    """Errors of millimetres per pixel at places of the wall by chance, as shares."""
    height, width = frame.depth_m.shape
    ys, xs = np.nonzero(np.asarray(wall(run, frame)))
    errors: list[float] = []
    section = section_of(
        "egg" if run.shape == "egg" else "box" if run.shape == "box" else "round",
        1000 * run.width_m,
        1000 * run.height_m,
    )
    if section is None:
        return errors
    for i in rng.integers(0, len(xs), PLACES):
        place = (float(xs[i]), float(ys[i]))
        if math.dist(place, axis.far) < LEAST_RADIUS_SHARE * width:
            continue
        z = float(frame.chainage_m[ys[i], xs[i]])
        clean = run.wall_point(z, float(frame.angle_deg[ys[i], xs[i]]))
        points = np.array([clean, (*run.middle(z), z)]).T
        seen, depth = frame.camera.project(points, width, height)
        # Water and what lies in it is not the wall.
        if not (depth > 0).all() or math.dist(seen[:, 0] - 0.5, place) > OFF_WALL_PX:
            continue
        exact = 1000 * float(depth[1]) / frame.camera.focal_px(width)
        if run.shape == "round":
            ring = fit_ring(frame.pixels, axis, place)
            found = None if ring is None else mm_per_px_at(ring, 1000 * run.width_m)
        else:
            found = mm_per_px_in(section, axis, place)
        if found is not None:
            errors.append(abs(found / exact - 1))
    return errors


def _exact(angles: NDArray[np.float32]) -> ClockArc:
    """The clock range of exact angles, without the outermost hundredth at both ends."""
    bins = np.bincount((angles / 2).astype(int) % 180, minlength=180)
    start, end = spread([2.0 * i + 1 for i in np.flatnonzero(bins > 0.005 * len(angles))])
    if (end - start) % 360 >= 345:
        return FULL
    first, last = hour_of(start), hour_of(end)
    return ClockArc(first) if first == last else ClockArc(first, last)


def _is_close(found: ClockArc | None, exact: ClockArc) -> bool:
    if found is None:
        return False
    if found.is_full or exact.is_full:
        # From 12 to 12 and from 1 to 12 are within an hour too.
        return min(found.span_deg, exact.span_deg) >= 300
    pairs = (found.start, exact.start), (found.end or found.start, exact.end or exact.start)
    return all(abs((a - b + 6) % 12 - 6) <= 1 for a, b in pairs)


def real(folder: Path) -> dict[str, object]:
    """Far ends in real frames, and walls."""
    off: list[float] = []
    names: dict[str, float | None] = {}
    for mask_file in sorted((folder / "sewer" / "songbai_vp_masks").glob("*_pipeend.png")):
        mask = _read(mask_file)[..., 0] > 127
        picture = _read(mask_file.with_name(mask_file.name.replace("_pipeend", "")))
        ys, xs = np.nonzero(mask)
        axis = fit_axis(picture)
        key = mask_file.name.replace("_pipeend.png", "")
        names[key] = None
        if axis is not None:
            share = math.dist(axis.far, (xs.mean(), ys.mean())) / picture.shape[1]
            names[key] = _rounded(share)
            off.append(share)
    walls = {name: _refused(folder / "crack" / name / "images") for name in ("deepcrack", "cfd")}
    walls["masonry"] = _refused(folder / "crack" / "masonry" / "images")
    return {
        "far_end_frames": len(names),
        "far_end_refused": sum(share is None for share in names.values()),
        "far_end_off_median_share_of_width": _quantile(off, 0.5),
        "far_end_off_max_share_of_width": _rounded(max(off)) if off else None,
        "far_end_off_by_frame": names,
        "lab_pipe_refused_share": _refused(folder / "sewer" / "p4_lab_pipe"),
        "walls_refused_share": walls,
    }


def seconds(width_px: int = 720, height_px: int = 576, frames: int = 12) -> dict[str, float]:
    """Processor time of fitting an axis and a ring."""
    taken_s: dict[str, list[float]] = {"axis_s": [], "ring_s": []}
    run = plan_run(FIRST_SEED)
    for frame in _resized(run, width_px, height_px, frames):
        start = time.process_time()
        axis = fit_axis(frame)
        middle = time.process_time()
        fit_ring(frame, axis or PipeAxis((360.0, 288.0)), (500.0, 200.0))
        taken_s["axis_s"].append(middle - start)
        taken_s["ring_s"].append(time.process_time() - middle)
    return {name: round(float(np.median(values)), 4) for name, values in taken_s.items()}


def _resized(run: PipeRun, width: int, height: int, count: int) -> Iterator[NDArray[np.uint8]]:
    for shot in shots(run, "crawler", count):
        yield np.asarray(cv2.resize(taken(run, shot).pixels, (width, height)), np.uint8)


def _refused(folder: Path) -> float:
    files = sorted(f for f in folder.iterdir() if f.suffix in (".jpg", ".png"))[::3]
    return _rounded(sum(fit_axis(_read(f)) is None for f in files) / len(files))


def _read(file: Path) -> NDArray[np.uint8]:
    stored = np.frombuffer(file.read_bytes(), np.uint8)
    decoded = np.asarray(cv2.imdecode(stored, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(decoded[..., ::-1])


def _quantile(values: list[float], share: float) -> float | None:
    return _rounded(float(np.quantile(values, share))) if values else None


def _mean(values: list[bool]) -> float | None:
    return _rounded(sum(values) / len(values)) if values else None


def _rounded(value: float) -> float:
    return round(value, 4)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=24)
    parser.add_argument("--data", type=Path, help="the folder of real pictures")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    results: dict[str, object] = {
        "rendered": measured(args.runs),
        "seconds_720x576_one_core": seconds(),
    }
    if args.data is not None:
        results["real"] = real(args.data)
    print(json.dumps(results, indent=1))
    if args.json is not None:
        args.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
