"""Where the app's own files and the user's files are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _data_root() -> Path:
    """A checkout has `resources/` and `models/` beside the package; a wheel and a frozen app have
    them inside it."""
    bundled = _PACKAGE / "_data"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def resources_dir() -> Path:
    """Icons, fonts, code tables and label tables that come with the app."""
    return _data_root() / "resources"


def models_dirs() -> tuple[Path, ...]:
    """Folders that hold `<id>/card.toml`: the app's own models, then the user's."""
    return _data_root() / "models", user_data_dir() / "models"


def graphs_dir() -> Path:
    """Models that were converted for OpenVINO when the app was built; a checkout has none."""
    return _data_root() / "graphs"


def user_data_dir() -> Path:
    """Where the app may keep files of its own: settings, logs, caches, models the user adds."""
    override = os.environ.get("INSPECTOR_HOME")
    if override:
        return Path(override)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Inspector"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Inspector"
    return Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "inspector"


def cache_dir() -> Path:
    """Files that can be made again: thumbnails and compiled models."""
    return user_data_dir() / "cache"
