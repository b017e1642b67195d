"""Runs a network with OpenVINO on the processor: several times faster there than torch.

The torch module is converted in memory once and kept in the cache folder, so that a second start
needs no torch at all. A picture size that comes again gets a program compiled for exactly that
size; a size seen once runs in a program for any size. bf16 is used where the processor computes
with it and a probe picture's mask stays the same.
"""

from __future__ import annotations

import sys
import warnings
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.runners.graph_cache import GraphCache
from inspector.engine.runners.openvino_upsampling import shorten_enlargement
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.weights import load_net
from inspector.imaging.tiles import padded_length

if TYPE_CHECKING:
    import openvino
    from torch import nn

KEPT_PROGRAMS = 4
MAX_SHARE_CHANGED = 1e-3
MAX_MEAN_CHANGE = 0.01
MOST_MOVED_BYTES = 0.5
"""The root mean square by which an enlarged picture in bf16 may differ from fp32, of 255: rounding
to bytes alone is 0.29."""
MOST_APART_BYTES = 0.02
"""The mean by which a graph may differ from torch at a size that it was not made from."""
_MEMORY_WORDS = ("bad_alloc", "out of memory", "not enough memory", "can't allocate")


class Unavailable(Exception):  # noqa: N818  (a signal to use torch instead)
    """OpenVINO is not installed or does not know a part of the network."""


class OpenVinoRunner:
    """`Runner` for a card and the bytes of its weights file.

    Raises Unavailable, and ModelError when the weights do not fit the card.
    """

    name = "openvino"

    def __init__(self, card: ModelCard, content: bytes, cache_folder: Path) -> None:
        ov = import_openvino()
        self._title = card.title
        self._core = ov.Core()
        cache = GraphCache(cache_folder, card, ov.__version__)
        graph = cache.read(self._core)
        if graph is None:
            graph = self._converted(card, content, cache)
            cache.write(graph)
            # What was written and read again is another graph to the last bit, in a pixel of a
            # million: a first start has to find what every later one finds.
            graph = cache.read(self._core) or graph
        self._graph = graph
        self._programs: OrderedDict[tuple[tuple[int, ...], str], Any] = OrderedDict()
        self._seen: set[tuple[int, ...]] = set()
        self.dtype = "float32"
        if "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            if (verdict := cache.bf16_keeps_mask()) is None:
                verdict = self._bf16_keeps_mask(card)
                cache.note_bf16(verdict)
            if verdict:
                self.dtype = "bfloat16"

    def _converted(self, card: ModelCard, content: bytes, cache: GraphCache) -> openvino.Model:
        """The graph, if it is the network at every size: tracing may keep what depends on the
        size that it was made from. Raises Unavailable."""
        if reason := cache.refused():
            raise Unavailable(reason)
        try:
            graph, module = _convert(card, content)
            if card.enhance is not None:
                _check_other_size(self._core, graph, module, card)
        except Unavailable as error:
            cache.refuse(str(error))
            raise
        return graph

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        return self._infer(batch, "f32" if exact or self.dtype == "float32" else "bf16")

    def free(self) -> None:
        self._programs.clear()

    def _infer(self, batch: NDArray[np.uint8], precision: str) -> NDArray[np.uint8]:
        try:
            request = self._program(batch.shape, precision)
            request.infer({0: batch}, share_inputs=True, share_outputs=True)
        except (RuntimeError, MemoryError) as error:
            if out_of_memory(error):
                raise OutOfMemory(str(error)) from error
            raise ModelError(
                tr(
                    "{title} could not run with OpenVINO; choose the runner torch.",
                    title=self._title,
                ),
                str(error),
            ) from error
        if not np.isfinite(request.get_output_tensor(1).data).all():
            raise NotFinite
        probability: NDArray[np.uint8] = request.get_output_tensor(0).data
        return probability

    def _program(self, shape: tuple[int, ...], precision: str) -> Any:
        """An infer request for this batch shape; keeps the few that were used last."""
        key = (shape, precision)
        if shape not in self._seen:
            # Most pictures of a folder have one size, crops may all differ: a program for one
            # size is about a fifth faster, but compiling it costs as much as several pictures.
            self._seen.add(shape)
            key = ((shape[0], -1, -1, shape[3]), precision)
        if key in self._programs:
            self._programs.move_to_end(key)
            return self._programs[key]
        graph = self._graph.clone()
        graph.reshape({0: list(key[0])})
        compiled = self._core.compile_model(
            graph,
            "CPU",
            {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": precision},
        )
        self._programs[key] = compiled.create_infer_request()
        while len(self._programs) > KEPT_PROGRAMS:
            self._programs.popitem(last=False)
        return self._programs[key]

    def _bf16_keeps_mask(self, card: ModelCard) -> bool:
        """True if bf16 and fp32 agree on the probe picture within the stated tolerance."""
        # A network that enlarges is slow, and a large program of attention long to compile.
        side_px = padded_length(384 if card.enhance is None else 128, card.input.multiple_of)
        picture = probe_picture(side_px, len(card.input.bands))[None]
        try:
            reference = self._infer(picture, "f32").astype(np.int16)
            quick = self._infer(picture, "bf16").astype(np.int16)
        except NotFinite:
            return False
        self._programs.clear()
        if card.enhance is not None:
            return bool(np.sqrt(np.mean((reference - quick) ** 2)) <= MOST_MOVED_BYTES)
        changed = np.mean((reference >= 128) != (quick >= 128))
        moved = np.mean(np.abs(reference - quick)) / 255.0
        return bool(changed <= MAX_SHARE_CHANGED and moved <= MAX_MEAN_CHANGE)


def import_openvino() -> Any:
    """The library, without its telemetry: the converter would start processes that post on the
    network. Raises Unavailable when it is not installed."""
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
    try:
        import openvino
    except ImportError as error:
        raise Unavailable(str(error)) from error
    return openvino


def out_of_memory(error: Exception) -> bool:
    """Whether the library means that there was not enough memory."""
    words = str(error).lower()
    return isinstance(error, MemoryError) or any(word in words for word in _MEMORY_WORDS)


def probe_picture(size_px: int, bands: int) -> NDArray[np.uint8]:
    """uint8 (size, size, bands): grainy ground with dark lines 1 to 9 px wide, always the same."""
    random = np.random.default_rng(20)
    rows, columns = np.mgrid[0:size_px, 0:size_px].astype(np.float32)
    grain = random.normal(0.0, 14.0, (size_px, size_px, 1)).astype(np.float32)
    ground = 140.0 + 25.0 * np.sin(columns / size_px * 3.0) + grain[:, :, 0]
    for width_px in (1, 2, 4, 6, 9):
        slope = float(random.uniform(-0.7, 0.7))
        offset = float(random.uniform(0.15, 0.85)) * size_px
        bend = 6.0 * np.sin(rows / 17.0 + width_px)
        away = np.abs(columns - offset - slope * (rows - size_px / 2) - bend)
        ground -= 70.0 * np.clip(width_px / 2 + 0.5 - away, 0.0, 1.0)
    picture: NDArray[np.uint8] = np.clip(ground, 0, 255).astype(np.uint8)
    return np.repeat(picture[:, :, None], bands, axis=2)


def _convert(card: ModelCard, content: bytes) -> tuple[openvino.Model, nn.Module]:
    """The network as an OpenVINO graph for any batch height and width, and as a module."""
    import openvino
    import torch

    from inspector.engine.runners.probability import byte_net

    module = byte_net(load_net(card, content), card)
    every = card.input.multiple_of
    # Two different sides, so that nothing can mistake one for the other.
    side = _traced_side(every)
    example = torch.zeros(1, side, 2 * side, len(card.input.bands), dtype=torch.uint8)
    try:
        with warnings.catch_warnings(), torch.inference_mode():
            # The tracer warns of every size it follows; the tests compare sizes it never saw.
            warnings.simplefilter("ignore")
            graph = openvino.convert_model(module, example_input=example)
        graph.reshape({0: [-1, -1, -1, len(card.input.bands)]})
    except (RuntimeError, TypeError, ValueError, KeyError, AttributeError) as error:
        raise Unavailable(str(error)) from error
    shorten_enlargement(graph)
    return graph, module


def _check_other_size(
    core: openvino.Core, graph: openvino.Model, module: nn.Module, card: ModelCard
) -> None:
    """Raises Unavailable unless graph and module agree at a size that the tracer never saw."""
    import torch

    every = card.input.multiple_of
    side = padded_length(80, every)
    if side == _traced_side(every):
        side += every
    picture = probe_picture(side, len(card.input.bands))[None]
    try:
        program = core.compile_model(graph, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
        made = program([picture])[0].astype(np.int16)
    except RuntimeError as error:
        raise Unavailable(f"At another size: {error}") from error
    with torch.inference_mode():
        wanted = module(torch.from_numpy(picture.copy()))[0].numpy()
    if made.shape != wanted.shape or np.mean(np.abs(made - wanted)) > MOST_APART_BYTES:
        raise Unavailable("The graph is another network at another size.")


def _traced_side(every: int) -> int:
    return max(every, 64 // every * every)
