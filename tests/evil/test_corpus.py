"""Files made to do harm, each opened as a click does: one sentence or no harm, soon, in little
memory, nothing of the canary, nothing outside, no request, no code."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from data import make_video
from data.evil import SECRET, Canary, Evil
from data.evil_pictures import MAPS, PICTURES, VIDEOS
from data.evil_texts import IMPORTS, MODELS, PROJECTS, TABLES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches, pipes, peaks of memory")

CORPUS = [*PICTURES, *VIDEOS, *MAPS, *PROJECTS, *MODELS, *IMPORTS, *TABLES]
_PROCESSOR_S = 3.0
"""One second is the aim; a busy machine gets three."""
_MEBIBYTES = 100.0
_HANG_S = 60.0
_IN_ACCESS, _IN_MODIFY, _IN_OPEN = 0x1, 0x2, 0x20
_HERE = Path(__file__).resolve()


class Opener:
    """The process that opens them all."""

    def __init__(self, home: Path) -> None:
        self.cwd = home
        tests = _HERE.parents[1]
        environment = os.environ | {
            "PYTHONPATH": f"{tests.parent}{os.pathsep}{tests}", "INSPECTOR_HOME": str(home),
            "TMPDIR": str(home),
        }  # fmt: skip
        self._child = subprocess.Popen(
            [sys.executable, "-B", str(_HERE.with_name("opener.py"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=home, text=True,
        )  # fmt: skip

    def ask(self, evil: Evil, what: Path | str, room: Path) -> dict[str, Any]:
        """What happened to it."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        asked = {"way": evil.way, "what": str(what), "room": str(room)}
        self._child.stdin.write(json.dumps(asked) + "\n")
        self._child.stdin.flush()
        line = self._child.stdout.readline()
        assert line, f"{evil.name} ended the process: {self._child.wait()}"
        told: dict[str, Any] = json.loads(line)
        return told

    def close(self) -> None:
        """Let it end."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.close()
        self._child.wait(_HANG_S)
        self._child.stdout.close()


@pytest.fixture(scope="module")
def opener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    made = Opener(tmp_path_factory.mktemp("home"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory, server: socket.socket) -> Canary:
    folder = tmp_path_factory.mktemp("canary")
    (folder / "secret").write_text(SECRET * 200)
    recipe = make_video.ALL["mpeg2 ts"]
    video = make_video.make_video(folder / "canary.ts", recipe, range(5000, 5010))
    return Canary(folder / "secret", video, server.getsockname()[1])


@contextlib.contextmanager
def untouched(folder: Path) -> Iterator[list[int]]:
    """Bytes that the system tells when anybody opens, reads or changes a file of the folder."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    mask = _IN_OPEN | _IN_ACCESS | _IN_MODIFY
    assert libc.inotify_add_watch(watch, os.fsencode(folder), mask) >= 0
    seen: list[int] = []
    try:
        yield seen
        with contextlib.suppress(BlockingIOError):
            seen.append(len(os.read(watch, 4096)))
    finally:
        os.close(watch)


LED_THERE = {
    "link to the canary", "pictures at CANARY", "pictures at /proc/self/mem",
    "pictures at ../../../../../etc/passwd",
}  # fmt: skip
"""These name the canary to the user's face, as a file of their own may: it is looked into, to find
that it is none, and nothing of it is kept."""


@pytest.mark.parametrize("evil", CORPUS, ids=lambda evil: evil.name)
def test_it_does_no_harm(
    evil: Evil, tmp_path: Path, canary: Canary, opener: Opener, server: socket.socket
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    what = evil.make(room, canary)
    with untouched(canary.text.parent) as seen:
        told = opener.ask(evil, what, room)

    assert not told["broke"], told["broke"]
    assert evil.opens or told["said"], "it was opened"
    if told["said"]:
        assert told["said"].isprintable(), told["said"]
        assert told["said"].endswith((".", ")"))
        assert len(told["said"]) < 600
    assert not told["secret"]
    assert not seen or evil.name in LED_THERE
    outside = [
        each for each in told["outside"] if "--child" not in each and "/dev/null" not in each
    ]
    assert not outside or evil.name in LED_THERE
    assert told["seconds"] < _PROCESSOR_S
    assert told["mebibytes"] < _MEBIBYTES
    assert not list(tmp_path.rglob("payload-ran"))
    assert not list(opener.cwd.rglob("payload-ran"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["room"]
    with contextlib.suppress(BlockingIOError):
        server.accept()[0].close()
        pytest.fail("somebody called")


def test_it_is_large_enough_and_every_name_is_told_once() -> None:
    names = [evil.name for evil in CORPUS]
    assert len(names) >= 60
    assert len(set(names)) == len(names)
