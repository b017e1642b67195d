"""Photos: every format, depth and orientation; levels and windows; broken and hostile files."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from data import make
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.core.errors import SourceError
from inspector.core.frame import GeoPoint, Window
from inspector.io import exif
from inspector.io.photo_header import read_header
from inspector.io.photo_source import PhotoSource
from inspector.io.source import open_source


def _file(folder: Path, content: bytes, name: str = "photo") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("kind", make.LOSSLESS)
def test_colours_come_back_as_red_green_blue(tmp_path: Path, kind: make.Format) -> None:
    drawn = make.picture()
    frame = open_source(_file(tmp_path, make.encoded(drawn, kind))).read(0)
    np.testing.assert_array_equal(frame.pixels, drawn)
    assert not frame.pixels.flags.writeable


def test_jpeg_colours_are_close(tmp_path: Path) -> None:
    drawn = make.picture()
    source = open_source(_file(tmp_path, make.encoded(drawn, "JPEG", quality=95, subsampling=0)))
    difference = source.read(0).pixels.astype(int) - drawn
    assert np.abs(difference).max() <= 6


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_orientation_is_honoured(tmp_path: Path, kind: make.Format, orientation: int) -> None:
    drawn = make.picture(40, 24)
    notes = {"exif": make.exif(orientation)}
    if kind == "TIFF":
        notes = {"tiffinfo": {0x0112: orientation}}  # type: ignore[dict-item]
    source = open_source(_file(tmp_path, make.encoded(drawn, kind, **notes)))
    seen = make.turned(drawn, orientation)
    np.testing.assert_array_equal(source.read(0).pixels, seen)
    info = source.info(0)
    assert (info.height_px, info.width_px) == seen.shape[:2]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_of_16_bit_tiff(tmp_path: Path, orientation: int) -> None:
    drawn = make.picture(40, 24).astype(np.uint16) * 257
    source = open_source(_file(tmp_path, make.tiff16(drawn, orientation)))
    np.testing.assert_array_equal(source.read(0).pixels, make.turned(drawn, orientation))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(2048, 1536), (2051, 1541)])
def test_levels_of_a_turned_jpeg_lie_on_the_picture(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    drawn = make.picture(*size)
    content = make.encoded(drawn, "JPEG", exif=make.exif(orientation), quality=92)
    source = open_source(_file(tmp_path, content))
    whole = source.read(0).pixels.astype(float)
    for level in range(1, source.info(0).levels):
        step = 2**level
        coarse = source.read(0, level=level).pixels
        height, width = coarse.shape[:2]
        assert (height, width) == (-(-whole.shape[0] // step), -(-whole.shape[1] // step))
        inner = whole[: height // 2 * step, : width // 2 * step]
        means = inner.reshape(height // 2, step, width // 2, step, 3).mean(axis=(1, 3))
        assert np.abs(coarse[: height // 2, : width // 2] - means).max() <= 3


def test_16_bit_keeps_its_depth(tmp_path: Path) -> None:
    drawn = make.picture().astype(np.uint16) * 200 + 7
    for name, content in (("c.tif", make.tiff16(drawn)), ("c.png", make.png16(drawn))):
        source = open_source(_file(tmp_path, content, name))
        assert source.info(0).dtype == "uint16"
        np.testing.assert_array_equal(source.read(0).pixels, drawn)


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("bands", [1, 3, 4])
def test_tiff_with_and_without_a_decoder(tmp_path: Path, compression: str, bands: int) -> None:
    drawn = make.picture(200, 150)
    alpha = np.full_like(drawn[..., :1], 100 if compression == "raw" else 255)
    stored = np.dstack([drawn, alpha])[..., :bands].squeeze()
    path = _file(tmp_path, make.encoded(stored, "TIFF", compression=compression))
    plain = read_header(path).plain
    assert (plain is not None) == (compression == "raw")
    expected = drawn if bands > 1 else np.repeat(stored[..., None], 3, axis=2)
    np.testing.assert_array_equal(open_source(path).read(0).pixels, expected)


def test_tiff_of_the_other_byte_order(tmp_path: Path) -> None:
    drawn = make.picture(40, 24)[..., 0].astype(np.uint16) * 251
    content = bytearray(make.encoded(drawn.astype(">u2"), "TIFF"))
    path = _file(tmp_path, bytes(content))
    pixels = open_source(path).read(0).pixels
    assert pixels.dtype == np.dtype("uint16")
    assert pixels.dtype.isnative
    np.testing.assert_array_equal(pixels[..., 1], drawn)


def test_grey_becomes_three_equal_bands(tmp_path: Path) -> None:
    grey8 = make.picture()[..., 0]
    grey16 = grey8.astype(np.uint16) * 100
    for content, drawn in ((make.encoded(grey8, "PNG"), grey8), (make.tiff16(grey16), grey16)):
        pixels = open_source(_file(tmp_path, content)).read(0).pixels
        np.testing.assert_array_equal(pixels, np.repeat(drawn[..., None], 3, axis=2))
        assert pixels.dtype == drawn.dtype


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_palettes_are_looked_up(tmp_path: Path, kind: make.Format) -> None:
    indexed = Image.fromarray(make.picture()).quantize(32)
    path = tmp_path / "p"
    indexed.save(path, kind)
    expected = np.asarray(indexed.convert("RGB"))
    np.testing.assert_array_equal(open_source(path).read(0).pixels, expected)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_alpha_is_dropped(tmp_path: Path, kind: make.Format) -> None:
    drawn = make.picture()
    alpha = np.full((*drawn.shape[:2], 1), 255 if kind == "WEBP" else 100, np.uint8)
    path = _file(tmp_path, make.encoded(np.concatenate([drawn, alpha], axis=2), kind))
    np.testing.assert_array_equal(open_source(path).read(0).pixels, drawn)


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    drawn = make.picture()
    path = _file(tmp_path, make.encoded(drawn, "PNG"), "really a png.jpg")
    np.testing.assert_array_equal(open_source(path).read(0).pixels, drawn)


def test_names_in_any_script(tmp_path: Path) -> None:
    path = _file(tmp_path, make.encoded(make.picture(), "JPEG"), "裂缝 Straße №1.jpg")
    assert open_source(path).info(0).name == "裂缝 Straße №1.jpg"
    assert open_source(path).read(0).width_px == 96


def test_time_and_place(tmp_path: Path) -> None:
    notes = make.exif(taken_at="2024:05:01 12:30:59", gps=make.gps("S", "W"))
    for kind in ("JPEG", "PNG", "WEBP"):
        path = _file(tmp_path, make.encoded(make.picture(), kind, exif=notes))  # type: ignore[arg-type]
        info = open_source(path).info(0)
        assert info.captured_at == "2024-05-01T12:30:59"
        assert info.gps is not None
        assert info.gps.latitude_deg == pytest.approx(-(48 + 8 / 60 + 30 / 3600))
        assert info.gps.longitude_deg == pytest.approx(-(11 + 34 / 60))
        assert info.gps.altitude_m == 519.5


@pytest.mark.parametrize("text", ["2024:13:01 12:30:59", "0000:00:00 00:00:00", "yesterday", ""])
def test_impossible_times_are_left_out(text: str) -> None:
    assert exif.from_bytes(make.exif(taken_at=text).tobytes()).captured_at is None


def test_impossible_places_are_left_out() -> None:
    for places in (make.gps("N", "E", 1e9), make.gps("X", "E"), make.gps("N", "E") | {9: "V"}):
        assert exif.from_bytes(make.exif(gps=places).tobytes()).gps is None
    assert isinstance(exif.from_bytes(make.exif(gps=make.gps("N", "E")).tobytes()).gps, GeoPoint)


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=200)
    | st.tuples(st.integers(0, 200), st.binary(min_size=1, max_size=8)).map(
        lambda change: _patched(make.exif(6, "2024:05:01 12:30:59", make.gps("N", "E")), *change)
    )
)
def test_garbage_exif_never_raises(block: bytes) -> None:
    notes = exif.from_bytes(block)
    assert 1 <= notes.orientation <= 8


def _patched(block: Image.Exif, at: int, garbage: bytes) -> bytes:
    data = bytearray(block.tobytes())
    data[at : at + len(garbage)] = garbage
    return bytes(data)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    x=st.integers(0, 2999),
    y=st.integers(0, 1400),
    width=st.integers(1, 3100),
    height=st.integers(1, 1500),
    level=st.integers(0, 2),
)
def test_a_window_is_a_part_of_the_whole(
    wide: PhotoSource, x: int, y: int, width: int, height: int, level: int
) -> None:
    window = Window(x, y, width, height)
    part = wide.read(0, window, level)
    whole = wide.read(0, level=level).pixels
    step = 2**level
    left, top = part.origin[0] // step, part.origin[1] // step
    np.testing.assert_array_equal(
        part.pixels, whole[top : top + part.height_px, left : left + part.width_px]
    )
    inside = window.clipped(3001, 1401)
    assert inside is not None
    assert part.origin[0] <= inside.x < part.origin[0] + step
    assert part.origin[0] + part.width_px * step >= inside.x + inside.width
    assert part.origin[1] + part.height_px * step >= inside.y + inside.height


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> PhotoSource:
    folder = tmp_path_factory.mktemp("wide")
    return PhotoSource([_file(folder, make.encoded(make.picture(3001, 1401), "PNG"))])


def test_windows_outside_and_levels_that_do_not_exist_are_refused(wide: PhotoSource) -> None:
    with pytest.raises(ValueError, match="outside"):
        wide.read(0, Window(3001, 0, 5, 5))
    with pytest.raises(ValueError, match="levels 0 to 2"):
        wide.read(0, level=3)


def test_memory_stays_within_the_limit_but_keeps_the_newest(tmp_path: Path) -> None:
    paths = make.folder_of_photos(tmp_path, 4)
    one = 96 * 64 * 3
    source = PhotoSource(paths, cache_bytes=2 * one)
    first = source.read(0).pixels
    assert source.read(0).pixels.base is first.base or source.read(0).pixels is first
    for i in range(4):
        source.read(i)
    assert not np.shares_memory(source.read(0).pixels, first)
    tiny = PhotoSource(paths, cache_bytes=1)
    assert np.shares_memory(tiny.read(0).pixels, tiny.read(0).pixels)


def test_threads_may_read_at_once(tmp_path: Path) -> None:
    source = PhotoSource(make.folder_of_photos(tmp_path, 3), cache_bytes=1)
    expected = [source.read(i).pixels.copy() for i in range(3)]
    wrong: list[int] = []
    start = threading.Barrier(4)

    def read() -> None:
        start.wait()
        for round_ in range(30):
            i = round_ % 3
            if not np.array_equal(source.read(i).pixels, expected[i]):
                wrong.append(i)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_cut_files_are_refused_at_every_point(tmp_path: Path, kind: make.Format) -> None:
    content = make.encoded(make.picture(), kind)
    whole = open_source(_file(tmp_path, content)).read(0).pixels
    points = {round(len(content) * i / 40) for i in range(40)} | {
        len(content) - n for n in (1, 2, 3)
    }
    for point in sorted(points):
        path = _file(tmp_path, content[:point], "cut.jpg")
        pixels, sentence = _read_or_sentence(path)
        if pixels is None:
            assert re.fullmatch(r"cut\.jpg .*\.", sentence)
        else:  # only what comes after the pixels may be missing
            np.testing.assert_array_equal(pixels, whole)


def _read_or_sentence(path: Path) -> tuple[np.ndarray | None, str]:
    try:
        return open_source(path).read(0).pixels, ""
    except SourceError as error:
        return None, error.message


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_giants_are_refused_from_the_header(tmp_path: Path, kind: make.Format) -> None:
    path = _file(tmp_path, make.giant(kind))
    started = time.perf_counter()
    with pytest.raises(SourceError, match=r"\d0000 x \d0000 pixels.* 250 megapixels"):
        open_source(path)
    assert time.perf_counter() - started < 1.0


def _make_fifo(path: Path) -> None:
    os.mkfifo(path)


def _make_unreadable(path: Path) -> None:
    path.write_bytes(make.encoded(make.picture(), "PNG"))
    path.chmod(0)


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (lambda p: p.write_bytes(b""), "is empty"),
        (lambda p: p.write_text("just words, named as a photo"), "not a picture"),
        (lambda p: p.write_text("BMW and other cars, in words"), "not a picture"),
        (lambda p: p.write_bytes(b"#EXTM3U\nfile:///etc/passwd"), "is a playlist"),
        (lambda p: None, "not there"),
        pytest.param(
            _make_fifo,
            "device or a pipe",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders"),
        ),
        pytest.param(
            _make_unreadable,
            "cannot be read",
            marks=pytest.mark.skipif(
                not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the user may read anything"
            ),
        ),
        (
            lambda p: Image.fromarray(np.zeros((4, 4), np.float32)).save(p, "TIFF"),
            "32 bits a channel",
        ),
        (lambda p: p.mkdir(), "no pictures in"),
    ],
)
def test_one_clear_sentence(tmp_path: Path, prepare: Callable[[Path], object], words: str) -> None:
    path = tmp_path / "photo.jpg"
    prepare(path)
    with pytest.raises(SourceError, match=words) as caught:
        open_source(path)
    assert "photo.jpg" in caught.value.message
    assert caught.value.message.count(". ") == 0
    assert caught.value.message.endswith(".")


@pytest.mark.parametrize(
    "address",
    ["http://example.org/a.jpg", "file:///etc/passwd", "a/rtsp://x", "//server/share/a.jpg"],
)
def test_addresses_are_refused(address: str) -> None:
    with pytest.raises(SourceError, match=r"address|network"):
        open_source(address)
    with pytest.raises(SourceError):
        open_source(Path("https://example.org/a.jpg"))


def test_hostile_names_stay_on_one_line(tmp_path: Path) -> None:
    path = _file(tmp_path, b"", "a\n<b>\u202egpj.jpg")
    with pytest.raises(SourceError) as caught:
        open_source(path)
    assert "\n" not in caught.value.message
    assert "\u202e" not in caught.value.message


def test_every_real_photo_decodes(inspector_data: Path) -> None:
    photos = sorted(inspector_data.glob("crack/**/*.jpg"))[::40]
    assert photos
    for path in photos:
        source = open_source(path)
        info = source.info(0)
        frame = source.read(0)
        assert (frame.width_px, frame.height_px) == (info.width_px, info.height_px)
