"""Which files are videos, by their content, and how FFmpeg is told to keep to that one file.

FFmpeg would open playlists that name other files and addresses, picture lists, and scripts. So it
is never asked what a file is: the container is found here, handed over by name, and only the
protocol `file`, that one container and the decoders named below may be used.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import local_path, regular_file, shown

VideoKind = Literal["mov", "avi", "matroska", "mpeg", "mpegts", "asf"]
"""The names of FFmpeg's demuxers: MP4/MOV, AVI, MKV/WebM, MPEG-PS, MPEG-TS, WMV."""

DECODERS = frozenset(
    {
        *("h264", "hevc", "mpeg1video", "mpeg2video", "mpeg4", "mjpeg", "vc1"),
        *("wmv1", "wmv2", "wmv3", "msmpeg4v1", "msmpeg4v2", "msmpeg4", "h263", "flv"),
        *("vp8", "vp9", "libdav1d", "av1", "dvvideo", "prores", "dnxhd"),
        *("ffv1", "huffyuv", "ffvhuff", "rawvideo"),
    }
)
"""The picture decoders that a video may use. Each one more is attack surface."""

_SNIFF_BYTES = 8192
_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_PICTURE_BRANDS = (b"avif", b"avis", b"heic", b"heim", b"heis", b"heix", b"mif1", b"msf1", b"jp2 ")
_MATROSKA = b"\x1a\x45\xdf\xa3"
_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_TS_PACKET_BYTES = (188, 192, 204)
_TS_PACKETS = 5
_PLAYLISTS = (b"#extm3u", b"ffconcat", b"v=0\n", b"v=0\r", b"[playlist]", b"[reference]", b"<asx")
_XML_PLAYLISTS = (b"<mpd", b"<playlist", b"<smil", b"<smoothstreamingmedia", b"<asx")


def sniff(first_bytes: bytes) -> VideoKind | None:
    """The container that the first 8 KiB of a file announce, or None if it is no video."""
    if first_bytes[4:8] in _ATOMS and first_bytes[8:12] not in _PICTURE_BRANDS:
        return "mov"
    if first_bytes[:4] == b"RIFF" and first_bytes[8:12] == b"AVI ":
        return "avi"
    if first_bytes.startswith(_MATROSKA):
        known = b"matroska" in first_bytes[:4096] or b"webm" in first_bytes[:4096]
        return "matroska" if known else None
    if first_bytes.startswith(b"\0\0\1\xba"):
        return "mpeg"
    if first_bytes.startswith(_ASF):
        return "asf"
    return "mpegts" if _is_transport_stream(first_bytes) else None


def sniff_file(path: Path) -> VideoKind | None:
    """As `sniff`; None also for files that cannot be read."""
    try:
        return sniff(_start(path))
    except OSError:
        return None


def is_playlist(first_bytes: bytes) -> bool:
    """True for texts that lead a player to other files or addresses."""
    text = first_bytes.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_PLAYLISTS):
        return True
    return text.startswith(b"<") and any(name in text[:1024] for name in _XML_PLAYLISTS)


def video_kind(path: str | Path) -> tuple[Path, VideoKind]:
    """The file, known to lie on this machine, and its container.

    Raises SourceError for addresses, playlists, pictures and everything else that is no video.
    """
    place = local_path(path)
    if regular_file(place).st_size == 0:
        raise SourceError(
            tr("{place} is empty (0 bytes); copy it again from the camera.", place=shown(place))
        )
    try:
        start = _start(place)
    except OSError as error:
        raise SourceError(
            tr(
                "{place} cannot be read; check its permissions and the drive it is on.",
                place=shown(place),
            ),
            str(error),
        ) from error
    kind = sniff(start)
    if kind is not None:
        return place, kind
    if is_playlist(start):
        raise playlist_refused(place)
    raise SourceError(
        tr(
            "{place} is not a video that can be read here; use MP4, MOV, AVI, MKV, WebM, MPEG or "
            "WMV.",
            place=shown(place),
        )
    )


def playlist_refused(path: Path) -> SourceError:
    """The one sentence for texts that name videos instead of being one."""
    return SourceError(
        tr("{path} is a playlist, not a video; choose the video file itself.", path=shown(path))
    )


def is_playlist_file(path: Path) -> bool:
    """As `is_playlist`; False also for files that cannot be read."""
    try:
        return is_playlist(_start(path))
    except OSError:
        return False


def confinement(kind: VideoKind) -> dict[str, str]:
    """Options that keep FFmpeg to the file it was given."""
    options = {
        "protocol_whitelist": "file",
        "format_whitelist": kind,
        "codec_whitelist": ",".join(sorted(DECODERS)),
    }
    if kind == "mov":  # a QuickTime reference movie names other files
        options |= {"enable_drefs": "0", "use_absolute_path": "0"}
    return options


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_SNIFF_BYTES)


def _is_transport_stream(first_bytes: bytes) -> bool:
    """The sync byte 0x47 at five packets in a row, somewhere near the start."""
    for length in _TS_PACKET_BYTES:
        needed = length * (_TS_PACKETS - 1)
        for start in range(min(length, len(first_bytes) - needed)):
            if first_bytes[start : start + needed + 1 : length] == b"G" * _TS_PACKETS:
                return True
    return False
