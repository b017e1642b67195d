"""Where what a benchmark measured is kept: results/<name>.json, with its plot beside it."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from typing import Any

from inspector.core.plot import Plot
from inspector.paths import resources_dir
from inspector.report.plot_file import write_plot

FOLDER = Path(__file__).parent / "results"


def machine() -> dict[str, Any]:
    """On what it is measured, and how busy that was when this was asked."""
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {"cores": cores, "python": platform.python_version(), "load_before": load}


def keep(name: str, found: Any, plot: Plot | None = None) -> None:
    """Write the results, and draw them if there is a plot."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    if plot is not None:
        draw(name, plot)


def draw(name: str, plot: Plot) -> None:
    """Draw a plot into results/<name>.svg."""
    write_plot(plot, FOLDER / f"{name}.svg", resources_dir() / "fonts")


def peak_mib() -> float:
    """The most memory that this process ever had, on Linux; what its parent had does not count."""
    (line,) = (x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int(line.split()[1]) / 1024
