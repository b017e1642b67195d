"""Weights that somebody else trained, for a network to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from inspector.core.errors import SettingsError


def read_start(recipe: str, name: str, folder: Path | None) -> Mapping[str, Tensor]:
    """The tensors of the file `name` in `folder`, in float32. Raises SettingsError."""
    if folder is None:
        raise SettingsError(
            f"{recipe} begins with the weights {name}: set INSPECTOR_DATA to the folder whose "
            "weights folder has them."
        )
    if Path(name).name != name or "\\" in name:
        raise SettingsError(f"{recipe} names no plain file to begin with: correct the recipe.")
    try:
        tensors: dict[str, Tensor] = load_file(folder / name)
    except (OSError, SafetensorError) as error:
        raise SettingsError(
            f"The weights {name} cannot be read; fetch the file again.", str(error)
        ) from error
    return {name: value.float() for name, value in tensors.items()}


def begin_with(net: nn.Module, part: str, tensors: Mapping[str, Tensor]) -> frozenset[Tensor]:
    """Put weights into the module `part` of a network; the parameters that have them now. The file
    may hold more. Raises SettingsError where it lacks some, or they have other shapes."""
    modules = dict(net.named_modules())
    if part not in modules:
        raise SettingsError(f"The network has no part {part!r} to begin with weights: name one.")
    module = modules[part]
    try:
        module.load_state_dict({name: tensors[name] for name in module.state_dict()})
    except (KeyError, RuntimeError) as error:
        raise SettingsError(
            f"The weights do not fit the network's part {part!r}: use the file that the recipe "
            "names.",
            str(error),
        ) from error
    return frozenset(module.parameters())
