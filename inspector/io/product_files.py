"""The files of a product, which is a folder or a zip that is never unpacked.

Names in a zip are compared, never made into paths of this computer; names that could lead out of
the archive end the reading, and so do two entries of one name, of which two programs might read
different ones.
"""

from __future__ import annotations

import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.raster_library import SNIFF_BYTES, RasterPlace, gdal_name, place_of, sniff

_MAX_FILES = 20_000
_MAX_DEPTH = 6
_MAX_DIRECTORY_BYTES = 4 << 20
"""A product's takes some ten thousand bytes; Python keeps ten times as much of it in memory."""
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.\- ()/]+")
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_END = struct.Struct("<4s4xHHIIH")
_END_AT_MOST = _END.size + 0xFFFF
_LARGE = 0xFFFFFFFF
_END_64 = struct.Struct("<4s36xQ")
_LOCATOR_64 = struct.Struct("<4s4xQ4x")
_ZIP_MAGIC = b"PK\3\4"
_BROKEN = (OSError, ValueError, zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError)


class ProductFiles(Protocol):
    """Names, with / between folders, and what is behind them."""

    name: str

    def names(self) -> tuple[str, ...]:
        """Every file. Raises SourceError."""
        ...

    def read(self, name: str, limit: int) -> bytes:
        """The whole of a small file. Raises SourceError for one of more than `limit` bytes."""
        ...

    def raster(self, name: str) -> RasterPlace:
        """Where a raster lies for GDAL. Raises SourceError."""
        ...


class FolderFiles:
    """Of a folder; links to folders are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.name = folder.name

    def names(self) -> tuple[str, ...]:
        """See `ProductFiles`."""
        found: list[str] = []
        for name in self._below(self._folder, "", _MAX_DEPTH):
            found.append(name)
            if len(found) > _MAX_FILES:
                raise _too_many(self.name)
        return tuple(sorted(found))

    def read(self, name: str, limit: int) -> bytes:
        """See `ProductFiles`."""
        path = self._folder / name
        try:
            with path.open("rb") as file:
                text = file.read(limit + 1)
        except OSError as error:
            raise SourceError(
                tr("{path} cannot be read; check its permissions.", path=shown(path)), str(error)
            ) from error
        return _bounded(text, limit, path.name)

    def raster(self, name: str) -> RasterPlace:
        """See `ProductFiles`."""
        return place_of(self._folder / name)

    def _below(self, folder: Path, prefix: str, depth: int) -> Iterator[str]:
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            raise SourceError(
                tr(
                    "The folder {folder} cannot be read; check its permissions.",
                    folder=shown(folder),
                ),
                str(error),
            ) from error
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if depth > 1:
                    yield from self._below(Path(entry.path), f"{prefix}{entry.name}/", depth - 1)
            elif entry.is_file():
                yield prefix + entry.name


class ZipFiles:
    """Of a zip. What is stored plainly GDAL reads as a part of the file; it unpacks the rest as
    it reads, without a copy on the disk."""

    def __init__(self, path: Path) -> None:
        """Raises SourceError for archives that are damaged, hostile or encrypted."""
        self._path = path
        self.name = path.name
        try:
            with path.open("rb") as file:
                if _directory_bytes(file) > _MAX_DIRECTORY_BYTES:
                    raise _too_many(path.name)
                with zipfile.ZipFile(file) as archive:
                    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        except _BROKEN as error:
            raise self._damaged(error) from error
        if len(entries) > _MAX_FILES:
            raise _too_many(path.name)
        self._entries = {entry.filename: entry for entry in entries}
        if len(self._entries) < len(entries) or any(map(_leads_out, self._entries)):
            raise SourceError(
                tr("{path} holds names that no product has; download it again.", path=shown(path))
            )
        if any(entry.flag_bits & 1 for entry in entries):
            raise SourceError(tr("{path} is encrypted; unpack it first.", path=shown(path)))

    def names(self) -> tuple[str, ...]:
        """See `ProductFiles`."""
        return tuple(sorted(self._entries))

    def read(self, name: str, limit: int) -> bytes:
        """See `ProductFiles`."""
        try:
            with zipfile.ZipFile(self._path) as archive, archive.open(name) as file:
                return _bounded(file.read(limit + 1), limit, name)
        except (*_BROKEN, KeyError, EOFError) as error:
            raise self._damaged(error) from error

    def raster(self, name: str) -> RasterPlace:
        """See `ProductFiles`."""
        entry = self._entries[name]
        short = name.rsplit("/", 1)[-1]
        try:
            with zipfile.ZipFile(self._path) as archive, archive.open(name) as file:
                driver = sniff(file.read(SNIFF_BYTES))
            start = self._start(entry)
        except (*_BROKEN, KeyError, EOFError) as error:
            raise self._damaged(error) from error
        if driver is None:
            raise SourceError(
                tr(
                    "{file} in {path} is no map; download it again.",
                    file=shown(short),
                    path=shown(self._path),
                )
            )
        archive_name = gdal_name(self._path)
        if entry.compress_type == zipfile.ZIP_STORED:
            part = f"/vsisubfile/{start}_{entry.file_size},{archive_name}"
            return RasterPlace(part, driver, short, archive_name)
        if not _PLAIN_NAME.fullmatch(name) or "{" in archive_name or "}" in archive_name:
            raise SourceError(
                tr(
                    "{path} has a name that maps cannot be read from; rename it.",
                    path=shown(self._path),
                )
            )
        return RasterPlace(f"/vsizip/{{{archive_name}}}/{name}", driver, short, archive_name)

    def _start(self, entry: zipfile.ZipInfo) -> int:
        """Where the bytes of an entry begin: behind its own header, which the directory names."""
        with self._path.open("rb") as file:
            file.seek(entry.header_offset)
            magic, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
        if magic != _ZIP_MAGIC:
            raise zipfile.BadZipFile("an entry without a header")
        return int(entry.header_offset + _LOCAL_HEADER.size + name_bytes + extra_bytes)

    def _damaged(self, error: BaseException) -> SourceError:
        return SourceError(
            tr("{path} is cut off or damaged; download it again.", path=shown(self._path)),
            repr(error),
        )


def is_zip(path: Path) -> bool:
    """True for a file that begins as a zip."""
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP_MAGIC)) == _ZIP_MAGIC
    except OSError:
        return False


def _directory_bytes(file: BinaryIO) -> int:
    """How long the directory of a zip says it is, before anything holds it in memory."""
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(max(0, size - _END_AT_MOST))
    tail = file.read(_END_AT_MOST)
    at = tail.rfind(b"PK\5\6")
    if at < 0:
        raise zipfile.BadZipFile("no directory")
    length = int(_END.unpack_from(tail, at)[3])
    if length != _LARGE:
        return length
    locator = _LOCATOR_64.unpack_from(tail, at - _LOCATOR_64.size)
    if locator[0] != b"PK\6\7":
        raise zipfile.BadZipFile("no large directory")
    file.seek(locator[1])
    return int(_END_64.unpack(file.read(_END_64.size))[1])


def _leads_out(name: str) -> bool:
    return (
        name.startswith("/")
        or "\\" in name
        or ":" in name
        or ".." in name.split("/")
        or not name.isprintable()
    )


def _bounded(text: bytes, limit: int, name: str) -> bytes:
    if len(text) > limit:
        raise SourceError(
            tr("{name} is far larger than metadata are; download it again.", name=shown(name))
        )
    return text


def _too_many(name: str) -> SourceError:
    return SourceError(
        tr("{name} holds far more files than a product; choose another one.", name=shown(name))
    )
