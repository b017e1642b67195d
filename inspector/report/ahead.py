"""Work on many things, several of them at a time, with the results in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")

THREADS = min(4, os.cpu_count() or 1)
_AHEAD = 2 * THREADS


def in_order(
    things: Iterable[_T], work: Callable[[_T], _R], alone: Callable[[_T], bool]
) -> Iterator[tuple[_T, _R]]:
    """Each thing with what `work` made of it. What is to be worked on `alone` (it takes much
    memory, or tells how far it is) is, in the thread that asks. What `work` raises is raised in its
    turn; nothing more is begun when the caller stops asking."""
    waiting: deque[tuple[_T, Future[_R]]] = deque()
    with ThreadPoolExecutor(THREADS, "report") as pool:
        try:
            for thing in things:
                by_itself = alone(thing)
                while waiting and (by_itself or len(waiting) >= _AHEAD):
                    before, made = waiting.popleft()
                    yield before, made.result()
                if by_itself:
                    yield thing, work(thing)
                else:
                    waiting.append((thing, pool.submit(copy_context().run, work, thing)))
            while waiting:
                before, made = waiting.popleft()
                yield before, made.result()
        finally:
            for _, made in waiting:
                made.cancel()
