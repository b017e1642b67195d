"""How soon an edit is on the disk: from the moment it is made, through the journal lane, to the
sync that makes it durable."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from durability_scene import blank, finding, scratch
from PySide6.QtCore import QCoreApplication, QEventLoop

from inspector.core import edits
from inspector.ui.jobs import Jobs
from inspector.ui.session import Session

SIZES = (100, 10_000, 20_000)
EDITS = 100


def run() -> dict[str, object]:
    """Milliseconds from an edit to its being durable, and of the edit itself in the GUI thread."""
    app = QCoreApplication.instance() or QCoreApplication([])
    rows = []
    with scratch() as folder:
        for size in SIZES:
            jobs = Jobs()
            session = Session(jobs, folder / str(size), None, blank(size))
            session.new_project()
            _until_kept(session)
            made, durable = [], []
            for number in range(EDITS):
                at = f"base{number * 37 % size}"
                changed = finding(at, number)
                start = time.perf_counter()
                session.edit("Move", lambda d, a=changed: edits.put(d, a))
                made.append(1000 * (time.perf_counter() - start))
                _until_kept(session)
                durable.append(1000 * (time.perf_counter() - start))
            session.close_project()
            jobs.close()
            rows.append({"annotations": size} | _summary("edit", made) | _summary("kept", durable))
    app.processEvents()
    return {"rows": rows}


def _summary(name: str, values: list[float]) -> dict[str, float]:
    p50, p95 = np.percentile(values, (50, 95))
    return {
        f"{name} p50 ms": round(float(p50), 1),
        f"{name} p95 ms": round(float(p95), 1),
        f"{name} max ms": round(max(values), 1),
    }


def _until_kept(session: Session) -> None:
    """Run the event loop until the last edit is durable, as the status bar says it."""
    if not session.writing:
        return
    loop = QEventLoop()

    def look() -> None:
        if not session.writing:
            loop.quit()

    session.saved_changed.connect(look)
    loop.exec()
    session.saved_changed.disconnect(look)
