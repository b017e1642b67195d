"""How long the window's event loop is held up while a model runs on 50 pictures.

    python benchmarks/ui_latency.py [--model ID] [--pictures N] [--data DIR]

Opens the real window (offscreen unless QT_QPA_PLATFORM says otherwise), adds pictures, runs the
model on all of them, and all the while ticks every 10 ms in the GUI thread, turns pages and moves
the threshold, as an impatient user would. Prints the time between ticks (p50, p99, max), the time
from "stop" to idle, and writes results/ui_latency.json. The pictures are those of DIR/images, or
drawn ones.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from inspector.app import make_window
from inspector.core.progress import Progress
from inspector.core.settings import Settings
from inspector.imaging.scenes.pavement import write_samples
from inspector.ui.window import MainWindow

TICK_MS = 10
LIMIT_S = 900


class Ticker:
    """Measures the gaps between ticks of the event loop."""

    def __init__(self, tick_ms: int = TICK_MS) -> None:
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=tick_ms)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.gaps_ms.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append(1000 * (now - self._last))
        self._last = now

    def summary(self) -> dict[str, float]:
        gaps = np.array(self.gaps_ms)
        p50, p99 = np.percentile(gaps, (50, 99))
        return {
            "ticks": len(gaps),
            "p50_ms": round(float(p50), 1),
            "p99_ms": round(float(p99), 1),
            "max_ms": round(float(gaps.max()), 1),
        }


def until(condition: object, poll_ms: int = 5) -> float:
    """Run the event loop until a condition holds; returns the seconds it took."""
    loop = QEventLoop()
    timer = QTimer(interval=poll_ms)
    start = time.perf_counter()

    def check() -> None:
        if condition() or time.perf_counter() - start > LIMIT_S:  # type: ignore[operator]
            loop.quit()

    timer.timeout.connect(check)
    timer.start()
    loop.exec()
    return time.perf_counter() - start


def pictures(folder: Path | None, count: int, scratch: Path) -> list[Path]:
    if folder is not None:
        return sorted((folder / "images").iterdir())[:count]
    write_samples(scratch, count, 7, Progress())
    return sorted((scratch / "images").iterdir())


def fidget(window: MainWindow) -> QTimer:
    """Turn pages and move the threshold, as users do while they wait."""
    session, view = window.bench.session, window.bench.view
    state = {"n": 0}

    def act() -> None:
        state["n"] += 1
        session.go_by(1 if (state["n"] // 10) % 2 == 0 else -1)
        view.set_threshold(0.3 + 0.02 * (state["n"] % 20))

    timer = QTimer(interval=300)
    timer.timeout.connect(act)
    timer.start()
    return timer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default="hrsegnet-b48")
    parser.add_argument("--pictures", type=int, default=50)
    parser.add_argument("--data", type=Path, help="a folder with images/")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        app = QApplication([])
        settings = Settings(model_id=args.model, device="cpu")
        window = make_window(app, settings, Path(scratch) / "home")
        window.show()
        bench = window.bench
        files = pictures(args.data, args.pictures, Path(scratch))
        bench.library.add(files)
        until(lambda: len(bench.session.document.sources) == len(files))
        until(lambda: not bench.jobs.alive)

        ticker = Ticker()
        timer = fidget(window)
        ticker.start()
        window.run_verbs.run_all()
        seconds = until(lambda: not bench.jobs.busy("infer"))
        ticker.stop()
        timer.stop()
        done = len(bench.session.document.results)
        result = {"pictures": len(files), "results": done, "seconds": round(seconds, 2)}
        result |= ticker.summary()

        window.run_verbs.run_all()
        seen = []
        bench.runs.ran.connect(seen.append)
        until(lambda: len(seen) >= 3)
        start = time.perf_counter()
        bench.jobs.cancel_all()
        until(lambda: not bench.jobs.busy("infer"), poll_ms=1)
        result["cancel_to_idle_s"] = round(time.perf_counter() - start, 3)
        window.close()

    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / "ui_latency.json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    for name, value in result.items():
        print(f"{name:20} {value}")


if __name__ == "__main__":
    main()
