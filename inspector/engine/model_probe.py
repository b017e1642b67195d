"""Has a model file looked into by a process of its own (`probe_child`), and believes it little.

The process gets no more of the environment than it needs, may be stopped at any moment, and is
ended when its time is up; when it dies, that is a refusal like any other.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from inspector.core.child import child_command, child_environment
from inspector.core.errors import ModelError
from inspector.core.language import language, tr
from inspector.core.progress import Progress
from inspector.engine.model_facts import Asked, ModelFacts, facts_from
from inspector.io.model_file import ModelFileKind

LIMIT_S = 240.0
_LOOK_EVERY_S = 0.05
_MOST_CHARACTERS = 20_000


def probe(
    path: Path,
    kind: ModelFileKind,
    name: str,
    progress: Progress,
    asked: Asked | None = None,
    limit_s: float = LIMIT_S,
) -> ModelFacts:
    """The facts of a file, which is called `name` in sentences.

    Raises ModelError, also when looking takes too long or too much, and Cancelled.
    """
    command = [*child_command("model-probe"), kind, str(path), name]
    command.append(json.dumps({**asdict(asked or Asked()), "language": language()}))
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        try:
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=complained,
                env=child_environment(), cwd=path.parent, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise ModelError(
                tr(
                    "{name} could not be looked into; close other programs and try again.",
                    name=name,
                ),
                str(error),
            ) from error
        try:
            code = _ended(child, name, progress, limit_s)
        finally:
            with contextlib.suppress(OSError):
                child.kill()
            child.wait()
        texts = []
        for file in (said, complained):
            file.seek(max(0, file.seek(0, os.SEEK_END) - _MOST_CHARACTERS))
            texts.append(file.read().decode("utf-8", "replace"))
    return _answer(texts[0], texts[1], code, name)


def _ended(child: subprocess.Popen[bytes], name: str, progress: Progress, limit_s: float) -> int:
    """The exit code. Raises Cancelled, and ModelError when the time is up."""
    start = time.monotonic()
    while True:
        progress.step(0, 1)
        try:
            return child.wait(_LOOK_EVERY_S)
        except subprocess.TimeoutExpired:
            if time.monotonic() - start > limit_s:
                raise ModelError(
                    tr(
                        "Looking into {name} took longer than {limit_s:.0f} s and was stopped; "
                        "choose a smaller model.",
                        name=name,
                        limit_s=limit_s,
                    )
                ) from None


def _answer(said: str, complained: str, code: int, name: str) -> ModelFacts:
    details = f"exit code {code}\n{complained[-4000:]}"
    try:
        told = json.loads(said)
        if code == 0 and isinstance(told.get("refused", ""), str):
            if "refused" in told:
                raise ModelError(told["refused"][:600], str(told.get("details", ""))[:4000])
            return facts_from(told["facts"])
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    if "MemoryError" in complained or "bad_alloc" in complained or "allocate memory" in complained:
        raise ModelError(
            tr("{name} needs more memory than a model may take; choose a smaller one.", name=name),
            details,
        )
    raise ModelError(
        tr(
            "{name} broke the program that looked into it and was not added; choose another file.",
            name=name,
        ),
        details,
    )
