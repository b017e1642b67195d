"""How soon a map is seen in the window, how smoothly it moves there, and what memory it takes.

    python benchmarks/map_window.py MAP [MAP ...]

Each MAP (a SAFE folder or zip, a folder of dates, a JP2 or GeoTIFF) is opened in the real window
(offscreen unless QT_QPA_PLATFORM says otherwise) of a process of its own: seconds from the command
to the first view, listing and all; zoomed to a quarter and to full size, seconds until that is
sharp; panned over while the event loop ticks every 10 ms; shown in the next bands; the peak of
memory. Prints a line for each and writes results/map_window.json.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from ui_latency import Ticker, until

from inspector.app import make_window
from inspector.core.settings import Settings

STEPS = 40


def peak_mb() -> float:
    """Of this process since it began; Linux."""
    line = next(s for s in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in s)
    return round(int(line.split()[1]) / 1024)


def look(path: Path, home: Path) -> dict[str, Any]:
    """What one process measures."""
    app = QApplication([])
    window = make_window(app, Settings(model_id="none"), home)
    window.resize(1280, 800)
    window.show()
    shown: list[float] = []
    window.presenter.shown.connect(lambda _: shown.append(time.perf_counter()))
    before_mb = peak_mb()
    start = time.perf_counter()
    window.file_verbs.take([path])
    until(lambda: bool(shown))
    found: dict[str, Any] = {"first_view_s": round(shown[0] - start, 2), "before_mb": before_mb}
    found["first_view_peak_mb"] = peak_mb()
    until(lambda: not window.bench.jobs.alive)
    canvas, ticker = window.canvas, Ticker()
    for name, zoom in (("quarter", 0.25), ("full", 1.0)):
        start = time.perf_counter()
        canvas.zoom_to(zoom)
        until(lambda start=start: time.perf_counter() > start + 0.1)
        until(lambda: not window.bench.jobs.alive)
        found[f"{name}_sharp_s"] = round(time.perf_counter() - start, 2)
    ticker.start()
    width, height = canvas.picture_rect.width(), canvas.picture_rect.height()
    for step in range(STEPS):
        share = 0.1 + 0.8 * step / STEPS
        canvas.centerOn(width * share, height * share)
        end = time.perf_counter() + 0.05
        until(lambda end=end: time.perf_counter() >= end)
    ticker.stop()
    found |= {f"pan_{key}": value for key, value in ticker.summary().items()}
    window.maps.bands.show_next()
    until(lambda: not window.bench.jobs.alive)
    found["peak_mb"] = peak_mb()
    window.close()
    return found


def main() -> None:
    if len(sys.argv) == 4 and sys.argv[1] == "--look":
        print(json.dumps(look(Path(sys.argv[2]), Path(sys.argv[3]))))
        return
    results = {}
    for path in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as home:
            command = [sys.executable, __file__, "--look", path, home]
            environment = {**os.environ, "INSPECTOR_HOME": home}
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=True
            )
        results[Path(path).name] = json.loads(done.stdout.splitlines()[-1])
        print(Path(path).name, results[Path(path).name])
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / "map_window.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
