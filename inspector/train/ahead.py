"""Batches of an epoch, each a pure function of seed, epoch and step, prepared ahead.

One thread prepares the next batch while the last one is used. On a machine with many cores several
do: beside a graphics card, which needs milliseconds for a step, one would be what everything waits
for. The batches and their order are the same.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

import numpy as np
import torch

Batch = TypeVar("Batch")
MOST_THREADS = 8


def batches(
    prepare: Callable[[np.random.Generator], Batch], seed: int, epoch: int, steps: int
) -> Iterator[Batch]:
    """What `prepare` draws for each step."""

    def prepared(step: int) -> Batch:
        return prepare(np.random.default_rng((seed, epoch, step)))

    return each(prepared, steps, threads())


def threads() -> int:
    """How many prepare batches on this machine: half of its cores, the others use them."""
    return max(1, min(MOST_THREADS, (os.cpu_count() or 1) // 2))


def each(prepare: Callable[[int], Batch], steps: int, count: int) -> Iterator[Batch]:
    """What `prepare` makes of each step, in their order, in `count` threads."""
    # Torch would give each of several threads as many as there are cores.
    alone = partial(torch.set_num_threads, 1) if count > 1 else None
    with ThreadPoolExecutor(count, "batches", alone) as pool:
        waiting = deque(pool.submit(prepare, step) for step in range(min(count, steps)))
        for step in range(count, steps + count):
            ready = waiting.popleft().result()
            if step < steps:
                waiting.append(pool.submit(prepare, step))
            yield ready
