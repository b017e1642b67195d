"""Networks of the community, recognised by spandrel by the names and shapes of their weights."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.engine.weights import without_random_weights

SCALES = (2, 3, 4)
_CHOOSE = mark("choose a file that enlarges two, three or four times")
_UNFIT = (
    *(RuntimeError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError),
    *(ArithmeticError, NotImplementedError, RecursionError),
)
"""What spandrel's networks raise for weights that are not theirs."""


@dataclass(frozen=True, eq=False)
class Recognised:
    """A network with its weights, fp32, on the processor, in evaluation mode. Sides of its pictures
    are multiples of `multiple_of`."""

    net: nn.Module
    architecture: str
    scale: int
    bands: int
    multiple_of: int
    tiles_advised: bool


class CommunityNet(nn.Module):
    """float (N, bands, h, w) in [0, 1] to (N, bands, scale * h, scale * w): one tensor, whatever
    else the network gives."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, picture: Tensor) -> Tensor:
        made = self.net(picture)
        first: Tensor = made[0] if isinstance(made, tuple | list) else made
        return first


def recognise(name: str, tensors: Mapping[str, Tensor]) -> Recognised:
    """The network that weights belong to. `name` is the file's or model's, for the sentences.

    Shapes are compared without taking memory first, where the network can be built so. Raises
    ModelError: no known network, other bands, another scale, one that does something else.
    """
    with warnings.catch_warnings():
        # torch.meshgrid without an order of its indices, and the like.
        warnings.simplefilter("ignore")
        _compare_shapes(name, tensors)
        return _loaded(name, tensors)


def _loaded(name: str, tensors: Mapping[str, Tensor]) -> Recognised:
    import spandrel

    try:
        found = spandrel.ModelLoader(device="cpu").load_from_state_dict(dict(tensors))
    except spandrel.UnsupportedModelError as error:
        raise ModelError(
            tr(
                "The network of {name} is not known here; choose a file of another network, "
                "such as ESRGAN, Compact, SPAN, SwinIR, HAT or DAT.",
                name=name,
            )
        ) from error
    except _UNFIT as error:
        raise _unfit(name, error) from error
    if not isinstance(found, spandrel.ImageModelDescriptor) or found.purpose != "SR":
        raise ModelError(
            tr(
                "{name} is a {network} that does not enlarge pictures; {advice}.",
                name=name,
                network=found.architecture.name,
                advice=tr(_CHOOSE),
            )
        )
    if found.scale not in SCALES:
        raise ModelError(
            tr(
                "{name} enlarges {scale} times; {advice}.",
                name=name,
                scale=found.scale,
                advice=tr(_CHOOSE),
            )
        )
    if found.input_channels not in (1, 3) or found.output_channels != found.input_channels:
        raise ModelError(
            tr(
                "{name} makes {given} bands of {taken}; choose a file that takes and gives red, "
                "green and blue, or brightness alone.",
                name=name,
                given=found.output_channels,
                taken=found.input_channels,
            )
        )
    size = found.size_requirements
    if size.square or max(size.minimum, size.multiple_of) > 128:
        raise ModelError(
            tr("{name} takes only pictures of its own size; choose another model.", name=name)
        )
    return Recognised(
        CommunityNet(found.model.float()).eval(),
        found.architecture.name,
        found.scale,
        found.input_channels,
        # Of both a multiple: spandrel rounds the least size up to the other.
        max(size.minimum, size.multiple_of, 1),
        found.tiling is not spandrel.ModelTiling.DISCOURAGED,
    )


def _compare_shapes(name: str, tensors: Mapping[str, Tensor]) -> None:
    """Raises ModelError for weights of other shapes than their network's, before that takes memory.
    Networks that compute while they are built cannot be built without memory and pass unseen."""
    import spandrel

    bare = {key: torch.empty_like(value, device="meta") for key, value in tensors.items()}
    with contextlib.suppress(spandrel.UnsupportedModelError, *_UNFIT):
        try:
            with torch.device("meta"), without_random_weights():
                spandrel.ModelLoader(device="meta").load_from_state_dict(bare)
        except RuntimeError as error:
            if "loading state_dict" in str(error):
                raise _unfit(name, error) from error


def _unfit(name: str, error: Exception) -> ModelError:
    return ModelError(
        tr(
            "The weights of {name} do not fit their own network; fetch the file once more, or "
            "choose another one.",
            name=name,
        ),
        str(error)[:2000],
    )
