"""Which lines and branches of the program its tests run.

    python benchmarks/coverage_run.py [TESTS ...] [--only FOLDER ...]

Runs the tests (all of them take some ten minutes, and half as long again under coverage) in one
process and prints lines and branches by folder of inspector/. Of all tests it writes the rows of
C1: core, standards, io, imaging and engine 90 % of lines and 85 % of branches, all 75 %. --only
prints the files of some folders with the lines that were not run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import rows

ROOT = Path(__file__).resolve().parent.parent
CORE = ("core", "standards", "io", "imaging", "engine")
LINES, BRANCHES, ALL = 90.0, 85.0, 75.0


def measured(tests: list[str], folder: Path) -> dict[str, dict[str, object]]:
    """What was run of each file, as coverage tells it."""
    data, report = folder / "coverage", folder / "report.json"
    env = os.environ | {"COVERAGE_FILE": str(data)}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    coverage = [sys.executable, "-m", "coverage"]
    run = [*coverage, "run", "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    failed = subprocess.run(run, cwd=ROOT, env=env, check=False).returncode
    if failed:
        print("some tests failed; what they would have run is missing")
    subprocess.run([*coverage, "combine", "-q"], cwd=ROOT, env=env, check=True)
    subprocess.run([*coverage, "json", "-q", "-o", str(report)], cwd=ROOT, env=env, check=True)
    files: dict[str, dict[str, object]] = json.loads(report.read_text("utf-8"))["files"]
    return files


def by_folder(files: dict[str, dict[str, object]]) -> dict[str, Counter[str]]:
    """The sums of each folder of inspector/, and of all as ""."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, file in files.items():
        parts = Path(name).parts
        folder = parts[1] if len(parts) > 2 else "(top)"
        summary = file["summary"]
        assert isinstance(summary, dict)
        counts = {k: v for k, v in summary.items() if isinstance(v, int)}
        for key in (folder, ""):
            found[key].update(counts)
    return found


def shares(counts: Counter[str]) -> tuple[float, float]:
    """Per cent of lines and of branches."""
    lines = 100 * counts["covered_lines"] / max(1, counts["num_statements"])
    branches = 100 * counts["covered_branches"] / max(1, counts["num_branches"])
    return round(lines, 1), round(branches, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tests", nargs="*")
    parser.add_argument("--only", nargs="*", default=[])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        files = measured(args.tests, Path(scratch))
    found = by_folder(files)
    for folder, counts in sorted(found.items()):
        lines, branches = shares(counts)
        print(f"{folder or 'all':12} lines {lines:5} %  branches {branches:5} %")
    for name, file in sorted(files.items()):
        if any(name.startswith(f"inspector/{folder}/") for folder in args.only):
            summary, missing = file["summary"], file["missing_lines"]
            assert isinstance(summary, dict)
            if missing:
                print(f"{name:50} {summary['percent_covered']:5.1f} %  {missing}")
    if args.tests:
        return 0
    figures = {folder: shares(found[folder]) for folder in (*CORE, "")}
    told = ", ".join(f"{k or 'all'} {n} % and {b} %" for k, (n, b) in figures.items())
    rows.note(
        "C1",
        [
            {
                "id": "C1",
                "figure": f"lines and branches: {told}",
                "command": "python benchmarks/coverage_run.py",
            }
        ],
    )
    core = all(figures[k][0] >= LINES and figures[k][1] >= BRANCHES for k in CORE)
    return int(not core or figures[""][0] < ALL)


if __name__ == "__main__":
    sys.exit(main())
