"""Tries a part of the installation in a process of its own: a library that crashes, hangs or prints
must not take along whoever looks."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import inspector
from inspector.core.child import child_command
from inspector.core.errors import Cancelled
from inspector.core.language import tr
from inspector.core.progress import Progress

LIMIT_S = 60
_LOOK_S = 0.2


@dataclass(frozen=True)
class Tried:
    """How a trial ended: `code` is 0 if all went well, negative after a signal; None if there was
    no start or no end. `said` is the last line of its errors."""

    code: int | None
    output: str
    said: str
    errors: str = ""

    def answer(self) -> dict[str, Any]:
        """The last line of the output as a JSON object; empty where it is none."""
        lines = self.output.strip().splitlines()
        try:
            found = json.loads(lines[-1]) if lines else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


Try = Callable[..., Tried]
"""`tried` without its progress: name and arguments of the child."""


def tried(progress: Progress, name: str, *arguments: str) -> Tried:
    """Run the child `name` of `core.child`. Raises Cancelled, and then it is ended."""
    try:
        process = subprocess.Popen(
            [*child_command(name), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, **_same_code(), "PYTHONIOENCODING": "utf-8"},
        )
    except OSError as error:
        return Tried(None, "", str(error))
    with process:
        for _ in range(int(LIMIT_S / _LOOK_S)):
            try:
                output, errors = process.communicate(timeout=_LOOK_S)
                break
            except subprocess.TimeoutExpired:
                if progress.cancelled:
                    process.kill()
                    raise Cancelled from None
        else:
            process.kill()
            return Tried(None, "", tr("it did not end within {limit} s", limit=LIMIT_S))
    lines = [line for line in errors.strip().splitlines() if line.strip()]
    said = lines[-1].strip() if lines else f"exit code {process.returncode}"
    return Tried(process.returncode, output, said, errors)


def _same_code() -> dict[str, str]:
    """So that a checkout that is not installed tries itself."""
    here = str(Path(inspector.__file__).parents[1])
    before = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": f"{here}{os.pathsep}{before}" if before else here}
