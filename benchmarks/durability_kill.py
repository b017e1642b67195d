"""Kill -9 at a random moment of editing and saving, many times; then open and compare."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from pathlib import Path

from durability_scene import append, blank, forked, look, read_all, scratch

from inspector.core.document import Document
from inspector.io.project import ProjectFile

KILLS = 300
KINDS = {"small": 0, "2,000 findings": 2_000}
SHORTEST_S, LONGEST_S = 0.02, 0.5
SAVE_EVERY = 7


def run(kills: int = KILLS) -> dict[str, object]:
    """Counts per size of document."""
    rows = []
    for kind, findings in KINDS.items():
        base = blank(findings)
        with scratch() as folder:
            path = folder / "site.inspector.h5"
            ProjectFile.create(path, base).close()
            rows.append({"document": kind} | _killed(path, base, kills // len(KINDS)))
    total = {k: sum(row[k] for row in rows) for k in rows[0] if k != "document"}
    return {"rows": rows, "total": total}


def _killed(path: Path, base: Document, kills: int) -> dict[str, int]:
    counts = dict.fromkeys(("kills", "edits", "lost projects", "lost edits", "half edits"), 0)
    choose = random.Random(1)
    start = 0
    for _ in range(kills):
        child, pipe = forked(lambda out: _edit_for_ever(path, out))
        select.select([pipe], [], [], 60)
        time_left = choose.uniform(SHORTEST_S, LONGEST_S)
        _wait(time_left)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = read_all(pipe).split(b"\n")[:-1]
        faults = [line for line in lines if line.startswith(b"fault")]
        if faults:
            raise RuntimeError(faults[0].decode())
        said = int(lines[-1]) if lines else start
        found = _fresh_look(path, base)
        counts["kills"] += 1
        if found is None:
            counts["lost projects"] += 1
            return counts
        if found == -1:
            counts["half edits"] += 1
            return counts
        counts["edits"] += found - start
        if found not in (said, said + 1):
            counts["lost edits"] += max(1, said - found)
        start = found
    return counts


def _wait(seconds: float) -> None:
    deadline = time.monotonic() + seconds
    select.select([], [], [], max(0.0, deadline - time.monotonic()))


def _edit_for_ever(path: Path, out: int) -> None:
    file, opened = ProjectFile.open(path)
    document = opened.document
    number = int(document.report.title)
    while True:
        number += 1
        document = append(file, document, number)
        os.write(out, b"%d\n" % number)
        if number % SAVE_EVERY == 0:
            file.save(document)


def _fresh_look(path: Path, base: Document) -> int | None:
    """The edits a process of its own finds; None: not to be opened, -1: half an edit."""

    def work(out: int) -> None:
        found = look(path, base)
        said = found.edits if found.edits is not None else "half" if "half" in found.error else "no"
        os.write(out, f"{said}\n".encode())

    child, pipe = forked(work)
    said = read_all(pipe).decode().strip()
    os.waitpid(child, 0)
    return {"no": None, "half": -1}[said] if said in ("no", "half") else int(said)
