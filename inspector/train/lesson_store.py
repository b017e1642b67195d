"""Lessons that were begun, in a folder of their own until their model is finished.

    lessons/<model id>/lesson.json               what is learnt from, and where the learning began
    lessons/<model id>/checkpoint.safetensors    and log.jsonl, as every training has them
    lessons/<model id>/made/<model id>/          the finished model, until it moves to the others
    models/<model id>/                           the finished model

Needs no torch: the window asks for the unfinished lessons when it opens.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock
from safetensors import SafetensorError, safe_open

from inspector.core.errors import SettingsError
from inspector.core.lesson import Lesson, LessonState, UndamagedPicture
from inspector.core.shape import Shape
from inspector.io.cards import CARD_NAME, is_model_id
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.files import replace, shown, write_atomically
from inspector.io.json_pieces import dumped, loaded
from inspector.train.run_files import CHECKPOINT

LESSON_FILE = "lesson.json"
LOCK = ".lock"
FORMAT = 1
MOST_BYTES = 64 << 20
MOST_EPOCHS = 100_000


@dataclass(frozen=True)
class Start:
    """The model whose weights a lesson began with, and its terms, which the new one inherits."""

    model_id: str
    sha256: str
    licence: str
    commercial_use: bool
    training_data: tuple[str, ...]


@dataclass(frozen=True)
class Begun:
    """A lesson as it was begun.

    `digests` are SHA-256 of the pixels that are learnt from, one for each frame; `recipe` is the
    recipe's fingerprint, `epochs` how many it has.
    """

    lesson: Lesson
    digests: tuple[str, ...]
    recipe: str
    epochs: int
    start: Start | None


@dataclass(frozen=True)
class _Picture:
    path: str
    index: int
    areas: tuple[Shape, ...]


@dataclass(frozen=True)
class _File:
    format: int
    title: str
    pictures: tuple[_Picture, ...]
    digests: tuple[str, ...]
    recipe: str
    epochs: int
    start: Start | None


class LessonStore:
    """The lessons and the models of a user, whose folder is `home`."""

    def __init__(self, home: Path) -> None:
        self._lessons = home / "lessons"
        self._models = home / "models"

    def folder(self, model_id: str) -> Path:
        """Where a lesson is. Raises SettingsError for a name that no model can have."""
        if not is_model_id(model_id):
            raise SettingsError(
                "A model's name is of small letters, digits, dots and hyphens; choose another one."
            )
        return self._lessons / model_id

    def unfinished(self) -> Sequence[LessonState]:
        """Lessons without their model, the one begun last first; what cannot be read is left
        out."""
        found: list[tuple[float, LessonState]] = []
        with contextlib.suppress(OSError):
            for folder in sorted(self._lessons.iterdir()):
                if not is_model_id(folder.name) or self._finished(folder.name):
                    continue
                with contextlib.suppress(OSError, SchemaError):
                    begun = _read(folder)
                    when = (folder / LESSON_FILE).stat().st_mtime
                    done = min(_epochs_done(folder / CHECKPOINT), begun.epochs)
                    found.append((when, LessonState(begun.lesson, done, begun.epochs)))
        return [state for _, state in sorted(found, key=lambda each: -each[0])]

    def begun(self, model_id: str) -> Begun | None:
        """A lesson as it was begun, or None. Raises SettingsError when it cannot be read."""
        folder = self.folder(model_id)
        try:
            return _read(folder)
        except FileNotFoundError:
            return None
        except (OSError, SchemaError) as error:
            raise SettingsError(
                f"What was learnt of {model_id} cannot be read; give the surface another name.",
                str(error),
            ) from error

    def begin(self, begun: Begun) -> Path:
        """The folder for a new lesson. Raises SettingsError when it cannot be written."""
        folder = self.folder(begun.lesson.model_id)
        text = dumped(encode(_as_file(begun)))
        try:
            # Whatever a lesson left that ended between its model and its own end.
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            write_atomically(folder / LESSON_FILE, lambda path: _write(path, text))
        except OSError as error:
            raise SettingsError(
                f"The lesson cannot be kept in {shown(self._lessons)}; free some space or check "
                "its permissions.",
                str(error),
            ) from error
        return folder

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """No other window learns meanwhile. Raises filelock.Timeout, at once, and OSError."""
        self._lessons.mkdir(parents=True, exist_ok=True)
        with FileLock(self._lessons / LOCK, timeout=0):
            yield

    def made(self, model_id: str) -> Path:
        """An empty folder for the finished model. Raises OSError."""
        made = self.folder(model_id) / "made" / model_id
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(parents=True)
        return made

    def finish(self, model_id: str) -> None:
        """Move the finished model to the others, at once, and let its lesson go. Raises OSError,
        also when there is such a model already."""
        self._models.mkdir(parents=True, exist_ok=True)
        replace(self.folder(model_id) / "made" / model_id, self._models / model_id)
        shutil.rmtree(self.folder(model_id), ignore_errors=True)

    def forget(self, model_id: str) -> None:
        """Delete what was learnt in a lesson. Raises SettingsError when that fails."""
        folder = self.folder(model_id)
        try:
            # First what says that it is one: half a lesson is none.
            (folder / LESSON_FILE).unlink(missing_ok=True)
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise SettingsError(
                f"The lesson of {model_id} cannot be deleted; check the permissions of its folder.",
                str(error),
            ) from error

    def _finished(self, model_id: str) -> bool:
        return (self._models / model_id / CARD_NAME).exists()


def _read(folder: Path) -> Begun:
    """Raises OSError and SchemaError."""
    path = folder / LESSON_FILE
    if path.stat().st_size > MOST_BYTES:
        raise SchemaError(f"{LESSON_FILE} is too large")
    try:
        stored = loaded(path.read_text("ascii"))
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{LESSON_FILE}: {error}") from error
    if not isinstance(stored, dict) or stored.get("format") != FORMAT:
        raise SchemaError(f"{LESSON_FILE} is of another version")
    file = decode(_File, stored, "lesson")
    assert isinstance(file, _File)
    return _from_file(folder.name, file)


def _from_file(model_id: str, file: _File) -> Begun:
    if not 1 <= file.epochs <= MOST_EPOCHS:
        raise SchemaError(f"lesson.epochs: {file.epochs} is not from 1 to {MOST_EPOCHS}")
    if not is_title(file.title):
        raise SchemaError("lesson.title: one printable line expected")
    for picture in file.pictures:
        if picture.index < 0 or not picture.path or "\0" in picture.path:
            raise SchemaError("lesson.pictures: a frame of a file expected")
    lesson = Lesson(
        model_id,
        file.title,
        tuple(UndamagedPicture(Path(one.path), one.index, one.areas) for one in file.pictures),
    )
    return Begun(lesson, file.digests, file.recipe, file.epochs, file.start)


def _as_file(begun: Begun) -> _File:
    pictures = tuple(_Picture(str(one.path), one.index, one.areas) for one in begun.lesson.pictures)
    return _File(
        FORMAT,
        begun.lesson.title,
        pictures,
        begun.digests,
        begun.recipe,
        begun.epochs,
        begun.start,
    )


def is_title(text: str) -> bool:
    """True for one printable line that is neither blank nor endless."""
    return bool(text.strip()) and text.isprintable() and len(text) <= 100


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="ascii", newline="\n")


def _epochs_done(checkpoint: Path) -> int:
    """What a checkpoint says of itself; 0 where there is none that can be read."""
    try:
        with safe_open(checkpoint, framework="np") as file:
            position: Any = json.loads((file.metadata() or {})["position"])
            done = position["epochs_done"]
    except (OSError, SafetensorError, ValueError, KeyError, TypeError, RecursionError):
        return 0
    return done if isinstance(done, int) and 0 <= done <= MOST_EPOCHS else 0
