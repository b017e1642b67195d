"""What happens to a project when the process, the machine or the disk fails.

    python benchmarks/durability.py kill            300 kill -9 while editing and saving
    python benchmarks/durability.py crash-points    every call of a session, and power loss
    python benchmarks/durability.py faults          every call fails once; the disk is full
    python benchmarks/durability.py stateful        200 random histories of 50 steps
    python benchmarks/durability.py latency         how soon an edit is on the disk
    python benchmarks/durability.py all

Prints a table, writes results/durability.json and the rows of RELIABILITY.md. Linux with strace;
without it the parts that need it say so. Projects are written below $TMPDIR, so point that at the
disk that is to be measured.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import rows

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
RESULTS = HERE / "results" / "durability.json"
IDS = {"kill": "D1", "crash-points": "D2", "faults": "D3", "latency": "D4", "stateful": "D6"}
Result = dict[str, Any]


def kill() -> Result:
    import durability_kill

    return durability_kill.run()


def crash_points() -> Result:
    import durability_crash

    return durability_crash.run()


def faults() -> Result:
    import durability_faults

    return durability_faults.run()


def latency() -> Result:
    import durability_latency

    return durability_latency.run()


def stateful() -> Result:
    runs, steps = 200, 50
    asked = {"INSPECTOR_MACHINE_RUNS": str(runs), "INSPECTOR_MACHINE_STEPS": str(steps)}
    test = HERE.parent / "tests" / "io" / "test_project_machine.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test)]
    done = subprocess.run(command, env=os.environ | asked, cwd=HERE.parent, check=False)
    return {"runs": runs, "steps": steps, "failed": int(done.returncode != 0)}


PARTS: dict[str, Callable[[], Result]] = {
    "kill": kill,
    "crash-points": crash_points,
    "faults": faults,
    "stateful": stateful,
    "latency": latency,
}


def goals(part: str, result: Result) -> list[tuple[str, str]]:
    """The lines of the table: what is wanted, and what was found."""
    if "skipped" in result:
        return [(part, result["skipped"])]
    total = result.get("total", {})
    if part == "kill":
        lost = f"{total['lost projects']} projects, {total['lost edits']} edits"
        return [
            (
                "kill -9 while editing and saving: lost projects, lost edits, half edits: 0",
                f"{lost} lost, {total['half edits']} half, in {total['kills']} kills",
            )
        ]
    if part == "crash-points":
        return [
            (
                f"every crash point recovered: {row['death']}",
                f"{row['recovered']} of {row['points']}",
            )
            for row in result["rows"]
        ]
    if part == "faults":
        return [
            (
                f"a failing disk loses nothing: {row['fault']}",
                f"{row['sound']} of {row['runs']} sessions",
            )
            for row in result["rows"]
        ]
    if part == "stateful":
        return [
            (
                "any history of edits, saves, faults and deaths",
                f"{result['failed']} failures in {result['runs']} of {result['steps']} steps",
            )
        ]
    return [
        (
            f"an edit is durable within 200 ms at {row['annotations']:,} annotations",
            ", ".join(f"{name} {row[f'kept {name} ms']} ms" for name in ("p50", "p95", "max")),
        )
        for row in result["rows"]
    ]


def note(part: str, result: Result) -> None:
    """Keep the rows of the table that a part gave."""
    command = f"python benchmarks/durability.py {part}"
    rows.note(
        IDS[part],
        [
            {"id": IDS[part], "goal": goal, "figure": figure, "command": command}
            | {"date": result["date"]}
            for goal, figure in goals(part, result)
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", choices=[*PARTS, "all"])
    chosen = parser.parse_args().part
    found: dict[str, Result] = {}
    for part in PARTS if chosen == "all" else [chosen]:
        start = time.monotonic()
        result = PARTS[part]()
        result |= {
            "seconds": round(time.monotonic() - start),
            "date": f"{datetime.now(UTC):%Y-%m-%d}",
            "load_before": round(os.getloadavg()[0], 1),
        }
        found[part] = result
        for row in result.get("rows", ()):
            print("  ".join(f"{name}: {value}" for name, value in row.items()))
        for fault in result.get("faults", ()):
            print(fault)
        for goal, figure in goals(part, result):
            print(f"{goal:75} {figure}")
        print(f"({result['seconds']} s)\n", flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    known: dict[str, Result] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    known |= found
    RESULTS.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
    for part in found:
        note(part, known[part])


if __name__ == "__main__":
    main()
