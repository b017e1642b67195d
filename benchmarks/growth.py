"""Whether time and memory grow in step with the work, or faster.

    python benchmarks/growth.py [--only picture annotations video report] [--short]

Measures pictures of 1 to 200 megapixels (JPEG and TIFF: until the first view, and a run of
HrSegNet-B16), projects of 10 to 20,000 annotations (open, edit, repaint, save), videos of 1 minute
to 4 hours (first frame, index, seek, thumbnails) and reports of 10 to 2,000 findings, each point in
a process of its own, so that its memory is its own. A line's exponent is the slope of the straight
line through its points in the logarithmic drawing; 1 is "in step". Of memory it is that of what the
work added. Prints a table; writes results/growth.json and a drawing of each kind. `--short` leaves
the largest sizes out.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from kept import FOLDER, draw, keep, machine

from inspector.core.plot import Axis, Panel, Plot, Series

GOAL = 1.1
POINT = Path(__file__).with_name("growth_points.py")
LEAST_S, LEAST_MIB = 0.002, 4.0
"""Below, a point says how long it takes to ask, and not how it grows."""
SIZES: dict[str, tuple[str, tuple[float, ...]]] = {
    "picture": ("megapixels", (1, 5, 20, 50, 100, 200)),
    "annotations": ("annotations", (10, 100, 1_000, 5_000, 20_000)),
    "video": ("minutes", (1, 10, 60, 240)),
    "report": ("findings", (10, 30, 100, 300, 1_000, 2_000)),
}
SHORT = {"picture": 50, "annotations": 5_000, "video": 60, "report": 100}
Made = Iterator[tuple[str, Path]]
"""What to measure of one size: a name ("" if there is one alone) and a file."""


def pictures(size: float, folder: Path) -> Made:
    """Pavement, of which no part is repeated in the same row."""
    import cv2

    from inspector.imaging.scenes.pavement import render

    scene = render(102, 2400, 1800).rgb[:, :, ::-1]
    (folder / "small.jpg").write_bytes(cv2.imencode(".jpg", scene[:400, :400])[1].tobytes())
    width = round(math.sqrt(size * 1e6 * 4 / 3))
    height = round(size * 1e6 / width)
    across, down = -(-width // 2400), -(-height // 1800)
    rows = [np.roll(np.tile(scene, (1, across, 1)), 137 * i, axis=1) for i in range(down)]
    pixels = np.concatenate(rows)[:height, :width]
    for name, suffix, options in (
        ("JPEG", ".jpg", [cv2.IMWRITE_JPEG_QUALITY, 90]),
        ("TIFF", ".tif", [cv2.IMWRITE_TIFF_COMPRESSION, 1]),
    ):
        path = folder / f"large{suffix}"
        path.write_bytes(cv2.imencode(suffix, pixels, options)[1].tobytes())
        yield name, path


def projects(size: float, folder: Path) -> Made:
    """As `editing.py` has them."""
    import editing_scene

    files = sorted((folder / "photos").glob("*")) or editing_scene.pictures(folder / "photos")
    path = folder / f"p{size:g}.inspector.h5"
    editing_scene.project(path, files, int(size))
    yield "", path


def videos(size: float, folder: Path) -> Made:
    """As `video_seek.py` has them."""
    import video_seek

    piece = video_seek.make_video.make_video(folder / "piece.mp4", video_seek.HD, range(250))
    path = folder / "long.mp4"
    video_seek.repeated(path, piece, size / 60)
    yield "", path


def reports(size: float, folder: Path) -> Made:
    """As `report_size.py` has them."""
    import report_size

    kept = folder / "drawings.pickle"
    if not kept.is_file():
        kept.write_bytes(pickle.dumps(report_size.drawings(folder)))
    document = report_size.survey(folder, int(size), pickle.loads(kept.read_bytes()))
    path = folder / report_size.PICKLED
    path.write_bytes(pickle.dumps(document))
    yield "", path


MAKERS: dict[str, Callable[[float, Path], Made]] = {
    "picture": pictures, "annotations": projects, "video": videos, "report": reports,
}  # fmt: skip


def measured(kind: str, largest: float) -> list[dict[str, Any]]:
    """The points of a kind."""
    rows = []
    unit, sizes = SIZES[kind]
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            if size > largest:
                continue
            for name, path in MAKERS[kind](size, Path(scratch)):
                command = [sys.executable, str(POINT), kind, str(path)]
                done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
                found = json.loads(done.stdout.splitlines()[-1])
                rows.append({"size": size, "of": name} | found)
                told = ", ".join(f"{k} {v:.3g}" for k, v in found.items())
                print(f"{size:g} {unit} {name}: {told}", flush=True)
    return rows


def lines(rows: list[dict[str, Any]]) -> dict[str, list[tuple[float, float]]]:
    """Seconds, and MiB that the work added ("memory"), by name."""
    found: dict[str, list[tuple[float, float]]] = {}
    for row in rows:
        of = f", {row['of']}" if row["of"] else ""
        times = {k: v for k, v in row.items() if k not in _NO_TIMES}
        for name, value in times.items():
            found.setdefault(f"{name}{of}", []).append((row["size"], value))
        added = row["peak_mib"] - row["before_mib"]
        found.setdefault(f"memory{of}", []).append((row["size"], added))
    return found


_NO_TIMES = {"size", "of", "before_mib", "peak_mib", "peak after view", "thumbnails made"}


def exponent(name: str, points: list[tuple[float, float]]) -> float | None:
    """The slope of the line through the points; None where too few can tell."""
    least = LEAST_MIB if name.startswith("memory") else LEAST_S
    told = [point for point in points if point[1] >= least]
    if len(told) < 2:
        return None
    sizes, values = np.log(np.array(told)).T
    return round(float(np.polyfit(sizes, values, 1)[0]), 2)


def plot(kind: str, found: dict[str, list[tuple[float, float]]]) -> Plot:
    """Time and memory, both logarithmic, with what grows in step as a dashed line."""
    unit, _ = SIZES[kind]
    panels = []
    for axis, wanted in (
        (Axis("Time", "s", log=True), False),
        (Axis("Memory", "MiB", log=True), True),
    ):
        mine = {k: v for k, v in found.items() if k.startswith("memory") == wanted}
        series = []
        for number, (name, points) in enumerate(mine.items()):
            slope = exponent(name, points)
            title = f"{name}: {'too quick to tell' if slope is None else f'^{slope:g}'}"
            x, y = zip(*[(s, max(v, 1e-4)) for s, v in points], strict=True)
            series.append(Series(title, x, y, colour=number))
        last = max((p for points in mine.values() for p in points), key=lambda p: p[1])
        first = min(s for points in mine.values() for s, _ in points)
        straight = (last[1] * first / last[0], last[1])
        series.append(Series("in step", (first, last[0]), straight, dashed=True, colour=5))
        panels.append(Panel(Axis(unit.capitalize(), log=True), axis, tuple(series)))
    return Plot(f"Growth with {unit}", tuple(panels))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--most", type=float, help="the largest size")
    args = parser.parse_args()
    target = FOLDER / "growth.json"
    result: dict[str, Any] = json.loads(target.read_text()) if target.is_file() else {}
    for kind in args.only:
        around = machine()
        largest = args.most or (SHORT[kind] if args.short else math.inf)
        rows = measured(kind, largest)
        found = lines(rows)
        slopes = {name: exponent(name, points) for name, points in found.items()}
        worst = max((s for s in slopes.values() if s is not None), default=None)
        result[kind] = {
            "machine": around,
            "goal": GOAL,
            "worst": worst,
            "exponents": slopes,
            "rows": rows,
        }
        for name, slope in slopes.items():
            print(f"  {kind}: {name:24s} {'-' if slope is None else slope}")
        keep("growth", result)
        draw(f"growth_{kind}", plot(kind, found))


if __name__ == "__main__":
    main()
