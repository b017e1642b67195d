"""How soon a picture of 108 megapixels is seen, and how smoothly it moves.

    python benchmarks/large_picture.py

Draws a 12000 x 9000 picture of pavement, writes it as JPEG, PNG and TIFF, opens each in the real
window (offscreen unless QT_QPA_PLATFORM says otherwise), and pans at 100 % while it ticks every
10 ms. Prints seconds to the first view and the gaps between ticks, and writes
results/large_picture.json.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from PySide6.QtWidgets import QApplication
from ui_latency import Ticker, until

from inspector.app import make_window
from inspector.core.settings import Settings
from inspector.imaging.scenes.pavement import render

WIDTH_PX, HEIGHT_PX = 12_000, 9_000
FORMATS = {
    "JPEG": (".jpg", [cv2.IMWRITE_JPEG_QUALITY, 90]),
    "PNG": (".png", [cv2.IMWRITE_PNG_COMPRESSION, 3]),
    "TIFF": (".tif", [cv2.IMWRITE_TIFF_COMPRESSION, 1]),
}


def main() -> None:
    scene = render(102, 2400, 1800).rgb[:, :, ::-1]
    # Shifted copies: a decoder must not find the same rows again.
    rows = [np.roll(np.tile(scene, (1, 5, 1)), 137 * i, axis=1) for i in range(5)]
    picture = np.concatenate(rows)[:HEIGHT_PX, :WIDTH_PX]
    results = {}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        app = QApplication([])
        window = make_window(app, Settings(model_id="none"), Path(scratch) / "home")
        window.resize(1280, 800)
        window.show()
        shown: list[float] = []
        window.presenter.shown.connect(lambda _: shown.append(time.perf_counter()))
        for name, (suffix, options) in FORMATS.items():
            path = Path(scratch) / f"large{suffix}"
            path.write_bytes(cv2.imencode(suffix, picture, options)[1].tobytes())
            window.bench.session.new_project()
            shown.clear()
            start = time.perf_counter()
            window.bench.library.add([path])
            until(lambda: bool(shown))
            result = {"first_view_s": round(shown[0] - start, 2)}
            window.canvas.zoom_to(1.0)
            until(lambda: not window.bench.jobs.alive)
            ticker = Ticker()
            ticker.start()
            for step in range(40):
                window.canvas.centerOn(2000 + 200 * step, 3000 + 50 * step)
                end = time.perf_counter() + 0.05
                until(lambda end=end: time.perf_counter() >= end)
            ticker.stop()
            results[name] = result | {f"pan_{k}": v for k, v in ticker.summary().items()}
            print(name, results[name])
        window.close()
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / "large_picture.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
