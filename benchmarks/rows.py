"""The goals of reliability, the rows that runs write for them, and the table made of the rows.

A run calls `note("D1", [...])`; that writes results/reliability/D1.json and RELIABILITY.md anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROWS = HERE / "results" / "reliability"
TABLE = HERE / "RELIABILITY.md"
Row = dict[str, str]

GOALS = {
    "D1": "killed while editing and saving: no project lost, no edit that was said to be kept",
    "D2": "every crash point of save and journal recovered",
    "D3": "a file operation fails: the old project reads, the error is told, nothing is lost",
    "D4": "an edit is on the disk: p95 <= 50 ms, beside the window's thread",
    "D5": "projects of every old format open",
    "D6": "any history of save, undo, kill and reopen: 200 of 50 steps",
    "S1": "60 evil files or more: no code run, no foreign bytes, no request",
    "S2": "bombs refused: <= 1 s, <= 100 MB",
    "S3": "2,000 mutated inputs: no death of the window",
    "S4": "known High or Critical faults in what is bundled: 0, or a written waiver",
    "G1": "out of memory at every tile: the output is the same, each pixel written once",
    "G2": "a NaN in a tile reaches the user as an error",
    "G3": "from cancel to idle: p95 <= 0.5 s",
    "G4": "a child process is killed: the window lives, the job says so, the next one runs",
    "T1": "closed during work, in any state: exit code 0, no Qt warning, no edit lost",
    "T2": "threads, timers, widgets, files and children left over: 0",
    "T3": "event loop of the window during each job: p99 <= 33 ms, longest <= 150 ms",
    "T4": "soak: memory grows <= 20 MB in 10 minutes, no new threads or files",
    "T5": "references to None over 1,000 Qt calls: changed by less than 50",
    "C1": "coverage: core 90 % of lines and 85 % of branches, all 75 %",
    "C2": "tests that fail now and then: 0 known",
    "P1": "the built app: size, and a cold start to its window",
    "P2": "the built app works in a clean environment",
}
"""Id -> what is wanted, in the order of the table."""

HEAD = """# Reliability, measured

Made by `benchmarks/reliability.py` of `benchmarks/results/reliability/*.json`, which the commands
named here write. "Not run" stands where nothing was measured.

| id | goal | figure | command | date |
|---|---|---|---|---|
"""


def note(file: str, rows: Sequence[Mapping[str, str]]) -> None:
    """Keep rows, each of id, goal, figure and command, as the file of this name, in place of what
    it held, and write the table; a row without a goal gets that of its id, one without a date
    today's. Raises ValueError for an id that is no goal."""
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    kept: list[Row] = []
    for row in rows:
        if row["id"] not in GOALS:
            raise ValueError(f"{row['id']} is no goal of the table")
        kept.append({"goal": GOALS[row["id"]], "date": today} | dict(row))
    ROWS.mkdir(parents=True, exist_ok=True)
    (ROWS / f"{file}.json").write_text(
        json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    TABLE.write_text(table(known()), "utf-8")


def known() -> list[Row]:
    """All rows that were kept, file by file."""
    found: list[Row] = []
    for path in sorted(ROWS.glob("*.json")):
        found += json.loads(path.read_text("utf-8"))
    return found


def table(rows: Sequence[Row]) -> str:
    """RELIABILITY.md: every goal has a row at least."""
    lines = []
    for id_, goal in GOALS.items():
        of_it = [row for row in rows if row["id"] == id_]
        for row in of_it or [{"goal": goal, "figure": "not run", "command": "", "date": ""}]:
            command = f"`{row['command']}`" if row["command"] else ""
            cells = (id_, row["goal"], row["figure"], command, row["date"])
            lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |\n")
    return HEAD + "".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
