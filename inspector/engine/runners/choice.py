"""Which runner a model gets on a device, and where it goes when the device's memory is full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from inspector.core.card import ModelCard
from inspector.core.community import ONNX
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.stored_texts import RAN_WITH_TORCH
from inspector.engine.device import Device, need_torch, processor
from inspector.engine.runners.runner import OutOfMemory, Runner
from inspector.engine.weights import load_net, read_weights
from inspector.paths import cache_dir, models_dirs

RunnerChoice = Literal["auto", "torch", "openvino"]
_R = TypeVar("_R")


class Chosen(NamedTuple):
    """A runner; what makes one on the processor (None if it is there); what to tell the user."""

    runner: Runner
    fallback: Callable[[], Runner] | None
    notices: tuple[str, ...]


def choose_runner(
    card: ModelCard,
    device: Device,
    choice: RunnerChoice = "auto",
    folders: Sequence[Path] | None = None,
) -> Chosen:
    """The runner of a card's network with its weights, ready on `device`.

    `folders` are the catalog's (by default the app's and the user's); the weights are those whose
    card has the same hash. `auto` is OpenVINO on the processor where it is installed and knows all
    of the network, else torch. Raises ModelError: not trained, weights wrong, runner and device
    that do not go together.
    """
    content = read_weights(card, models_dirs() if folders is None else folders)
    if card.net == ONNX:
        from inspector.engine.runners.onnx_runner import OnnxRunner

        return Chosen(OnnxRunner(card, content), None, ())
    if device.kind == "cpu":
        runner, notices = _on_processor(card, content, choice)
        return Chosen(runner, None, notices)
    if choice == "openvino":
        raise ModelError(tr("OpenVINO runs on the processor; choose the device cpu."))
    need_torch(card.title)
    from inspector.engine.runners.torch_runner import TorchRunner

    def on(kind: str) -> Runner:
        if kind == "cpu":
            return _on_processor(card, content, "auto")[0]
        return TorchRunner(load_net(card, content), card, kind)

    return Chosen(*runners_of(card, device, on), ())


def device_for(card: ModelCard, device: Device) -> Device:
    """Where a card's model runs: ONNX files on the processor, whatever there is."""
    return processor() if card.net == ONNX else device


def runners_of(
    card: ModelCard, device: Device, on: Callable[[str], _R]
) -> tuple[_R, Callable[[], _R] | None]:
    """What `on` makes for a kind of device: the runner on this one, and what makes one on the
    processor, None if this is it. Raises ModelError if the device's memory does not hold it."""
    try:
        runner = on(device.kind)
    except OutOfMemory as error:
        raise ModelError(
            tr(
                "The memory of {name} does not hold {title}; choose the device cpu.",
                name=device.name,
                title=card.title,
            ),
            str(error),
        ) from error
    return runner, None if device.kind == "cpu" else lambda: on("cpu")


def _on_processor(
    card: ModelCard, content: bytes, choice: RunnerChoice
) -> tuple[Runner, tuple[str, ...]]:
    """A runner on the processor, and what the user should know about it."""
    from inspector.engine.runners import openvino_runner

    notices: tuple[str, ...] = ()
    if choice != "torch":
        try:
            cache = cache_dir() / "openvino"
            return openvino_runner.OpenVinoRunner(card, content, cache), notices
        except openvino_runner.Unavailable as error:
            if choice == "openvino":
                raise ModelError(
                    tr(
                        "OpenVINO cannot run {title} here; choose the runner torch.",
                        title=card.title,
                    ),
                    str(error),
                ) from error
            notices = (RAN_WITH_TORCH,)
    need_torch(card.title)
    from inspector.engine.runners.torch_runner import TorchRunner

    return TorchRunner(load_net(card, content), card, "cpu"), notices
