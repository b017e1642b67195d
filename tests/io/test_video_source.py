"""Frame n is the very picture that decoding from the start gives as its n-th, however it is
reached: on every kind of video, whole, cut off or damaged."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from data import make_video
from data.make_video import ALL, MJPEG_AVI, MPEG2_TS, MPEG4_AVI, VFR_MKV

from inspector.core.document import Document, VideoFacts
from inspector.core.errors import Cancelled, SourceError
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.io.schema import from_json, to_json
from inspector.io.source import entry_for, open_source
from inspector.io.video_entry import counted
from inspector.io.video_file import VideoFile
from inspector.io.video_index import scan
from inspector.io.video_pictures import PictureMaker, fingerprint
from inspector.io.video_prepare import prepare_index
from inspector.io.video_reader import FrameReader
from inspector.io.video_source import VideoSource

FRAMES = 130
SMALL_RING = 300_000
"""Bytes for about 15 frames of the tests' size, so that nothing is answered from memory alone."""


@pytest.fixture(scope="session")
def videos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which each kind of video is made once, when it is first wanted."""
    return tmp_path_factory.mktemp("videos")


def video(folder: Path, kind: str) -> Path:
    """The video of a kind; skips where its encoder is missing."""
    recipe = ALL[kind]
    path = folder / (kind.replace(" ", "_") + recipe.suffix)
    if not path.exists():
        try:
            av.Codec(recipe.codec, "w")
        except av.codec.codec.UnknownCodecError:
            pytest.skip(f"no encoder {recipe.codec}")
        make_video.make_video(path, recipe, range(FRAMES))
    return path


def shuffled(count: int, times: int = 1) -> Iterator[int]:
    """Every number below `count` in random order, each as often as asked."""
    numbers = list(range(count)) * times
    random.Random(7).shuffle(numbers)
    return iter(numbers)


def assert_exact(path: Path, whole_pixels: int) -> int:
    """Every frame by random seeks against decoding from the start; returns their number."""
    truth = [fingerprint(frame) for frame in make_video.decoded_from_start(path)]
    index = prepare_index(path, None, Progress(), whole_pixels)
    assert len(index) == len(truth)
    with closing(FrameReader(path, index, SMALL_RING)) as reader:
        wrong = [n for n in shuffled(len(index)) if fingerprint(reader.read(n)) != truth[n]]
    assert wrong == []
    return len(index)


@pytest.mark.parametrize("whole_pixels", [10**10, 0], ids=["proved whole", "proved by samples"])
@pytest.mark.parametrize("kind", list(ALL))
def test_random_seeks_give_the_frames_of_sequential_decoding(
    videos: Path, kind: str, whole_pixels: int
) -> None:
    assert assert_exact(video(videos, kind), whole_pixels) == FRAMES


@pytest.mark.parametrize("kind", list(ALL))
def test_the_pictures_carry_their_numbers_forward_backward_and_at_random(
    videos: Path, kind: str
) -> None:
    orders = [*range(20, 50), *range(99, 60, -1), *range(0, FRAMES, 16), *shuffled(FRAMES // 3)]
    with closing(VideoSource(video(videos, kind), memory_bytes=2 * SMALL_RING)) as source:
        seen = [make_video.number_in(source.read(n).pixels) for n in orders]
        assert seen == orders
        assert len(source) == FRAMES


def test_times_are_those_of_the_file(videos: Path) -> None:
    with closing(VideoSource(video(videos, "h264 mkv vfr"))) as source:
        index = source.prepare(Progress())
        assert VFR_MKV.times is not None
        expected = [t - VFR_MKV.times[0] for t in VFR_MKV.times[:FRAMES]]
        assert [round(1000 * index.time_s(n)) for n in range(FRAMES)] == expected
        assert source.info(51).time_s == pytest.approx(expected[51] / 1000)
        for number in shuffled(FRAMES):
            assert index.at(index.time_s(number)) == number
        assert index.at((expected[50] + expected[51]) / 2000) == 50  # the gap in the middle
        assert index.at(-5.0) == 0
        assert index.at(1e6) == FRAMES - 1


@pytest.mark.parametrize("kind", ["h264 avi", "mpeg2 ps", "h264 ts", "mpeg4 avi"])
def test_a_constant_rate_is_found_whatever_the_container_stamps(videos: Path, kind: str) -> None:
    index = prepare_index(video(videos, kind), None, Progress())
    times = [index.time_s(n) for n in range(FRAMES)]
    np.testing.assert_allclose(times, np.arange(FRAMES) / 25, atol=1e-3)
    assert index.mean_rate_hz == pytest.approx(25, abs=0.01)


@pytest.mark.parametrize("kind", ["mpeg2 ps", "mpeg2 ts", "h264 mkv vfr", "mjpeg avi", "wmv2 asf"])
def test_cut_files_play_to_their_end(videos: Path, tmp_path: Path, kind: str) -> None:
    whole = video(videos, kind).read_bytes()
    path = tmp_path / f"cut{ALL[kind].suffix}"
    kept = []
    for share in (0.31, 0.6, 0.93):
        path.write_bytes(whole[: int(len(whole) * share)])
        kept.append(assert_exact(path, 10**10))
    assert 0 < kept[0] < kept[1] < kept[2] <= FRAMES


@pytest.mark.parametrize("kind", ["h264 mp4", "mpeg4 avi", "mpeg2 ts"])
@pytest.mark.parametrize("seed", range(3))
def test_damaged_packets_cost_no_other_frame_its_number(
    videos: Path, tmp_path: Path, kind: str, seed: int
) -> None:
    data = bytearray(video(videos, kind).read_bytes())
    generator = random.Random(seed)
    start, end = (len(data) // 3, len(data) // 2)
    for _ in range(6):
        data[generator.randrange(start, end)] ^= generator.randrange(1, 256)
    path = tmp_path / f"damaged{ALL[kind].suffix}"
    path.write_bytes(data)
    truth = [fingerprint(frame) for frame in make_video.decoded_from_start(path)]
    index = prepare_index(path, None, Progress())
    assert len(index) == len(truth)
    with closing(FrameReader(path, index, SMALL_RING)) as reader:
        wrong = [n for n in shuffled(len(index)) if fingerprint(reader.read(n)) != truth[n]]
    # What FFmpeg itself shows differently from one pass to the next is known by name.
    assert set(wrong) <= index.hard


def test_counts_and_durations_that_lie_are_not_believed(videos: Path, tmp_path: Path) -> None:
    data = bytearray(video(videos, "mjpeg avi").read_bytes())
    at = data.index(b"avih") + 8 + 16  # dwTotalFrames
    data[at : at + 4] = (10**9).to_bytes(4, "little")
    at = data.index(b"strh") + 8 + 32  # dwLength
    data[at : at + 4] = (10**9).to_bytes(4, "little")
    path = tmp_path / "lies.avi"
    path.write_bytes(data)
    with closing(VideoSource(path)) as source:
        entry = entry_for(path, None)
        assert entry.frame_count > FRAMES
        assert entry.video is not None
        assert not entry.video.counted
        assert len(source) == FRAMES
        true = counted(entry, source)
        assert (true.frame_count, true.id) == (FRAMES, entry.id)
        assert true.video is not None
        assert true.video.counted
        assert true.video.duration_s == pytest.approx(FRAMES / 25)
        assert counted(true, source) is true


def test_stamps_that_are_missing_or_double_do_not_matter(videos: Path, tmp_path: Path) -> None:
    path = tmp_path / "double.mkv"
    with av.open(str(video(videos, "h264 mp4"))) as old, av.open(str(path), "w") as new:
        out = new.add_stream_from_template(old.streams.video[0])
        for number, packet in enumerate(old.demux(video=0)):
            if packet.dts is not None:
                packet.stream = out
                packet.dts = packet.pts = 512 * (number // 2)
                new.mux(packet)
    with VideoFile(path) as file:
        assert not scan(file, Progress()).tells_order
    assert assert_exact(path, 10**10) == FRAMES
    assert assert_exact(path, 0) == FRAMES


def test_an_edit_list_hides_what_it_hides(videos: Path, tmp_path: Path) -> None:
    """Frames before the start of the edit are decoded, and neither shown nor counted."""
    path = tmp_path / "edited.mp4"
    with av.open(str(video(videos, "h264 mp4"))) as old, av.open(str(path), "w") as new:
        out = new.add_stream_from_template(old.streams.video[0])
        ticks = round(Fraction(1, 25) / old.streams.video[0].time_base)
        for packet in old.demux(video=0):
            if packet.dts is not None:
                packet.stream = out
                packet.pts -= 10 * ticks
                packet.dts -= 10 * ticks
                new.mux(packet)
    count = assert_exact(path, 10**10)
    assert assert_exact(path, 0) == count < FRAMES
    with closing(VideoSource(path)) as source:
        first = make_video.number_in(source.read(0).pixels)
        assert first == FRAMES - count
        assert source.info(0).time_s == 0.0


@pytest.mark.parametrize("degrees", [0, 90, 180, -90])
def test_pictures_stand_upright(videos: Path, tmp_path: Path, degrees: int) -> None:
    path = tmp_path / "turned.mp4"
    with av.open(str(video(videos, "h264 mp4"))) as old, av.open(str(path), "w") as new:
        out = new.add_stream_from_template(old.streams.video[0])
        out.set_display_rotation(degrees)
        for packet in old.demux(video=0):
            if packet.dts is not None:
                packet.stream = out
                new.mux(packet)
    with closing(VideoSource(path)) as source:
        info, seen = source.info(0), source.read(5).pixels
        (frame,) = (f for n, f in enumerate(make_video.decoded_from_start(path)) if n == 5)
        as_coded = PictureMaker().rgb(frame)
        np.testing.assert_array_equal(seen, np.rot90(as_coded, degrees // 90))
        assert seen.shape == (info.height_px, info.width_px, 3)


def test_oblong_pixels_are_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "pal.mpg"
    with av.open(str(path), "w", format="mpeg") as container:
        stream = container.add_stream("mpeg2video", rate=25)
        stream.width, stream.height, stream.pix_fmt = 352, 288, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(12, 11)
        for number in range(12):
            picture = av.VideoFrame.from_ndarray(make_video.drawn(number, (352, 288)), "rgb24")
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    with closing(VideoSource(path)) as source:
        assert source.info(3).pixel_aspect == pytest.approx(12 / 11, rel=0.01)
        assert source.read(3).pixels.shape == (288, 352, 3)
        assert source.facts.pixel_aspect == source.info(0).pixel_aspect


def test_deep_video_fills_16_bits(videos: Path) -> None:
    with closing(VideoSource(video(videos, "10 bit mkv"))) as source:
        pixels = source.read(FRAMES - 1).pixels
        assert source.info(0).dtype == "uint16"
        assert pixels.dtype == np.uint16
        assert pixels.max() > 60_000
        assert pixels.min() < 2_000


def test_windows_and_levels(tmp_path: Path) -> None:
    recipe = replace(MJPEG_AVI, size=(1280, 96))
    path = make_video.make_video(tmp_path / "wide.avi", recipe, range(4))
    with closing(VideoSource(path)) as source:
        assert source.info(2).levels == 2
        whole = source.read(2).pixels
        part = source.read(2, Window(100, 10, 50, 40))
        np.testing.assert_array_equal(part.pixels, whole[10:50, 100:150])
        assert source.read(2, level=1).pixels.shape == (48, 640, 3)
        with pytest.raises(ValueError, match="outside"):
            source.read(2, Window(5000, 0, 10, 10))
        with pytest.raises(ValueError, match="levels"):
            source.read(2, level=2)


def test_the_first_picture_needs_no_index_and_previews_come_before_it(videos: Path) -> None:
    with closing(VideoSource(video(videos, "h264 mp4"))) as source:
        assert make_video.number_in(source.read(0).pixels) == 0
        assert make_video.number_in(source.read(7).pixels) == 7
        preview = source.preview(3.0)
        assert source.index is None
        assert make_video.number_in(preview.frame.pixels) == round(preview.time_s * 25)
        assert 0 <= preview.time_s <= 3.0
        source.prepare(Progress())
        exact = source.preview(3.0)
        assert make_video.number_in(exact.frame.pixels) == 75
        assert make_video.number_in(source.read(100).pixels) == 100


def test_frames_that_are_not_there(videos: Path) -> None:
    with closing(VideoSource(video(videos, "h264 mp4"))) as source:
        for number in (FRAMES, 10**9, -1):
            with pytest.raises(SourceError, match=f"ends with frame {FRAMES - 1}"):
                source.read(number)
    with (
        closing(VideoSource(video(videos, "mjpeg avi"))) as source,
        pytest.raises(SourceError, match="ends with frame"),
    ):
        source.read(FRAMES + 1)


def cancelled_after(steps: int) -> Progress:
    progress = Progress()
    left = iter(range(steps - 1))

    def report(done: int, total: int) -> None:
        assert 0 <= done <= total
        if next(left, None) is None:
            progress.cancel()

    progress.report_to(report)
    return progress


def test_a_cancelled_index_leaves_nothing_and_can_be_made_again(
    videos: Path, tmp_path: Path
) -> None:
    with closing(VideoSource(video(videos, "h264 mp4"), tmp_path / "cache")) as source:
        for steps in (1, 5, 12):
            with pytest.raises(Cancelled):
                source.prepare(cancelled_after(steps))
            assert not list(tmp_path.glob("cache/*"))
        assert len(source) == FRAMES
        assert len(list(tmp_path.glob("cache/*.frames"))) == 1


def test_a_known_index_is_there_at_once(videos: Path, tmp_path: Path) -> None:
    path = video(videos, "h264 mp4")
    with closing(VideoSource(path, tmp_path)) as source:
        source.prepare(Progress())
    with closing(open_source(path, tmp_path)) as again:
        assert isinstance(again, VideoSource)
        assert again.index is not None
        assert make_video.number_in(again.read(120).pixels) == 120


def test_the_index_of_another_file_is_thrown_away(videos: Path, tmp_path: Path) -> None:
    """Two files of one size that begin and end alike share a key in the cache."""
    long = replace(MPEG2_TS, options={"b": "9000000", "qmin": "1", "qmax": "1"}, size=(320, 240))
    path = make_video.make_video(tmp_path / "a.ts", long, range(60))
    with closing(VideoSource(path, tmp_path / "cache")) as source:
        source.prepare(Progress())
    (kept,) = (tmp_path / "cache").iterdir()
    with closing(VideoSource(video(videos, "mpeg2 ts"), tmp_path / "other")) as source:
        source.prepare(Progress())
    (other,) = (tmp_path / "other").iterdir()
    kept.write_bytes(other.read_bytes())
    with closing(VideoSource(path, tmp_path / "cache")) as source:
        assert source.index is None
        assert make_video.number_in(source.read(59).pixels) == 59


def test_several_threads_may_read_and_a_closed_source_opens_again(videos: Path) -> None:
    source = VideoSource(video(videos, "h264 mp4 open gop"), memory_bytes=2 * SMALL_RING)
    source.prepare(Progress())
    with ThreadPoolExecutor(4) as threads:
        numbers = list(shuffled(FRAMES))
        reading = [threads.submit(lambda n=n: source.read(n).pixels) for n in numbers]
        for _ in range(5):
            source.close()
        seen = [make_video.number_in(r.result()) for r in reading]
    assert seen == numbers
    source.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("video ")]


def test_memory_stays_within_its_bound(videos: Path) -> None:
    path = video(videos, "h264 mp4")
    index = prepare_index(path, None, Progress())
    with closing(FrameReader(path, index, SMALL_RING)) as reader:
        for number in range(60):
            reader.read(number)
            while reader.read_ahead():
                pass
            assert reader._ring._held_bytes <= SMALL_RING
        assert 62 in reader._ring  # decoded ahead


def test_sequential_reading_seeks_once(videos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = video(videos, "h264 mp4")
    index = prepare_index(path, None, Progress())
    with closing(FrameReader(path, index, SMALL_RING)) as reader:
        begun: list[int] = []
        original = reader._begun
        monkeypatch.setattr(
            reader, "_begun", lambda n, earlier: (begun.append(n), original(n, earlier))[1]
        )
        for number in range(3, FRAMES):
            reader.read(number)
        assert begun == [3]
        reader.read(FRAMES - 30)
        reader.read(FRAMES - 20)  # a small step forward decodes on
        assert begun == [3, FRAMES - 30]
        for number in range(FRAMES - 20, FRAMES - 34, -1):
            reader.read(number)
        assert len(begun) <= 6  # stepping back keeps what is decoded on the way


def test_a_video_is_listed(videos: Path, tmp_path: Path) -> None:
    path = video(videos, "h264 mp4")
    entry = entry_for(path, path.parent)
    assert (entry.kind, entry.path, entry.name) == ("video", path.name, path.name)
    assert (entry.width_px, entry.height_px, entry.frame_count) == (128, 96, FRAMES)
    assert entry.video is not None
    assert entry.video.codec == "h264"
    assert entry.video.duration_s == pytest.approx(FRAMES / 25)
    document = Document(sources={entry.id: entry})
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize(
    "facts",
    [
        {"duration_s": -1.0, "mean_rate_hz": 25.0},
        {"duration_s": 1.0, "mean_rate_hz": 1e9},
        {"duration_s": float("nan"), "mean_rate_hz": 25.0},
        {"duration_s": 1.0, "mean_rate_hz": 25.0, "pixel_aspect": 0.0},
    ],
)
def test_facts_that_cannot_be(facts: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="plausible"):
        VideoFacts(**facts)  # type: ignore[arg-type]


def test_a_change_of_size_is_said_and_not_shown(tmp_path: Path) -> None:
    parts = [
        make_video.make_video(tmp_path / f"{size[0]}.ts", replace(MPEG2_TS, size=size), range(20))
        for size in ((128, 96), (160, 128))
    ]
    path = tmp_path / "both.ts"
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    with closing(VideoSource(path)) as source:
        assert make_video.number_in(source.read(12).pixels) == 12
        with pytest.raises(SourceError, match="different sizes"):
            source.read(len(source) - 1)


def test_two_recordings_in_one_file_keep_counting(tmp_path: Path) -> None:
    """Time stamps begin again in the middle: a recorder that was stopped and started."""
    parts = [
        make_video.make_video(tmp_path / f"{n}.ts", MPEG2_TS, range(n, n + 40)) for n in (0, 40)
    ]
    path = tmp_path / "both.ts"
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    count = assert_exact(path, 10**10)
    with closing(VideoSource(path)) as source:
        numbers = [make_video.number_in(source.read(n).pixels) for n in range(count)]
    assert numbers == sorted(numbers)
    assert len(numbers) >= 79


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    path = make_video.make_video(tmp_path / "a.avi", MPEG4_AVI, range(30))
    source = VideoSource(path)
    source.close()
    path.unlink()
    with pytest.raises(SourceError, match=r"a\.avi"):
        source.read(3)
    source.close()
