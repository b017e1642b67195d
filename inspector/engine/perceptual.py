"""How different two pictures look to VGG16: LPIPS, where its weights are at hand.

Zhang et al., "The unreasonable effectiveness of deep features as a perceptual metric", CVPR 2018,
eq. 1: features after the last ReLU of each stage, normalised along the channels, their squared
differences weighted by channel, averaged over the picture and summed over the stages. The learned
weights of the channels (`lpips_lin0` ... `lpips_lin4`) are used where the file has them; without
them every channel counts alike, and the name says so. No weights come with the app.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.engine.device import torch_is_there
from inspector.paths import user_data_dir

if TYPE_CHECKING:
    from torch import Tensor, nn

VGG_NAME = "vgg16_imagenet_conv_fp16.safetensors"
LEARNED, UNLEARNED = "LPIPS (VGG16)", mark("VGG16 distance without learned weights")
MOST_PX = 1 << 20
"""Of a picture: its features take 0.3 GB for each of so many pixels."""
LEAST_PX = 16
"""Of a side: four times halved, a pixel is left."""
_LAST_LAYERS = (3, 8, 15, 22, 28)
"""Of the stages. Four are ReLUs; our VGG16 ends with the last stage's convolution."""
_TINY = 1e-10


def find_vgg() -> Path | None:
    """The file of weights in the user's folder, or in the one that $INSPECTOR_DATA names; None in
    the field build, which has nothing that could run it."""
    if not torch_is_there():
        return None
    folders = [user_data_dir()]
    if os.environ.get("INSPECTOR_DATA"):
        folders.append(Path(os.environ["INSPECTOR_DATA"]))
    paths = (folder / "weights" / VGG_NAME for folder in folders)
    return next((path for path in paths if path.is_file()), None)


def why_none() -> str:
    """What to do to have the distance."""
    if not torch_is_there():
        return tr("No perceptual distance: this is the field build; it needs the full one.")
    return tr(
        "No perceptual distance: put {name} into {folder} to have it.",
        name=VGG_NAME,
        folder=user_data_dir() / "weights",
    )


class Perceptual:
    """The distance, ready on the processor. `name` is `LEARNED` or `UNLEARNED`."""

    def __init__(self, net: nn.Module, channel_weights: Mapping[int, Tensor] | None) -> None:
        """`net` is a `nets.vgg16.Vgg16`; `channel_weights` are (1, channels, 1, 1) by stage."""
        self._net = net.eval()
        self._weights = channel_weights
        self.name = UNLEARNED if channel_weights is None else LEARNED

    def __call__(self, picture: NDArray[np.uint8], truth: NDArray[np.uint8]) -> float:
        """Of two pictures uint8 (height, width, 3): 0 for equal ones, without a bound. Raises
        ValueError for unequal sizes and for a side below `LEAST_PX`."""
        return self.against(truth)(picture)

    def against(self, truth: NDArray[np.uint8]) -> Callable[[NDArray[np.uint8]], float]:
        """The same for several pictures: what the truth looks like is found once."""
        import torch

        if min(truth.shape[:2]) < LEAST_PX:
            raise ValueError(f"pictures of {truth.shape} cannot be compared, they are too small")
        with torch.inference_mode():
            wanted = self._stages(truth)

        def distance(picture: NDArray[np.uint8]) -> float:
            if picture.shape != truth.shape:
                raise ValueError(f"sizes {picture.shape} and {truth.shape} cannot be compared")
            apart = 0.0
            with torch.inference_mode():
                for number, (one, other) in enumerate(
                    zip(self._stages(picture), wanted, strict=True)
                ):
                    squares = (one - other).square()
                    if self._weights is not None:
                        squares *= self._weights[number]
                    apart += float(squares.sum(dim=1).mean())
            return apart

        return distance

    def _stages(self, picture: NDArray[np.uint8]) -> list[Tensor]:
        """The normalised features of each stage, (1, channels, height, width)."""
        import torch

        pixels = torch.from_numpy(picture.astype(np.float32) / np.float32(255))
        seen = pixels.permute(2, 0, 1)[None]
        seen = (seen - self._net.get_buffer("mean")) / self._net.get_buffer("deviation")
        found = []
        features = self._net.get_submodule("features")
        assert isinstance(features, torch.nn.Sequential)
        for number, layer in enumerate(features):
            seen = layer(seen)
            if number in _LAST_LAYERS:
                felt = seen.relu()
                found.append(felt / (felt.square().sum(dim=1, keepdim=True).sqrt() + _TINY))
        return found


def load_perceptual(path: Path) -> Perceptual:
    """The distance with the weights of a file. Raises ModelError when it is missing, damaged or of
    another network."""
    net, others = _load(path.parent, path.name)
    names = [f"lpips_lin{number}.weight" for number in range(len(_LAST_LAYERS))]
    if not all(name in others for name in names):
        return Perceptual(net, None)
    return Perceptual(net, {number: others[name] for number, name in enumerate(names)})


def load_vgg16(folder: Path, name: str) -> nn.Module:
    """VGG16's convolutions out of the safetensors file `name` in `folder`, in float32.

    `name` comes from a recipe or card. Raises ModelError when it is no plain file name, or the file
    is missing, damaged or of another network. More tensors than needed are no fault.
    """
    return _load(folder, name)[0]


def _load(folder: Path, name: str) -> tuple[nn.Module, dict[str, Tensor]]:
    """The network, and the tensors of the file that are not its own, in float32."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    from inspector.nets import vgg16

    if Path(name).name != name or "\\" in name or not name.endswith(".safetensors"):
        raise ModelError(
            tr(
                "The perceptual loss names no weights file; write the name of a .safetensors file "
                "without its folder."
            ),
            name,
        )
    try:
        tensors = load_file(folder / name)
    except FileNotFoundError as error:
        raise ModelError(
            tr(
                "The weights of the perceptual loss are missing; set INSPECTOR_DATA to the folder "
                "whose weights folder has them."
            ),
            str(error),
        ) from error
    except (OSError, SafetensorError) as error:
        raise ModelError(
            tr("The weights of the perceptual loss cannot be read; fetch the file again."),
            str(error),
        ) from error
    net = vgg16.build()
    wanted = net.state_dict()
    try:
        net.load_state_dict({k: v.float() for k, v in tensors.items() if k in wanted})
    except RuntimeError as error:
        raise ModelError(
            tr("The weights of the perceptual loss are not VGG16's; name another file."), str(error)
        ) from error
    return net.eval(), {k: v.float() for k, v in tensors.items() if k not in wanted}
