"""What `inspector evaluate --json` wrote, read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.io.files import shown

Curve = dict[str, list[tuple[float, float]]]
MOST_BYTES = 64 * 1024 * 1024


def read_noise_scores(path: Path) -> dict[str, Curve]:
    """Of each model by noise (intensity, mean Dice), from the clean pictures on.

    Raises SettingsError for a file that holds no scores under noise.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        stored = json.loads(path.read_text("utf-8"))
        found = dict(map(_model, stored.get("models", [stored])))
        if not any(found.values()):
            raise ValueError("no noise")
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise SettingsError(
            tr(
                "{path} holds no scores under noise; choose a file that `inspector evaluate "
                "--noise all --json FILE` wrote.",
                path=shown(path),
            ),
            repr(error),
        ) from error
    return found


def _model(report: dict[str, Any]) -> tuple[str, Curve]:
    clean = (0.0, _share(report["mean_dice"]))
    lines: Curve = {}
    for row in report.get("noise", []):
        line = lines.setdefault(str(row["noise"]), [clean])
        line.append((_share(row["intensity"]), _share(row["mean_dice"])))
    return str(report["model"]), {noise: sorted(line) for noise, line in lines.items()}


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.0 <= value <= 1.0:
        raise ValueError(f"{value!r:.40} is no share")
    return float(value)
