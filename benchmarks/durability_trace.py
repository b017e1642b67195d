"""System calls of a piece of work, seen or made to fail by strace, without a new interpreter each
time: a fork waits until strace is attached to it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from durability_scene import forked, read_all

MISSING = "strace is not on this machine (Linux only), so this was not measured."
CALLS = (
    "openat,close,read,pread64,write,pwrite64,writev,pwritev,sendfile,copy_file_range,"
    "ftruncate,truncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir"
)
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(.*)$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Call:
    """One system call: its name, its argument text with strings taken out, them, its result."""

    name: str
    arguments: str
    strings: tuple[bytes, ...]
    result: int

    def number(self, place: int) -> int:
        """A numeric argument, by its place."""
        return int(self.arguments.split(",")[place].strip(), 0)


def available() -> bool:
    """Whether strace can be used."""
    return shutil.which("strace") is not None


def traced(
    work: Callable[[int], None],
    options: list[str],
    trace: Path,
    then: bytes = b"",
    meanwhile: Callable[[], None] | None = None,
) -> bytes:
    """Run `work(pipe)` in a fork under strace with these options; returns what it wrote to the
    pipe. If the work says `then`, strace is taken off there, `meanwhile` is called, and SIGUSR1
    sent."""
    go_read, go_write = os.pipe()

    def waiting(out: int) -> None:
        os.close(go_write)
        os.read(go_read, 1)
        work(out)

    child, pipe = forked(waiting)
    os.close(go_read)
    command = ["strace", "-f", "-p", str(child), "-o", str(trace), *options]
    watcher = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert watcher.stderr is not None
    line = watcher.stderr.readline()
    if "attached" not in line:
        os.kill(child, signal.SIGKILL)
        raise RuntimeError(f"strace cannot look into a process: {line}")
    os.write(go_write, b"g")
    os.close(go_write)
    said = b""
    if then:
        while then not in said:
            part = os.read(pipe, 1 << 16)
            if not part:
                break
            said += part
        watcher.send_signal(signal.SIGINT)
        watcher.wait()
        if meanwhile is not None:
            meanwhile()
        os.kill(child, signal.SIGUSR1)
    said += read_all(pipe)
    os.waitpid(child, 0)
    watcher.stderr.close()
    watcher.wait()
    return said


def parsed(trace: Path) -> list[Call]:
    """The calls of a trace made with `-xx`, in order; failed ones have a negative result."""
    calls = []
    for line in trace.read_text("ascii").splitlines():
        match = _LINE.match(line)
        if not match or match[3] == "?":
            continue
        strings = tuple(
            bytes.fromhex(text.replace("\\x", "")) for text in _QUOTED.findall(match[2])
        )
        bare = _QUOTED.sub("S", match[2])
        calls.append(Call(match[1], bare, strings, int(match[3], 0)))
    return calls
