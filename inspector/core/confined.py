"""What a process gives up before it looks at a file that may do harm: it can then read, reckon and
answer, and nothing else.

Each is given up where the system knows how; none of it can be taken back.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.remove",
    "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
    "os.chown", "os.kill", "shutil.", "webbrowser.", "ftplib.", "urllib.", "http.", "pty.",
)  # fmt: skip
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def leave_network() -> bool:
    """Move this process into a network of its own that leads nowhere (Linux, where a user may);
    call it while there is one thread. True if that worked."""
    if sys.platform != "linux":
        return False
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        return int(ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)) == 0
    return False


def limit_memory(data_bytes: int) -> None:
    """Set what this process may allocate, and let it leave no core file (not on Windows; macOS
    keeps to none of it)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (data_bytes, data_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_seconds(more_s: float, *, for_good: bool) -> None:
    """End this process when it has used so much more processor time. Unless it is `for_good`, the
    next call counts anew."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + more_s) + 1
    hard = limit if for_good else resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


def write_no_files() -> None:
    """Let this process put no byte into any file; pipes stay open. Not on Windows."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def only_look() -> None:
    """From here on Python code of this process that opens a socket, starts a program, or writes,
    makes or removes a file gets a PermissionError."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not for a look into a file")
    if event == "open" and len(arguments) > 2:
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & _WRITES):
            raise PermissionError(f"{arguments[0]} may not be written")
