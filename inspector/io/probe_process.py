"""One process that looks at files (`probe_child`), as this process sees it.

It is asked one line of JSON after another and answers each with one, and with as many bytes as were
asked for. It may die or be ended at any moment; then there is no answer.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from typing import Any

from inspector.core.child import child_command, child_environment

START_S = 60.0
"""So long may it take to start, on a machine that does much else."""
_MOST_LINE_BYTES = 1 << 16


class NoAnswerError(Exception):
    """The process died, or was ended because its time was up (`late`)."""

    def __init__(self, details: str, late: bool = False) -> None:
        super().__init__(details)
        self.late = late


class ProbeProcess:
    """A process that waits for files. Not to be used by two threads at once.

    `survived`: the keys of what it looked at so far, for whoever finds it dead.
    """

    def __init__(self) -> None:
        """Raises OSError if it cannot be started, and NoAnswerError if it cannot work."""
        self.survived: list[str] = []
        self._child = subprocess.Popen(
            child_command("file-probe"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            self._answer(None, START_S)
        except BaseException:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """Its number."""
        return self._child.pid

    @property
    def alive(self) -> bool:
        """False if it ended by itself."""
        return self._child.poll() is None

    def ask(
        self, request: dict[str, Any], into: memoryview | None, limit_s: float
    ) -> dict[str, Any]:
        """What it says to a request; where it says that all went well, `into` is filled.

        Raises NoAnswerError, after which there is no use in asking again.
        """
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(json.dumps(request).encode() + b"\n")
            self._child.stdin.flush()
        except (OSError, ValueError) as error:
            raise NoAnswerError(self._how_it_ended(str(error))) from error
        return self._answer(into, limit_s)

    def close(self) -> None:
        """End it; it has nothing to lose. Safe to call from any thread, also twice."""
        with contextlib.suppress(OSError):
            self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            # ValueError, OSError: another thread reads from it, or there is no one to flush to.
            with contextlib.suppress(OSError, ValueError):
                if pipe is not None:
                    pipe.close()

    def _answer(self, into: memoryview | None, limit_s: float) -> dict[str, Any]:
        late = threading.Event()

        def end() -> None:
            late.set()
            with contextlib.suppress(OSError):
                self._child.kill()

        timer = threading.Timer(limit_s, end)
        timer.daemon = True
        timer.start()
        try:
            return self._read(into)
        except (OSError, ValueError) as error:
            raise NoAnswerError(self._how_it_ended(str(error)), late.is_set()) from error
        finally:
            timer.cancel()

    def _read(self, into: memoryview | None) -> dict[str, Any]:
        """Raises ValueError for what is no answer, and OSError."""
        pipe = self._child.stdout
        assert pipe is not None
        told = json.loads(pipe.readline(_MOST_LINE_BYTES))
        if not isinstance(told, dict):
            raise ValueError("no answer")
        filled = 0
        while into is not None and told.get("done") and filled < len(into):
            count = pipe.readinto(into[filled:])  # type: ignore[attr-defined]
            if not count:
                raise ValueError("the picture stopped half-way")
            filled += count
        return told

    def _how_it_ended(self, why: str) -> str:
        with contextlib.suppress(OSError):
            self._child.kill()
        return f"exit code {self._child.wait()}: {why}"
