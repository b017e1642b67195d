"""The window closed in the middle of work, again and again, in every state.

    python benchmarks/closing.py [--count 20] [--seed N] [--materials DIR] [--state NAME]

Each time the whole app in a process of its own: something is begun, edits are made all the while,
and after a random time the window is closed as a user closes it. Counted as clean if the exit code
is 0, neither Qt nor Inspector wrote a warning into the log, no process is left behind, it was over
within a minute, and the project opens with every edit. Writes results/closing.json and T1.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path

import rows

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "closing.json"
LIMIT_S = 150
OVER_WITHIN_S = 60.0
EDIT_EVERY_MS = 25
KNOWN = ("does not support", "Look into brought.safetensors")
"""What the offscreen platform says of itself, and the refusal of a file that is no model."""


@dataclass
class Closed:
    """One time. `seconds` from the wish to close until the process ended."""

    state: str
    after_s: float
    seconds: float
    faults: list[str]


# -- in the app's process ----------------------------------------------------------------------


def run(state: str, after_s: float, home: Path, materials: Path) -> int:
    """Open the app as `inspector` does, begin something, close it; the exit code."""
    from closing_states import STATES
    from desk import Desk
    from PySide6.QtCore import QTimer

    from inspector import app
    from inspector.imaging.region_edits import rectangle
    from inspector.ui.window import MainWindow

    real = app.make_window
    # Who does not end says where it stands.
    faulthandler.dump_traceback_later(LIMIT_S - 20)
    os.environ["INSPECTOR_HOME"] = str(home)

    def act(window: MainWindow) -> None:
        desk = Desk(home, materials, window)
        desk.bench.preferences.set(model_id="hrsegnet-b16", device="cpu")
        STATES[state](desk)
        made = 0

        def edit() -> None:
            nonlocal made
            before = len(desk.bench.session.document.annotations)
            desk.bench.editor.add(rectangle(5 + made % 50, 5, 90, 80), "finding")
            made += len(desk.bench.session.document.annotations) - before

        def close() -> None:
            editing.stop()
            session = desk.bench.session
            expected = {"path": str(session.path), "read_only": session.read_only}
            expected["annotations"] = sorted(session.document.annotations)
            expected["asked_at"] = time.time()
            (home / "expected.json").write_text(json.dumps(expected), "utf-8")
            window.close()

        editing = QTimer(window, interval=EDIT_EVERY_MS)
        editing.timeout.connect(edit)
        if desk.bench.session.current is not None:
            editing.start()
        QTimer.singleShot(round(1000 * after_s), window, close)

    def make_window(*args: object) -> MainWindow:
        window = real(*args)  # type: ignore[arg-type]
        QTimer.singleShot(0, window, lambda: act(window))
        return window

    app.make_window = make_window  # type: ignore[assignment]
    return app.main([], None)


# -- beside it -----------------------------------------------------------------------------------


def closed(state: str, after_s: float, materials: Path) -> Closed:
    """Once."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        command = [sys.executable, str(HERE / "closing.py"), "--one", state, str(after_s), folder]
        env = os.environ | {
            "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}",
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        process = subprocess.Popen(
            [*command, "--materials", str(materials)], env=env, start_new_session=True,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        faults: list[str] = []
        try:
            _, said = process.communicate(timeout=LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            _, said = process.communicate()
            faults.append(f"did not end: {said[-3000:]}")
        ended = time.time()
        if process.returncode:
            faults.append(f"exit code {process.returncode}: {said.strip()[-300:]}")
        faults += left_over(process.pid) + logged(home)
        expected = home / "expected.json"
        asked = ended
        if expected.exists():
            wanted = json.loads(expected.read_text("utf-8"))
            asked = wanted["asked_at"]
            faults += lost(wanted)
        else:
            faults.append("never came to be closed")
    seconds = round(ended - asked, 2)
    if seconds > OVER_WITHIN_S:
        faults.append(f"took {seconds} s")
    return Closed(state, after_s, seconds, faults)


def left_over(session_id: int) -> list[str]:
    """Processes of the app that live on."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text("utf-8")
        except OSError:
            continue
        fields = text.rpartition(")")[2].split()
        if int(fields[3]) == session_id and fields[0] != "Z":
            found.append(f"left behind: {text.split(' ')[1]}")
    return found


def logged(home: Path) -> list[str]:
    """Warnings and worse in the log."""
    log = home / "logs" / "inspector.log"
    if not log.exists():
        return ["no log"]
    bad = (" WARNING ", " ERROR ", " CRITICAL ")
    lines = log.read_text("utf-8", errors="replace").splitlines()
    return [
        "\n".join(lines[number : number + 30 if " ERROR " in line else number + 1])
        for number, line in enumerate(lines)
        if any(word in line for word in bad) and not any(known in line for known in KNOWN)
    ]


def lost(wanted: dict[str, object]) -> list[str]:
    """Edits that the project does not hold."""
    from inspector.io.project import ProjectFile

    path = str(wanted["path"])
    ids = wanted["annotations"]
    assert isinstance(ids, list)
    if not ids or wanted["read_only"]:
        return []
    file, opened = ProjectFile.open(Path(path))
    file.close()
    gone = [i for i in ids if i not in opened.document.annotations]
    return [f"{len(gone)} of {len(ids)} edits lost"] if gone else []


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--materials", type=Path)
    parser.add_argument("--state", help="this one alone")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one is not None:
        state, after, home = args.one
        return run(state, float(after), Path(home), args.materials)
    sys.path.insert(0, str(HERE.parent))
    from closing_states import STATES, prepare

    choose = random.Random(args.seed)
    done: list[Closed] = []
    with tempfile.TemporaryDirectory() as scratch:
        materials = args.materials or Path(scratch)
        prepare(materials)
        states = cycle([args.state] if args.state else STATES)
        for _, state in zip(range(args.count), states, strict=False):
            one = closed(state, round(choose.uniform(0.0, 2.5), 2), materials)
            done.append(one)
            told = "; ".join(one.faults) or "clean"
            print(
                f"{state:22} after {one.after_s:4} s, over in {one.seconds:5} s: {told}", flush=True
            )
    clean = sum(not one.faults for one in done)
    slowest = max(one.seconds for one in done)
    RESULTS.write_text(json.dumps([asdict(one) for one in done], indent=1) + "\n", "utf-8")
    figure = f"{clean} of {len(done)} clean, in {len(set(STATES))} states; slowest {slowest} s"
    command = f"python benchmarks/closing.py --count {args.count}"
    rows.note("T1", [{"id": "T1", "figure": figure, "command": command}])
    print(figure)
    return int(clean < len(done))


if __name__ == "__main__":
    sys.exit(main())
