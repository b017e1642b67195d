"""Every benchmark of the project, one after the other, held against its goals.

    python benchmarks/all.py [--only NAME ...] [--list] [--goals]

Runs each in its short form, in a process of its own; each writes results/<name>.json and its plot,
and can be run alone. What is run and what is to be reached stands in goals.toml. Those that need
real pictures read the folder named by $INSPECTOR_DATA, and are left out without it. Prints one
table, and writes it into results/all.json. `--goals` runs nothing: it holds the results that are
there against the goals.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kept import FOLDER, keep, machine

HERE = Path(__file__).resolve().parent
DATA = "$INSPECTOR_DATA"
LOST = 30
"""Lines that are shown of one that failed."""


def values(found: Any, path: str) -> Iterator[float]:
    """The numbers at a path: keys between slashes; `*` is all of them, `name=value` the rows of a
    list with that value."""
    step, _, rest = path.partition("/")
    if not path:
        yield float(found)
    elif step == "*":
        for each in found.values() if isinstance(found, dict) else found:
            yield from values(each, rest)
    elif "=" in step:
        name, _, value = step.partition("=")
        for row in found:
            if str(row.get(name)) == value:
                yield from values(row, rest)
    elif isinstance(found, dict) and step in found:
        yield from values(found[step], rest)


def results_of(bench: Mapping[str, Any]) -> Path:
    """The file that a benchmark writes."""
    return FOLDER / str(bench.get("results", f"{bench['name']}.json"))


def held(bench: Mapping[str, Any], ran: bool | None) -> Iterator[dict[str, Any]]:
    """A row for each goal of a benchmark; the worst value counts."""
    target = results_of(bench)
    found = json.loads(target.read_text(encoding="utf-8")) if target.is_file() else {}
    for goal in bench.get("goal", []):
        low = "least" in goal
        limit = goal["least"] if low else goal["most"]
        got = list(values(found, goal["at"]))
        worst = (min(got) if low else max(got)) if got else None
        reached = worst is not None and (worst >= limit if low else worst <= limit)
        yield {
            "name": bench["name"],
            "says": goal["says"],
            "goal": f"{'>=' if low else '<='} {limit:g} {goal.get('unit', '')}".strip(),
            "measured": worst,
            "reached": reached,
            "ran": ran,
        }


def run(bench: Mapping[str, Any]) -> bool:
    """Run one; False if it wrote no results. Some end with 1 when a goal of theirs is missed."""
    target, began = results_of(bench), time.time()
    words = [os.path.expandvars(word) for word in shlex.split(bench["command"])]
    around = os.environ | {"PYTHONPATH": str(HERE.parent)}
    command = [sys.executable, str(HERE / words[0]), *words[1:]]
    done = subprocess.run(
        command, env=around, capture_output=True, text=True, check=False, cwd=HERE.parent
    )
    if done.returncode:
        print("\n".join((done.stdout + done.stderr).splitlines()[-LOST:]), flush=True)
    return target.is_file() and target.stat().st_mtime >= began - 1


def main() -> int:
    """1 if one failed, else 0: a goal that is not reached is a row."""
    table = tomllib.loads((HERE / "goals.toml").read_text(encoding="utf-8"))["benchmark"]
    names = [bench["name"] for bench in table]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    parser.add_argument("--list", action="store_true", help="names, minutes and commands")
    parser.add_argument("--goals", action="store_true", help="of what was measured before")
    args = parser.parse_args()
    if args.list:
        for bench in table:
            print(f"{bench['name']:18} {bench['minutes']:4g} min  benchmarks/{bench['command']}")
        print(f"{'together':18} {sum(bench['minutes'] for bench in table):4g} min")
        return 0
    rows: list[dict[str, Any]] = []
    around, failed = machine(), []
    for bench in table:
        if bench["name"] not in args.only:
            continue
        ran: bool | None = None
        if not args.goals and (DATA not in bench["command"] or os.environ.get(DATA[1:])):
            start = time.perf_counter()
            ran = run(bench)
            failed += [] if ran else [bench["name"]]
            told = "done" if ran else "FAILED"
            print(f"{bench['name']}: {told} in {time.perf_counter() - start:.0f} s", flush=True)
        rows += held(bench, ran)
        if not args.goals:
            keep("all", {"machine": around, "rows": rows})
    print(f"\n{'benchmark':17} {'what':58} {'goal':>14} {'measured':>10}")
    for row in rows:
        measured = "-" if row["measured"] is None else f"{row['measured']:.4g}"
        word = "reached" if row["reached"] else "MISSED" if row["measured"] is not None else "?"
        print(f"{row['name']:17} {row['says']:58} {row['goal']:>14} {measured:>10}  {word}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
