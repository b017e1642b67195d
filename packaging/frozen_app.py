"""A built app in an environment of its own, for check_frozen.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from contents import ROOT

LIMIT_S = 300.0


class FailedError(Exception):
    """The app does not do what it should; the message is a sentence."""


class App:
    """The program of a build in `folder`; everything that it writes goes below `work`."""

    def __init__(self, folder: Path, work: Path) -> None:
        name = "inspector.exe" if sys.platform == "win32" else "inspector"
        self.program = folder / name
        # As users name things.
        self.work = work / "Prüfung 1 (neu)"
        self.home = work / "home"
        self.pictures = self.work / "pictures" / "images"
        self.video = self.work / "sewer video.mp4"
        self.project = self.work / "Straße 1.inspector.h5"
        for made in (self.work, self.home, work / "bin"):
            made.mkdir(parents=True)
        self.environment = {
            "HOME": str(self.home),
            "INSPECTOR_HOME": str(self.home / "inspector"),
            "PATH": str(work / "bin"),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        if sys.platform == "win32":
            self.environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
        alone = ["/usr/bin/unshare", "--map-root-user", "--net"]
        self.network = "none (a namespace of its own)"
        self._before = alone
        if not _works([*alone, "/bin/true"]):
            self._before = []
            self.network = "refused by a proxy that is not there"
            for scheme in ("http_proxy", "https_proxy", "ALL_PROXY"):
                self.environment[scheme] = "http://127.0.0.1:9"

    def command(self, *arguments: str) -> list[str]:
        """The whole command line."""
        return [*self._before, str(self.program), *arguments]

    def run(self, *arguments: str, limit_s: float = LIMIT_S) -> str:
        """What a command prints. Raises FailedError if it fails."""
        return _said(self.command(*arguments), self.environment, self.work, limit_s)

    def checkout(self, *arguments: str) -> str:
        """What the same command of this checkout prints. Raises FailedError if it fails."""
        own = {**os.environ, "INSPECTOR_HOME": str(self.home / "checkout")}
        own["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-m", "inspector", *arguments]
        return _said(command, own, self.work, LIMIT_S)

    def doctor(self) -> str:
        """The app looks at its libraries, its models, Qt and OpenCV."""
        told = self._json("doctor", "--json")
        wrong = [f"{each['name']}: {each['text']}" for each in told["checks"] if not each["ok"]]
        if wrong or not told["ok"]:
            raise FailedError(f"doctor finds faults: {'; '.join(wrong)}")
        return f"{len(told['checks'])} things looked at, none wrong"

    def models(self) -> str:
        """All cards are there, and none more."""
        told = {str(each["id"]) for each in self.listed()}
        wanted = {card.parent.name for card in (ROOT / "models").glob("*/card.toml")}
        if not wanted <= told:
            raise FailedError(f"models are missing: {', '.join(sorted(wanted - told))}")
        return f"{len(told)} cards"

    def draw(self) -> str:
        """Three pictures of pavement and two seconds of a pipe."""
        self.run("scenes", "pavement", "--output", str(self.pictures.parent), "--count", "3")
        video = ("--video", "--seconds", "2", "--size", "160x120")
        self.run("scenes", "pipe", "--output", str(self.video), *video)
        found = sorted(self.pictures.glob("*.*"))
        if len(found) != 3 or not self.video.is_file():
            raise FailedError(f"the app drew {len(found)} pictures instead of 3")
        return f"{len(found)} pictures, {self.video.stat().st_size / 1000:.0f} kB of video"

    def listed(self) -> list[dict[str, Any]]:
        """The models that the app has, as it lists them."""
        listed: list[dict[str, Any]] = self._json("models", "--json")
        return listed

    def _json(self, *arguments: str) -> Any:
        done = subprocess.run(
            self.command(*arguments), env=self.environment, cwd=self.work, capture_output=True,
            timeout=LIMIT_S, check=False,
        )  # fmt: skip
        try:
            return json.loads(done.stdout)
        except ValueError:
            tail = done.stderr.decode("utf-8", "replace").strip()[-400:]
            raise FailedError(f"`{' '.join(arguments)}` gave no JSON: {tail}") from None


def _works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _said(command: list[str], environment: dict[str, str], folder: Path, limit_s: float) -> str:
    try:
        done = subprocess.run(
            command, env=environment, cwd=folder, capture_output=True, timeout=limit_s, check=False
        )
    except subprocess.TimeoutExpired:
        raise FailedError(f"{' '.join(command)} took longer than {limit_s:.0f} s") from None
    if done.returncode:
        told = (done.stderr or done.stdout).decode("utf-8", "replace").strip()[-600:]
        raise FailedError(f"{' '.join(command)} ended with {done.returncode}: {told}")
    return done.stdout.decode("utf-8", "replace")
