"""The kept index: comes back as it was, and anything else counts as not there."""

from __future__ import annotations

import copy
import hashlib
import struct
import zlib
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data import make_video
from data.make_video import H264_MP4

from inspector.core.progress import Progress
from inspector.io import video_index_file
from inspector.io.video_index import VideoIndex
from inspector.io.video_index_file import load_index, save_index
from inspector.io.video_prepare import prepare_index


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> VideoIndex:
    path = tmp_path_factory.mktemp("video") / "a.mp4"
    made = prepare_index(make_video.make_video(path, H264_MP4, range(100)), None, Progress())
    return replace(made, hard=frozenset({3, 77}), lead_in=2, threads=False)


def same(a: Any, b: Any) -> bool:
    return bool(np.array_equal(a, b)) if isinstance(a, np.ndarray) else bool(a == b)


def test_it_comes_back_as_it_was(index: VideoIndex, tmp_path: Path) -> None:
    save_index(tmp_path / "deep" / "a.frames", index)
    back = load_index(tmp_path / "deep" / "a.frames")
    assert back is not None
    for one, two in ((index, back), (index.entries, back.entries)):
        for field in fields(one):
            if field.name != "entries":
                assert same(getattr(one, field.name), getattr(two, field.name)), field.name
    assert [back.time_s(n) for n in range(100)] == [index.time_s(n) for n in range(100)]


def test_it_is_small(index: VideoIndex, tmp_path: Path) -> None:
    save_index(tmp_path / "a", index)
    assert (tmp_path / "a").stat().st_size < 2000


def test_damage_anywhere_is_seen(index: VideoIndex, tmp_path: Path) -> None:
    path = tmp_path / "a"
    save_index(path, index)
    sound = path.read_bytes()
    for place in range(0, len(sound), 7):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        assert load_index(path) is None
        path.write_bytes(sound[:place])
        assert load_index(path) is None
    path.write_bytes(sound + b"\0")
    assert load_index(path) is None
    assert load_index(tmp_path / "nothing") is None
    assert load_index(tmp_path) is None


def signed(content: bytes) -> bytes:
    body = zlib.compress(content)
    return b"IVFRAMES" + hashlib.sha256(body).digest() + body


def opened(data: bytes) -> tuple[bytes, bytes]:
    """(header, arrays) of a kept index."""
    content = zlib.decompress(data[40:])
    (length,) = struct.unpack_from("<I", content)
    return content[4 : 4 + length], content[4 + length :]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version": 1', b'"version": 2'),
        (b'"frames": 100', b'"frames": -1'),
        (b'"frames": 100', b'"frames": 1e2'),
        (b'"packets": 100', b'"packets": 99'),
        (b'"packets": 100', b'"packets": 100000000000'),
        (b'"packets": 100', b'"packets": null'),
        (b'"lead_in": 2', b'"lead_in": -1'),
        (b'"lead_in": 2', b'"lead_in": 100'),
        (b'"skipping": true', b'"skipping": 3'),
        (b'"time_base": [1, 12800]', b'"time_base": [1, 0]'),
        (b'"time_base": [1, 12800]', b'"time_base": []'),
        (b'"time_base": [1, 12800]', b'"time_base": "1/25"'),
        (b'"ffmpeg": "', b'"ffmpeg": "0'),
        (b"{", b"["),
        (b"{", b""),
    ],
)
def test_headers_that_lie_are_refused(
    index: VideoIndex, tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = tmp_path / "a"
    save_index(path, index)
    header, arrays = opened(path.read_bytes())
    assert old in header
    changed = header.replace(old, new, 1)
    path.write_bytes(signed(struct.pack("<I", len(changed)) + changed + arrays))
    assert load_index(path) is None


@pytest.mark.parametrize(
    ("array", "change"),
    [
        ("frame_packet", lambda a: a + 50),
        ("frame_packet", lambda a: a * 0),
        ("frame_packet", lambda a: a - 1),
        ("stamps", lambda a: a[::-1].copy()),
        ("packet_bytes", lambda a: a * 0),
        ("packet", lambda a: a[::-1].copy()),
        ("packet", lambda a: a + 100),
        ("first_frame", lambda a: a + 90),
        ("first_frame", lambda a: a - 1),
    ],
)
def test_numbers_that_point_outside_are_refused(
    index: VideoIndex, tmp_path: Path, array: str, change: Callable[[Any], Any]
) -> None:
    wrong = copy.copy(index)
    entries = copy.copy(index.entries)
    object.__setattr__(wrong, "entries", entries)
    holder = wrong if hasattr(wrong, array) else entries
    object.__setattr__(holder, array, change(getattr(holder, array)))
    save_index(tmp_path / "a", wrong)
    assert load_index(tmp_path / "a") is None
    save_index(tmp_path / "a", index)
    assert load_index(tmp_path / "a") is not None


def test_a_bomb_is_not_unpacked(
    index: VideoIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(video_index_file, "_MAX_CONTENT_BYTES", 1 << 20)
    path = tmp_path / "a"
    path.write_bytes(signed(bytes(64 << 20)))
    assert load_index(path) is None


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    path = make_video.make_video(tmp_path / "a.mp4", H264_MP4, range(20))
    (tmp_path / "file").touch()
    assert len(prepare_index(path, tmp_path / "file", Progress())) == 20
