"""What a training leaves in its folder, whatever it trains; needs no torch."""

from __future__ import annotations

from pathlib import Path

from inspector.core.errors import SettingsError

CHECKPOINT = "checkpoint.safetensors"
"""What it goes on from."""


def prepare(folder: Path, resume: bool) -> None:
    """Make the folder of a training. Raises SettingsError when that fails, or when it holds one
    that is not to be resumed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The folder {folder} cannot be made: choose another output.", str(error)
        ) from error
    if not resume and (folder / CHECKPOINT).exists():
        raise SettingsError(
            f"{folder} already holds a training: resume it or choose an empty folder."
        )
