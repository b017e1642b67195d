"""Runs a network of measured bands with OpenVINO on the processor, far quicker there than torch.

The graph is converted for exactly the size of the card's tiles: the masks of shifted windows are
part of it, and a program for one size is quicker. Other sizes, which occur only when the memory
does not hold a tile, go through torch. bf16 is used where the processor computes with it and the
score cannot move: enlarged pictures are some 0.05 of the full scale from the truth (26 dB), and
what differs from fp32 by `MOST_MOVED` changes that by less than 0.01 dB.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.device import torch_is_there
from inspector.engine.runners.graph_cache import GraphCache
from inspector.engine.runners.measure_runner import MeasureRunner
from inspector.engine.runners.openvino_runner import (
    Unavailable,
    import_openvino,
    out_of_memory,
)
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.weights import load_net

if TYPE_CHECKING:
    import openvino

MOST_MOVED = 2e-3
"""The root mean square, of the full scale, by which bf16 may differ from fp32."""
_TRACED_PX = 32


class OpenVinoMeasureRunner:
    """`MeasureRunner` for a card and the bytes of its weights file.

    Raises Unavailable, and ModelError when the weights do not fit the card.
    """

    name = "openvino"

    def __init__(self, card: ModelCard, content: bytes, cache_folder: Path) -> None:
        ov = import_openvino()
        self._card, self._content = card, content
        self._core = ov.Core()
        cache = GraphCache(cache_folder, card, ov.__version__)
        graph = cache.read(self._core)
        if graph is None:
            graph = _convert(card, content)
            cache.write(graph)
            graph = cache.read(self._core) or graph  # what every later start finds
        self._graph = graph
        self._requests: dict[str, Any] = {}
        self._other_sizes: MeasureRunner | None = None
        self.dtype = "float32"
        if "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            if (verdict := cache.bf16_keeps_mask()) is None:
                verdict = self._bf16_keeps_score()
                cache.note_bf16(verdict)
            if verdict:
                self.dtype = "bfloat16"

    def __call__(self, stack: NDArray[np.float32], exact: bool = False) -> NDArray[np.float32]:
        if stack.shape != _shape(self._card):
            return self._others()(stack, exact)
        return self._infer(stack, "f32" if exact or self.dtype == "float32" else "bf16")

    def free(self) -> None:
        self._requests.clear()

    def _infer(self, stack: NDArray[np.float32], precision: str) -> NDArray[np.float32]:
        try:
            if precision not in self._requests:
                hints = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": precision}
                program = self._core.compile_model(self._graph, "CPU", hints)
                self._requests[precision] = program.create_infer_request()
            request = self._requests[precision]
            request.infer({0: stack}, share_inputs=True)
            made: NDArray[np.float32] = request.get_output_tensor(0).data.copy()
        except (RuntimeError, MemoryError) as error:
            if out_of_memory(error):
                raise OutOfMemory(str(error)) from error
            raise ModelError(
                tr(
                    "{title} could not run with OpenVINO; run it on another device.",
                    title=self._card.title,
                ),
                str(error),
            ) from error
        if not np.isfinite(made).all():
            raise NotFinite
        return made

    def _bf16_keeps_score(self) -> bool:
        """Whether bf16 and fp32 agree on a picture with all frequencies."""
        shape = _shape(self._card)
        random = np.random.default_rng(20)
        ground = random.normal(0.35, 0.1, shape[1:]).cumsum(axis=2)
        ground = 0.35 + 0.05 * (ground - ground.mean(axis=2, keepdims=True)) % 0.5
        dates = random.normal(0.0, 0.01, shape) + ground
        stack = np.clip(dates, 0.0, 1.0).astype(np.float32)
        try:
            apart = self._infer(stack, "f32") - self._infer(stack, "bf16")
        except NotFinite:
            return False
        del self._requests["f32"]
        return bool(np.sqrt(np.mean(apart**2)) <= MOST_MOVED)

    def _others(self) -> MeasureRunner:
        if self._other_sizes is None:
            if not torch_is_there():
                raise ModelError(
                    tr(
                        "There is not enough memory to run {title}; close other programs and try "
                        "again.",
                        title=self._card.title,
                    )
                )
            from inspector.engine.runners.torch_measure_runner import TorchMeasureRunner

            net = load_net(self._card, self._content)
            self._other_sizes = TorchMeasureRunner(net, self._card, "cpu")
        return self._other_sizes


def _shape(card: ModelCard) -> tuple[int, int, int, int]:
    dates = card.stack.dates if card.stack is not None else 1
    return dates, len(card.input.bands), card.tile.size_px, card.tile.size_px


def _convert(card: ModelCard, content: bytes) -> openvino.Model:
    """The network as an OpenVINO graph for a tile of the card."""
    import openvino
    import torch

    from inspector.engine.runners.torch_measure_runner import MeasureNet

    module = MeasureNet(load_net(card, content), card).eval()
    dates, bands, side, _ = _shape(card)
    # A network of several dates is a row of convolutions, whatever the size, and slow to follow.
    traced = side if card.stack is None else min(side, _TRACED_PX)
    try:
        with warnings.catch_warnings(), torch.inference_mode():
            # The tracer warns of every size that becomes fixed, which is wanted.
            warnings.simplefilter("ignore")
            graph = openvino.convert_model(
                module, example_input=torch.zeros(dates, bands, traced, traced)
            )
    except (RuntimeError, TypeError, ValueError, KeyError, AttributeError) as error:
        raise Unavailable(str(error)) from error
    graph.reshape({0: list(_shape(card))})
    return graph
