"""The window of a built app on a screen, driven by keys and killed, for check_frozen.py."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from frozen_app import App, FailedError
from frozen_project import ended, findings

START_LIMIT_S = 60.0
OFFSCREEN_S = 8.0
_PAUSE_S = 0.3
_EDITS = ("shift+Return", "d", "shift+Return", "d", "shift+Return")
"""Accept all on a picture, go to the next one: with the three pictures of the project."""


class Screen:
    """An X screen: the one named, or an Xvfb of its own, or none."""

    def __init__(self, named: str | None) -> None:
        self.name = named
        self.told = named or "none, the window is not looked for"
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        if self.name or not (shutil.which("Xvfb") and shutil.which("xdotool")):
            return self
        reads, writes = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            pass_fds=(writes,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writes)
        with os.fdopen(reads) as number:
            said = number.readline().strip()
        if said:
            self.name = f":{said}"
            self.told = f"Xvfb {self.name}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait()

    def tool(self, *arguments: str, limit_s: float = 10.0) -> str:
        """What xdotool prints. Raises FailedError."""
        try:
            done = subprocess.run(
                ["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name or ""},
                capture_output=True, timeout=limit_s, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise FailedError(f"no window came within {limit_s:.0f} s") from None
        return done.stdout.decode()


def check_window(app: App, screen: Screen) -> str:
    """The window opens with a project, edits are killed with it, and are there again.
    Raises FailedError."""
    if screen.name is None:
        return _without_screen(app)
    before = findings(app, app.work / "before.csv")
    first_s = _opened(app, screen, edit=False)
    warm_s = _opened(app, screen, edit=True)
    kept = _journalled(app.project)
    after = findings(app, app.work / "after.csv")
    if not kept or after <= before:
        raise FailedError(
            f"{kept} edits were in the journal of the killed window, and {after} findings are "
            f"accepted instead of more than {before}"
        )
    _opened(app, screen, edit=False)
    return (
        f"visible after {first_s:.2f} s, {warm_s:.2f} s the second time; killed by SIGKILL with "
        f"{kept} edits in the journal: {after - before} findings accepted in it are there again"
    )


def _opened(app: App, screen: Screen, *, edit: bool) -> float:
    """Open the project, perhaps accept findings, and kill the window. Seconds to a visible one."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        window = subprocess.Popen(
            app.command(str(app.project)), cwd=app.work, stdout=said, stderr=said,
            env={**app.environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.name or ""},
        )  # fmt: skip
        try:
            found = screen.tool(
                "search", "--sync", "--onlyvisible", "--name", "Inspector", limit_s=START_LIMIT_S
            ).split()
            seconds = time.monotonic() - start
            if not found:
                raise FailedError("no visible window came")
            _wait_for_project(app, window)
            if edit:
                _edit(app, screen, found[0])
            if ended(window, _PAUSE_S):
                said.seek(0)
                told = said.read().decode("utf-8", "replace")[-600:]
                raise FailedError(f"the window ended with {window.returncode}: {told}")
        finally:
            with contextlib.suppress(ProcessLookupError):
                window.send_signal(signal.SIGKILL)
            window.wait()
    return seconds


def _wait_for_project(app: App, window: subprocess.Popen[bytes]) -> None:
    """Until the window has files of the project open (its lock, its journal)."""
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit and not ended(window, _PAUSE_S):
        for link in Path(f"/proc/{window.pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                if app.project.name in os.readlink(link):
                    return
    raise FailedError("the window did not open the project")


def _edit(app: App, screen: Screen, window: str) -> None:
    """Keys into the window until an edit is in the journal."""
    idle = threading.Event()
    screen.tool("windowfocus", "--sync", window)
    screen.tool("mousemove", "--window", window, "600", "400", "click", "1")
    idle.wait(1.0)
    for key in _EDITS:
        screen.tool("key", "--window", window, key)
        idle.wait(1.0)
    limit = time.monotonic() + START_LIMIT_S
    while not _journalled(app.project) and time.monotonic() < limit:
        idle.wait(_PAUSE_S)


def _journalled(project: Path) -> int:
    """Edits in the journal beside a project that the snapshot does not have."""
    journal = project.with_name(f"{project.name}.journal")
    if not journal.is_file():
        return 0
    with contextlib.closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True)) as opened:
        try:
            (count,) = opened.execute("SELECT count(*) FROM edits").fetchone()
        except sqlite3.OperationalError:
            return 0
    return int(count)


def _without_screen(app: App) -> str:
    window = subprocess.Popen(app.command(str(app.project)), env=app.environment, cwd=app.work)
    if ended(window, OFFSCREEN_S):
        raise FailedError(f"the window ended with {window.returncode}")
    window.kill()
    window.wait()
    return f"ran {OFFSCREEN_S:.0f} s without a screen and was killed; edits were not checked"
