"""Has files from elsewhere looked at by a process of its own, before a library meets them in this
one, where a fault in it would take the user's work along.

Each library that reads files has one place where it is handed them: OpenCV (`photo_source`), FFmpeg
(`video_file`), GDAL (`raster_library`), HDF5 (`safe_hdf5`). These call `first` or `pixels` here. If
the other process lives through the file, so, most likely, will this one; what is wrong with it is
then found here as ever. If it dies, takes too long or too much memory, the file is refused.

Nothing is looked at unless a `FileProbe` is in `use`: the window and a batch have one; the other
commands have nothing to lose, and the other process itself has none.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import InspectorError, SourceError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.probe_process import NoAnswerError, ProbeProcess
from inspector.io.probe_verdicts import Verdicts, key_of

LIMIT_S = 30.0
"""So long may a look take, and so long may closing the window have to wait for one; the slowest
picture that may be opened takes a fifth of it."""
PROCESSES = 2
"""So many at once: a long look at one file should not hold up the others."""
VERDICTS_NAME = "files-looked-at"
_log = logging.getLogger(__name__)


class FileProbe:
    """Looks at files, in up to `PROCESSES` processes that stay for the next file. Threads may share
    it. `cache_dir`: where it is kept which files did no harm; None: nowhere."""

    def __init__(self, cache_dir: Path | None, limit_s: float = LIMIT_S) -> None:
        self._verdicts = Verdicts(cache_dir / VERDICTS_NAME if cache_dir else None)
        self._limit_s = limit_s
        self._harmful: dict[str, NoAnswerError] = {}
        self._turns = threading.BoundedSemaphore(PROCESSES)
        self._guard = threading.Lock()
        self._idle: list[ProbeProcess] = []
        self._busy: set[ProbeProcess] = set()
        self._stopped = threading.Event()

    @property
    def working(self) -> bool:
        """False once it was closed, and where no process can be started."""
        return not self._stopped.is_set()

    @property
    def pids(self) -> list[int]:
        """The numbers of its processes."""
        with self._guard:
            return [process.pid for process in (*self._idle, *self._busy)]

    def look(
        self,
        path: Path,
        look: str,
        told: dict[str, Any],
        fault: type[InspectorError],
        into: memoryview | None = None,
    ) -> bool:
        """True if the file was looked at now, and `into` is filled; False if it is known to be
        harmless, or nobody can look at it, or whoever did found that it cannot be read.

        `look`: what is done, for the file may be met in several ways. Raises `fault`.
        """
        key = key_of(path, look)
        if key is None or self._stopped.is_set() or key in self._verdicts:
            return False
        with self._guard:
            ended = self._harmful.get(key)
        if ended is not None:
            raise self._refused(path, ended, fault)
        answer: dict[str, Any] | None
        try:
            answer = self._asked(key, {**told, "limit_s": self._limit_s}, into)
        except NoAnswerError as error:
            if self._stopped.is_set():
                return False
            with self._guard:
                self._harmful[key] = error
            _log.warning("%s: %s", shown(path), error)
            raise self._refused(path, error, fault) from error
        if answer is None:
            return False
        if "memory" in answer:
            raise fault(
                tr(
                    "{path} needs more memory than a file may take; export it smaller.",
                    path=shown(path),
                )
            )
        self._verdicts.add(key)
        return bool(answer.get("done"))

    def warm(self) -> threading.Thread:
        """Start a process for the first file, without waiting for it; the thread that does."""
        starting = threading.Thread(target=self._warmed, name="probe", daemon=True)
        starting.start()
        return starting

    def trust(self, path: Path, look: str) -> None:
        """Not look at a file that this program wrote."""
        key = key_of(path, look)
        if key is not None:
            self._verdicts.add(key)

    def close(self) -> None:
        """End the processes; from now on files are opened as they are."""
        self._stopped.set()
        with self._guard:
            processes = [*self._idle, *self._busy]
            self._idle.clear()
        for process in processes:
            process.close()

    def _asked(
        self, key: str, request: dict[str, Any], into: memoryview | None
    ) -> dict[str, Any] | None:
        """The answer; None if nobody can be asked. Raises NoAnswerError."""
        with self._turns:
            while (process := self._taken()) is not None:
                try:
                    answer = process.ask(request, into, self._limit_s)
                except NoAnswerError as error:
                    with self._guard:
                        self._busy.discard(process)
                    process.close()
                    # A file before may have done the harm that shows only now: this one gets
                    # another chance, and none of those before counts as harmless any more.
                    self._verdicts.forget(process.survived)
                    if not process.survived or error.late or self._stopped.is_set():
                        raise
                    continue
                process.survived.append(key)
                self._given_back(process)
                return answer
        return None

    def _warmed(self) -> None:
        with self._turns:
            process = self._taken()
            if process is not None:
                self._given_back(process)

    def _given_back(self, process: ProbeProcess) -> None:
        with self._guard:
            self._busy.discard(process)
            self._idle.append(process)
        if self._stopped.is_set():
            self.close()

    def _taken(self) -> ProbeProcess | None:
        """An idle process or a new one; None if there can be none."""
        process: ProbeProcess | None = None
        with self._guard:
            while self._idle and process is None:
                process = self._idle.pop()
                if not process.alive:  # killed by the system, while nobody asked it anything
                    process.close()
                    process = None
            if process is not None:
                self._busy.add(process)
        if process is not None or self._stopped.is_set():
            return process
        try:
            process = ProbeProcess()
        except (OSError, NoAnswerError) as error:
            # Better to open files as other programs do than not at all.
            _log.warning("No process can be started to look at files first: %s", error)
            self._stopped.set()
            return None
        with self._guard:
            self._busy.add(process)
        return process

    def _refused(
        self, path: Path, ended: NoAnswerError, fault: type[InspectorError]
    ) -> InspectorError:
        if ended.late:
            return fault(
                tr(
                    "Looking at {path} took longer than {limit_s:.0f} s and was stopped; convert "
                    "it with another program.",
                    path=shown(path),
                    limit_s=self._limit_s,
                ),
                str(ended),
            )
        return fault(
            tr(
                "{path} broke the program that looked at it and was not opened; copy it again, or "
                "convert it with another program.",
                path=shown(path),
            ),
            str(ended),
        )


_in_use: list[FileProbe] = []


def use(probe: FileProbe | None) -> None:
    """Have files looked at by it from now on; None: by nobody."""
    _in_use[:] = [] if probe is None else [probe]


@contextlib.contextmanager
def looking_first(cache_dir: Path) -> Iterator[FileProbe]:
    """Within it, files are looked at before they are opened."""
    probe = FileProbe(cache_dir)
    use(probe)
    try:
        yield probe
    finally:
        use(None)
        probe.close()


def first(
    path: Path,
    look: str,
    fault: type[InspectorError] = SourceError,
    part: str = "",
    told: Mapping[str, str] | None = None,
) -> None:
    """Have a file looked at before it is opened here. `look` names one of `probe_child.LOOKS`;
    `part`: what in the file is looked at, if not all; `told`: what else that look needs.

    Raises `fault` for a file that may not be opened.
    """
    for probe in _in_use:
        request = {"look": look, "path": str(path.absolute()), **(told or {})}
        probe.look(path, f"{look} {part}", request, fault)


def pixels(path: Path, level: int, shape: tuple[int, ...], dtype: str) -> NDArray[Any] | None:
    """A level of a photo as the other process decoded it, so that looking first costs no second
    decoding; None if it is to be decoded here. Raises SourceError."""
    for probe in _in_use:
        made = np.empty(shape, dtype)
        into = memoryview(made.reshape(-1).view(np.uint8))  # type: ignore[arg-type]
        request = {"look": "photo", "path": str(path.absolute()), "level": level}
        request |= {"shape": list(shape), "dtype": dtype}
        if probe.look(path, f"photo {level}", request, SourceError, into):
            return made
    return None


def trust(path: Path, look: str) -> None:
    """Not look at a file that this program wrote just now."""
    for probe in _in_use:
        probe.trust(path, f"{look} ")
