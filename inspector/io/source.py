"""The one way to pixels: whatever lies behind, a source is a row of frames."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from inspector.core.document import SourceEntry, SourceKind
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameInfo, Window
from inspector.core.language import tr
from inspector.io import photos, video_entry
from inspector.io.files import local_path, regular_file, shown
from inspector.io.map_entry import map_entry
from inspector.io.map_file import is_map
from inspector.io.map_folder import is_one_map, maps_in, open_map
from inspector.io.photo_source import PhotoSource
from inspector.io.sentinel2_product import is_metadata, is_product
from inspector.io.video_format import is_playlist_file, playlist_refused, sniff_file
from inspector.io.video_source import VideoSource


class Source(Protocol):
    """Frames by index. Several threads may read one source."""

    def __len__(self) -> int: ...

    def info(self, index: int) -> FrameInfo:
        """What is known of a frame without decoding it. Raises SourceError."""
        ...

    def read(self, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """The pixels of a frame, or of the part of it that covers `window` (source pixels).

        At `level` k a pixel stands for 2**k x 2**k source pixels and the window grows to whole
        pixels of that level. Raises SourceError, ValueError for a window outside the frame.
        """
        ...

    def close(self) -> None:
        """Let files and memory go."""
        ...


def open_source(path: str | Path, cache_dir: Path | None = None) -> Source:
    """Open a map or a dated stack of maps, a video, a photo, or a folder of photos in natural
    order.

    What a file is, its content says, not its name. `cache_dir`: where what was found out about
    videos is kept for the next time. Raises SourceError.
    """
    place = local_path(path)
    if not place.is_dir():
        regular_file(place)  # looking into a pipe would wait for ever
    maps = open_map(place)
    if maps is not None:
        return maps
    if place.is_dir():
        found = photos.list_photos(place)
        if not found:
            raise SourceError(
                tr(
                    "There are no pictures in {place}; choose a folder with JPEG, PNG, TIFF, BMP "
                    "or WebP files.",
                    place=shown(place),
                )
            )
        return PhotoSource(found)
    if _is_video(place):
        return VideoSource(place, cache_dir)
    source = PhotoSource([place])
    source.info(0)
    return source


def kind_of(path: Path) -> SourceKind:
    """What a file, or a folder that is a map, looks like, without opening it as such. Raises
    SourceError."""
    if path.is_dir() or is_product(path) or is_map(path):
        return "map"
    return "video" if sniff_file(path) is not None else "photo"


def list_media(places: Iterable[str | Path]) -> list[Path]:
    """The photos, videos and maps of folders and files together, in natural order; see
    `list_photos`. A folder that is one map, a product or a stack of dates, is itself an item.

    Raises SourceError.
    """
    several = [_whole(local_path(place)) for place in places]
    whole = [place for place in several if place.is_dir() and is_one_map(place)]
    found = dict.fromkeys(whole)
    found |= dict.fromkeys(photos.list_photos(place for place in several if place not in whole))
    for place in several:
        if place.is_dir() and place not in whole:
            found |= dict.fromkeys(p for p in photos.visible_files(place) if sniff_file(p))
            found |= dict.fromkeys(maps_in(place))
    return sorted(found, key=photos.place_key)


def entry_for(path: Path, base: Path | None) -> SourceEntry:
    """A photo, a video or a map as the document lists it. `base`: the folder of the project file,
    if it has one. Raises SourceError if it cannot be read."""
    if not path.is_dir():
        regular_file(path)
    maps = open_map(path)
    if maps is not None:
        with contextlib.closing(maps):
            return map_entry(path, base, maps)
    if _is_video(path):
        return video_entry.video_entry(path, base)
    return photos.entry_for(path, base)


def _whole(place: Path) -> Path:
    """The product whose metadata file is named."""
    folder = place.absolute().parent
    return folder if is_metadata(place.name) and is_product(folder) else place


def _is_video(path: Path) -> bool:
    """Raises SourceError for playlists, which are neither video nor photo."""
    if is_playlist_file(path):
        raise playlist_refused(path)
    return sniff_file(path) is not None
