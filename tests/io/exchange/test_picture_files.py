"""Copies of pictures: what of them is seen, what they are called, and what is left out."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from data import exchange, make_video, maps
from PIL import Image

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.errors import Cancelled
from inspector.core.frame import Frame, FrameRef
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.handed_on import may_be_seen
from inspector.imaging.tone import rgb8
from inspector.io.exchange.format_facts import PICTURES_IN, Format
from inspector.io.exchange.formats import Means, check, make, write
from inspector.io.exchange.incoming import taken_in
from inspector.io.exchange.outgoing import EXTRAS
from inspector.io.exchange.picture_files import Copying
from inspector.io.hashing import quick_key
from inspector.io.photos import resolve
from inspector.io.source import Source, entry_for, open_source

RING = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)]])
FACE = Shape.of("region", [[(20, 10), (40, 10), (40, 30), (20, 30)]])
SECRET = (255, 0, 0)
"""A colour that nothing else in the pictures has."""


def photo(path: Path, kind: str, orientation: int = 1) -> Path:
    """64 x 48 px of grey noise with a red secret."""
    noise = np.random.default_rng(1).integers(90, 160, (48, 64, 1), np.uint8)
    pixels = np.repeat(noise, 3, axis=2)
    pixels[12:28, 22:38] = SECRET
    exif = Image.Exif()
    exif[0x0112] = orientation
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(pixels).save(path, kind, exif=exif)
    return path


@pytest.fixture
def site(tmp_path: Path) -> Document:
    """Upright photos of one name in two folders, one that is turned, one with a wrong suffix."""
    paths = [
        photo(tmp_path / "a" / "wall.png", "PNG"),
        photo(tmp_path / "b" / "wall.png", "PNG"),
        photo(tmp_path / "a" / "turned.jpg", "JPEG", 6),
        photo(tmp_path / "a" / "liar.jpg", "PNG"),
    ]
    entries = [replace(entry_for(p, tmp_path), id=f"p{i}") for i, p in enumerate(paths)]
    document = edits.add_sources(Document(), entries)
    found = [Annotation(f"a{i}", FrameRef(f"p{i}"), RING, "crack") for i in range(len(paths))]
    return edits.put(document, *found)


def hidden(document: Document, source_id: str, **changes: Any) -> Document:
    face = Annotation("face", FrameRef(source_id), FACE, "face", purpose="redaction", **changes)
    return edits.put(document, face)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Source]:
    with contextlib.closing(open_source(path)) as source:
        yield source


def copied(
    name: Format, document: Document, tmp_path: Path, originals: bool = False
) -> tuple[dict[str, bytes], str]:
    """What is in the folder afterwards, and what was said."""
    copying = Copying(lambda e: resolve(e, tmp_path), _opened, may_be_seen, originals)
    means = Means(exchange.PIXELS, {}, copying=copying)
    export, output = make(name, document, means, EXTRAS), tmp_path / "out"
    check(export, output, document, tmp_path / "p.inspector.h5")
    faults = write(export, output, Progress())
    files = {p.relative_to(output).as_posix(): p for p in output.rglob("*") if p.is_file()}
    return {n: p.read_bytes() for n, p in files.items()}, " ".join((*export.notices, *faults))


def seen(content: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB"))


def red(pixels: np.ndarray) -> int:
    """How many pixels look like the secret."""
    return int((pixels[..., 0].astype(int) - pixels[..., 1] > 100).sum())


@pytest.mark.parametrize("name", list(PICTURES_IN))
def test_copies_stand_where_the_format_looks(name: Format, site: Document, tmp_path: Path) -> None:
    files, _ = copied(name, site, tmp_path)
    folder = PICTURES_IN[name]

    names = {"wall_1.png", "wall_2.png", "turned.png", "liar.png"}
    assert {n.removeprefix(folder) for n in files if n.startswith(folder)} >= names
    for number, place in ((1, "a"), (2, "b")):
        own = (tmp_path / place / "wall.png").read_bytes()
        assert files[f"{folder}wall_{number}.png"] == own, "as it is, byte for byte"
    turned = seen(files[f"{folder}turned.png"])
    assert turned.shape == (64, 48, 3), "as the camera was held, like the shapes"
    assert seen(files[f"{folder}liar.png"]).shape == (48, 64, 3)
    for text in (b'"wall_1.png"', b"<filename>wall_1.png<", b'"turned.png"'):
        kind = {"labelme": b'"', "voc": b"<"}.get(name)
        if kind and text.startswith(kind):
            assert any(text in content for content in files.values()), text

    back = exchange.back(name, tmp_path / "out", site)
    after = taken_in(site, back)
    assert {a.frame for a in after.annotations.values()} == {FrameRef(f"p{i}") for i in range(4)}
    assert "No picture" not in " ".join(back.notices)


@pytest.mark.parametrize("status", ["accepted", "suggested"])
@pytest.mark.parametrize("name", list(PICTURES_IN))
def test_what_is_redacted_is_in_no_copy(
    name: Format, status: Any, site: Document, tmp_path: Path
) -> None:
    document = hidden(hidden(site, "p0", status=status), "p0", status=status)
    files, said = copied(name, document, tmp_path)
    content = files[f"{PICTURES_IN[name]}wall_1.png"]
    original = seen((tmp_path / "a" / "wall.png").read_bytes())

    assert red(original) == 16 * 16
    assert red(seen(content)) == 0
    rows, columns = np.nonzero((seen(content) != original).any(axis=2))
    assert rows.min() >= 10 - 8
    assert columns.min() >= 20 - 8
    assert (tmp_path / "a" / "wall.png").read_bytes() != content
    assert "unreadable: 1 picture" in said
    assert red(seen(files[f"{PICTURES_IN[name]}wall_2.png"])) == 16 * 16


def test_originals_are_copied_only_if_asked(site: Document, tmp_path: Path) -> None:
    document = hidden(site, "p0")
    files, said = copied("yolo", document, tmp_path, originals=True)

    assert files["images/wall_1.png"] == (tmp_path / "a" / "wall.png").read_bytes()
    assert "Whoever gets the copy sees it" in said


def test_a_rejected_redaction_hides_nothing(site: Document, tmp_path: Path) -> None:
    files, said = copied("yolo", hidden(site, "p0", status="rejected"), tmp_path)

    assert files["images/wall_1.png"] == (tmp_path / "a" / "wall.png").read_bytes()
    assert "unreadable" not in said


def test_what_cannot_be_copied_is_named_and_the_rest_is_written(
    site: Document, tmp_path: Path
) -> None:
    (tmp_path / "a" / "wall.png").unlink()
    photo(tmp_path / "a" / "turned.jpg", "JPEG", 3)
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"root:x:0:0")
    stranger = replace(site.sources["p3"], path="secret.txt", quick_key="10-x")
    files, said = copied("labelme", edits.add_sources(site, [stranger]), tmp_path)

    assert {n for n in files if not n.endswith(".json")} == {"wall_2.png"}
    assert len(files) == 5
    assert "3 pictures are not copied" in said
    for word in ("wall.png is not there", "turned.jpg has changed", "secret.txt has changed"):
        assert word in said, word
    assert not any(b"root:" in content for content in files.values())


def test_a_file_that_is_no_picture_is_never_copied(site: Document, tmp_path: Path) -> None:
    """A stranger's project may name any file of this machine, with its right checksum."""
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"root:x:0:0")

    named = replace(site.sources["p0"], path="secret.txt", quick_key=quick_key(secret))
    files, said = copied("labelme", edits.add_sources(site, [named]), tmp_path)

    assert "secret.txt is not a picture" in said
    assert not any(b"root:" in content for content in files.values())


def test_frames_of_a_video_are_pngs_without_what_is_redacted(tmp_path: Path) -> None:
    video = make_video.make_video(tmp_path / "run.mp4", make_video.H264_MP4, range(12))
    entry = replace(entry_for(video, tmp_path), id="v")
    document = edits.add_sources(Document(), [entry])
    frames = [FrameRef("v", 3), FrameRef("v", 7)]
    found = [Annotation(f"a{f.index}", f, RING, "crack") for f in frames]
    face = Annotation("r", frames[1], FACE, "face", purpose="redaction")
    files, said = copied("voc", edits.put(document, *found, face), tmp_path)

    with _opened(video) as source:
        for frame in frames:
            content = seen(files[f"run_frame_{frame.index:06d}.png"])
            pixels = np.asarray(source.read(frame.index).pixels)
            same = (content == pixels).all(axis=2)
            assert same.all() == (frame.index == 3)
            assert same[:, 60:].all()
    assert "1 picture" in said


def test_copying_can_be_stopped(site: Document, tmp_path: Path) -> None:
    copying = Copying(lambda e: resolve(e, tmp_path), _opened, may_be_seen)
    means = Means(exchange.PIXELS, {}, copying=copying)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        make("yolo", site, means, EXTRAS, stopped)
    with pytest.raises(Cancelled):
        write(make("yolo", site, means, EXTRAS), tmp_path / "out", stopped)
    assert not (tmp_path / "out").exists()


def test_hidden_values_do_not_set_black_and_white(tmp_path: Path) -> None:
    """A map of 16 bits is stretched between what may be seen."""
    pixels = np.random.default_rng(0).integers(900, 1100, (48, 64, 3)).astype(np.uint16)
    bright = pixels.copy()
    bright[12:28, 22:38] = 60_000

    dull, other = (may_be_seen(Frame(each), [FACE]) for each in (pixels, bright))
    assert cv2.absdiff(dull, other).max() == 0


def test_a_map_is_copied_as_a_picture_of_eight_bits(tmp_path: Path) -> None:
    land = maps.write_tif(
        tmp_path / "land.tif", np.dstack([maps.values(64, 48, n) for n in range(3)])
    )
    entry = replace(entry_for(land, tmp_path), id="m")
    roof = Annotation("a", FrameRef("m"), RING, "roof")
    document = hidden(edits.put(edits.add_sources(Document(), [entry]), roof), "m")
    files, _ = copied("masks", document, tmp_path)
    bare, _ = copied("masks", edits.remove(document, ["face"]), tmp_path)

    content, open_ = seen(files["pictures/land.png"]), seen(bare["pictures/land.png"])
    assert content.shape == open_.shape == (48, 64, 3)
    assert (content[14:26, 24:36] != open_[14:26, 24:36]).any()
    with _opened(land) as source:
        assert np.array_equal(open_, rgb8(source.read(0)))
