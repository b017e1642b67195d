"""The libraries that run models, loaded before anybody waits for them."""

from __future__ import annotations

import contextlib
import importlib

from inspector.core.progress import Progress
from inspector.engine.device import torch_may_find_graphics


def load_libraries(progress: Progress) -> None:
    """Import OpenVINO, and torch where it may run models on a graphics card: seconds that the first
    run would take longer. What cannot be loaded says so when it is needed. Raises Cancelled."""
    from inspector.engine.runners.openvino_runner import Unavailable, import_openvino

    with contextlib.suppress(Unavailable):
        import_openvino()
    progress.step(1, 2)
    if torch_may_find_graphics():
        importlib.import_module("torch")
    progress.step(2, 2)
