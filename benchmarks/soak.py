"""A scripted user works for a while: does memory grow, is anything left over, does it stay fluent?

    python benchmarks/soak.py [--minutes 30] [--materials DIR] [--rounds N]

One real window (offscreen unless QT_QPA_PLATFORM says otherwise). A round opens photos, runs a
model, accepts, undoes, enhances a region, plays and scrubs a video, opens a map and finds on it,
compares, writes the report, saves, opens the project again. After each round memory, threads,
files, children, widgets and timers are counted. The first fifth, three rounds at least, warms up.
Prints growth per hour and writes results/soak.json, soak.svg and T4.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import rows
from closing_states import prepare
from counted import Held, held
from desk import Desk
from ui_latency import until

from inspector.core.frame import FrameRef, Window
from inspector.io.exchange.format_facts import Format
from inspector.ui.dialogs.hand_on import HandOn

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "soak.json"
LEAST_WARM = 3
FORMATS: tuple[Format, ...] = ("coco", "labelme", "yolo")
DIALOGS = ("shortcuts", "about", "palette", "set-scale", "note")


def photos(desk: Desk) -> None:
    session = desk.bench.session
    frames = desk.open(desk.materials.photos(6))
    desk.do("run-all")
    desk.idle()
    for frame in frames:
        session.go_to(frame)
        desk.bench.suggestions.accept_frame(frame)
        desk.window.canvas.zoom_to(2.0)
        desk.rest(0.05)
    for _ in range(3):
        session.undo_stack.undo()
    session.undo_stack.redo()
    desk.bench.view.set_threshold(0.4)
    desk.rest(0.6)
    desk.idle()
    desk.bench.view.set_threshold(0.5)
    desk.window.enhance.verbs.run(Window(100, 100, 96, 72))
    desk.idle()
    desk.do("compare")
    desk.rest(0.5)
    desk.idle()
    desk.do("compare")


def video(desk: Desk) -> None:
    session = desk.bench.session
    desk.bench.library.add([desk.materials.video()])
    until(lambda: any(s.kind == "video" for s in session.document.sources.values()))
    source = next(s.id for s in session.document.sources.values() if s.kind == "video")
    session.go_to(FrameRef(source, 0))
    until(lambda: desk.bench.videos.current is not None and bool(desk.bench.videos.current.index))
    desk.do("play")
    desk.rest(1.0)
    desk.do("play")
    for step in range(12):
        session.go_to(FrameRef(source, (step * 53) % 230))
        desk.rest(0.05)
    desk.idle()


def land(desk: Desk) -> None:
    session = desk.bench.session
    desk.bench.library.add([desk.materials.land()])
    until(lambda: any(s.kind == "map" for s in session.document.sources.values()))
    source = next(s.id for s in session.document.sources.values() if s.kind == "map")
    session.go_to(FrameRef(source, 0))
    until(lambda: desk.bench.map_look.facts is not None)
    desk.idle()
    desk.do("run")
    desk.idle()
    desk.do("next-bands")
    desk.idle()


def papers(desk: Desk) -> None:
    desk.do("report")
    desk.rest(1.0)
    desk.idle()
    desk.do("export-pdf")
    desk.idle()
    desk.window.report_verbs.close()
    for name in FORMATS:
        desk.window.enhance.exchange.write(name, HandOn())
        desk.idle()


def dialogs(desk: Desk) -> None:
    """Small windows opened and closed."""
    for action in DIALOGS:
        if desk.window.actions_[action].isEnabled():
            desk.do(action)
            desk.rest(0.05)
            close_windows(desk)


def close_windows(desk: Desk) -> None:
    """Every dialog and prompt, as Escape does."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog

    from inspector.ui.dialogs.prompt import Prompt

    for widget in QApplication.allWidgets():
        if isinstance(widget, QDialog | Prompt) and widget.isVisible():
            QTest.keyClick(widget, Qt.Key.Key_Escape)
    desk.rest(0.02)


def keeping(desk: Desk) -> None:
    """Save under a name, leave it, and open it again."""
    session = desk.bench.session
    before = session.path
    desk.do("save-as")
    until(lambda: session.path != before)
    desk.idle()
    path = session.path
    assert path is not None
    desk.do("new-project")
    desk.idle()
    desk.open_project(path)
    desk.do("new-project")
    desk.idle()


STEPS = (photos, video, land, papers, dialogs, keeping)


Rounds = list[tuple[float, Held]]
"""What is held after each round, with the minute."""


def work(desk: Desk, minutes: float, most: int) -> tuple[Rounds, dict[str, float]]:
    """Rounds until the time is up; what is held after each, and the beats of the window."""
    found: Rounds = []
    start = time.monotonic()
    with desk.watched(fidgeting=False):
        while time.monotonic() - start < 60 * minutes and len(found) < most:
            for step in STEPS:
                step(desk)
            minute = (time.monotonic() - start) / 60
            found.append((round(minute, 2), held()))
            now = found[-1][1]
            print(f"{minute:6.1f} min  " + "  ".join(f"{k} {v}" for k, v in asdict(now).items()))
            sys.stdout.flush()
            for error in desk.errors:
                print("  said:", error[:200])
            desk.errors.clear()
    return found, desk.heart.summary()


def growth(found: Rounds) -> tuple[float, float, Held]:
    """Megabytes an hour (a line through what follows the warm-up), megabytes altogether since
    then, and what was held at its end."""
    warm = max(LEAST_WARM, len(found) // 5)
    after = found[min(warm, len(found) - 2) :]
    minutes = np.array([minute for minute, _ in after])
    memory = np.array([now.rss_mb for _, now in after])
    slope = float(np.polyfit(minutes, memory, 1)[0]) * 60
    return round(slope, 1), round(float(memory[-1] - memory[0]), 1), after[0][1]


def plot(found: Rounds) -> None:
    """Memory over time."""
    wide, high = 640, 240
    last, top = found[-1][0] or 1.0, max(h.rss_mb for _, h in found) * 1.1
    points = " ".join(
        f"{50 + (wide - 70) * m / last:.1f},{high - 30 - (high - 50) * h.rss_mb / top:.1f}"
        for m, h in found
    )
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>'
        f'<path d="M50 20V{high - 30}H{wide - 20}" fill="none" stroke="#666"/>'
        f'<polyline points="{points}" fill="none" stroke="#27a" stroke-width="2"/>'
        f'<text x="52" y="16">resident memory, MB (top {top:.0f})</text>'
        f'<text x="{wide - 20}" y="{high - 12}" text-anchor="end">{last:.0f} minutes</text></svg>\n'
    )
    (RESULTS.parent / "soak.svg").write_text(text, "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--materials", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        materials = args.materials or Path(scratch) / "materials"
        prepare(materials)
        desk = Desk(Path(scratch) / "home", materials)
        found, beats = work(desk, args.minutes, args.rounds)
        desk.close()
        said = desk.qt_said
    if len(found) < 2:
        print("too short: at least two rounds are needed")
        return 1
    per_hour, grown, warm = growth(found)
    more = found[-1][1].more_than(warm)
    minutes = round(found[-1][0], 1)
    result = {
        "minutes": minutes,
        "rounds": len(found),
        "growth_mb_per_hour": per_hour,
        "grown_mb": grown,
        "more": more,
        "qt_warnings": said,
        **beats,
        "held": [{"minute": m, **asdict(h)} for m, h in found],
    }
    RESULTS.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    plot(found)
    left = ", ".join(f"{count} more {name}" for name, count in more.items()) or "nothing left over"
    figure = (
        f"{minutes} minutes, {len(found)} rounds: {grown:+} MB after warming up "
        f"({per_hour:+} MB an hour), {left}; event loop p99 {beats['own_p99_ms']} ms, "
        f"longest {beats['own_max_ms']} ms"
    )
    command = f"python benchmarks/soak.py --minutes {args.minutes:g}"
    rows.note("T4", [{"id": "T4", "figure": figure, "command": command}])
    print(figure)
    for text in said[:10]:
        print("Qt said:", text)
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main())
