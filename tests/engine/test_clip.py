"""Clips that are stopped, killed, continued and refused."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from inspector.core.enhanced import STAMP, EnhancedPicture
from inspector.core.errors import Cancelled, ExportError, ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine.clip import ClipSettings, enhance_clip
from inspector.engine.enhance import enlarge_bicubic
from inspector.io.video_source import VideoSource

SETTINGS = ClipSettings(
    source="a.mp4",
    source_key="12-ab",
    model_id="bicubic",
    weights_sha256="",
    reference="auto",
    first=100,
    times_s=tuple(n / 10 for n in range(6)),
    source_hz=10.0,
    width_px=33,
    height_px=25,
    pixel_aspect=16 / 15,
)

SCRIPT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import test_clip as here
def enhance(number, progress):
    if int(sys.argv[3]) == number:
        print("begun", number, flush=True)
        sys.stdin.read()
    return here.enhance(number, progress)
here.enhance_clip(enhance, here.SETTINGS, Path(sys.argv[1]), here.Progress())
"""


def _parts(output: Path) -> Path:
    return output.with_name(output.name + ".parts")


def source(number: int) -> Frame:
    y, x = np.mgrid[:25, :33]
    wave = 120 + 90 * np.sin(x / 4 + number) * np.cos(y / 5 - number)
    return Frame(np.repeat(wave[..., None], 3, axis=2).astype(np.uint8))


def enhance(number: int, progress: Progress) -> EnhancedPicture:
    made = enlarge_bicubic(source(number), progress)
    return dataclasses.replace(made, reference=f"frame {number + 1}" if number % 2 else "")


def frames(path: Path) -> np.ndarray:
    with contextlib.closing(VideoSource(path)) as video:
        return np.stack([np.asarray(video.read(n).pixels) for n in range(len(video))])


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "clip.mp4"
    enhance_clip(enhance, SETTINGS, path, Progress())
    return path


def test_a_clip_is_four_times_as_large_and_stamped(undisturbed: Path) -> None:
    made = frames(undisturbed)

    assert made.shape[0] == 6
    assert made.shape[2] == 132
    strip = made[:, 100:]
    assert strip.shape[1] >= 14
    assert (strip.max(axis=(1, 2, 3)) > 150).all(), "the stamp is in every frame"
    for number, picture in enumerate(made):
        wanted = enhance(100 + number, Progress()).frame.pixels.astype(int)
        assert np.abs(picture[:100].astype(int) - wanted).mean() < 4
    with contextlib.closing(VideoSource(undisturbed)) as video:
        assert len(video) == 6
        assert video.facts.mean_rate_hz == pytest.approx(10)
        assert video.facts.pixel_aspect == pytest.approx(16 / 15, rel=1e-3)
    assert [p.name for p in undisturbed.parent.iterdir()] == ["clip.mp4"]


def test_held_frames_are_repeated(tmp_path: Path) -> None:
    held = dataclasses.replace(SETTINGS, times_s=(0.0, 0.1, 0.4, 0.5))

    enhance_clip(enhance, held, tmp_path / "clip.mp4", Progress())

    made = frames(tmp_path / "clip.mp4").astype(int)
    assert len(made) == 6
    assert np.abs(made[1] - made[2]).mean() < 2 < np.abs(made[0] - made[1]).mean()


@pytest.mark.parametrize("killed_at", [100, 103, 105])
def test_killed_it_goes_on_and_gives_the_same_frames(
    killed_at: int, undisturbed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "clip.mp4"
    command = [sys.executable, "-c", SCRIPT, str(path), str(Path(__file__).parent), str(killed_at)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"begun {killed_at}\n"
        process.kill()
    assert not path.exists()
    again: list[int] = []

    def counted(number: int, progress: Progress) -> EnhancedPicture:
        again.append(number)
        return enhance(number, progress)

    references = enhance_clip(counted, SETTINGS, path, Progress())

    assert again == list(range(killed_at, 106))
    assert references == {n: f"frame {n + 1}" if n % 2 else "" for n in range(100, 106)}
    assert np.array_equal(frames(path), frames(undisturbed))
    assert [p.name for p in tmp_path.iterdir()] == ["clip.mp4"]


def test_cancelled_while_it_is_written_it_goes_on(undisturbed: Path, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if done > 0.9 * total else None)

    with pytest.raises(Cancelled):
        enhance_clip(enhance, SETTINGS, path, progress)
    assert not path.exists()
    assert len(list(_parts(path).glob("f*.png"))) == 6

    def none(number: int, progress: Progress) -> EnhancedPicture:
        raise AssertionError(number)

    enhance_clip(none, SETTINGS, path, Progress())
    assert np.array_equal(frames(path), frames(undisturbed))


def test_damaged_and_half_written_parts_are_made_again(undisturbed: Path, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    folder = _parts(path)

    def fails(number: int, progress: Progress) -> EnhancedPicture:
        if number == 104:
            raise ModelError("no memory")
        return enhance(number, progress)

    with pytest.raises(ModelError):
        enhance_clip(fails, SETTINGS, path, Progress())
    good = folder / "f000101.png"
    good.write_bytes(good.read_bytes()[:200])
    (folder / "f000102.png").write_bytes(b"")
    leftover = folder / f".f000104.png.{'0' * 32}.tmp"
    leftover.write_bytes(b"half")

    enhance_clip(enhance, SETTINGS, path, Progress())

    assert np.array_equal(frames(path), frames(undisturbed))
    assert [p.name for p in tmp_path.iterdir()] == ["clip.mp4"]


@pytest.mark.parametrize(
    "change",
    [
        {"model_id": "other"},
        {"weights_sha256": "ff"},
        {"source_key": "13-cd"},
        {"reference": "none"},
        {"first": 101},
        {"times_s": (0.0,)},
        {"width_px": 34},
    ],
)
def test_another_clip_is_refused(change: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    folder = _parts(path)
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if 2 * done > total else None)
    with pytest.raises(Cancelled):
        enhance_clip(enhance, SETTINGS, path, progress)
    before = {p: p.read_bytes() for p in folder.iterdir()}

    with pytest.raises(ExportError, match="holds the frames of another clip"):
        enhance_clip(enhance, dataclasses.replace(SETTINGS, **change), path, Progress())

    assert {p: p.read_bytes() for p in folder.iterdir()} == before


@pytest.mark.parametrize("content", [b"{", b"[]", b"null", b"\xff\xfe", None])
def test_a_folder_that_is_no_clips_is_left_alone(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    folder = _parts(path)
    folder.mkdir()
    (folder / "mine.txt").write_text("keep", "utf-8")
    if content is not None:
        (folder / "clip.json").write_bytes(content)

    with pytest.raises(ExportError, match="another clip"):
        enhance_clip(enhance, SETTINGS, path, Progress())

    assert (folder / "mine.txt").read_text("utf-8") == "keep"


def test_what_a_person_put_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    folder = _parts(path)
    folder.mkdir()
    written = json.loads(json.dumps({"format": 1, **dataclasses.asdict(SETTINGS)}))
    (folder / "clip.json").write_text(json.dumps(written), "utf-8")
    (folder / "notes.txt").write_text("mine", "utf-8")

    enhance_clip(enhance, SETTINGS, path, Progress())

    assert [p.name for p in folder.iterdir()] == ["notes.txt"]


def test_a_place_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        enhance_clip(enhance, SETTINGS, tmp_path / "none" / "clip.mp4", Progress())


def test_parts_say_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if 2 * done > total else None)
    with pytest.raises(Cancelled):
        enhance_clip(enhance, SETTINGS, path, progress)

    for part in _parts(path).glob("f*.png"):
        assert STAMP.encode() in part.read_bytes()
