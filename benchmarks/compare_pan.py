"""How smoothly four compared views of a 1080p picture move.

    python benchmarks/compare_pan.py [--size WIDTHxHEIGHT] [--seconds S]

Draws pavement of 1920 x 1080, with a mask and a blurred copy of it, shows source, bicubic, ground
truth and file side by side in the real window (offscreen unless QT_QPA_PLATFORM says otherwise),
and pans with the mouse at three zooms while it ticks every 5 ms. Prints the gaps between ticks of
the event loop (p50, p95, p99, max) and writes results/compare_pan.json.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from ui_latency import Ticker, until

from inspector.app import make_window
from inspector.core.settings import Settings
from inspector.imaging.scenes.pavement import render
from inspector.ui.compare.choice import Choice, Layout
from inspector.ui.window import MainWindow

WIDTH_PX, HEIGHT_PX = 1920, 1080
ZOOMS = (0.5, 1.0, 3.0)
STEP_MS = 8
"""A mouse tells of its moves 125 times a second."""


def pictures(folder: Path) -> tuple[Path, Path, Path]:
    scene = render(7, WIDTH_PX, HEIGHT_PX)
    bgr = np.ascontiguousarray(scene.rgb[:, :, ::-1])
    grey = cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY)
    made = {
        "pavement": bgr,
        "truth": ((grey < 60) * 255).astype(np.uint8),
        "blurred": cv2.GaussianBlur(bgr, (0, 0), 2.0),
    }
    paths = []
    for name, pixels in made.items():
        path = folder / f"{name}.png"
        path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
        paths.append(path)
    return paths[0], paths[1], paths[2]


def pan(window: MainWindow, seconds: float) -> None:
    """Drag the first pane in circles, as a hand does."""
    view = window.proof.compare.workspace.panes[0].view
    middle = QPointF(view.width() / 2, view.height() / 2)
    send(view, QEvent.Type.MouseButtonPress, middle)
    start = time.perf_counter()
    while (now := time.perf_counter() - start) < seconds:
        turn = 2.0 * now
        at = middle + QPointF(140 * np.cos(turn) - 140, 90 * np.sin(turn))
        send(view, QEvent.Type.MouseMove, at)
        end = time.perf_counter() + STEP_MS / 1000
        until(lambda end=end: time.perf_counter() >= end, poll_ms=1)
    send(view, QEvent.Type.MouseButtonRelease, middle)


def send(view: object, kind: QEvent.Type, at: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)  # type: ignore[call-overload]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--seconds", type=float, default=6.0, help="at each zoom")
    args = parser.parse_args()
    wide, high = (int(side) for side in args.size.split("x"))
    results: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        app = QApplication([])
        window = make_window(app, Settings(model_id="none"), Path(scratch) / "home")
        window.resize(wide, high)
        window.show()
        source, truth, blurred = pictures(Path(scratch))
        window.bench.library.add([source])
        until(lambda: window.bench.session.current is not None)
        until(lambda: not window.bench.jobs.alive)
        compare = window.proof.compare
        compare.open()
        chosen = (
            Choice(), Choice("bicubic"), Choice("truth", path=str(truth)),
            Choice("file", path=str(blurred)),
        )  # fmt: skip
        compare.state.use(Layout(4, chosen))
        until(lambda: all(compare.contents.of(pane).images for pane in range(4)))
        until(lambda: all(compare.measures.of(pane) for pane in range(4)))
        until(lambda: not window.bench.jobs.alive)
        every: list[float] = []
        for zoom in ZOOMS:
            compare.linked.zoom_to(zoom)
            app.processEvents()
            ticker = Ticker(5)
            ticker.start()
            pan(window, args.seconds)
            ticker.stop()
            every += ticker.gaps_ms
            results[f"zoom {zoom:g}"] = percentiles(ticker.gaps_ms)
        results["all"] = percentiles(every)
        window.close()
    for name, found in results.items():
        print(f"{name:10}", "  ".join(f"{k} {v}" for k, v in found.items()))
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    text = json.dumps({"window": args.size} | results, indent=1)
    (folder / "compare_pan.json").write_text(text + "\n", "utf-8")


def percentiles(gaps_ms: list[float]) -> dict[str, float]:
    gaps = np.array(gaps_ms)
    found = dict(zip(("p50", "p95", "p99"), np.percentile(gaps, (50, 95, 99)), strict=True))
    return {name: round(float(v), 1) for name, v in (*found.items(), ("max", gaps.max()))}


if __name__ == "__main__":
    main()
