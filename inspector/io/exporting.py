"""What went wrong with a file that is being written, as a sentence for the user."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Callable, Iterator
from pathlib import Path

from inspector.core.errors import ExportError
from inspector.core.language import tr
from inspector.io.files import shown, write_atomically

_FULL = (errno.ENOSPC, errno.EDQUOT)


def write_file(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a temporary file beside `path`, then put it in place.

    Raises ExportError if the folder cannot be written, the disk is full or the file is held by
    another program. Whatever is raised, `path` is as it was.
    """
    with export_errors(path):
        write_atomically(path, write)


@contextlib.contextmanager
def export_errors(path: Path) -> Iterator[None]:
    """Raises ExportError in place of what the system says about writing `path`."""
    try:
        yield
    except PermissionError as error:
        raise ExportError(
            tr(
                "{path} may not be written; close it in other programs or choose another folder.",
                path=shown(path),
            ),
            str(error),
        ) from error
    except FileNotFoundError as error:
        raise ExportError(
            tr("The folder for {path} is not there; choose another one.", path=shown(path)),
            str(error),
        ) from error
    except OSError as error:
        name = shown(path)
        if error.errno in _FULL:
            text = tr("The disk is full; free some space to write {path} there.", path=name)
        elif error.errno == errno.EROFS:
            text = tr("The disk is read-only; choose another folder for {path}.", path=name)
        else:
            text = tr(
                "{path} could not be written; free some space or choose another folder.", path=name
            )
        raise ExportError(text, str(error)) from error
