"""Tries a part of the installation in a process of its own: a library that crashes, hangs or prints
must not take along whoever looks."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import inspector
from inspector.core.child import child_command

LIMIT_S = 60


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


def tried(name: str, *arguments: str, environment: Mapping[str, str] | None = None) -> Tried:
    """Run the child `name` of `core.child`; raises nothing."""
    try:
        result = subprocess.run(
            [*child_command(name), *arguments],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            timeout=LIMIT_S,
            check=False,
            env={**os.environ, **_same_code(), "PYTHONIOENCODING": "utf-8", **(environment or {})},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Tried(None, "", str(error))
    lines = [line for line in result.stderr.strip().splitlines() if line.strip()]
    said = lines[-1].strip() if lines else f"exit code {result.returncode}"
    return Tried(result.returncode, result.stdout, said, result.stderr)


def _same_code() -> dict[str, str]:
    """So that a checkout that is not installed tries itself."""
    here = str(Path(inspector.__file__).parents[1])
    before = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": f"{here}{os.pathsep}{before}" if before else here}
