"""Weights into a network: safetensors only, checked against the card before they are parsed.

A large file may lie in parts, so that each travels: `weights.safetensors.1`, `.2` and so on.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable, Mapping, Sequence
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.core.card import ModelCard
from inspector.core.community import ONNX, SPANDREL
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.device import need_torch
from inspector.engine.runners import graph_cache

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.overrides import TorchFunctionMode

WEIGHTS_NAME = "weights.safetensors"
ONNX_NAME = "weights.onnx"
MAX_WEIGHTS_BYTES = 4 << 30


def weights_name(card: ModelCard) -> str:
    """What the file with a card's weights is called."""
    return ONNX_NAME if card.net == ONNX else WEIGHTS_NAME


def weights_files(card: ModelCard, folder: Path) -> tuple[Path, ...]:
    """The files with a card's weights in the model's folder: one, its parts in order, or none."""
    whole = folder / weights_name(card)
    if whole.exists():
        return (whole,)
    numbered = (whole.with_name(f"{whole.name}.{number}") for number in count(1))
    return tuple(takewhile(Path.exists, numbered))


def read_weights(card: ModelCard, folders: Sequence[Path]) -> bytes:
    """The weights file of `card` out of a catalog's folders, its hash checked, not yet parsed.
    Empty where the app has none because it brought the model's graphs, which are checked instead.

    Raises ModelError: not trained, no file, unreadable, too large, another hash.
    """
    if card.weights is None:
        raise ModelError(
            tr(
                "The model {model} is not trained: run `inspector train` with its recipe first.",
                model=card.id,
            )
        )
    found = ""
    for folder in folders:
        content = _read(card, folder / card.id)
        if content is None:
            continue
        # What is hashed is what will be parsed: the file cannot change in between.
        found = hashlib.sha256(content).hexdigest()
        if found == card.weights.sha256:
            return content
    if found:
        raise _mismatch(card, f"sha256 {found} instead of {card.weights.sha256}")
    if graph_cache.came_along(card):
        if graph := graph_cache.damaged(card):
            raise _mismatch(card, f"the graph {graph} is damaged")
        return b""
    raise ModelError(
        tr("The weights of {model} are missing; reinstall the model.", model=card.id),
        ", ".join(str(folder) for folder in folders),
    )


def load_net(card: ModelCard, content: bytes) -> nn.Module:
    """The card's network with the weights of a file's bytes, fp32, on the CPU, evaluation mode.

    Raises ModelError when the network is unknown or names and shapes are not exactly its own.
    """
    need_torch(card.title)
    import torch

    tensors = parse_weights(card.id, content)
    if card.net == SPANDREL:
        from inspector.engine.spandrel_net import recognise

        return recognise(card.title, tensors).net
    # On the meta device a network has shapes but no memory: a hostile card cannot fill the
    # memory before its shapes were compared with a file of a bounded size.
    with torch.device("meta"), without_random_weights():
        expected = build_net(card).state_dict()
    _compare(card, expected, tensors)
    net = build_net(card)
    net.load_state_dict(tensors)
    return net.float().eval()


def build_net(card: ModelCard) -> nn.Module:
    """The card's network with fresh weights. Raises ModelError when the card does not fit it."""
    from torch import nn

    name = f"inspector.nets.{card.net}"
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise ModelError(
                tr(
                    "The network {network} needs the package {package}; install it.",
                    network=card.net,
                    package=error.name,
                ),
                str(error),
            ) from error
        raise ModelError(
            tr(
                "The model {model} needs the network {network}, which this version does not have; "
                "update the app.",
                model=card.id,
                network=card.net,
            ),
        ) from error
    build = getattr(module, "build", None)
    if build is None:
        raise ModelError(
            tr(
                "{network} is no network; correct the card of the model {model}.",
                network=card.net,
                model=card.id,
            )
        )
    try:
        net: Any = build(**card.hyper)
    except (TypeError, ValueError, RuntimeError, ArithmeticError, LookupError) as error:
        raise ModelError(
            tr(
                "The network {network} cannot be built as the card of {model} says; correct the "
                "table hyper.",
                network=card.net,
                model=card.id,
            ),
            str(error),
        ) from error
    assert isinstance(net, nn.Module)
    return net


def without_random_weights() -> TorchFunctionMode:
    """Skips drawing weights that nobody will use; on the meta device that alone would import
    torch's compiler, which takes seconds."""
    from torch import Tensor
    from torch.overrides import TorchFunctionMode

    class Skip(TorchFunctionMode):
        def __torch_function__(
            self,
            func: Callable[..., Any],
            types: Any,
            args: tuple[Any, ...] = (),
            kwargs: Mapping[str, Any] | None = None,
        ) -> Any:
            if func in (Tensor.normal_, Tensor.uniform_):
                return args[0]
            return func(*args, **(kwargs or {}))

    return Skip()


def _read(card: ModelCard, folder: Path) -> bytes | None:
    try:
        files = weights_files(card, folder)
        if sum(path.stat().st_size for path in files) > MAX_WEIGHTS_BYTES:
            raise _mismatch(card, "larger than any weights this app reads")
        return b"".join(path.read_bytes() for path in files) if files else None
    except OSError as error:
        raise ModelError(
            tr(
                "The weights of {model} cannot be read; check the file and its permissions.",
                model=card.id,
            ),
            str(error),
        ) from error


def parse_weights(name: str, content: bytes) -> dict[str, Tensor]:
    """The tensors of a safetensors file, floating ones as fp32. Raises ModelError."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        tensors: dict[str, Tensor] = load(content)
    except (SafetensorError, ValueError, KeyError) as error:
        raise ModelError(
            tr("The weights of {name} are no safetensors file; reinstall the model.", name=name),
            str(error),
        ) from error
    return {
        name: value.float() if value.is_floating_point() else value
        for name, value in tensors.items()
    }


def _compare(card: ModelCard, expected: dict[str, Tensor], found: dict[str, Tensor]) -> None:
    """Raise ModelError unless names and shapes are the same. Batch counters, which inference does
    not use, may be absent."""
    optional = {name for name in expected if name.endswith("num_batches_tracked")}
    missing = expected.keys() - found.keys() - optional
    unknown = found.keys() - expected.keys()
    shapes = [
        name for name in expected.keys() & found.keys() if expected[name].shape != found[name].shape
    ]
    if missing or unknown or shapes:
        raise _mismatch(
            card,
            f"missing {sorted(missing)[:5]}, unknown {sorted(unknown)[:5]}, "
            f"other shapes {sorted(shapes)[:5]}",
        )


def _mismatch(card: ModelCard, details: str) -> ModelError:
    return ModelError(
        tr("The weights of {model} do not match their card; reinstall the model.", model=card.id),
        details,
    )
