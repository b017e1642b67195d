"""What a person waits for in the main job: a folder of 500 photos, the next picture, a first run.

    python benchmarks/waiting.py [--photos 500]

Draws photos of 2000 x 1500, opens their folder in the real window (offscreen unless
QT_QPA_PLATFORM says otherwise), pages through fifty of them as soon as all are listed, one after
the other, and lets all thumbnails be made. Then, in a process of its own, the first run of the
default model: importing torch and OpenVINO, preparing the model, the first picture and the next.
Prints seconds, and writes results/waiting.json.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from kept import keep, machine

from inspector.imaging.scenes.pavement import render

PAGES = 50
DRAWN = 4
MODEL = "hrsegnet-b48"


def photos(folder: Path, count: int) -> None:
    """No two files are the same: a few bytes follow the picture."""
    folder.mkdir()
    made = []
    for number in range(DRAWN):
        rgb = render(500 + number, 2000, 1500).rgb
        made.append(cv2.imencode(".jpg", rgb[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 88])[1])
    for number in range(count):
        content = made[number % DRAWN].tobytes() + number.to_bytes(4, "big")
        (folder / f"IMG_{number:04d}.jpg").write_bytes(content)


def in_the_window(folder: Path, count: int, home: Path) -> dict[str, Any]:
    """Seconds from "open this folder" on; milliseconds from a page turned to its picture."""
    from PySide6.QtWidgets import QApplication
    from ui_latency import Ticker, until

    from inspector.app import make_window
    from inspector.core.settings import Settings

    app = QApplication([])
    window = make_window(app, Settings(model_id="none"), home)
    window.resize(1280, 800)
    window.show()
    session, jobs = window.bench.session, window.bench.jobs
    shown: list[float] = []
    window.presenter.shown.connect(lambda _: shown.append(time.perf_counter()))
    ticker = Ticker()
    ticker.start()
    start = time.perf_counter()
    window.file_verbs.take([folder])
    until(lambda: len(session.document.sources) == count, poll_ms=1)
    listed = time.perf_counter() - start
    until(lambda: bool(shown), poll_ms=1)
    first = shown[0] - start
    pages = []
    for _ in range(min(PAGES, count - 1)):
        shown.clear()
        turned = time.perf_counter()
        session.go_by(1)
        until(lambda: bool(shown), poll_ms=1)
        pages.append(1000 * (shown[0] - turned))
    until(lambda: not jobs.alive)
    quiet = time.perf_counter() - start
    ticker.stop()
    window.close()
    p50, p95 = np.percentile(pages, (50, 95))
    return {
        "photos": count,
        "first_picture_s": round(first, 3),
        "all_listed_s": round(listed, 3),
        "next_p50_ms": round(float(p50), 1),
        "next_p95_ms": round(float(p95), 1),
        "next_max_ms": round(max(pages), 1),
        "all_quiet_s": round(quiet, 2),
        "event_loop": ticker.summary(),
    }


def first_run(folder: Path, home: Path) -> dict[str, float]:
    """Seconds of each part."""
    from inspector import paths
    from inspector.core.progress import Progress
    from inspector.engine.ready import ReadyModels
    from inspector.io.photo_source import PhotoSource

    found: dict[str, float] = {}
    last = time.perf_counter()

    def reached(name: str) -> None:
        nonlocal last
        now = time.perf_counter()
        found[name], last = round(now - last, 3), now

    import torch  # noqa: F401

    reached("import_torch_s")
    import openvino  # noqa: F401

    reached("import_openvino_s")
    models = ReadyModels(paths.models_dirs(), home / "videos")
    models.cards()
    reached("read_cards_s")
    models.prepare(MODEL, "cpu")
    reached("prepare_s")
    first, second, *_ = sorted(folder.iterdir())
    frames = [PhotoSource([path]).read(0) for path in (first, second)]
    reached("decode_two_s")
    models.segment(MODEL, "cpu", frames[0], Progress())
    reached("first_picture_s")
    models.segment(MODEL, "cpu", frames[1], Progress())
    reached("next_picture_s")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--first-run", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.first_run:
        print(json.dumps(first_run(args.first_run, Path(os.environ["INSPECTOR_HOME"]))))
        return
    result: dict[str, Any] = {"machine": machine()}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "photos"
        photos(folder, args.photos)
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        result |= in_the_window(folder, args.photos, Path(scratch) / "home")
        for again in ("first_run", "second_run"):
            command = [sys.executable, __file__, "--first-run", str(folder)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            result[again] = json.loads(done.stdout.splitlines()[-1])
    for name, value in result.items():
        print(f"{name:18} {value}")
    keep("waiting", result)


if __name__ == "__main__":
    main()
