"""Every point at which a session can be cut off, by a dying process or a dying machine.

One session of editing and saving is recorded, call by call. Then the folder is rebuilt as it was
after each call, and opened. Two kinds of death:

killed       everything up to that call is there; the call itself, if it writes, in any part
power loss   what was not yet forced onto the disk (fsync of the file, fsync of the folder for
             names) is missing: all of it, random whole writes, or random sectors; names go missing
             from the end, as journalling file systems lose them
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from durability_scene import Found, append, blank, look, memory_folder, scratch
from durability_trace import CALLS, MISSING, Call, available, parsed, traced

from inspector.core.document import Document
from inspector.io.project import ProjectFile

SESSION = ((6, True), (5, True), (4, False), (3, True), (4, False))
"""Edits, and whether they are saved then."""
FINDINGS = 20
POWER_LOSSES = 6
GOES_ON_EVERY = 20
"""At so many points work goes on after the recovery."""
SECTOR = 512
_ACKNOWLEDGED = b"kept "


@dataclass
class Inode:
    """A file: what is in it, and what of that is safe. `waiting`: (offset, bytes) not yet safe;
    a negative offset is a length to cut to."""

    now: bytearray = field(default_factory=bytearray)
    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes]] = field(default_factory=list)

    def change(self, offset: int, data: bytes) -> None:
        _apply(self.now, offset, data)
        self.waiting.append((offset, data))

    def force(self) -> None:
        self.safe = bytearray(self.now)
        self.waiting.clear()


def _apply(content: bytearray, offset: int, data: bytes) -> None:
    if offset < 0:
        length = ~offset
        del content[length:]
        content.extend(bytes(length - len(content)))
        return
    content.extend(bytes(max(0, offset + len(data) - len(content))))
    content[offset : offset + len(data)] = data


Names = dict[str, Inode]


class Disk:
    """A folder, followed through recorded calls."""

    def __init__(self, root: Path) -> None:
        self.root = os.fsencode(root)
        self.names: Names = {}
        self.safe_names: Names = {}
        self.waiting_names: list[Names] = []
        self.files: dict[int, Inode | None] = {}
        self.places: dict[int, int] = {}
        self.acknowledged = -1

    def follow(self, call: Call) -> bool:
        """Take one call in; True if it changed anything."""
        if call.name == "write" and call.strings and call.strings[0].startswith(_ACKNOWLEDGED):
            self.acknowledged = int(call.strings[0].split()[1])
            return True
        if call.result < 0:
            return False
        if call.name == "openat":
            return self._open(call)
        if call.name == "close":
            self.files.pop(call.number(0), None)
            return False
        if call.name in ("rename", "link", "unlink", "mkdir"):
            return self._name(call)
        if call.name in ("read", "pread64"):
            return False
        if call.number(0) not in self.files:
            return False
        file = self.files[call.number(0)]
        if call.name in ("fsync", "fdatasync"):
            if file is None:
                self.safe_names = dict(self.names)
                self.waiting_names.clear()
            else:
                file.force()
            return True
        assert file is not None
        if call.name in ("pwrite64", "write"):
            offset = self._offset(call)
            file.change(offset, call.strings[0][: call.result])
            self.places[call.number(0)] = offset + call.result
        elif call.name == "ftruncate":
            file.change(~call.number(1), b"")
        else:
            raise RuntimeError(f"{call.name} of a project file is not understood here")
        return True

    def _offset(self, call: Call) -> int:
        return call.number(3) if call.name == "pwrite64" else self.places[call.number(0)]

    def _open(self, call: Call) -> bool:
        name = self._below(call.strings[0])
        if name is None:
            return False
        if not name or "O_DIRECTORY" in call.arguments:
            self.files[call.result] = None
            return False
        new = name not in self.names
        if new:
            self._rename({**self.names, name: Inode()})
        self.files[call.result] = self.names[name]
        self.places[call.result] = 0
        if "O_TRUNC" in call.arguments:
            self.names[name].change(~0, b"")
        return new

    def _name(self, call: Call) -> bool:
        names = [self._below(text) for text in call.strings]
        if None in names:
            return False
        changed = dict(self.names)
        if call.name == "rename":
            changed[str(names[1])] = changed.pop(str(names[0]))
        elif call.name == "link":
            changed[str(names[1])] = changed[str(names[0])]
        elif call.name == "unlink":
            del changed[str(names[0])]
        else:
            raise RuntimeError("a project makes no folders in this session")
        self._rename(changed)
        return True

    def _rename(self, names: Names) -> None:
        self.names = names
        self.waiting_names.append(names)

    def _below(self, path: bytes) -> str | None:
        if path == self.root:
            return ""
        start = self.root + b"/"
        return os.fsdecode(path[len(start) :]) if path.startswith(start) else None

    # -- what a death leaves ----------------------------------------------------------------------

    def killed(self) -> dict[str, bytes]:
        """Everything is there."""
        return {name: bytes(file.now) for name, file in self.names.items()}

    def torn(self, call: Call) -> Iterator[dict[str, bytes]]:
        """The states in the middle of a write that comes next."""
        if call.name not in ("pwrite64", "write") or self.files.get(call.number(0)) is None:
            return
        file = self.files[call.number(0)]
        size = call.result
        for length in sorted({1, size // 4, size // 2, size - 1} - {0, size}):
            state = {}
            for name, other in self.names.items():
                content = bytearray(other.now)
                if other is file:
                    _apply(content, self._offset(call), call.strings[0][:length])
                state[name] = bytes(content)
            yield state

    def power_lost(self, choose: random.Random) -> Iterator[dict[str, bytes]]:
        """Some of what could be left when the current goes."""
        for how in range(POWER_LOSSES):
            kept = 0 if how == 0 else choose.randint(0, len(self.waiting_names))
            names = [self.safe_names, *self.waiting_names][kept]
            yield {name: _partly(file, how, choose) for name, file in names.items()}


def _partly(file: Inode, how: int, choose: random.Random) -> bytes:
    content = bytearray(file.safe)
    for offset, data in file.waiting:
        if how == 0 or (how > 1 and choose.random() < 0.5):
            continue
        if how > 3 and offset >= 0:
            for at in range(0, len(data), SECTOR):
                if choose.random() < 0.7:
                    _apply(content, offset + at, data[at : at + SECTOR])
            continue
        _apply(content, offset, data)
    return bytes(content)


def run(seeds: int = 2) -> dict[str, object]:
    """Counts per kind of death."""
    if not available():
        return {"skipped": MISSING}
    rows = {
        kind: dict.fromkeys(("points", "recovered", "lost projects", "lost edits", "half edits"), 0)
        for kind in ("killed between calls", "killed in a write", "power loss")
    }
    first = dict.fromkeys(("points", "sound", "refused with a sentence"), 0)
    faults: list[str] = []
    base = blank(FINDINGS)
    with scratch() as folder, memory_folder() as rebuilt:
        calls = _recorded(folder, base)
        root = folder / "project"
        for seed in range(seeds):
            disk, choose = Disk(root), random.Random(seed)
            for call in calls:
                if seed == 0:
                    for state in disk.torn(call):
                        _judge(state, disk, rebuilt, base, rows["killed in a write"], first, faults)
                if not disk.follow(call):
                    continue
                if seed == 0:
                    state = disk.killed()
                    _judge(state, disk, rebuilt, base, rows["killed between calls"], first, faults)
                for state in disk.power_lost(choose):
                    _judge(state, disk, rebuilt, base, rows["power loss"], first, faults)
    named = [{"death": kind} | counts for kind, counts in rows.items()]
    total = {k: sum(row[k] for row in rows.values()) for k in next(iter(rows.values()))}
    return {"rows": named, "before the first save": first, "total": total, "faults": faults[:20]}


def _recorded(folder: Path, base: Document) -> list[Call]:
    path = folder / "project" / "site.inspector.h5"
    path.parent.mkdir()

    def session(out: int) -> None:
        file = ProjectFile.create(path, base)
        os.write(out, _ACKNOWLEDGED + b"0\n")
        document, number = base, 0
        for count, save in SESSION:
            for _ in range(count):
                number += 1
                document = append(file, document, number)
                os.write(out, _ACKNOWLEDGED + b"%d\n" % number)
            if save:
                file.save(document)

    trace = folder / "trace"
    said = traced(session, ["-e", f"trace={CALLS}", "-xx", "-s", str(1 << 24)], trace)
    if b"fault" in said:
        raise RuntimeError(said.decode())
    calls = parsed(trace)
    _check(calls, path)
    return calls


def _check(calls: list[Call], path: Path) -> None:
    """The folder as rebuilt from the record must be the folder as it is."""
    disk = Disk(path.parent)
    for call in calls:
        disk.follow(call)
    there = {p.name: p.read_bytes() for p in path.parent.iterdir()}
    if disk.killed() != there or disk.acknowledged != sum(count for count, _ in SESSION):
        raise RuntimeError("the record does not lead to the folder that is there")


def _gone_on(path: Path, base: Document, found: Found) -> Found:
    """What is there after another edit and a save, but for that edit: as before, if all is well."""
    file, opened = ProjectFile.open(path)
    number = int(opened.document.report.title) + 1
    file.save(append(file, opened.document, number))
    file.close()
    after = look(path, base)
    return replace(found, edits=None if after.edits is None else after.edits - 1)


def _judge(
    state: dict[str, bytes],
    disk: Disk,
    rebuilt: Path,
    base: Document,
    row: dict[str, int],
    first: dict[str, int],
    faults: list[str],
) -> None:
    for name, content in state.items():
        (rebuilt / name).write_bytes(content)
    found = look(rebuilt / "site.inspector.h5", base)
    said = disk.acknowledged
    if found.edits is not None and row["points"] % GOES_ON_EVERY == 0:
        found = _gone_on(rebuilt / "site.inspector.h5", base, found)
    for left in rebuilt.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    if said < 0:  # nobody was told of a project yet
        first["points"] += 1
        first["sound"] += found.edits == 0
        first["refused with a sentence"] += found.edits is None and "half" not in found.error
        return
    row["points"] += 1
    if found.edits in (said, said + 1) and not found.notices:
        row["recovered"] += 1
        return
    if found.edits is None:
        row["half edits" if "half" in found.error else "lost projects"] += 1
    else:
        row["lost edits"] += 1
    faults.append(f"edit {said}: {found}")
