"""Batches of an epoch, each a pure function of seed, epoch and step, prepared one ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np

Batch = TypeVar("Batch")


def batches(
    prepare: Callable[[np.random.Generator], Batch], seed: int, epoch: int, steps: int
) -> Iterator[Batch]:
    """What `prepare` draws for each step, in a second thread while the last one is used."""

    def prepared(step: int) -> Batch:
        return prepare(np.random.default_rng((seed, epoch, step)))

    with ThreadPoolExecutor(1, "batches") as pool:
        ahead = pool.submit(prepared, 0)
        for step in range(steps):
            ready = ahead.result()
            if step + 1 < steps:
                ahead = pool.submit(prepared, step + 1)
            yield ready
