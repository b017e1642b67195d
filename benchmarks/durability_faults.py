"""The n-th system call on a project's files fails, for every n; and the disk is full for a while.

A session opens, edits and saves while strace makes one call fail (or, for a full disk, every write
from the n-th on). Then the drive works again and the session goes on. Wanted: everything that was
acknowledged is on the disk at every moment, every failure is one ProjectError, and once the drive
works the next edit brings everything to the disk that was made meanwhile.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from durability_scene import after_edit, append, blank, forked, look, memory_folder, read_all
from durability_trace import MISSING, available, traced

from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.io.project import ProjectFile

FINDINGS = 10
READS = ("read", "pread64")
WRITES = ("write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "link", "unlink")
ERRORS = {
    "openat": ("ENOSPC", "EIO", "EACCES"),
    **dict.fromkeys(READS, ("EIO",)),
    **dict.fromkeys(WRITES, ("ENOSPC", "EIO", "EACCES")),
}
STARTED = 3
"""Edits in the project before the session; two of them are in its snapshot."""
_WORKS_AGAIN = b"ready\n"


def run() -> dict[str, object]:
    """Counts per error."""
    base = blank(FINDINGS)
    with memory_folder() as folder:
        template = folder / "template"
        _make(template, base)
        rows = {"file size limit": _limited(folder, template, base)}
        if not available():
            return {"skipped": MISSING, "rows": [{"fault": k} | v for k, v in rows.items()]}
        session = _session(folder, template)
        for error in ("ENOSPC", "EIO", "EACCES"):
            rows[f"{error}, one call"] = _counts()
        rows["ENOSPC, all writes from then on"] = _counts()
        faults: list[str] = []
        for name, numbers in session.items():
            for number in numbers:
                for error in ERRORS[name]:
                    row = rows[f"{error}, one call"]
                    where = f"{name}:error={error}:when={number}"
                    _one(folder, template, base, where, row, faults)
                if name == "pwrite64":
                    row = rows["ENOSPC, all writes from then on"]
                    where = f"{name}:error=ENOSPC:when={number}+"
                    _one(folder, template, base, where, row, faults)
    named = [{"fault": kind} | counts for kind, counts in rows.items()]
    total = {k: sum(row[k] for row in rows.values()) for k in _counts()}
    return {"rows": named, "total": total, "faults": faults[:20]}


def _counts() -> dict[str, int]:
    names = ("runs", "said", "sound", "lost projects", "lost edits", "half edits", "other errors")
    return dict.fromkeys(names, 0)


def _make(folder: Path, base: Document) -> None:
    folder.mkdir()
    file = ProjectFile.create(folder / "site.inspector.h5", base)
    document = base
    for number in range(1, STARTED + 1):
        document = append(file, document, number)
        if number == 2:
            file.save(document)
    file.close()


def _work(path: Path, out: int) -> None:
    """A session that goes on whatever fails; afterwards everything must be on the disk."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    told: dict[str, object] = {"said": [], "other": ""}
    file, document = _opened(path, told)
    number, kept = int(document.report.title) if document else STARTED, STARTED
    for step in ("edit", "edit", "save", "edit", "edit", "save", "edit"):
        if file is None or document is None:
            file, document = _opened(path, told)
            continue
        try:
            if step == "save":
                file.save(document)
                kept = number
            else:
                number += 1
                try:
                    document = append(file, document, number)
                    kept = number
                except ProjectError:
                    document = after_edit(document, number)
                    raise
        except ProjectError as error:
            _note(error, told)
    _tell(out, {"kept": kept, "made": number})
    os.write(out, _WORKS_AGAIN)
    signal.sigwait([signal.SIGUSR1])
    if file is None or document is None:
        file, document = _opened(path, told)
        if file is None or document is None:
            raise RuntimeError(f"not to be opened again: {told}")
        number = int(document.report.title)
    number += 1
    append(file, document, number)
    _tell(out, told | {"kept": number})


def _opened(path: Path, told: dict[str, object]) -> tuple[ProjectFile | None, Document | None]:
    try:
        file, opened = ProjectFile.open(path)
    except ProjectError as error:
        _note(error, told)
        return None, None
    if opened.read_only:
        file.close()
        return None, None
    return file, opened.document


def _note(error: ProjectError, told: dict[str, object]) -> None:
    said = told["said"]
    assert isinstance(said, list)
    said.append(error.message)


def _tell(out: int, what: dict[str, object]) -> None:
    os.write(out, json.dumps(what).encode() + b"\n")


def _session(folder: Path, template: Path) -> dict[str, list[int]]:
    """Which calls of each name, in a session in which nothing fails, are on the project's files."""
    place = _fresh(folder, template)
    trace = folder / "trace"
    names = ",".join(ERRORS)
    options = ["-y", "-e", f"trace={names}"]
    said = traced(lambda out: _work(place, out), options, trace, then=_WORKS_AGAIN)
    if b"fault" in said:
        raise RuntimeError(said.decode())
    found: dict[str, list[int]] = {name: [] for name in ERRORS}
    counts: Counter[str] = Counter()
    for line in trace.read_text("utf-8", "replace").splitlines():
        name = line.split("(")[0].split()[-1]
        counts[name] += 1
        if name in found and str(place.parent) in line:
            found[name].append(counts[name])
    return found


def _fresh(folder: Path, template: Path) -> Path:
    place = folder / "project"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place)
    return place / "site.inspector.h5"


def _one(
    folder: Path,
    template: Path,
    base: Document,
    where: str,
    row: dict[str, int],
    faults: list[str],
) -> None:
    path = _fresh(folder, template)
    name = where.partition(":")[0]
    copy = folder / "meanwhile"
    options = ["-e", f"trace={name}", "-e", f"inject={where}"]
    said = traced(
        lambda out: _work(path, out),
        options,
        folder / "trace",
        _WORKS_AGAIN,
        lambda: _copy(path.parent, copy),
    )
    _judge(said, path, copy / path.name, base, where, row, faults)


def _copy(folder: Path, copy: Path) -> None:
    """The files as they are while the session still lives: as its death would leave them."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)


def _judge(
    said: bytes,
    path: Path,
    copy: Path,
    base: Document,
    where: str,
    row: dict[str, int],
    faults: list[str],
) -> None:
    row["runs"] += 1
    lines = said.decode().splitlines()
    if len(lines) != 3 or any(line.startswith("fault") for line in lines):
        row["other errors"] += 1
        faults.append(f"{where}: {lines}")
        return
    then, meant = json.loads(lines[0]), json.loads(lines[-1])
    row["said"] += bool(meant["said"])
    before, after = look(copy, base), look(path, base)
    if (
        before.edits is not None
        and then["kept"] <= before.edits <= then["made"]
        and after.edits == meant["kept"]
        and not before.notices + after.notices
    ):
        row["sound"] += 1
        return
    if before.edits is None or after.edits is None:
        half = "half" in before.error + after.error
        row["half edits" if half else "lost projects"] += 1
    else:
        row["lost edits"] += 1
    faults.append(f"{where}: {then} but {before}; {meant} but {after}")


def _limited(folder: Path, template: Path, base: Document) -> dict[str, int]:
    """Files may grow to a limit only, as on a full disk, at every limit that matters."""
    row, faults = _counts(), []
    for limit in range(0, 60_000, 1_000):
        path = _fresh(folder, template)

        def work(out: int, path: Path = path, limit: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            _work(path, out)

        copy = folder / "meanwhile"
        said = _with_relief(work, lambda path=path, copy=copy: _copy(path.parent, copy))
        _judge(said, path, copy / path.name, base, f"at most {limit} bytes", row, faults)
    for fault in faults:
        print(fault)
    return row


def _with_relief(work: Callable[[int], None], meanwhile: Callable[[], None]) -> bytes:
    """Run `work` in a fork; once it waits for space, lift its limit and wake it."""
    child, pipe = forked(work)
    said = b""
    while _WORKS_AGAIN not in said:
        part = os.read(pipe, 1 << 16)
        if not part:
            break
        said += part
    meanwhile()
    resource.prlimit(child, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    os.kill(child, signal.SIGUSR1)
    said += read_all(pipe)
    os.waitpid(child, 0)
    return said
