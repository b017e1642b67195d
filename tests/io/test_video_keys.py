"""What a timeline is drawn from: small pictures of key frames, and how sharp they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from data import make_video
from data.make_video import H264_MP4, MJPEG_AVI

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.io.thumbnails import thumbnail
from inspector.io.video_index import VideoIndex
from inspector.io.video_keys import key_pictures
from inspector.io.video_prepare import prepare_index


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, VideoIndex]:
    recipe = replace(H264_MP4, gop=20, options={"x264-params": "keyint=20:scenecut=0"})
    path = make_video.make_video(tmp_path_factory.mktemp("v") / "a.mp4", recipe, range(100))
    return path, prepare_index(path, None, Progress())


def test_each_key_frame_once_with_its_number_time_and_picture(
    made: tuple[Path, VideoIndex],
) -> None:
    path, index = made
    pictures = list(key_pictures(path, index, Progress(), picture_px=128))
    assert [p.number for p in pictures] == [0, 20, 40, 60, 80]
    assert [p.time_s for p in pictures] == pytest.approx([0, 0.8, 1.6, 2.4, 3.2])
    assert [make_video.number_in(p.picture) for p in pictures] == [0, 20, 40, 60, 80]
    assert pictures[0].picture.shape == (96, 128, 3)


def test_they_come_one_by_one_and_stop_when_asked(made: tuple[Path, VideoIndex]) -> None:
    progress = Progress()
    coming = key_pictures(*made, progress)
    assert next(coming).number == 0
    progress.cancel()
    with pytest.raises(Cancelled):
        next(coming)
    assert [p.number for p in key_pictures(*made, Progress(), start=41)] == [60, 80]


def test_many_are_thinned_evenly(tmp_path: Path) -> None:
    path = make_video.make_video(tmp_path / "a.avi", MJPEG_AVI, range(90))
    index = prepare_index(path, None, Progress())
    numbers = [p.number for p in key_pictures(path, index, Progress(), most=10)]
    assert len(numbers) == 10
    assert numbers[0] == 0
    assert numbers[-1] == 89
    assert max(np.diff(numbers)) <= 10


def test_the_sharp_frames_stand_out(tmp_path: Path) -> None:
    """Every frame is a key frame; each third is blurred."""
    path = tmp_path / "a.avi"
    generator = np.random.default_rng(0)
    scene = (generator.random((240, 320, 1)) * 255).astype(np.uint8).repeat(3, axis=2)
    scene = cv2.GaussianBlur(scene, (0, 0), 1.0)
    with av.open(str(path), "w", format="avi") as container:
        stream = container.add_stream("mjpeg", rate=25, options={"q": "2"})
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuvj420p"
        for number in range(12):
            seen = scene if number % 3 else cv2.GaussianBlur(scene, (0, 0), 3.0)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(seen, "rgb24")))
        container.mux(stream.encode(None))
    index = prepare_index(path, None, Progress())
    found = {p.number: p.sharpness for p in key_pictures(path, index, Progress())}
    blurred = [found[n] for n in range(0, 12, 3)]
    sharp = [found[n] for n in range(12) if n % 3]
    assert min(sharp) > 5 * max(blurred)


def test_the_first_frame_is_the_thumbnail(made: tuple[Path, VideoIndex], tmp_path: Path) -> None:
    small = thumbnail(made[0], 128, tmp_path / "cache")
    assert make_video.number_in(small) == 0
