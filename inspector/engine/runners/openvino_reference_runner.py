"""Runs DSRNet-lite with OpenVINO on the processor: several times faster there than torch.

The network is converted in parts (`reference_parts`), the matching between them is a graph of its
own (`openvino_matching`), and a program is made for each size that comes: the tiles of a picture
have one. In bf16, where the processor computes with it and a probe stays the same, run what
encodes and decodes; what is matched and what is resized stay in fp32.
"""

from __future__ import annotations

import warnings
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.reference_sizes import DEPTH_MULTIPLE_PX, LOOK_PX, look_size
from inspector.engine.runners.graph_cache import GraphCache
from inspector.engine.runners.openvino_matching import matching_graph
from inspector.engine.runners.openvino_runner import (
    MOST_APART_BYTES,
    MOST_MOVED_BYTES,
    Unavailable,
    import_openvino,
    out_of_memory,
    probe_picture,
)
from inspector.engine.runners.reference_runner import Depth, Tile
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.weights import load_net
from inspector.imaging.resample import resized_map, shrunk
from inspector.imaging.tiles import padded_length

if TYPE_CHECKING:
    import openvino

NET = "dsrnet_lite"
"""The network that can be cut into such parts."""
SCALE = 4
_EVERY_PX = DEPTH_MULTIPLE_PX
_ALWAYS_EXACT = ("small", "look", "match", "finish")
_KEPT_PROGRAMS = 32
"""Four sizes of all parts."""
_MOST_APART_MATCHED_BYTES = 0.1
"""With a reference: by rounding alone torch on one thread and torch on two are 0.009 apart."""
_CHECKED_PX, _CHECKED_OTHER_PX = (48, 80), (64, 32)

Arrays = list[NDArray[Any]]


def part_names(card: ModelCard) -> tuple[str, ...]:
    """The parts of a network that are converted; `plain` is always one of them."""
    reference = ("small", "look", "encode", "merge") if card.hyper.get("reference", True) else ()
    return ("plain", "finish", *reference, *(("depth",) if card.hyper.get("depth", True) else ()))


class OpenVinoReferenceRunner:
    """`ReferenceRunner` for a card and the bytes of its weights file.

    Raises Unavailable, and ModelError when the weights do not fit the card.
    """

    name = "openvino"

    def __init__(self, card: ModelCard, content: bytes, cache_folder: Path) -> None:
        if card.net != NET:
            raise Unavailable(f"{card.net} is not known in parts.")
        ov = import_openvino()
        self._title = card.title
        self._core = ov.Core()
        names = part_names(card)
        self._sees_depth, self._takes_reference = "depth" in names, "look" in names
        self._programs: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self.dtype = "float32"
        caches = {part: GraphCache(cache_folder, card, ov.__version__, part) for part in names}
        if reason := caches["plain"].refused():
            raise Unavailable(reason)
        graphs = {part: cache.read(self._core) for part, cache in caches.items()}
        if any(graph is None for graph in graphs.values()):
            try:
                graphs = self._converted(card, content)
            except Unavailable as error:
                caches["plain"].refuse(str(error))
                raise
            for part, cache in caches.items():
                cache.write(graphs[part])
                graphs[part] = cache.read(self._core) or graphs[part]
        self._graphs: dict[str, Any] = graphs
        if "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            if (verdict := caches["plain"].bf16_keeps_mask()) is None:
                verdict = self._bf16_keeps_picture()
                caches["plain"].note_bf16(verdict)
            if verdict:
                self.dtype = "bfloat16"

    def __call__(self, tile: Tile, exact: bool = False) -> NDArray[np.uint8]:
        height, width = tile.picture.shape[:2]
        picture = _padded(tile.picture, _EVERY_PX)[None]
        own, cells = self._run("plain", [picture], exact)
        if tile.reference is not None and self._takes_reference:
            cells = self._with_reference(tile, tile.reference, picture, own, cells, exact)
        large, checksum = self._run("finish", [picture, cells], exact)
        if not np.isfinite(checksum).all():
            raise NotFinite
        made: NDArray[np.uint8] = large[0, :, : SCALE * height, : SCALE * width]
        return made.copy()

    def depth(self, picture: NDArray[np.uint8], exact: bool = False) -> Depth | None:
        if not self._sees_depth:
            return None
        height, width = picture.shape[:2]
        return self._seen(_planes(_padded(picture, _EVERY_PX)), exact)[:height, :width]

    def free(self) -> None:
        self._programs.clear()

    def _with_reference(
        self,
        tile: Tile,
        reference: NDArray[np.uint8],
        picture: NDArray[np.uint8],
        own: NDArray[np.float32],
        cells: NDArray[np.float32],
        exact: bool,
    ) -> NDArray[np.float32]:
        """The cells of a picture with what its reference brings."""
        whole = _padded(reference, SCALE * _EVERY_PX)[None]
        small, raw = self._run("small", [whole], exact)
        depths: Arrays = []
        if self._sees_depth:
            known = tile.depth, tile.reference_depth
            for given, planes in zip(known, (_planes(picture[0]), small[0]), strict=True):
                depth = self._seen(planes, exact) if given is None else given
                depths.append(_grown(depth, *planes.shape[1:])[None, None])
        seen, other = self._run("look", [picture, small, *depths], exact)
        (maps,) = self._run("encode", [whole], exact)
        maps, raw, alike = self._run("match", [seen, other, maps, raw], exact)
        (merged,) = self._run("merge", [own, cells, seen, maps, raw, alike], exact)
        return merged

    def _seen(self, planes: NDArray[np.float32], exact: bool) -> Depth:
        """float32 (h, w) of (3, h, w), shrunk to what the depth network has learned from."""
        height, width = planes.shape[1:]
        far = max(height, width) > LOOK_PX
        looked_at = _averaged(planes, *look_size(height, width)) if far else planes
        (seen,) = self._run("depth", [np.ascontiguousarray(looked_at[None])], exact)
        if not np.isfinite(seen).all():
            raise NotFinite
        depth: Depth = seen[0, 0].copy()
        return resized_map(depth, width, height) if far else depth

    def _run(self, part: str, inputs: Sequence[NDArray[Any]], exact: bool) -> Arrays:
        """What a part gives; overwritten when it runs again."""
        precise = exact or part in _ALWAYS_EXACT or self.dtype == "float32"
        arrays = [np.ascontiguousarray(each) for each in inputs]
        try:
            request = self._program(part, arrays, "f32" if precise else "bf16")
            request.infer(arrays, share_inputs=True)
            return [tensor.data for tensor in request.output_tensors]
        except (RuntimeError, MemoryError) as error:
            if out_of_memory(error):
                raise OutOfMemory(str(error)) from error
            raise ModelError(
                tr(
                    "{title} could not run with OpenVINO; run it on another device.",
                    title=self._title,
                ),
                str(error),
            ) from error

    def _program(self, part: str, inputs: Sequence[NDArray[Any]], precision: str) -> Any:
        """An infer request of a part for inputs of these sizes; keeps those that ran last."""
        shapes = tuple(each.shape for each in inputs)
        key = (part, shapes, precision)
        if key not in self._programs:
            if part == "match":
                seen, other, _, raw = shapes
                graph = matching_graph((seen[2], seen[3]), (other[2], other[3]), seen[1], raw[1])
            else:
                graph = self._graphs[part].clone()
                graph.reshape({place: list(shape) for place, shape in enumerate(shapes)})
            hints = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": precision}
            compiled = self._core.compile_model(graph, "CPU", hints)
            self._programs[key] = compiled.create_infer_request()
            while len(self._programs) > _KEPT_PROGRAMS:
                self._programs.popitem(last=False)
        self._programs.move_to_end(key)
        return self._programs[key]

    def _converted(self, card: ModelCard, content: bytes) -> dict[str, Any]:
        """The graphs of all parts, if together they are the network. Raises Unavailable."""
        net = load_net(card, content)
        from inspector.engine.runners.reference_parts import parts_of
        from inspector.engine.runners.torch_reference_runner import TorchReferenceRunner

        self._graphs = {
            name: _convert(module, examples) for name, (module, examples) in parts_of(net).items()
        }
        tile = _probe_tile(_CHECKED_PX, _CHECKED_OTHER_PX)
        torch_runner = TorchReferenceRunner(net, card.title, "cpu")
        for each in (tile, tile._replace(reference=None)):
            try:
                made, wanted = (run(each, exact=True).astype(int) for run in (self, torch_runner))
            except NotFinite:
                continue  # a broken network stays one, and says so when it runs
            except ModelError as error:
                raise Unavailable(error.details) from error
            most = MOST_APART_BYTES if each.reference is None else _MOST_APART_MATCHED_BYTES
            if made.shape != wanted.shape or np.mean(np.abs(made - wanted)) > most:
                raise Unavailable("The parts are another network.")
        self._programs.clear()
        return self._graphs

    def _bf16_keeps_picture(self) -> bool:
        """Whether bf16 and fp32 agree on a probe picture and its reference."""
        tile = _probe_tile((64, 64), (64, 64))
        try:
            exact = self(tile, exact=True).astype(np.int16)
            self.dtype = "bfloat16"
            quick = self(tile).astype(np.int16)
        except NotFinite:
            return False
        finally:
            self.dtype = "float32"
            self._programs.clear()
        return bool(np.sqrt(np.mean((exact - quick) ** 2)) <= MOST_MOVED_BYTES)


def _convert(module: Any, examples: tuple[Any, ...]) -> openvino.Model:
    """A part as a graph for any sizes. Raises Unavailable."""
    import openvino
    import torch

    try:
        with warnings.catch_warnings(), torch.inference_mode():
            # The tracer warns of sizes that become fixed; the parts are compared at another one.
            warnings.simplefilter("ignore")
            graph = openvino.convert_model(module, example_input=examples)
        shapes = [list(each.shape) for each in examples]
        graph.reshape(
            {
                place: [1, -1, -1, 3] if each.dtype == torch.uint8 else [1, shape[1], -1, -1]
                for place, (each, shape) in enumerate(zip(examples, shapes, strict=True))
            }
        )
    except (RuntimeError, TypeError, ValueError, KeyError, AttributeError) as error:
        raise Unavailable(str(error)) from error
    return graph


def _probe_tile(picture_px: tuple[int, int], reference_px: tuple[int, int]) -> Tile:
    """A picture of these sides, which the small reference of those sides shows a part of."""
    side = SCALE * max(*picture_px, *reference_px)
    large = probe_picture(side, 3)
    picture = shrunk(large, SCALE)[: picture_px[0], : picture_px[1]]
    tall, broad = (SCALE * side for side in reference_px)
    return Tile(picture, large[:tall, :broad], None, None)


def _planes(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """float32 (3, h, w) in [0, 1] of (h, w, 3)."""
    planes: NDArray[np.float32] = picture.transpose(2, 0, 1).astype(np.float32) / np.float32(255)
    return planes


def _padded(picture: NDArray[np.uint8], every: int) -> NDArray[np.uint8]:
    """The last row and column repeated until height and width are multiples."""
    height, width = picture.shape[:2]
    below, right = padded_length(height, every) - height, padded_length(width, every) - width
    if not below and not right:
        return np.ascontiguousarray(picture)
    return np.pad(picture, ((0, below), (0, right), (0, 0)), "edge")


def _grown(depth: Depth, height: int, width: int) -> Depth:
    below, right = height - depth.shape[0], width - depth.shape[1]
    return np.pad(depth, ((0, below), (0, right)), "edge") if below or right else depth


def _averaged(planes: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    """(3, height, width): means of areas that overlap where the sides are no multiples, which is
    what the depth network was trained with."""
    rows, columns = _shares(planes.shape[1], height), _shares(planes.shape[2], width)
    return (rows @ planes @ columns.T).astype(np.float32, copy=False)


def _shares(length: int, wanted: int) -> NDArray[np.float32]:
    """(wanted, length): how much each of `length` pixels counts for each of `wanted`."""
    places = np.arange(wanted)[:, None]
    first, last = places * length // wanted, -(-(places + 1) * length // wanted)
    pixels = np.arange(length)
    inside = (pixels >= first) & (pixels < last)
    shares: NDArray[np.float32] = (inside / inside.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
