"""How long it takes from the command to a window that can be used, and where the time goes.

    python benchmarks/start.py [--runs 7] [--cases empty sample project] [--name FILE]

Starts the app again and again, each time in a process of its own: without arguments, with
`--sample`, and with a project of 2,000 findings on 200 pictures; on the screen if there is one
($DISPLAY), and offscreen. The window can be used when it was painted and then has answered an input
event. The first start of each case fills the caches of the disk and of compiled code, and is not
counted. Prints the medians of what was reached when, and the packages by the time that importing
them takes; writes results/start.json and results/start.svg.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

import editing_scene
from kept import keep, machine

from inspector.core.plot import Axis, Panel, Plot, Series

GOAL_S = 1.2
FINDINGS = 2_000
STEPS = ("interpreter", "imported", "made", "painted", "usable", "usable_cpu", "picture", "result")
PHASES = {
    "interpreter": "interpreter",
    "imported": "imports",
    "made": "making the window",
    "painted": "showing it",
    "usable": "painting it",
}
WATCH_S = {"empty": 8.0, "sample": 0.5, "project": 0.5}
"""Nothing is to be waited for in an empty window but what loads behind it."""
PROBE = Path(__file__).with_name("start_probe.py")


def environment(scratch: Path, platform: str) -> dict[str, str]:
    """Compiled code is kept, as it is where the app is installed."""
    told = {
        "INSPECTOR_HOME": str(scratch / "home"),
        "QT_QPA_PLATFORM": platform,
        "PYTHONPYCACHEPREFIX": str(scratch / "compiled"),
        "PYTHONPATH": str(PROBE.parents[1]),
    }
    left = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return left | told


def once(case: str, arguments: list[str], around: dict[str, str]) -> dict[str, Any]:
    """One start."""
    began = time.perf_counter()
    command = [sys.executable, str(PROBE), repr(began), str(WATCH_S[case]), *arguments]
    done = subprocess.run(command, env=around, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Medians; seconds since the command."""
    steps = [step for step in STEPS if all(step in row for row in rows)]
    found: dict[str, Any] = {s: round(median(row[s] for row in rows), 3) for s in steps}
    found["usable_best"] = min(row["usable"] for row in rows)
    found["usable_worst"] = max(row["usable"] for row in rows)
    for name in ("longest_stall_ms", "longest_own_stall_ms"):
        found[name] = max(row[name] for row in rows)
    return found | {key: rows[-1][key] for key in ("modules", "large", "large_behind")}


def imports(around: dict[str, str]) -> dict[str, Any]:
    """Milliseconds that each package takes when it is imported for the window, its own modules
    alone; the interpreter's clock costs some, so the sum is more than a start takes."""
    command = [sys.executable, "-X", "importtime", "-c", "import inspector.app"]
    done = subprocess.run(command, env=around, check=True, capture_output=True, text=True)
    times, count = Counter[str](), Counter[str]()
    for line in done.stderr.splitlines():
        if line.startswith("import time:") and "self [us]" not in line:
            own, _, name = line.removeprefix("import time:").split("|")
            parts = name.strip().split(".")
            package = ".".join(parts[: 2 if parts[0] == "inspector" else 1])
            times[package] += int(own)
            count[package] += 1
    packages = {name: [round(t / 1000, 1), count[name]] for name, t in times.most_common(25)}
    return {"modules": count.total(), "ms": round(times.total() / 1000), "packages": packages}


def plot(cases: dict[str, dict[str, Any]]) -> Plot:
    """A column for each case, from the command up to the answer to an input event; a panel for
    each kind of screen."""
    platforms = dict.fromkeys(name.partition(", ")[2] for name in cases)
    panels = []
    for platform in platforms:
        mine = {n.partition(", ")[0]: c for n, c in cases.items() if n.endswith(f", {platform}")}
        names, across = tuple(mine), tuple(map(float, range(len(mine))))
        series = []
        for number, (step, title) in enumerate(PHASES.items()):
            before = list(PHASES)[number - 1] if number else ""
            base = tuple(case[before] if before else 0.0 for case in mine.values())
            high = tuple(c[step] - b for c, b in zip(mine.values(), base, strict=True))
            series.append(Series(title, across, high, "bars", number, base=base, width=0.6))
        ends = (-0.5, len(names) - 0.5)
        series.append(Series("goal", ends, (GOAL_S, GOAL_S), dashed=True, colour=5))
        x, y = Axis("", names=names), Axis("Since the command", "s", 0.0)
        panels.append(Panel(x, y, tuple(series), platform))
    return Plot("From the command to a window that answers", tuple(panels))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--cases", nargs="+", choices=WATCH_S, default=list(WATCH_S))
    parser.add_argument("--name", default="start")
    args = parser.parse_args()
    result: dict[str, Any] = {"machine": machine(), "goal_s": GOAL_S, "runs": args.runs}
    platforms = ["offscreen"] + (["xcb"] if os.environ.get("DISPLAY") else [])
    cases: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        path = scratch / "project.inspector.h5"
        if "project" in args.cases:
            editing_scene.project(path, editing_scene.pictures(scratch / "pictures"), FINDINGS)
        arguments = {"empty": [], "sample": ["--sample"], "project": [str(path)]}
        for platform in platforms:
            around = environment(scratch, platform)
            for case in args.cases:
                runs = [once(case, arguments[case], around) for _ in range(args.runs + 1)]
                cases[f"{case}, {platform}"] = found = summary(runs[1:])
                shown = ", ".join(f"{name} {found[name]:.2f}" for name in STEPS if name in found)
                print(f"{case}, {platform}: {shown} s", flush=True)
                print(
                    f"  {found['modules']} modules, of them {', '.join(found['large']) or 'none'} "
                    f"large; longest stall after it {found['longest_stall_ms']} ms",
                    flush=True,
                )
        result["imports"] = imports(environment(scratch, "offscreen"))
    for name, (ms, count) in list(result["imports"]["packages"].items())[:12]:
        print(f"  {name:24s} {ms:7.1f} ms in {count} modules")
    keep(args.name, result | {"cases": cases}, plot(cases))


if __name__ == "__main__":
    main()
