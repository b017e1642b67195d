"""How long a frame of a rendered sewer pipe takes, with everything, on one core.

    python benchmarks/pipe_scenes.py [--runs 8] [--frames 10] [--json FILE]

Prints, for both cameras, the processor time to plan a run and to draw a frame of 448x320 (geometry,
shading, reflections, all effects, compression), and the same for 1,000 frames on two cores. Writing
files is not in it.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import cv2
import numpy as np

from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.sequences import CameraKind, shots, taken


def measured(kind: CameraKind, runs: int, frames: int) -> dict[str, float]:
    """Seconds of processor time."""
    plans, drawn = [], []
    for seed in range(runs):
        start = time.process_time()
        run = plan_run(seed)
        plans.append(time.process_time() - start)
        for shot in shots(run, kind, frames):
            start = time.process_time()
            taken(run, shot)
            drawn.append(time.process_time() - start)
    return {
        "plan_s": float(np.mean(plans)),
        "frame_s": float(np.mean(drawn)),
        "frame_median_s": float(np.median(drawn)),
        "frame_p95_s": float(np.quantile(drawn, 0.95)),
        "minutes_1000_frames_2_cores": float(np.mean(drawn)) * 1000 / 2 / 60,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=8)
    parser.add_argument("--frames", type=int, default=10)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    kinds: tuple[CameraKind, ...] = ("qv", "crawler")
    results = {kind: measured(kind, args.runs, args.frames) for kind in kinds}
    for kind, numbers in results.items():
        print(kind, ", ".join(f"{name} {value:.3f}" for name, value in numbers.items()))
    if args.json is not None:
        args.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
