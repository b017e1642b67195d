"""Weights that somebody else trained, for a network to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from inspector.core.errors import SettingsError
from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import read_card
from inspector.train.recipe import Recipe


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


def begin_as(recipe: Recipe, net: nn.Module, folder: Path) -> None:
    """Put the weights of the trained model in `folder` into the recipe's network; what only
    training needs stays fresh. Raises ModelError, and SettingsError for another network."""
    folder = folder.resolve()
    card = read_card(folder)
    if (card.net, dict(card.hyper)) != (recipe.net, dict(recipe.hyper)):
        raise SettingsError(
            f"{card.title} is another network than the recipe {recipe.id} trains; begin with one "
            "that was trained by it."
        )
    net.load_state_dict(load_net(card, read_weights(card, [folder.parent])).state_dict(), False)
