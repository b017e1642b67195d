"""Graphs of models, made by a process of their own, so that the window goes on meanwhile.

To make a graph torch is imported and follows the network. Python's lock is held for tenths of a
second in both, and nobody else needs torch on a machine without a graphics card: so a child does
it once, and this process reads what it left in the cache. Where the child does not get that far,
the runner makes the graph here, as everywhere without a window, or says why it cannot.
"""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.child import child_command, child_environment
from inspector.core.community import ONNX
from inspector.core.settings import DeviceChoice
from inspector.engine.device import Device, choose, torch_is_there
from inspector.paths import cache_dir

LIMIT_S = 180.0
_logger = logging.getLogger(__name__)


class GraphsApart:
    """Finds the device for a model of the catalog in `folders`, with its graphs made."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def __call__(self, card: ModelCard, choice: DeviceChoice) -> Device:
        """The device that a setting means; if it is the processor, the graphs of a model that can
        have some are in the cache. Raises ModelError when the machine has no such device."""
        device = choose(choice)
        if device.kind == "cpu" and card.weights is not None and card.net not in ("", ONNX):
            self._make(card, card.weights.sha256, cache_dir() / "openvino")
        return device

    def _make(self, card: ModelCard, sha256: str, cache: Path) -> None:
        from inspector.engine.runners.graphs import graphs_are_known
        from inspector.engine.runners.openvino_runner import Unavailable

        with contextlib.suppress(Unavailable):
            if not torch_is_there() or graphs_are_known(card, cache):
                return
            folders = [str(folder) for folder in self._folders]
            asked = {"folders": folders, "id": card.id, "sha256": sha256, "cache": str(cache)}
            try:
                made = subprocess.run(
                    [*child_command("graph-maker"), json.dumps(asked)],
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                    env=child_environment(), start_new_session=True, check=False, timeout=LIMIT_S,
                )  # fmt: skip
            except (OSError, subprocess.TimeoutExpired) as error:
                _logger.warning("the graphs of %s were not made apart: %s", card.id, error)
                return
            if made.returncode:
                said = made.stderr.decode("utf-8", "replace")[-2000:]
                _logger.warning("the graphs of %s were not made apart: %s", card.id, said)
