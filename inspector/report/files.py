"""Writing what is handed in: a file is complete, or as it was before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inspector.core.errors import ExportError
from inspector.io.files import shown, write_atomically


def write_file(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a temporary file beside `path`, then put it in place.

    Raises ExportError if the folder cannot be written, the disk is full or the file is held by
    another program. Whatever is raised, `path` is as it was.
    """
    try:
        write_atomically(path, write)
    except PermissionError as error:
        raise ExportError(
            f"{shown(path)} may not be written; close it in other programs or choose another "
            "folder.",
            str(error),
        ) from error
    except FileNotFoundError as error:
        raise ExportError(
            f"The folder for {shown(path)} is not there; choose another one.", str(error)
        ) from error
    except OSError as error:
        raise ExportError(
            f"{shown(path)} could not be written; free some space or choose another folder.",
            str(error),
        ) from error
