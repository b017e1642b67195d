"""The names of the files that make up a project."""

from __future__ import annotations

from pathlib import Path

from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io.files import shown

SUFFIX = ".inspector.h5"


def project_path(path: Path) -> Path:
    """The path with the project suffix."""
    if path.name.casefold().endswith(SUFFIX):
        return path
    return path.with_name(path.name + SUFFIX)


def results_dir(path: Path) -> Path:
    """The folder of machine results beside a project file: `<name>.results`."""
    name = path.name
    stem = name[: -len(SUFFIX)] if name.casefold().endswith(SUFFIX) else name
    return path.with_name(f"{stem}.results")


def backup_path(path: Path) -> Path:
    """Where the snapshot before the present one is kept."""
    return path.with_name(path.name + ".bak")


def journal_path(path: Path) -> Path:
    """Where the edits since the last saves are."""
    return path.with_name(path.name + ".journal")


def lock_path(path: Path) -> Path:
    """What the window that may write holds."""
    return path.with_name(path.name + ".lock")


def batch_path(path: Path) -> Path:
    """The queue of files that wait for models."""
    return path.with_name(path.name + ".batch")


def batch_log_path(path: Path) -> Path:
    """What became of each file of the queue, in words: `<name>.batch.log`."""
    return results_dir(path).with_suffix(".batch.log")


def own_path(path: Path) -> Path:
    """Where a link leads: else two windows could write one project under two names, and the first
    save would put a file in place of the link. Raises ProjectError for links in a circle."""
    try:
        return path.resolve(strict=True) if path.is_symlink() else path
    except (OSError, RuntimeError) as error:
        raise ProjectError(
            tr("{path} is a link that leads nowhere; choose another project.", path=shown(path)),
            str(error),
        ) from error
