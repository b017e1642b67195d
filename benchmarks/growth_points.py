"""One point of a growth line, measured in a process of its own.

    python benchmarks/growth_points.py KIND SIZE FILE

`FILE` is what `growth.py` made for it. Prints one line of JSON: seconds by name, and the most
memory that the process ever had, MiB, with what it had before the work as `before_mib`.
"""

from __future__ import annotations

import json
import os
import pickle
import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import report_size
from kept import peak_mib

Point = dict[str, float]
TURNS = 9


def _window(model: str, home: Path) -> tuple[Any, Any]:
    from editing_bench import Bench
    from PySide6.QtWidgets import QApplication

    from inspector.app import make_window
    from inspector.core.settings import Settings

    app = QApplication([])
    window = make_window(app, Settings(model_id=model, device="cpu"), home)
    window.resize(1280, 800)
    window.show()
    bench = Bench(app, window)
    bench.settle()
    return window, bench


def picture(path: Path, home: Path) -> Point:
    """A picture beside which lies a small one, on which the model runs first: it is loaded then."""
    from ui_latency import until

    window, bench = _window("hrsegnet-b16", home)
    shown: list[float] = []
    window.presenter.shown.connect(lambda _: shown.append(time.perf_counter()))
    library, jobs = window.bench.library, window.bench.jobs

    def seen(file: Path) -> float:
        bench.session.new_project()
        shown.clear()
        start = time.perf_counter()
        library.add([file])
        until(lambda: bool(shown), poll_ms=1)
        return shown[0] - start

    def ran() -> float:
        start = time.perf_counter()
        window.run_verbs.run_current()
        until(lambda: not jobs.busy("infer"), poll_ms=1)
        return time.perf_counter() - start

    seen(path.with_name("small.jpg"))
    ran()
    bench.settle()
    before = peak_mib()
    found = {"first view": seen(path), "before_mib": before}
    bench.settle()
    found["peak after view"] = peak_mib()
    found["B16"] = ran()
    assert window.bench.session.document.results, "the model has found nothing out"
    bench.settle()
    window.close()
    return found


def annotations(path: Path, home: Path) -> Point:
    """A project, at most 2,000 of its annotations on the picture in view."""
    from editing_bench import changes

    window, bench = _window("none", home)
    shown: list[object] = []
    window.presenter.shown.connect(shown.append)
    before = peak_mib()
    start = time.perf_counter()
    bench.session.open_project(path)
    while not shown:
        bench.app.processEvents()
    opened = time.perf_counter() - start
    bench.settle()
    found = changes(bench.session.document)["move"]

    def edit() -> None:
        bench.session.edit("Move finding", next(found))

    edits = [bench.work(edit).gui / 1000 for _ in range(TURNS)]
    port = bench.canvas.viewport()
    repaints = [_timed(port.repaint) for _ in range(TURNS)]
    start = time.perf_counter()
    bench.session.save()
    while bench.session.writing:
        bench.app.processEvents()
    saved = time.perf_counter() - start
    window.close()
    return {
        "open": opened, "edit": median(edits), "repaint": median(repaints), "save": saved,
        "before_mib": before,
    }  # fmt: skip


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def video(path: Path, home: Path) -> Point:
    """An MP4 file with a key frame every 250."""
    from inspector.core.progress import Progress
    from inspector.io.video_keys import key_pictures
    from inspector.io.video_source import VideoSource

    before = peak_mib()
    start = time.perf_counter()
    with closing(VideoSource(path, home)) as source:
        source.read(0)
        first = time.perf_counter() - start
        start = time.perf_counter()
        index = source.prepare(Progress())
        indexed = time.perf_counter() - start
        order = random.Random(2).choices(range(len(index)), k=25)
        seeks = [_timed(lambda number=number: source.read(number)) for number in order]
        start = time.perf_counter()
        count = sum(1 for _ in key_pictures(path, index, Progress(), most=600))
        thumbnails = time.perf_counter() - start
    return {
        "first frame": first, "index": indexed, "seek": median(seeks), "thumbnails": thumbnails,
        "thumbnails made": count, "before_mib": before,
    }  # fmt: skip


def report(path: Path, _home: Path) -> Point:
    """A pickled document; its pictures lie beside it."""
    found = report_size.written(pickle.loads(path.read_bytes()), path.parent)
    return {"write": found["seconds"], "before_mib": found["peak_before_mib"]}


KINDS: dict[str, Callable[[Path, Path], Point]] = {
    "picture": picture, "annotations": annotations, "video": video, "report": report,
}  # fmt: skip


def main() -> None:
    kind, path = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as home:
        os.environ["INSPECTOR_HOME"] = home
        found = KINDS[kind](path, Path(home))
    print(json.dumps(found | {"peak_mib": peak_mib()}), flush=True)


if __name__ == "__main__":
    main()
