"""How long a brush takes for each move of the mouse.

    python benchmarks/brush.py [--moves N] [--annotations N]

Opens a project with a picture of 4000 x 3000 and 2,000 outlines on it, and a small picture of
640 x 480, in the real window (offscreen unless QT_QPA_PLATFORM says otherwise), and paints, erases
and follows cracks with real mouse events, fitted into the window and at 100 %. Prints the
milliseconds that the window's thread works from a move until everything is painted (median, 95 %
and longest), and those of the press and of the release, which makes the edit; writes
results/brush.json. 60 moves a second leave 16.7 ms for each.

    hover     the brush moves without painting: only its cursor is drawn
    paint     a stroke that adds to nothing yet
    erase     a stroke over everything, nothing selected
    magic     a stroke along a crack that the model saw
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
from editing_scene import pictures, project
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from ui_latency import until

from inspector.app import make_window
from inspector.core.frame import FrameRef
from inspector.core.settings import Settings
from inspector.ui.window import MainWindow

RADII_PX = (5, 40, 200)
TOOLS = {
    "hover": "tool-brush",
    "paint": "tool-brush",
    "erase": "tool-eraser",
    "magic": "tool-magic",
}
SMALL = (640, 480)
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hand:
    """Moves a mouse over the canvas and waits after each move until all is painted."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self._app, self._canvas = app, window.canvas
        self._held = NO_BUTTON

    def act(self, kind: QEvent.Type, place: QPointF) -> float:
        """Milliseconds of one event at a scene point."""
        port = self._canvas.viewport()
        there = self._canvas.viewportTransform().map(place)
        button = NO_BUTTON if kind == QEvent.Type.MouseMove else LEFT
        if button == LEFT:
            self._held = LEFT if kind == QEvent.Type.MouseButtonPress else NO_BUTTON
        globally = QPointF(port.mapToGlobal(there.toPoint()))
        event = QMouseEvent(
            kind, there, globally, button, self._held, Qt.KeyboardModifier.NoModifier
        )
        start = time.thread_time()
        QApplication.sendEvent(port, event)
        self._app.processEvents()
        return 1000 * (time.thread_time() - start)


def path(window: MainWindow, moves: int) -> list[QPointF]:
    """A hand's way over what is seen: loops, about 8 screen pixels for each move."""
    seen = window.canvas.exposed.intersected(window.canvas.picture_rect)
    step = 8 / window.canvas.zoom
    turn = np.linspace(0, 6 * np.pi, moves)
    x = seen.center().x() + 0.3 * seen.width() * np.sin(0.37 * turn) + 3 * step * np.cos(turn)
    y = seen.center().y() + 0.3 * seen.height() * np.cos(0.23 * turn) + 3 * step * np.sin(turn)
    return [QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]


def settle(app: QApplication, window: MainWindow) -> None:
    """Until nothing is waiting to be done."""
    until(lambda: not window.bench.jobs.alive and not window.bench.session.writing)
    app.processEvents()


def one(app: QApplication, window: MainWindow, kind: str, moves: int) -> dict[str, float]:
    """One stroke, taken back afterwards."""
    bench, hand = window.bench, Hand(app, window)
    bench.view.select([])
    steps = bench.session.undo_stack.index()
    way = path(window, moves)
    hand.act(QEvent.Type.MouseMove, way[0])
    settle(app, window)
    paints = kind != "hover"
    press = hand.act(QEvent.Type.MouseButtonPress, way[0]) if paints else 0.0
    spent = [hand.act(QEvent.Type.MouseMove, place) for place in way[1:]]
    release = hand.act(QEvent.Type.MouseButtonRelease, way[-1]) if paints else 0.0
    settle(app, window)
    bench.session.undo_stack.setIndex(steps)
    settle(app, window)
    return {
        "press_ms": round(press, 2),
        "median_ms": round(float(np.median(spent)), 2),
        "p95_ms": round(float(np.percentile(spent, 95)), 2),
        "max_ms": round(max(spent), 2),
        "release_ms": round(release, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--moves", type=int, default=240)
    parser.add_argument("--annotations", type=int, default=4000, help="at most 2,000 in view")
    args = parser.parse_args()
    app = QApplication([])
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        files = pictures(Path(scratch) / "photos")
        small = cv2.resize(cv2.imread(str(files[0])), SMALL)
        files[1].write_bytes(cv2.imencode(".jpg", small)[1].tobytes())
        target = Path(scratch) / "brush.inspector.h5"
        project(target, files, args.annotations)
        window = make_window(app, Settings(model_id="none"), Path(scratch) / "home")
        window.resize(1280, 800)
        window.show()
        shown: list[FrameRef] = []
        window.presenter.shown.connect(shown.append)
        window.bench.session.open_project(target)
        until(lambda: bool(shown))
        settle(app, window)
        frames = list(window.bench.session.frames())
        print(f"{'picture':<14}{'zoom':<7}{'tool':<7}{'radius':>7}"
              f"{'press':>9}{'median':>9}{'95 %':>9}{'longest':>9}{'release':>9}  ms")  # fmt: skip
        for name, frame in (("4000 x 3000", frames[0]), ("640 x 480", frames[1])):
            window.bench.session.go_to(frame)
            settle(app, window)
            for zoom in ("fit", "100 %"):
                window.canvas.fit() if zoom == "fit" else window.canvas.zoom_to(1.0)
                settle(app, window)
                for kind, tool in TOOLS.items():
                    if kind == "magic" and window.bench.suggestions.mask(frame) is None:
                        continue
                    for radius in RADII_PX:
                        window.tool_verbs.take(tool)
                        window.paint_verbs.in_hand.size.set(2 * radius)
                        row = one(app, window, kind, args.moves)
                        where = {"picture": name, "zoom": zoom, "tool": kind}
                        rows.append({**where, "radius_px": radius, **row})
                        print(f"{name:<14}{zoom:<7}{kind:<7}{radius:>7}"
                              + "".join(f"{value:>9.1f}" for value in row.values()))  # fmt: skip
        window.close()
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    in_view = min(2000, args.annotations // 2)
    report = {"annotations_in_view": in_view, "moves": args.moves, "rows": rows}
    (folder / "brush.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
