"""The whole of the main job, with a network that leads nowhere: who tries to use it all the same,
and which programs are started.

    PYTHONPATH=. python benchmarks/no_connection.py [--short]

A process is given a home of its own, and does what a user does: looks at samples in the window,
runs every kind of shipped model from its first conversion on, adds a model of the community,
enlarges, reads a map with its coordinates, exports, writes the report, draws plots, and lets the
doctor look. In it, and in the programs that it starts, Python's audit events are written down;
`strace`, where there is one, writes down what libraries ask the system for. `--short`: without the
window and the slow models, for the test. Written are benchmarks/results/no_connection.json and a
row S1 of RELIABILITY.md.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests")]

_ASKS = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
    "socket.sendto", "socket.sendmsg", "socket.bind", "urllib.Request", "http.client.connect",
    "ftplib.connect", "smtplib.connect", "webbrowser.open",
)  # fmt: skip
_STARTS = (
    "subprocess.Popen", "os.posix_spawn", "os.exec", "os.system", "os.fork", "os.forkpty",
    "os.startfile", "pty.spawn",
)  # fmt: skip
_LOG = "events.txt"
_NET = re.compile(r"\b(connect|sendto|sendmsg|bind|getpeername)\(\d+, .*?AF_INET6?")
_ABSENT = ("PySide6.QtNetwork", "requests", "urllib3", "httpx", "aiohttp", "openvino_telemetry")
"""Modules that speak with others; that they are installed is no harm, that they are loaded is."""


def main() -> None:
    """Measure, write and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--job", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.job:
        job(args.job, args.short)
        return
    with tempfile.TemporaryDirectory() as folder:
        result = run(Path(folder), args.short, traced=True)
    print(json.dumps(result, indent=1))
    if args.short:
        return
    (HERE / "results" / "no_connection.json").write_text(json.dumps(result, indent=1) + "\n")
    from rows import note

    asked, calls = len(result["asked"]), result["calls"]
    seen = "no strace here" if calls is None else f"{len(calls)} of libraries"
    figure = (
        f"the main job without a network, {len(result['done'])} parts done: {asked} requests of "
        f"Python code, {seen}; programs started: {', '.join(result['started']) or 'none'}"
    )
    command = "benchmarks/no_connection.py"
    note("no_connection", [{"id": "S1", "figure": figure, "command": command}])


def run(folder: Path, short: bool, traced: bool) -> dict[str, Any]:
    """What was done, asked and started. `traced`: also what libraries asked the system for."""
    command = [sys.executable, "-B", __file__, "--job", str(folder)]
    command += ["--short"] if short else []
    trace = folder / "trace.txt"
    tracer = shutil.which("strace") if traced else None
    if tracer:
        command = [tracer, "-f", "-qq", "-e", "trace=network", "-o", str(trace), *command]
    home = folder / "home"
    home.mkdir()
    environment = os.environ | {
        "HOME": str(home), "INSPECTOR_HOME": str(home / "inspector"), "TMPDIR": str(home),
        "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parent),
    }  # fmt: skip
    ended = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=False
    )
    lines = (folder / _LOG).read_text().splitlines()
    told = [json.loads(line) for line in lines]
    calls = None
    if tracer:
        calls = [line for line in trace.read_text().splitlines() if _NET.search(line)]
    return {
        "code": ended.returncode,
        "said": (ended.stdout + ended.stderr)[-3000:] if ended.returncode else "",
        "done": [each["done"] for each in told if "done" in each],
        "asked": [each["asked"] for each in told if "asked" in each],
        "started": sorted({each["started"] for each in told if "started" in each}),
        "loaded": sorted({name for each in told for name in each.get("loaded", ())}),
        "calls": calls,
    }


def job(folder: Path, short: bool) -> None:
    """All that a user does, in this process; each part is written down."""
    from inspector.core.confined import leave_network

    with (folder / _LOG).open("a", buffering=1) as log:

        def tell(**told: object) -> None:
            log.write(json.dumps(told) + "\n")

        def audit(event: str, arguments: tuple[object, ...]) -> None:
            if event in _ASKS and not _is_local(arguments):
                tell(asked=f"{event} {arguments!r}"[:300])
                raise PermissionError(event)
            if event in _STARTS:
                tell(started=_name(event, arguments))

        tell(done="left the network" if leave_network() else "kept the network, which is refused")
        sys.addaudithook(audit)
        for name, part in _parts(folder, short):
            part()
            tell(done=name)
        tell(loaded=[name for name in _ABSENT if sys.modules.get(name) is not None])


def _is_local(arguments: tuple[object, ...]) -> bool:
    """A socket of this machine's own, such as a display's, is none of the network's."""
    return bool(arguments) and getattr(arguments[0], "family", None) == 1


def _name(event: str, arguments: tuple[object, ...]) -> str:
    """What is started, without the path: `inspector --child NAME` for processes of our own."""
    words = [str(word) for word in arguments[1]] if isinstance(arguments[1:2][0], list) else []
    if "--child" in words:
        return "inspector " + " ".join(words[words.index("--child") :][:2])
    return f"{event} {' '.join(words[:3]) or arguments[:1]!r}"


def _parts(folder: Path, short: bool) -> list[tuple[str, Any]]:
    import cv2
    import numpy as np
    from data import community, documents, maps

    from inspector.cli import main as command

    picture, project = folder / "p0.png", folder / "a.inspector.h5"
    drawn = np.random.default_rng(0).integers(0, 255, (160, 160, 3), dtype=np.uint8)
    cv2.imwrite(str(picture), drawn)
    cv2.imwrite(str(folder / "p1.png"), drawn[::-1])
    (folder / "a.onnx").write_bytes(community.enlarging_onnx(2))
    names = ("B02", "B03", "B04", "B08")
    pixels = np.stack([maps.values(96, 96, seed) for seed in range(4)], axis=2) // 4 + 700
    for day in range(1, 10):
        (folder / "dates").mkdir(exist_ok=True)
        maps.write_tif(folder / "dates" / f"town-2024-06-0{day}.tif", pixels + day, names=names)
    place = folder / "dates" / "town-2024-06-01.tif"

    def do(*words: str) -> Any:
        def part() -> None:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
                told = command(list(words))
                assert not told or words == ("doctor",), f"{' '.join(words)}: exit code {told}"

        return part

    def make_project() -> None:
        from inspector.io.project import ProjectFile

        ProjectFile.create(project, documents.full()).close()

    def read_map() -> None:
        from inspector.io.source import entry_for, open_source

        assert entry_for(place, None).gps is not None
        with contextlib.closing(open_source(place)) as source:
            source.read(0)

    scores = HERE / "results" / "robustness.json"
    models = {"hrsegnet-b16": picture} if short else _trained(picture, folder / "dates")
    runs = [
        (f"run {model}", do("run", "--model", model, "--input", str(given), "--output",
                            str(folder / "out" / model), "--device", "cpu"))
        for model, given in models.items()
    ]  # fmt: skip
    ours = [
        ("map", read_map),
        *runs,
        ("add a model", do("models", "--add", str(folder / "a.onnx"))),
        ("project", make_project),
        ("report", do("report", str(project), "--output", str(folder / "a.pdf"), "--csv",
                      str(folder / "a.csv"))),
        ("export", do("export", str(project), "--format", "coco", "--output",
                      str(folder / "coco.json"))),
        ("plot", do("plot", "robustness", str(scores), "--output", str(folder / "r.svg"))),
    ]  # fmt: skip
    return ours if short else [*ours, ("doctor", do("doctor")), *_slow(folder)]


def _trained(picture: Path, dates: Path) -> dict[str, Path]:
    """The shipped models, each with what it is run on."""
    from inspector.engine.catalog import Catalog
    from inspector.paths import models_dirs

    cards = [card for card in Catalog(models_dirs()[:1]).cards if card.weights is not None]
    return {card.id: dates if "satellite" in card.domains else picture for card in cards}


def _slow(folder: Path) -> list[tuple[str, Any]]:
    """The samples, and the window with each of them and a model run in it."""

    def window(sample: str) -> Any:
        def part() -> None:
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication

            from inspector import app

            running = QApplication.instance() or QApplication(sys.argv[:1])
            assert isinstance(running, QApplication)
            looking = QTimer()
            looking.setInterval(200)

            def look() -> None:
                for top in running.topLevelWidgets():
                    bench = getattr(top, "bench", None)
                    if bench and bench.session.current is not None and not bench.jobs.alive:
                        running.quit()

            looking.timeout.connect(look)
            looking.start()
            QTimer.singleShot(300_000, running.quit)
            app.main([], sample)
            looking.stop()

        return part

    return [(f"window with {sample}", window(sample)) for sample in ("pavement", "land", "sewer")]


if __name__ == "__main__":
    main()
