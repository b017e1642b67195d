"""Looks at files in a process of its own, one after the other, and says how that went.

    inspector --child file-probe

It reads a line of JSON for each file: what look it wants (`probe_looks`), the file, and in how much
processor time; and answers with a line: {"done": ..., } and the bytes of a picture, {"refused":
sentence} if it cannot be read, or {"memory": ...} if that would take too much. It ends when nobody
is there to ask any more.

Before the first file the process gives up what looking needs not: the network, writing files, other
programs, memory beyond a limit, where the system knows how.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from typing import Any, BinaryIO

from inspector.core.confined import (
    leave_network,
    limit_memory,
    limit_seconds,
    only_look,
    write_no_files,
)

MEMORY_BYTES = 6 << 30
"""A picture of 16 bits and the largest size takes 1.5 GB, and as much again to decode."""


def main(_: list[str]) -> int:
    """Look at files until nobody asks."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what libraries print is no answer
    leave_network()  # while there is one thread
    limit_memory(MEMORY_BYTES)
    write_no_files()
    from inspector.io import probe_looks

    only_look()
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    _say(answers, {"ready": True})
    from inspector.io import photo_decode, photo_header  # noqa: F401  photos come first

    while True:
        request = json.loads(requests.get())
        limit_seconds(request["limit_s"], for_good=False)
        try:
            told, content = probe_looks.looked(request)
        except MemoryError:
            told, content = {"memory": True}, None
        _say(answers, told, content)


def _listen(requests: queue.SimpleQueue[bytes]) -> None:
    """A thread of its own, so that the end of whoever asks is noticed in the middle of a look."""
    for line in sys.stdin.buffer:
        requests.put(line)
    os._exit(0)


def _say(answers: BinaryIO, told: dict[str, Any], content: memoryview | None = None) -> None:
    line = memoryview(json.dumps(told).encode() + b"\n")
    for part in (line, content):
        while part is not None and len(part):
            part = part[answers.write(part) :]
