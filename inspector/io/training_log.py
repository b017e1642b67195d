"""The log of a training: one JSON object an epoch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.io.files import shown

LOG = "log.jsonl"
"""Its name in the folder of a training."""
MOST_BYTES = 64 * 1024 * 1024
"""A million epochs; whatever is larger is something else."""


def epochs(path: Path) -> list[dict[str, Any]]:
    """What the log says of each epoch, up to a line that was cut off; nothing if there is no log.

    Raises OSError.
    """
    found: list[dict[str, Any]] = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        try:
            entry = json.loads(line)
        except ValueError:
            break
        if not isinstance(entry, dict) or not isinstance(entry.get("epoch"), int):
            break
        found.append(entry)
    return found


def read_training(place: Path) -> tuple[str, list[dict[str, Any]]]:
    """The name and the epochs of a training, by its folder or its log.

    Raises SettingsError if there is none.
    """
    path = place / LOG if place.is_dir() else place
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise SettingsError(
                tr(
                    "{place} holds no log of a training; choose the folder that `inspector train` "
                    "wrote.",
                    place=shown(place),
                )
            )
        found = epochs(path)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(
            tr("The log {path} cannot be read; choose another training.", path=shown(path)),
            str(error),
        ) from error
    if not found:
        raise SettingsError(
            tr("The log {path} holds no epoch; choose another training.", path=shown(path))
        )
    return path.resolve().parent.name, found
