"""What counts as a video, and that a hostile one reads no other file and calls nobody."""

from __future__ import annotations

import contextlib
import ctypes
import os
import random
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import av
import pytest
from data import make, make_video
from data.make_video import ALL, MJPEG_AVI

from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.io.source import entry_for, open_source
from inspector.io.video_format import DECODERS, confinement, is_playlist, sniff, video_kind
from inspector.io.video_source import VideoSource

IN_OPEN, IN_ACCESS = 0x20, 0x1


@contextmanager
def untouched(path: Path) -> Iterator[None]:
    """Fails if anybody opens or reads the file meanwhile, as the system itself tells it."""
    if not sys.platform.startswith("linux"):
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN | IN_ACCESS) >= 0
    try:
        yield
        with contextlib.suppress(BlockingIOError):  # nothing to read: nothing happened
            os.read(watch, 4096)
            pytest.fail("somebody opened or read the file")
    finally:
        os.close(watch)


@contextmanager
def listening() -> Iterator[int]:
    """A port of this machine; fails if anybody calls it meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server.getsockname()[1]
        with contextlib.suppress(BlockingIOError):
            server.accept()[0].close()
            pytest.fail("somebody called")


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good video that no other file may lead to; its frames carry numbers from 5000 on."""
    folder = tmp_path_factory.mktemp("canary")
    return make_video.make_video(folder / "canary.ts", ALL["mpeg2 ts"], range(5000, 5030))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the watch is Linux's")
def test_the_watches_see(canary: Path) -> None:
    with pytest.raises(pytest.fail.Exception), untouched(canary):
        canary.read_bytes()
    with pytest.raises(pytest.fail.Exception), listening() as port:
        socket.create_connection(("127.0.0.1", port)).close()


@pytest.mark.parametrize("kind", list(ALL))
def test_what_a_file_is_its_content_says(tmp_path: Path, kind: str) -> None:
    recipe = ALL[kind]
    path = make_video.make_video(tmp_path / "report.pdf", recipe, range(4))
    place, found = video_kind(path)
    expected = {"mp4": "mov", "webm": "matroska"}.get(recipe.container, recipe.container)
    assert (place, found) == (path, expected)
    with closing(open_source(path)) as source:
        assert isinstance(source, VideoSource)
        assert make_video.number_in(source.read(0).pixels) == 0


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nCANARY\n#EXT-X-ENDLIST\n",
        b"\xef\xbb\xbf\n#EXTM3U\nCANARY\n",
        b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:PORT/a.ts\n#EXT-X-ENDLIST\n",
        b"ffconcat version 1.0\nfile 'CANARY'\n",
        b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\nm=video PORT RTP/AVP 96\r\n",
        b"[playlist]\nFile1=http://127.0.0.1:PORT/a\n",
        b"<asx version='3.0'><entry><ref href='http://127.0.0.1:PORT/'/></entry></asx>",
        b"<?xml version='1.0'?><MPD><BaseURL>http://127.0.0.1:PORT/</BaseURL></MPD>",
        b"[Reference]\nRef1=http://127.0.0.1:PORT/a\n",
    ],
)
@pytest.mark.parametrize("name", ["a.mp4", "a.m3u8", "a.avi"])
def test_playlists_are_refused_whatever_their_name(
    tmp_path: Path, canary: Path, content: bytes, name: str
) -> None:
    with listening() as port, untouched(canary):
        path = tmp_path / name
        path.write_bytes(
            content.replace(b"CANARY", os.fsencode(canary)).replace(b"PORT", str(port).encode())
        )
        for attempt in (open_source, VideoSource, lambda p: entry_for(p, None)):
            with pytest.raises(SourceError, match="is a playlist") as caught:
                attempt(path)
            assert name in caught.value.message


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:PORT/a.mp4",
        "rtsp://127.0.0.1:PORT/a",
        "concat:a.ts|b.ts",
        "file:///CANARY",
        "tcp://127.0.0.1:PORT",
        "\\\\127.0.0.1\\share\\a.mp4",
        "//127.0.0.1/share/a.mp4",
    ],
)
def test_addresses_are_refused(canary: Path, address: str) -> None:
    with listening() as port, untouched(canary), pytest.raises(SourceError):
        VideoSource(address.replace("PORT", str(port)).replace("CANARY", str(canary)))


def test_names_that_ffmpeg_would_take_for_something_else(tmp_path: Path) -> None:
    made = make_video.make_video(tmp_path / "a.avi", MJPEG_AVI, range(3)).read_bytes()
    names = ("concat:a.avi", "pipe:0", "f%03d.avi", "-i.avi", "a b'\"\n.avi", "ü.avi", "\udcff.avi")
    for name in names:
        path = tmp_path / name
        try:
            path.write_bytes(made)
        except OSError:
            continue  # this system does not know such names
        with closing(VideoSource(path)) as source:
            assert make_video.number_in(source.read(2).pixels) == 2


@pytest.mark.parametrize(
    "content",
    [
        make.encoded(make.picture(), "PNG"),
        make.encoded(make.picture(), "JPEG"),
        b"\0\0\0\x20ftypavif\0\0\0\0avifmif1",
        b"\0\0\0\x20ftypheic\0\0\0\0mif1heic",
        b"\0\0\0\x0cjP  \r\n\x87\n",
        b"RIFF\0\0\0\0WAVEfmt ",
        b"\x1a\x45\xdf\xa3" + b"\x42\x82\x84mkva" + bytes(100),
        b"G" * 600 + b"not a stream of packets" * 20,
        b"%PDF-1.7",
        b"G",
        bytes(4096),
        b"plain words, for instance of a subtitle\n",
        b"RIFF\0\0\0\0CDXA",
        b"OggS",
        b"FLV\x01",
        b"-----BEGIN",
    ],
)
def test_what_is_no_video(tmp_path: Path, content: bytes) -> None:
    if content.startswith(b"G" * 600):
        assert sniff(content) in (None, "mpegts")  # sync bytes alone look like packets ...
    else:
        assert sniff(content) is None
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:  # ... and are refused when nothing is in them
        VideoSource(path)
    assert "a.mp4" in caught.value.message
    assert caught.value.message.count(".") <= 2


@pytest.mark.parametrize("size", [0, 1, 8, 12, 40, 200, 400])
@pytest.mark.parametrize("kind", ["h264 mp4", "mpeg4 avi", "h264 mkv vfr", "mpeg2 ts", "wmv2 asf"])
def test_hardly_anything_of_a_file(tmp_path: Path, kind: str, size: int) -> None:
    recipe = ALL[kind]
    path = make_video.make_video(tmp_path / f"a{recipe.suffix}", recipe, range(3))
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(SourceError) as caught:
        VideoSource(path)
    assert path.name in caught.value.message


def test_a_reference_movie_leads_nowhere(tmp_path: Path, canary: Path) -> None:
    """QuickTime may say: my pictures are in that other file."""
    path = reference_movie(tmp_path / "a.mp4", canary)
    freely = {"enable_drefs": "1", "use_absolute_path": "1"}
    with (
        pytest.raises(pytest.fail.Exception),
        untouched(canary),
        av.open(str(path), format="mov", options=freely) as container,
    ):
        next(container.demux(video=0), None)  # FFmpeg follows, if it is let
    with (
        untouched(canary),
        contextlib.suppress(SourceError),
        closing(VideoSource(path)) as source,
    ):
        assert make_video.number_in(source.read(0).pixels) < 5000


def reference_movie(path: Path, target: Path) -> Path:
    """An MP4 whose data reference names another file."""
    data = make_video.make_video(path, ALL["h264 mp4"], range(12)).read_bytes()
    name = os.fsencode(target)
    alias = bytearray(150)
    alias[10] = len(b"disk")  # volume name
    alias[11:15] = b"disk"
    alias += struct.pack(">hh", 2, len(name)) + name + b"\0" * (len(name) % 2)
    alias += struct.pack(">hh", -1, 0)
    inner = struct.pack(">I4sI", 12 + len(alias), b"alis", 0) + alias
    forged = struct.pack(">I4sII", 16 + len(inner), b"dref", 0, 1) + inner
    at = data.index(b"dref") - 4
    old = struct.unpack_from(">I", data, at)[0]
    changed = bytearray(data[:at] + forged + data[at + old :])
    for atom in (b"moov", b"trak", b"mdia", b"minf", b"dinf"):
        place = changed.index(atom) - 4
        size = struct.unpack_from(">I", changed, place)[0]
        struct.pack_into(">I", changed, place, size + len(forged) - old)
    path.write_bytes(changed)
    return path


def test_ffmpeg_is_told_to_stay_in_the_file() -> None:
    for kind in ("mov", "avi", "matroska", "mpeg", "mpegts", "asf"):
        options = confinement(kind)
        assert options["protocol_whitelist"] == "file"
        assert options["format_whitelist"] == kind
        assert set(options["codec_whitelist"].split(",")) == DECODERS
    assert not DECODERS & {"magicyuv", "ass", "ansi", "tiff", "exr", "png"}


def test_a_decoder_that_is_not_on_the_list_is_not_used(tmp_path: Path) -> None:
    data = make_video.make_video(tmp_path / "a.avi", MJPEG_AVI, range(4)).read_bytes()
    path = tmp_path / "b.avi"
    path.write_bytes(data.replace(b"MJPG", b"M8RG"))  # MagicYUV, where CVE-2026-8461 was
    with pytest.raises(SourceError, match="not supported"):
        VideoSource(path)


def test_a_small_file_may_not_announce_gigabytes(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    data = bytearray(make_video.make_video(tmp_path / "a.avi", MJPEG_AVI, range(4)).read_bytes())
    at = 0
    while (at := data.find(b"\xff\xc0", at + 1)) > 0:
        struct.pack_into(">HH", data, at + 5, 65_000, 65_000)
    path = tmp_path / "bomb.avi"
    path.write_bytes(data)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SourceError, match=r"bomb\.avi"):
        VideoSource(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # KiB


def test_a_folder_of_random_bytes_never_breaks_the_reader(tmp_path: Path) -> None:
    """Good starts, rubbish after: one sentence or some frames, nothing else."""
    read, refused = 0, []
    generator = random.Random(3)
    for kind in ("h264 mp4", "mpeg4 avi", "h264 mkv vfr", "mpeg2 ps", "mpeg2 ts", "wmv2 asf"):
        recipe = ALL[kind]
        good = make_video.make_video(tmp_path / f"good{recipe.suffix}", recipe, range(8))
        for case in range(6):
            data = bytearray(good.read_bytes())
            for _ in range(10 * (case + 1)):
                data[generator.randrange(16, len(data))] = generator.randrange(256)
            path = tmp_path / f"bad{recipe.suffix}"
            path.write_bytes(data)
            try:
                with closing(VideoSource(path)) as source:
                    for number in range(len(source.prepare(Progress()))):
                        read += source.read(number).width_px > 0
            except SourceError as error:
                refused.append(error.message)
    assert read > 0
    assert all("bad." in sentence for sentence in refused)


def test_playlists_by_content() -> None:
    assert is_playlist(b"  \n#extm3u")
    assert is_playlist(b"<?xml version='1.0'?>\n<smil>")
    assert not is_playlist(b"<svg></svg>")
    assert not is_playlist(b"v=1 is a version")
