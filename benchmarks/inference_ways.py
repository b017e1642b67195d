"""The ways in which a network can be run on the processor, each ready to be timed.

All of one job get the same numbers and give the same kind of numbers: what the app's runner gets
and gives, normalisation and rounding included.
"""

from __future__ import annotations

import contextlib
import copy
import io
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from inspector.core.card import ModelCard
from inspector.core.frame import Frame
from inspector.core.map_models import takes_maps
from inspector.core.progress import Progress
from inspector.engine import device
from inspector.engine.map_net import load as load_map_net
from inspector.engine.reference_enhance import load as load_reference
from inspector.engine.restore import Restorer
from inspector.engine.runners.choice import choose_runner
from inspector.engine.runners.openvino_runner import probe_picture
from inspector.engine.runners.probability import byte_net
from inspector.engine.runners.reference_runner import Tile
from inspector.engine.runners.torch_measure_runner import MeasureNet
from inspector.engine.segment import Segmenter
from inspector.engine.tensors import cut
from inspector.engine.weights import load_net, read_weights
from inspector.imaging.resample import shrunk
from inspector.imaging.tiles import padded_length, plan
from inspector.nets.reference_sr import ReferenceNet, SuperResolved

DEFAULT, EAGER = "default", "torch eager"
CHANNELS, COMPILE, ONNX = "torch channels_last", "torch.compile", "onnx runtime"

Call = Callable[[], object]
_REFUSALS: tuple[type[Exception], ...] = (
    *(ImportError, RuntimeError, TypeError, ValueError, AttributeError, LookupError),
)
"""What libraries raise for a network that they do not know."""
with contextlib.suppress(ImportError):
    from onnxruntime.capi import onnxruntime_pybind11_state as _ort

    _REFUSALS += (_ort.Fail, _ort.InvalidGraph, _ort.NotImplemented, _ort.RuntimeException)


@dataclass(frozen=True)
class Job:
    """Some work of a model: by the app's runner, and by a module with what it takes. `app` is all
    that the program does with the picture, where it is one."""

    words: str
    runner: str
    default: Call
    module: nn.Module
    batches: Sequence[tuple[Tensor, ...]]
    app: Call | None = None


class PictureByReference(nn.Module):
    """A network that enlarges by a reference, bytes to bytes."""

    def __init__(self, net: ReferenceNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, picture: Tensor, *others: Tensor) -> Tensor:
        planes = [each.permute(0, 3, 1, 2).float() / 255 for each in (picture, *others[:1])]
        made: SuperResolved = self.net(
            planes[0],
            planes[1] if others else None,
            depth=others[1] if others else None,
            reference_depth=others[2] if others else None,
        )
        return made.picture.clamp(0, 1).mul(255).round().to(torch.uint8)


def jobs(card: ModelCard, folders: Sequence[Path], large: bool) -> list[Job]:
    """What is timed of a model."""
    content = read_weights(card, folders)
    net = load_net(card, content)
    if card.task == "reference_enhance":
        return _by_reference(card, folders, net)
    if card.task in ("enhance", "stack_enhance") and takes_maps(card):
        return [_of_map(card, folders, net)]
    sizes = [(256, 256), (1000, 750)] if card.task == "restore" else [(400, 400), (2000, 1500)]
    return [_of_picture(card, folders, net, size) for size in sizes[: 2 if large else 1]]


def _of_picture(
    card: ModelCard, folders: Sequence[Path], net: nn.Module, size: tuple[int, int]
) -> Job:
    width, height = size
    picture = probe_picture(max(size), len(card.input.bands))[:height, :width]
    batches = _batches(card, picture)
    chosen = choose_runner(card, device.processor(), folders=folders)
    runner = chosen.runner
    own = choose_runner(card, device.processor(), folders=folders).runner
    app = _app(card, own, Frame(picture))
    return Job(
        f"{width} x {height}",
        f"{runner.name} {runner.dtype}",
        lambda: [runner(batch) for batch in batches],
        byte_net(net, card),
        [(torch.from_numpy(batch),) for batch in batches],
        app,
    )


def _app(card: ModelCard, runner: object, frame: Frame) -> Call:
    if card.task == "restore":
        restorer = Restorer(card, device.processor(), runner)  # type: ignore[arg-type]
        return lambda: restorer.run(frame, Progress(), restorer.modes[0])
    segmenter = Segmenter(card, device.processor(), runner)  # type: ignore[arg-type]
    return lambda: segmenter.run(frame, Progress())


def _batches(card: ModelCard, picture: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """What the network runs on: the picture, or its tiles for one that knows one size."""
    if card.task != "restore":
        return [np.ascontiguousarray(picture[None])]
    size, overlap = card.tile.size_px, card.tile.overlap_px
    height, width = picture.shape[:2]
    wide, high = (max(padded_length(side, size - overlap), size) for side in (width, height))
    cuts = plan(wide, high, size, overlap, size - overlap)
    return [np.ascontiguousarray(cut(picture, window)[None]) for window in cuts]


def _of_map(card: ModelCard, folders: Sequence[Path], net: nn.Module) -> Job:
    runner = load_map_net(card, device.processor(), folders).runner
    dates, side = card.stack.dates if card.stack else 1, card.tile.size_px
    stack = np.random.default_rng(1).uniform(-1, 1, (dates, len(card.input.bands), side, side))
    stack = stack.astype(np.float32)
    words = f"tile of {side} x {side}, {dates} date{'s' if dates > 1 else ''}"
    return Job(
        words,
        f"{runner.name} {runner.dtype}",
        lambda: runner(stack),
        MeasureNet(net, card),
        [(torch.from_numpy(stack),)],
    )


def _by_reference(card: ModelCard, folders: Sequence[Path], net: nn.Module) -> list[Job]:
    runner = load_reference(card, device.processor(), folders).runner
    side = card.tile.size_px
    large = probe_picture(4 * side, 3)
    picture = shrunk(large, 4)
    depth = np.full((side, side), 0.5, np.float32)
    assert isinstance(net, ReferenceNet)
    module = PictureByReference(net)
    arrays = (picture[None], large[None], depth[None, None], depth[None, None])
    whole = tuple(torch.from_numpy(np.ascontiguousarray(each)) for each in arrays)
    tiles = Tile(picture, large, depth, depth), Tile(picture, None, depth, None)
    words = f"tile of {side} x {side}"
    return [
        Job(
            f"{words}, {'with' if tile.reference is not None else 'without'} a reference",
            f"{runner.name} {runner.dtype}",
            lambda tile=tile: runner(tile),  # type: ignore[misc]
            module,
            [whole if tile.reference is not None else whole[:1]],
        )
        for tile in tiles
    ]


def ways(job: Job, asked: Sequence[str]) -> tuple[dict[str, Call], dict[str, str]]:
    """Each way that works, run once, and why the others do not."""
    found: dict[str, Call] = {DEFAULT: job.default}
    failed: dict[str, str] = {}
    bf16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    made: dict[str, Callable[[], Call]] = {EAGER: lambda: _torch(job, job.module, False)}
    if bf16:
        made[f"{EAGER} bf16"] = lambda: _torch(job, job.module, True)
    if CHANNELS in asked:
        made[CHANNELS] = lambda: _torch(job, _channels_last(job.module), False)
    if COMPILE in asked:
        made[COMPILE] = lambda: _torch(job, torch.compile(job.module), False)
        if bf16:
            made[f"{COMPILE} bf16"] = lambda: _torch(job, torch.compile(job.module), True)
    if ONNX in asked:
        made[ONNX] = lambda: _onnx(job)
    for name, make in made.items():
        try:
            call = make()
            call()
        except _REFUSALS as error:
            failed[name] = f"{type(error).__name__}: {str(error).strip().splitlines()[0][:200]}"
            continue
        found[name] = call
    if job.app is not None:
        found["app"] = job.app
    return found, failed


def _channels_last(module: nn.Module) -> nn.Module:
    return copy.deepcopy(module).to(memory_format=torch.channels_last)


def _torch(job: Job, module: Callable[..., object], bf16: bool) -> Call:
    def run() -> object:
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            return [module(*batch) for batch in job.batches]

    return run


def _onnx(job: Job) -> Call:
    import onnxruntime

    file = io.BytesIO()
    # The exporter prints the whole graph where it fails.
    silence = contextlib.redirect_stdout(io.StringIO())
    with warnings.catch_warnings(), torch.inference_mode(), silence:
        warnings.simplefilter("ignore")
        torch.onnx.export(job.module, job.batches[0], file, dynamo=False, opset_version=18)
    session = onnxruntime.InferenceSession(file.getvalue(), providers=["CPUExecutionProvider"])
    names = [each.name for each in session.get_inputs()]
    feeds = [
        dict(zip(names, (each.numpy() for each in batch), strict=True)) for batch in job.batches
    ]
    return lambda: [session.run(None, feed) for feed in feeds]
