"""A data folder, or one packed into a file: pictures in parts, and what is said of them.

A folder's parts are its sub-folders, `images` and mostly `masks`; beside them lie small texts
(`TEXTS`). A pack (`folder_pack`) holds the same files under the same names, and is called like the
folder: deepcrack.safetensors is deepcrack.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from inspector.core.errors import SettingsError, SourceError
from inspector.train.byte_pieces import read_pieces
from inspector.train.pictures import Encoded, PackedFile

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp")
LABELS_FILE = "labels.txt"
OBJECTS_FILE = "objects.json"
TEXTS = (LABELS_FILE, OBJECTS_FILE)
VERSION = 1
_PACKED = ".safetensors"


def data_name(path: Path) -> str:
    """What a data folder or a pack is called."""
    return path.resolve().name.removesuffix(_PACKED)


def data_names(paths: Sequence[Path]) -> list[str]:
    """What they are called. Raises SettingsError if two are called the same."""
    names = [data_name(path) for path in paths]
    if len(set(names)) != len(names):
        raise SettingsError("Two data folders have the same name: rename one of them.")
    return names


class DataFolder:
    """A data folder or a pack of one, opened."""

    def __init__(self, path: Path) -> None:
        """Raises SourceError for a file that is no pack of a folder."""
        self.path = path
        self._packed = _packed(path) if path.is_file() else None

    def has(self, part: str) -> bool:
        """Whether it has such a part."""
        if self._packed is None:
            return (self.path / part).is_dir()
        return any(name.startswith(f"{part}/") for name in self._packed)

    def pictures(self, part: str) -> dict[str, Encoded]:
        """The pictures of a part by their stems, in order. Raises SourceError: no such part, or two
        of one stem."""
        if not self.has(part):
            raise SourceError(
                f"{self.path / part} is missing: a data folder holds the two folders images and "
                "masks."
            )
        found: dict[str, Encoded] = {}
        for file in self._files(part):
            name = PurePosixPath(file.name)
            if name.suffix.lower() not in PICTURE_SUFFIXES or name.name.startswith("."):
                continue
            if name.stem in found:
                raise SourceError(
                    f"{found[name.stem].name} and {name} in {self.path / part} share one name: "
                    "rename one."
                )
            found[name.stem] = file
        return found

    def text(self, name: str) -> str | None:
        """One of `TEXTS`; None where there is none. Raises SourceError when it cannot be read."""
        try:
            if self._packed is None:
                path = self.path / name
                return path.read_text(encoding="utf-8") if path.is_file() else None
            there = self._packed.get(name)
            return None if there is None else there.decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(
                f"{name} in {self.path} cannot be read: replace it.", str(error)
            ) from error

    def _files(self, part: str) -> Sequence[Encoded]:
        if self._packed is None:
            return sorted((self.path / part).iterdir())
        return [
            PackedFile(PurePosixPath(name).name, content)
            for name, content in sorted(self._packed.items())
            if PurePosixPath(name).parts[:-1] == (part,)
        ]


def _packed(path: Path) -> Mapping[str, bytes]:
    """The files of a pack by their names. Raises SourceError."""
    about, pieces = read_pieces(path)
    try:
        names = about["files"]
        if about["version"] != VERSION or not all(name and str(name) == name for name in names):
            raise ValueError(f"version {about['version']}, files {names!r:.200}")
        return dict(zip(names, pieces, strict=True))
    except (KeyError, TypeError, ValueError) as error:
        raise SourceError(
            f"{path.name} is no pack of pictures with masks: make one by `inspector pack --kind "
            "pictures`.",
            str(error),
        ) from error
