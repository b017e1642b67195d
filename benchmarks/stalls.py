"""How long the window does not answer while each kind of job runs and a user turns pages.

    python benchmarks/stalls.py [JOB ...] [--small] [--materials DIR] [--stacks N] [--list]

Each job in a process and a window of its own (offscreen unless QT_QPA_PLATFORM says otherwise, for
instance `QT_QPA_PLATFORM=xcb DISPLAY=:45`), with a beat every 5 ms in the window's thread. Prints
p99 and the longest time between two beats, by the clock, and "own": without the time in which
other programs had the processor. --stacks prints what the window's thread did in the N longest
ones of each job. Writes results/stalls.json, stalls.svg and the row T3; with jobs named, only the
rows of these are renewed. --small: 1,000 files and annotations in place of 10,000.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import rows

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "stalls.json"
P99_MS, MAX_MS = 33.0, 150.0
LIMIT_S = 900
Result = dict[str, Any]


def one(name: str, materials: Path, small: bool, looking: bool, output: Path) -> None:
    """Watch one job in this process."""
    from desk import Desk
    from stalls_jobs import KINDS

    kind = KINDS[name]
    if small and isinstance(kind, partial) and 10_000 in kind.args:
        kind = partial(kind.func, 1_000)
    with tempfile.TemporaryDirectory() as home:
        desk = Desk(Path(home), materials)
        desk.looking = looking
        kind(desk)
        heart = desk.heart
        desk.close()
    result = heart.summary() | {
        "stalls": [asdict(stall) for stall in heart.worst(12)],
        "errors": desk.errors,
    }
    output.write_text(json.dumps(result), "utf-8")


def watched(name: str, materials: Path, small: bool, looking: bool) -> Result:
    """The same in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "result.json"
        command = [sys.executable, str(HERE / "stalls.py"), name, "--one", str(output)]
        command += ["--materials", str(materials)] + ["--small"] * small
        command += ["--stacks", str(int(looking))]
        env = os.environ | {"PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"}
        done = subprocess.run(command, env=env, check=False, timeout=LIMIT_S)
        if done.returncode or not output.exists():
            return {"failed": f"ended with {done.returncode}"}
        found: Result = json.loads(output.read_text("utf-8"))
    return found


def show(name: str, result: Result, stacks: int) -> None:
    if "failed" in result:
        print(f"{name:28} {result['failed']}", flush=True)
        return
    figures = [result[k] for k in ("p99_ms", "max_ms", "own_p99_ms", "own_max_ms")]
    good = "" if within(result) else "  over"
    print(f"{name:28}" + "".join(f"{f:9.1f}" for f in figures) + good, flush=True)
    for error in result["errors"]:
        print(f"    said: {error[:160]}")
    for stall in result["stalls"][:stacks]:
        print(
            f"    at {stall['at_s']} s: {stall['ms']} ms, {stall['cpu_ms']} of them working "
            f"(all threads {stall['all_ms']}), {stall['waited_ms']} waiting for a processor, "
            f"{stall['gc_ms']} collecting"
        )
        for stack in stall["stacks"][:4]:
            print("      " + stack.replace("\n", "\n      "))


def within(result: Result) -> bool:
    """True if a job held the window up no longer than it may; what others took is left out."""
    return result["own_p99_ms"] <= P99_MS and result["own_max_ms"] <= MAX_MS


def keep(results: dict[str, Result]) -> None:
    """Write JSON, plot and the rows of the table."""
    slim = {
        name: {k: v for k, v in result.items() if k not in ("stalls", "errors")}
        for name, result in results.items()
    }
    RESULTS.write_text(json.dumps(slim, indent=1) + "\n", "utf-8")
    plot(slim)
    known = {name: r for name, r in slim.items() if "failed" not in r}
    if not known:
        return
    good = sum(within(r) for r in known.values())
    worst99 = max(known, key=lambda n: known[n]["own_p99_ms"])
    worst = max(known, key=lambda n: known[n]["own_max_ms"])
    figure = (
        f"{good} of {len(slim)} kinds of jobs within; worst p99 {known[worst99]['own_p99_ms']} ms "
        f"({worst99}), longest {known[worst]['own_max_ms']} ms ({worst})"
    )
    rows.note("T3", [{"id": "T3", "figure": figure, "command": "python benchmarks/stalls.py"}])


def plot(results: dict[str, Result]) -> None:
    """Longest stall of each job as bars, p99 as a mark."""
    known = [(name, r) for name, r in results.items() if "failed" not in r]
    if not known:
        return
    left, unit, height = 210, 1.6, 18
    tall, wide = height * len(known) + 40, left + 300 * unit + 60
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{tall}"'
    parts = [
        f'{head} font-family="sans-serif" font-size="11">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for at, text in ((P99_MS, "33"), (MAX_MS, "150 ms")):
        x = left + at * unit
        parts.append(f'<path d="M{x:.0f} 4V{tall - 24}" stroke="#999" stroke-dasharray="3"/>')
        parts.append(f'<text x="{x:.0f}" y="{tall - 8}" text-anchor="middle">{text}</text>')
    for number, (name, r) in enumerate(known):
        y = 6 + number * height
        long, p99 = (min(r[k], 320) * unit for k in ("own_max_ms", "own_p99_ms"))
        colour = "#4a7" if within(r) else "#c63"
        parts.append(f'<text x="{left - 6}" y="{y + 11}" text-anchor="end">{name}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{long:.0f}" height="12" fill="{colour}"/>')
        parts.append(f'<rect x="{left + p99 - 1:.0f}" y="{y}" width="3" height="12" fill="#222"/>')
        parts.append(f'<text x="{left + long + 5:.0f}" y="{y + 11}">{r["own_max_ms"]:.0f}</text>')
    (RESULTS.parent / "stalls.svg").write_text("\n".join([*parts, "</svg>\n"]), "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("jobs", nargs="*")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--materials", type=Path)
    parser.add_argument("--stacks", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="the names of the jobs")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one is not None:
        one(args.jobs[0], args.materials, args.small, bool(args.stacks), args.one)
        return 0
    sys.path.insert(0, str(HERE.parent))
    from stalls_jobs import KINDS

    if args.list:
        print("\n".join(KINDS))
        return 0
    wrong = [name for name in args.jobs if name not in KINDS]
    if wrong:
        parser.error(f"{wrong[0]} is no job; --list names them")
    results: dict[str, Result] = {}
    if args.jobs and RESULTS.exists():
        results = json.loads(RESULTS.read_text("utf-8"))
    print(f"{'milliseconds':28}{'p99':>9}{'longest':>9}{'own p99':>9}{'own longest':>12}")
    with tempfile.TemporaryDirectory() as scratch:
        materials = args.materials or Path(scratch)
        for name in args.jobs or KINDS:
            results[name] = watched(name, materials, args.small, args.stacks > 0)
            show(name, results[name], args.stacks)
            keep(results)  # each: all of them take a quarter of an hour
    return int(any("failed" in r or not within(r) for r in results.values()))


if __name__ == "__main__":
    sys.exit(main())
