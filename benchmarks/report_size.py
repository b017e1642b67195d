"""How long a report of many findings takes, how large it gets and how much memory that needs.

    python benchmarks/report_size.py [--findings 300 2000]

Draws eight photographs of asphalt and concrete, 1920 x 1440 px, with their exact cracks, repeats
them until there are enough findings, and writes the PDF of each size in a process of its own, so
that its peak memory is its own. The longest pause between two steps of the progress is how long a
person waits at most who cancels. Prints a row for each size and writes results/report_size.json.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from kept import peak_mib
from PIL import Image

from inspector.core.annotation import Annotation, CrackMeasures
from inspector.core.document import Document, ReportFields, Scale, SeverityPreset
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.contours import regions
from inspector.imaging.measures import measure_shape
from inspector.imaging.scenes.pavement import render
from inspector.io.photos import entry_for
from inspector.paths import resources_dir
from inspector.report.pages import page_count
from inspector.report.pdf import write_pdf

PICKLED = "document.pickle"
DRAWN, FIRST_SEED = 8, 300
SIZE_PX = (1920, 1440)
LEAST_LENGTH_PX = 60.0
TARGET_SECONDS = 20.0
"""For 300 findings."""


Drawing = tuple[Path, float, list[tuple[Shape, CrackMeasures]]]
"""A file, its millimetres per pixel, and the cracks in it."""


def drawings(folder: Path) -> list[Drawing]:
    """The photographs that come again and again."""
    drawn: list[Drawing] = []
    for seed in range(FIRST_SEED, FIRST_SEED + DRAWN):
        scene = render(seed, *SIZE_PX)
        path = folder / f"drawn {seed}.jpg"
        Image.fromarray(scene.rgb).save(path, quality=93)
        measured = [(shape, measure_shape(shape)) for shape in regions(scene.mask)]
        long = [each for each in measured if each[1].length_px >= LEAST_LENGTH_PX]
        drawn.append((path, scene.mm_per_px, long))
    return drawn


def survey(folder: Path, findings: int, drawn: list[Drawing]) -> Document:
    """A document of photographs in a folder with so many accepted findings."""
    sources, annotations = {}, {}
    while len(annotations) < findings:
        number = len(sources)
        path, scale, cracks = drawn[number % DRAWN]
        entry = replace(
            entry_for(path, folder),
            id=f"source-{number}",
            name=f"IMG_{number:05d}.jpg",
            sha256=f"{number:064x}",
            captured_at=f"2026-05-28T{9 + number // 3600:02d}:{number // 60 % 60:02d}:00",
            gps=GeoPoint(48.0 + 0.00009 * number, 11.0 + 0.00002 * (number % 40)),
            scale=Scale(scale, "typed"),
        )
        sources[entry.id] = entry
        for shape, measures in cracks[: findings - len(annotations)]:
            name = f"finding-{len(annotations)}"
            annotations[name] = Annotation(
                name, FrameRef(entry.id), shape, "crack", measures=measures, note=f"Note of {name}."
            )
    return Document(
        sources,
        annotations,
        {},
        report=ReportFields("Main road", "P-7", "City", "Company", "Ana Roe", "Route 9", "km 1"),
        severity=SeverityPreset("ASTM D6433", 10.0, 75.0),
        created_at="2026-05-29T08:00:00Z",
    )


def written(document: Document, folder: Path) -> dict[str, Any]:
    """Write a report of a document in this process."""
    findings = len(document.annotations)
    before = peak_mib()
    steps: list[tuple[float, float]] = []

    def stepped(done: int, total: int) -> None:
        steps.append((time.perf_counter(), done / total))

    started, cpu = time.perf_counter(), time.process_time()
    path = write_pdf(
        document,
        folder,
        folder / "out.pdf",
        fonts_dir=resources_dir() / "fonts",
        progress=Progress(stepped),
    )
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    times = np.array([started, *(at for at, _ in steps)])
    gaps = np.diff(times)
    return {
        "findings": findings,
        "pictures": len(document.sources),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "ms_per_finding": round(1000 * seconds / findings, 1),
        "mib": round(path.stat().st_size / 2**20, 2),
        "kib_per_finding": round(path.stat().st_size / 1024 / findings, 1),
        "pages": page_count(path),
        "peak_mib": round(peak_mib(), 1),
        "peak_before_mib": round(before, 1),
        "progress_steps": len(steps),
        "longest_pause_s": round(float(gaps.max()), 3),
        "largest_jump_percent": round(
            100 * float(np.diff([0.0, *(share for _, share in steps)]).max()), 2
        ),
    }


def main() -> None:
    """Measure each size by itself and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--findings", type=int, nargs="+", default=[300, 2000])
    parser.add_argument("--one", action="store_true", help="write the report of the folder")
    parser.add_argument("--folder", type=Path, help="keeps the pictures and the last PDF")
    args = parser.parse_args()
    if args.one:
        document = pickle.loads((args.folder / PICKLED).read_bytes())
        print(json.dumps(written(document, args.folder)))
        return
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.folder or Path(scratch)
        drawn = drawings(folder)
        for findings in args.findings:
            (folder / PICKLED).write_bytes(pickle.dumps(survey(folder, findings, drawn)))
            command = [sys.executable, __file__, "--one", "--folder", str(folder)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            rows.append(json.loads(done.stdout))
            print(", ".join(f"{name} {value}" for name, value in rows[-1].items()), flush=True)
    target = Path(__file__).parent / "results" / "report_size.json"
    target.write_text(
        json.dumps({"target_seconds_for_300": TARGET_SECONDS, "rows": rows}, indent=1) + "\n"
    )
    print(f"{target} is written.")


if __name__ == "__main__":
    main()
