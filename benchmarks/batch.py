"""A batch killed twice ends as one that nobody disturbed: 200 pictures and one video.

    python benchmarks/batch.py PICTURES [--model ID] [--every N] [--kills N] [--json FILE]

The pictures are the first 200 of a folder, the video is the rendered sewer sample. The batch runs
in processes of its own: once in peace, and once killed with SIGKILL after random times, each time
started again by the same command. Then every array, finding and measure of the two projects is
compared, and the figures are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from inspector.core.progress import Progress
from inspector.imaging.cracks import find_cracks
from inspector.io.photos import list_photos
from inspector.io.project import ProjectFile, results_dir
from inspector.io.project_paths import batch_path
from inspector.io.results import ResultStore
from inspector.samples import write_sample_video

PICTURES = 200
ROOT = Path(__file__).resolve().parents[1]
Arrays = tuple[list[np.ndarray], list[Any]]
Found = dict[tuple[str, int, str, str], Arrays]


@dataclass(frozen=True)
class Figures:
    """`different` counts results that are not equal in the two projects, `parts_left_over` files of
    results that no project lists."""

    pictures: int
    frames: int
    results: int
    suggestions: int
    seconds: float
    killed_after_s: tuple[float, ...]
    done_at_kills: tuple[int, ...]
    seconds_disturbed: float
    different: int
    parts_left_over: int


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 if the two projects differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--model", default="hrsegnet-b16")
    parser.add_argument("--every", type=int, default=4)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--video", type=Path, help="instead of the rendered sample")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(args, Path(folder))
    for name, value in asdict(figures).items():
        print(f"{name:18} {value}")
    if args.json is not None:
        args.json.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    return 1 if figures.different else 0


def measure(args: argparse.Namespace, folder: Path) -> Figures:
    """Both runs, compared."""
    chosen = list_photos(args.pictures)[:PICTURES]
    (folder / "pictures").mkdir()
    for path in chosen:
        shutil.copyfile(path, folder / "pictures" / path.name)
    video = args.video or write_sample_video(folder / "video", Progress()).path
    jobs = folder / "jobs.toml"
    jobs.write_text(
        f'[defaults]\nmodels = ["{args.model}"]\ndevice = "cpu"\n'
        '[[jobs]]\ninputs = ["pictures"]\n'
        f'[[jobs]]\ninputs = ["{video.as_posix()}"]\nevery = {args.every}\n',
        encoding="utf-8",
    )
    whole, cut = folder / "whole.inspector.h5", folder / "cut.inspector.h5"
    start = time.perf_counter()
    command(jobs, whole).wait()
    seconds = time.perf_counter() - start
    one = results(whole)
    choose = random.Random(args.seed)
    start = time.perf_counter()
    # After the share of the results at which each kill falls, counted in what is noted.
    shares = sorted(choose.uniform(0.05, 0.95) for _ in range(args.kills))
    times, counts = [], []
    for share in shares:
        times.append(killed(jobs, cut, int(share * len(one))))
        counts.append(noted(cut))
    command(jobs, cut).wait()
    disturbed = time.perf_counter() - start
    other = results(cut)
    different = [key for key in one.keys() | other.keys() if not same(one.get(key), other.get(key))]
    for key in different:
        print("different:", *key, _how(one.get(key), other.get(key)))
    parts = {p.name for p in results_dir(cut).iterdir()}
    return Figures(
        pictures=len(chosen),
        frames=sum(1 for key in one if key[0] == video.name),
        results=len(one),
        suggestions=sum(len(found) for _, found in one.values()),
        seconds=round(seconds, 1),
        killed_after_s=tuple(round(t, 1) for t in times),
        done_at_kills=tuple(counts),
        seconds_disturbed=round(disturbed, 1),
        different=len(different),
        parts_left_over=len(parts) - len(one),
    )


def same(
    one: tuple[list[Any], list[Any]] | None, other: tuple[list[Any], list[Any]] | None
) -> bool:
    """True if arrays and suggestions are equal, to the last bit."""
    if one is None or other is None:
        return False
    arrays = zip(one[0], other[0], strict=True)
    return all(np.array_equal(a, b) for a, b in arrays) and one[1] == other[1]


def _how(one: Arrays | None, other: Arrays | None) -> str:
    """In what two results differ."""
    if one is None or other is None:
        return "only one has it"
    apart = [int(np.abs(a.astype(int) - b).max()) for a, b in zip(one[0], other[0], strict=True)]
    return f"by at most {max(apart)} of 255, {len(one[1])} and {len(other[1])} suggestions"


def command(jobs: Path, project: Path) -> subprocess.Popen[bytes]:
    """`inspector batch` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "inspector", "batch", str(jobs), "--project", str(project)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def killed(jobs: Path, project: Path, results: int) -> float:
    """Start it, kill it once so many results are noted; how long it lived, seconds."""
    start = time.perf_counter()
    process = command(jobs, project)
    while process.poll() is None and noted(project) < results:
        try:
            process.wait(0.002)
        except subprocess.TimeoutExpired:
            continue
    process.send_signal(signal.SIGKILL)
    process.wait()
    return time.perf_counter() - start


def noted(project: Path) -> int:
    """How many results are noted beside a project."""
    path = batch_path(project)
    return path.read_bytes().count(b'{"made"') if path.exists() else 0


def results(project: Path) -> Found:
    """Arrays of every result and the suggestions in them, by file, frame, model and task."""
    file, opened = ProjectFile.open(project)
    file.close()
    document, store = opened.document, ResultStore(results_dir(project))
    found: Found = {}
    for entry in document.results.values():
        source = document.sources[entry.frame.source_id]
        mask = store.read(entry)
        cracks = find_cracks(mask, 0.5, 20.0, (), Progress())
        shapes = [
            (s.id, s.label, s.confidence, s.measures, [r.tobytes() for r in s.shape.rings])
            for s in cracks
        ]
        key = (source.name, entry.frame.index, entry.model_id, entry.task)
        assert key not in found, "a result is listed twice"
        found[key] = ([mask.probability], shapes)
    return found


if __name__ == "__main__":
    sys.exit(main())
