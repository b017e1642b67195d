"""What several rows of an experiment need: made once, and kept beside the rows' own folders."""

from __future__ import annotations

from pathlib import Path

from inspector.train.experiments.experiment import Ground, digest


def kept_file(ground: Ground, name: str, *identity: object) -> Path:
    """Where a file is kept whose content is decided by this identity."""
    return ground.work.parent / f"{name}-{digest(*identity)}.safetensors"


def kept_folder(ground: Ground, name: str, *identity: object) -> Path:
    """The folder of what is decided by this identity, made where it is not there yet."""
    folder = ground.work.parent / f"{name}-{digest(*identity)}"
    folder.mkdir(exist_ok=True)
    return folder
