"""The experiments there are, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from inspector.core.errors import SettingsError
from inspector.train.experiments import dsrnet, hrsegnet, sentinel2, upcracknet
from inspector.train.experiments.experiment import Experiment

EXPERIMENTS: Mapping[str, Callable[[], Experiment]] = {
    "hrsegnet": hrsegnet.experiment,
    "upcracknet": upcracknet.experiment,
    "dsrnet": dsrnet.experiment,
    "sentinel2": sentinel2.experiment,
}


def find_experiment(name: str) -> Experiment:
    """The experiment of this name. Raises SettingsError."""
    if name not in EXPERIMENTS:
        raise SettingsError(
            f"There is no experiment {name!r}: name one of {', '.join(EXPERIMENTS)}."
        )
    return EXPERIMENTS[name]()
