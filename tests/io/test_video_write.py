"""Videos that are written and read again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from data.make_video import drawn, number_in

from inspector.core.errors import Cancelled, ExportError
from inspector.core.progress import Progress
from inspector.io.video_source import VideoSource
from inspector.io.video_write import write_video

SIZE = (128, 96)


def frames(count: int) -> Iterator[np.ndarray]:
    return (drawn(n, SIZE) for n in range(count))


def test_every_frame_comes_back_in_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "straße.mp4"

    assert write_video(path, frames(40), Fraction(25)) == 40

    with contextlib.closing(VideoSource(path)) as source:
        index = source.prepare(Progress())
        assert [number_in(source.read(n).pixels) for n in range(len(source))] == list(range(40))
        assert source.facts.mean_rate_hz == pytest.approx(25)
        assert index.time_s(10) == pytest.approx(0.4)
        assert list(index.key_frames) == [0, 25]
    assert [p.name for p in tmp_path.iterdir()] == ["straße.mp4"]


@pytest.mark.parametrize("size", [(64, 48), (64, 576), (64, 578)])
def test_colours_come_back(tmp_path: Path, size: tuple[int, int]) -> None:
    """A matrix or range that is not the reader's would shift saturated colours by far more."""
    path = tmp_path / "colours.mp4"
    width, height = size
    picture = np.empty((height, width, 3), np.uint8)
    picture[:, : width // 2] = (200, 40, 30)
    picture[:, width // 2 :] = (20, 90, 220)

    write_video(path, [picture] * 2, Fraction(10), crf=1)

    with contextlib.closing(VideoSource(path)) as source:
        back = source.read(0).pixels.astype(int)
    for left, right in ((4, width // 2 - 4), (width // 2 + 4, width - 4)):
        wrong = np.abs(back[4:-4, left:right] - picture[4:-4, left:right])
        assert wrong.max() <= 4


def test_the_file_says_its_colours_and_notes(tmp_path: Path) -> None:
    for height, space in ((576, 5), (578, 1)):
        path = tmp_path / f"{height}.mp4"
        picture = np.zeros((height, 64, 3), np.uint8)

        write_video(path, [picture], Fraction(12), notes={"comment": "not evidence"})

        with av.open(str(path)) as container:
            context = container.streams.video[0].codec_context
            assert (context.colorspace, context.color_range) == (space, 1)
            assert context.pix_fmt == "yuv420p"
            assert container.metadata["comment"] == "not evidence"


def test_the_same_frames_give_the_same_file(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        write_video(tmp_path / name, frames(30), Fraction(30000, 1001))

    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_what_was_there_stays_until_the_last_frame(tmp_path: Path) -> None:
    path = tmp_path / "old.mp4"
    path.write_bytes(b"before")

    def stopped() -> Iterator[np.ndarray]:
        yield from frames(5)
        raise Cancelled

    with pytest.raises(Cancelled):
        write_video(path, stopped(), Fraction(25))

    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["old.mp4"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"folder for clip\.mp4 is not there"):
        write_video(tmp_path / "none" / "clip.mp4", frames(1), Fraction(25))
    (tmp_path / "clip.mp4").mkdir()
    with pytest.raises(ExportError, match=r"clip\.mp4 could not be written"):
        write_video(tmp_path / "clip.mp4", frames(1), Fraction(25))


def test_odd_sides_and_changing_sizes_are_refused(tmp_path: Path) -> None:
    even, odd = np.zeros((48, 64, 3), np.uint8), np.zeros((48, 63, 3), np.uint8)
    for wrong in ([odd], [even, even[:46]], []):
        with pytest.raises(ValueError, match=r"even sides|a frame is|needs a frame"):
            write_video(tmp_path / "clip.mp4", wrong, Fraction(25))
    assert not list(tmp_path.iterdir())
