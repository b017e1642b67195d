"""A logo is read from PNG and JPEG files only, kept small and without what else the file holds."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from inspector.core.document import MAX_LOGO_BYTES, Logo
from inspector.core.errors import SourceError
from inspector.io.logo import LONGEST_PX, MAX_FILE_BYTES, logo_pixels, read_logo


def _saved(path: Path, picture: Image.Image, **options: Any) -> Path:
    picture.save(path, **options)
    return path


def test_a_png_keeps_its_colours_and_its_clear_parts(tmp_path: Path) -> None:
    pixels = np.zeros((20, 50, 4), np.uint8)
    pixels[:, 25:] = (200, 30, 10, 255)
    kept = read_logo(_saved(tmp_path / "标志.png", Image.fromarray(pixels)))
    found = logo_pixels(kept)
    assert found is not None
    assert found.shape == (20, 50, 4)
    assert (found[:, 25:] == (200, 30, 10, 255)).all()
    assert not found[:, :25, 3].any()


def test_a_jpeg_is_turned_as_it_was_held_and_loses_its_notes(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "secret place"
    path = _saved(tmp_path / "a.jpg", Image.new("RGB", (40, 20), "red"), exif=exif)
    kept = read_logo(path)
    with Image.open(io.BytesIO(kept.png)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("PNG", (20, 40), "RGB")
    assert b"secret" not in kept.png


def test_words_and_trailing_bytes_of_a_png_are_not_kept(tmp_path: Path) -> None:
    notes = PngInfo()
    notes.add_text("Comment", "secret place")
    path = _saved(tmp_path / "a.png", Image.new("RGB", (9, 9)), pnginfo=notes)
    path.write_bytes(path.read_bytes() + b"secret archive")
    assert b"secret" not in read_logo(path).png


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_every_kind_of_picture_becomes_a_logo(tmp_path: Path, mode: str) -> None:
    picture = Image.new(mode, (8, 4))
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    found = logo_pixels(read_logo(_saved(path, picture)))
    assert found is not None
    assert found.shape == (4, 8, 4)


@pytest.mark.parametrize("suffix", ["webp", "bmp", "gif"])
def test_other_pictures_become_a_png_of_their_first_image(tmp_path: Path, suffix: str) -> None:
    picture = Image.new("RGB", (8, 4), (0, 0, 255))
    path = _saved(tmp_path / f"a.{suffix}", picture)
    kept = read_logo(path)
    assert kept.png.startswith(b"\x89PNG")
    found = logo_pixels(kept)
    assert found is not None
    assert found.shape == (4, 8, 4)
    assert (found[0, 0, :3] // 32 == (0, 0, 7)).all()


def test_sixteen_bit_grey_is_scaled_not_cut_off(tmp_path: Path) -> None:
    deep = Image.fromarray(np.full((4, 4), 0x8000, np.uint16))
    found = logo_pixels(read_logo(_saved(tmp_path / "a.png", deep)))
    assert found is not None
    assert (found[..., :3] == 0x80).all()


def test_large_pictures_become_small_without_being_distorted(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1000, 2000, 3), np.uint8)
    kept = read_logo(_saved(tmp_path / "a.png", Image.fromarray(noise)))
    found = logo_pixels(kept)
    assert found is not None
    assert len(kept.png) <= MAX_LOGO_BYTES
    assert found.shape[1] == 2 * found.shape[0] <= LONGEST_PX


@pytest.mark.parametrize(
    "content", [b"", b"no picture", b"<svg xmlns='x'/>", b"GIF89a" + bytes(20)]
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(SourceError, match=r"a\.png cannot be used as a logo"):
        read_logo(tmp_path / "a.png")


def test_a_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be used"):
        read_logo(_bomb(tmp_path))


def test_a_bomb_in_a_project_is_no_logo(tmp_path: Path) -> None:
    assert logo_pixels(Logo(_bomb(tmp_path).read_bytes())) is None
    assert logo_pixels(Logo(b"\x89PNG\r\n\x1a\n")) is None


def test_a_huge_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(SourceError, match="too large"):
        read_logo(tmp_path / "a.png")
    with pytest.raises(SourceError):
        read_logo(tmp_path)


def _bomb(folder: Path) -> Path:
    """A PNG that says it is 40,000 pixels wide and high."""
    path = _saved(folder / "bomb.png", Image.new("L", (4, 4)))
    content = bytearray(path.read_bytes())
    content[16:24] = (40_000).to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    path.write_bytes(content)
    return path
