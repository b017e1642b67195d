"""Memory that the program has freed and the system does not get back by itself."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Let the system have what was freed. glibc keeps the holes between what is in use: 150 MB
    after some pictures and a report. Other systems' allocators give back by themselves.

    Takes 0.1 s per gigabyte, in which the calling thread does not hold Python's lock.
    """
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:  # another C library has none
        trim(ctypes.c_size_t(0))
