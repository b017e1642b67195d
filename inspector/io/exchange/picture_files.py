"""Copies of the pictures beside what is handed on of them, without what is redacted in them.

A photo is copied as it is, byte for byte, if nothing is redacted in it and other programs see in
the file just the pixels that the shapes count. All others are written anew, as PNG without a word
of the camera: frames of videos, maps in the colours they are first seen in, photos that were held
turned, and whatever shows a redacted area, also one that nobody has judged yet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import SourceEntry
from inspector.core.errors import SourceError
from inspector.core.frame import Frame
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.bounded import read_bytes
from inspector.io.exchange.names import split_name
from inspector.io.exchange.outgoing import OutFile, Outgoing, Picture
from inspector.io.files import shown
from inspector.io.hashing import quick_key
from inspector.io.photo_header import PhotoKind, read_header
from inspector.io.png import png_with_text
from inspector.io.source import Source

_MAX_PIXELS = 100_000_000
_MAX_BYTES = 1 << 30
_REDACTED = {"Comment": "A copy: redacted areas are unreadable for good."}
_SUFFIXES: dict[PhotoKind, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg", ".jpe"),
    "png": (".png",),
    "tiff": (".tif", ".tiff"),
    "bmp": (".bmp",),
    "webp": (".webp",),
}


@dataclass(frozen=True)
class Copying:
    """How pictures get from the project into copies.

    `path_of` says where a source is, and raises SourceError for one that may not be looked at.
    `opened` opens it. `seen` gives a frame as uint8 (height, width, 3), red, green, blue, with
    areas (source pixels) unreadable for good. With `originals` nothing is hidden.
    """

    path_of: Callable[[SourceEntry], Path]
    opened: Callable[[Path], AbstractContextManager[Source]]
    seen: Callable[[Frame, Sequence[Shape]], NDArray[np.uint8]]
    originals: bool = False


def with_copies(
    given: Outgoing, copying: Copying, folder: str, progress: Progress
) -> tuple[Outgoing, tuple[OutFile, ...], tuple[str, ...]]:
    """The pictures under the names of their copies, the copies in `folder` of the output ("" or
    one that ends with a slash), and in sentences what is to know of them. Raises Cancelled."""
    pictures: list[Picture] = []
    files: list[OutFile] = []
    hidden = 0
    for done, picture in enumerate(given.pictures):
        progress.step(done, len(given.pictures))
        hidden += bool(picture.hidden)
        as_it_is = _goes_as_it_is(picture, copying)
        named = picture if as_it_is else _as_png(picture)
        content = partial(_content, picture, as_it_is, copying)
        pictures.append(named)
        files.append(OutFile(folder + named.name, content, is_copy=True))
    return (
        replace(given, pictures=tuple(pictures), copied=True),
        tuple(files),
        _told(hidden, copying),
    )


def _told(hidden: int, copying: Copying) -> tuple[str, ...]:
    if not hidden:
        return ()
    if copying.originals:
        return (
            plural(
                "Copied as it is, with all that is redacted: {n} picture. Whoever gets the copy "
                "sees it.",
                "Copied as they are, with all that is redacted: {n} pictures. Whoever gets the "
                "copies sees it.",
                hidden,
            ),
        )
    return (
        plural(
            "Copied with redacted areas made unreadable: {n} picture.",
            "Copied with redacted areas made unreadable: {n} pictures.",
            hidden,
        ),
    )


def _as_png(picture: Picture) -> Picture:
    return replace(picture, name=f"{picture.stem}.png")


def _goes_as_it_is(picture: Picture, copying: Copying) -> bool:
    """True for a file that shows the pixels of the source, upright, and all of which may be
    seen. What cannot be read keeps its name; it is named once it was to be copied."""
    source = picture.source
    if source.kind != "photo" or (picture.hidden and not copying.originals):
        return False
    try:
        header = read_header(copying.path_of(source))
    except SourceError:
        return True
    upright = header.notes.orientation == 1
    return upright and split_name(picture.name)[1].casefold() in _SUFFIXES[header.kind]


def _content(picture: Picture, as_it_is: bool, copying: Copying, progress: Progress) -> bytes:
    """The copy. Raises SourceError for a file that is not there, is not the one that was inspected,
    or is too large."""
    progress.step(0, 1)
    source = picture.source
    path = copying.path_of(source)
    if quick_key(path) != source.quick_key:
        raise SourceError(
            tr("{name} has changed since it was inspected; find the original.", name=shown(path))
        )
    if as_it_is:
        if read_header(path).oriented_size != (source.width_px, source.height_px):
            raise SourceError(tr("{name} has another size than before.", name=shown(path)))
        return read_bytes(path, _MAX_BYTES)
    if source.width_px * source.height_px > _MAX_PIXELS:
        raise SourceError(
            tr(
                "{name} has more than {most} megapixels; cut it to parts first.",
                name=shown(path),
                most=_MAX_PIXELS // 1_000_000,
            )
        )
    areas = () if copying.originals else picture.hidden
    with copying.opened(path) as opened:
        frame = opened.read(picture.frame.index)
    return png_with_text(copying.seen(frame, areas), _REDACTED if areas else {})
