"""How long an edit takes, and what it costs, in projects of 100 to 20,000 annotations.

    python benchmarks/editing.py [--sizes N ...] [--repeats N] [--name FILE]

Opens each project (2,000 of its annotations on the picture in view) in the real window (offscreen
unless QT_QPA_PLATFORM says otherwise) with all panels, and edits it as a person does. Prints a
table, and writes results/editing.json and results/editing.png. All times are milliseconds, medians
unless the name says otherwise:

    edit         until `session.edit` returns
    gui          all work of the window's thread that the edit causes, until it is quiet again
    cpu          the same in processor time: what others do on the machine is not in it
    durable      until the edit is on the disk
    stall        the longest time in which the window could not answer; "stall cpu" in processor
                 time of all threads of the program
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from editing_bench import Bench, changes
from editing_plot import draw
from editing_scene import pictures, project
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from inspector.app import make_window
from inspector.core import edits
from inspector.core.delta import between
from inspector.core.frame import FrameRef
from inspector.core.settings import Settings
from inspector.wiring.installation import memory_bytes

SIZES = (100, 1_000, 5_000, 10_000, 20_000)
STEPS = 1_000


def edit_times(bench: Bench, repeats: int) -> dict[str, float]:
    """Each kind of edit, its undo and its redo."""
    result: dict[str, float] = {}
    stack = bench.session.undo_stack
    for name, found in changes(bench.session.document).items():
        columns: dict[str, list[float]] = {}
        for _ in range(repeats):
            act = partial(bench.session.edit, name, next(found))
            done, undone, redone = bench.work(act), bench.work(stack.undo), bench.work(stack.redo)
            stack.undo()
            bench.settle()
            durable = bench.until_durable(act)
            bench.settle()
            for key, value in (
                ("edit", done.edit), ("gui", done.gui), ("cpu", done.cpu),
                ("undo cpu", undone.cpu), ("redo cpu", redone.cpu), ("durable", durable),
            ):  # fmt: skip
                columns.setdefault(key, []).append(value)
        for key, values in columns.items():
            result[f"{name}: {key}"] = round(median(values), 2)
    return result


def detection(bench: Bench) -> float:
    """Finding what one changed note changed."""
    before = bench.session.document
    after = edits.set_note(before, [next(iter(before.annotations))], "changed")
    times = []
    for _ in range(20):
        start = time.perf_counter()
        between(before, after)
        times.append(time.perf_counter() - start)
    return round(1000 * median(times), 3)


def repaints(bench: Bench) -> dict[str, float]:
    """The whole canvas, still and moving, and one changed place."""
    port, result = bench.canvas.viewport(), {}
    for name, zoom in (("fit", None), ("100 %", 1.0)):
        bench.canvas.fit() if zoom is None else bench.canvas.zoom_to(zoom)
        bench.settle()
        whole, moving = [], []
        for _ in range(15):
            start = time.perf_counter()
            port.repaint()
            whole.append(time.perf_counter() - start)
        for step in range(40):
            start = time.perf_counter()
            bars = bench.canvas.horizontalScrollBar(), bench.canvas.verticalScrollBar()
            for bar, by in zip(bars, (7, 3), strict=True):
                bar.setValue(bar.value() + (by if step < 20 else -by))
            bench.app.processEvents()
            moving.append(time.perf_counter() - start)
        bench.settle()
        result[f"repaint {name}"] = round(1000 * median(whole), 2)
        result[f"pan {name}"] = round(1000 * median(moving), 2)
        result[f"pan {name} worst"] = round(1000 * max(moving), 2)
    bench.canvas.fit()
    bench.settle()
    return result


def picking(bench: Bench) -> dict[str, float]:
    """Hit tests, and selecting everything."""
    outlines, rect = bench.canvas.outlines_item, bench.canvas.picture_rect
    generator = np.random.default_rng(2)
    sizes = (rect.width(), rect.height())
    places = [QPointF(*xy) for xy in generator.uniform(0, 1, (50, 2)) * sizes]
    hits = []
    for place in places:
        start = time.perf_counter()
        outlines.at(place, bench.canvas.zoom)
        hits.append(time.perf_counter() - start)
    start = time.perf_counter()
    inside = outlines.inside(rect)
    band = time.perf_counter() - start
    everything, nothing = partial(bench.view.select, inside), partial(bench.view.select, ())
    whole = []
    for _ in range(3):
        whole.append(bench.work(everything).cpu)
        bench.work(nothing)
    one = [bench.work(partial(bench.view.select, [i])).cpu for i in inside[:10]]
    bench.work(nothing)
    return {
        "hit test": round(1000 * median(hits), 3),
        "hit test worst": round(1000 * max(hits), 3),
        "rubber band": round(1000 * band, 3),
        "select all: cpu": round(median(whole), 2),
        "select one: cpu": round(median(one), 2),
    }


def history(bench: Bench) -> dict[str, float]:
    """A long day: memory of the undo steps, and edits beside a long history."""
    found = changes(bench.session.document)
    bench.window.docks["history"].raise_()
    bench.settle()
    start = memory_bytes()
    for step in range(STEPS):
        bench.session.edit("Move finding", next(found["move" if step % 2 else "note"]))
        bench.app.processEvents()
    bench.settle()
    used = (memory_bytes() - start) / 2**20
    late = [bench.work(lambda: bench.session.edit("Note", next(found["note"]))) for _ in range(9)]
    undone = bench.work(lambda: bench.session.undo_stack.setIndex(STEPS // 2))
    bench.window.docks["jobs"].raise_()
    bench.settle()
    return {
        f"memory of {STEPS} steps: MB": round(used, 1),
        f"note after {STEPS} steps: cpu": round(median(spent.cpu for spent in late), 2),
        f"undo {STEPS // 2} steps: cpu each": round(undone.cpu / (STEPS // 2), 2),
    }


def one_size(app: QApplication, scratch: Path, files: list[Path], size: int, repeats: int) -> dict:
    path = files[0].parent.parent / f"p{size}.inspector.h5"
    project(path, files, size)
    window = make_window(app, Settings(model_id="none"), scratch / f"home{size}")
    window.resize(1280, 800)
    window.show()
    bench = Bench(app, window)
    shown: list[FrameRef] = []
    window.presenter.shown.connect(shown.append)
    bench.settle()
    opened = bench.stall(lambda: bench.session.open_project(path), lambda: bool(shown))
    bench.settle()
    result: dict[str, float] = {
        "annotations": size,
        "in view": len(bench.session.on_frame(shown[0])),
        "open: s": opened["s"],
        "open: stall": opened["stall"],
        "open: stall cpu": opened["stall cpu"],
    }
    result |= edit_times(bench, repeats)
    result["change detection"] = detection(bench)
    result |= repaints(bench) | picking(bench)
    saved = bench.stall(bench.session.save, lambda: not bench.session.writing)
    result |= {f"snapshot: {name}": value for name, value in saved.items()}
    result |= history(bench)
    result["memory: MB"] = round(memory_bytes() / 2**20)
    window.close()
    window.deleteLater()
    app.processEvents()
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--name", default="editing", help="of the files in results/")
    args = parser.parse_args()
    app = QApplication([])
    results = []
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["INSPECTOR_HOME"] = str(Path(scratch) / "home")
        files = pictures(Path(scratch) / "photos")
        for size in args.sizes:
            results.append(one_size(app, Path(scratch), files, size, args.repeats))
            print(f"{size} done", flush=True)
    for name in results[0]:
        print(f"{name:32}" + "".join(f"{r[name]:>12,}" for r in results))
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"{args.name}.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    draw(results, folder / f"{args.name}.png")


if __name__ == "__main__":
    main()
