"""How long each model that comes with the app takes on the processor, by the app's own runner and
by others.

    python benchmarks/inference.py [--models ID ...] [--repeats N] [--seconds S] [--large]
                                   [--without WAY ...]

The others are torch eager, torch.compile and ONNX Runtime (`pip install inspector[dev]`). Their
runs are interleaved, and median and least are kept, so that other work on the machine hits all of
them alike; still, only the ratios of one run mean anything. `app` is all that the program does with
the picture: padding, tiles, joining. Prints how long the default takes as a share of the best of
the others, which should be at most 1.1, and writes results/inference.json, where models that were
not measured this time keep their rows, with a drawing beside it. `--large` adds pictures of 2000 x
1500, and of 1000 x 750 for models that restore.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from inference_ways import COMPILE, DEFAULT, ONNX, Call, jobs, ways

from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.engine.catalog import Catalog
from inspector.engine.runners.openvino_runner import import_openvino
from inspector.paths import models_dirs, resources_dir
from inspector.report.plot_file import write_plot

RESULTS = Path(__file__).resolve().parent / "results" / "inference.json"
GOAL = 1.1
MOST_RUNS = 200
SLOW_S = 1.0


def timed(calls: Mapping[str, Call], repeats: int, seconds: float) -> dict[str, list[float]]:
    """Milliseconds of each call, interleaved, after two runs to warm up (one of slow calls, which
    ran once already): `repeats` runs at least, and more for about so many seconds."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        start = time.perf_counter()
        call()
        if time.perf_counter() - start < SLOW_S:
            call()
    begun = time.perf_counter()
    while len(taken[DEFAULT]) < repeats or (
        time.perf_counter() - begun < seconds and len(taken[DEFAULT]) < MOST_RUNS
    ):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            taken[name].append((time.perf_counter() - start) * 1e3)
    return taken


def row(model: str, words: str, runner: str, taken: Mapping[str, list[float]]) -> dict[str, Any]:
    """What came of a job."""
    median = {name: round(statistics.median(times), 2) for name, times in taken.items()}
    least = {name: round(min(times), 2) for name, times in taken.items()}
    others = [name for name in taken if name not in (DEFAULT, "app")]
    best = min(others, key=lambda name: median[name])
    quickest = min(least[name] for name in others)
    return {
        "model": model,
        "work": words,
        "runner": runner,
        "runs": len(taken[DEFAULT]),
        "median_ms": median,
        "least_ms": least,
        "best_other": best,
        "share_of_best": round(median[DEFAULT] / median[best], 3),
        "share_of_best_least": round(least[DEFAULT] / quickest, 3),
    }


def plot_of(rows: list[dict[str, Any]]) -> Plot:
    """Each way as a share of what the default takes."""
    names = tuple(f"{each['model']}, {each['work']}" for each in reversed(rows))
    found = sorted({way for each in rows for way in each["median_ms"]} - {DEFAULT, "app"})
    series = []
    for colour, way in enumerate(found):
        places = [
            (each["median_ms"][way] / each["median_ms"][DEFAULT], float(at))
            for at, each in enumerate(reversed(rows))
            if way in each["median_ms"]
        ]
        x, y = zip(*places, strict=True)
        series.append(Series(way, x, y, look="dots", colour=colour))
    panel = Panel(
        Axis("time, as a multiple of the default runner's", log=True),
        Axis("", names=names),
        tuple(series),
        marks=(Mark(1.0, "default runner", firm=True),),
    )
    return Plot("The same work by others, on the processor", (panel,))


def machine() -> dict[str, object]:
    """What the numbers were measured on."""
    openvino = import_openvino()
    core = openvino.Core()
    found: dict[str, object] = {
        "processor": core.get_property("CPU", "FULL_DEVICE_NAME"),
        "capabilities": list(core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")),
        "cores": os.cpu_count(),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "openvino": openvino.__version__,
        "torch_threads": torch.get_num_threads(),
    }
    try:
        import onnxruntime

        found["onnxruntime"] = onnxruntime.__version__
    except ImportError:
        found["onnxruntime"] = None
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    cards = [card for card in Catalog(models_dirs()[:1]).cards if card.trained]
    known = [card.id for card in cards]
    parser.add_argument("--models", nargs="+", choices=known, default=known, metavar="ID")
    parser.add_argument("--repeats", type=int, default=7, help="at least")
    parser.add_argument("--seconds", type=float, default=8.0, help="for each job, if it is quick")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--without", nargs="+", choices=(COMPILE, ONNX), default=())
    args = parser.parse_args()
    asked = [way for way in (COMPILE, ONNX) if way not in args.without]
    kept: list[dict[str, Any]] = []
    if RESULTS.exists():
        kept = json.loads(RESULTS.read_text("utf-8")).get("rows", [])
    fresh: list[dict[str, Any]] = []
    on = machine()
    for card in cards:
        if card.id not in args.models:
            continue
        for job in jobs(card, models_dirs()[:1], args.large):
            calls, failed = ways(job, asked)
            made = row(card.id, job.words, job.runner, timed(calls, args.repeats, args.seconds))
            fresh.append({**made, "not_possible": failed, "machine": on})
            shares = made["share_of_best"], made["share_of_best_least"]
            print(f"\n{card.id}, {job.words}: {job.runner}, {made['runs']} runs")
            for name, median in made["median_ms"].items():
                print(f"  {name:<22} {median:9.2f} ms, least {made['least_ms'][name]:9.2f} ms")
            for name, why in failed.items():
                print(f"  {name:<22} not possible: {why}")
            fits = "as wanted" if min(shares) <= GOAL else "SLOWER THAN WANTED"
            print(
                f"  {shares[0]:.2f} of {made['best_other']}, {shares[1]:.2f} by the least: {fits}"
            )
            torch._dynamo.reset()
    done = {(each["model"], each["work"]) for each in fresh}
    others = [each for each in kept if (each["model"], each.get("work")) not in done]
    rows = sorted(
        [*(each for each in others if "work" in each), *fresh],
        key=lambda each: (known.index(each["model"]), each["work"]),
    )
    RESULTS.write_text(json.dumps({"goal": GOAL, "rows": rows}, indent=1) + "\n", encoding="utf-8")
    write_plot(plot_of(rows), RESULTS.with_suffix(".svg"), resources_dir() / "fonts")
    slow = [each for each in rows if min(each["share_of_best"], each["share_of_best_least"]) > GOAL]
    print(f"\n{len(rows) - len(slow)} of {len(rows)} within {GOAL} of the best of the others")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
