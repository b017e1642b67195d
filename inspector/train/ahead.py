"""Batches of an epoch, each a pure function of seed, epoch and step, prepared ahead.

One thread prepares the next batch while the last one is used. Beside a graphics card, which needs
milliseconds for a step, several do, or it would wait for them. The batches and their order are the
same.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
import torch

Batch = TypeVar("Batch")
MOST_THREADS = 8


def batches(
    prepare: Callable[[np.random.Generator], Batch],
    seed: int,
    epoch: int,
    steps: int,
    count: int = 1,
) -> Iterator[Batch]:
    """What `prepare` draws for each step, in `count` threads."""

    def prepared(step: int) -> Batch:
        return prepare(np.random.default_rng((seed, epoch, step)))

    return each(prepared, steps, count)


def threads(device: torch.device) -> int:
    """How many prepare batches for a training on a device; a processor trains itself."""
    if device.type != "cuda":
        return 1
    return max(1, min(MOST_THREADS, (os.cpu_count() or 1) // 2))


def each(prepare: Callable[[int], Batch], steps: int, count: int = 1) -> Iterator[Batch]:
    """What `prepare` makes of each step, in their order, in `count` threads."""
    if count == 1:
        yield from _each(prepare, steps, 1)
        return
    # Torch would give each of several threads as many as there are cores.
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield from _each(prepare, steps, count)
    finally:
        torch.set_num_threads(before)


def _each(prepare: Callable[[int], Batch], steps: int, count: int) -> Iterator[Batch]:
    with ThreadPoolExecutor(count, "batches") as pool:
        waiting = deque(pool.submit(prepare, step) for step in range(min(count, steps)))
        for step in range(count, steps + count):
            ready = waiting.popleft().result()
            if step < steps:
                waiting.append(pool.submit(prepare, step))
            yield ready
