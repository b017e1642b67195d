"""`inspector run` on frames of videos: masks, enhanced pictures, clips."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector import cli
from inspector.commands.works import inputs
from inspector.core.enhanced import STAMP
from inspector.core.frame import FrameRef
from inspector.io.project import ProjectFile
from inspector.io.video_source import VideoSource


def run(model: str, *arguments: str | Path) -> int:
    """The command on the processor."""
    return cli.main(["run", "--model", model, "--device", "cpu", *map(str, arguments)])


def results(output: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((output / "results.json").read_text(encoding="utf-8"))
    return found


def picture(path: Path) -> np.ndarray:
    return cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_UNCHANGED)


def test_frames_become_enhanced_pictures_with_stamp_and_depth(
    enlarger: str, video: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"

    assert run(enlarger, "--input", video, "--frames", "3,8", "--output", output) == 0

    stems = ["run 1_f000003", "run 1_f000008"]
    assert sorted(p.name for p in output.iterdir()) == sorted(
        ["results.json", *(f"{s}_{kind}.png" for s in stems for kind in ("x4", "depth"))]
    )
    for stem in stems:
        made = picture(output / f"{stem}_x4.png")
        assert made.shape[1] == 512
        assert made.shape[0] > 384
        assert made[384:].max() > 150, "the words of the strip"
        with Image.open(output / f"{stem}_x4.png") as again:
            assert again.text["Title"] == STAMP
            assert again.text["Source"] == f"run 1.mp4, frame {int(stem[-6:])}"
        depth = picture(output / f"{stem}_depth.png")
        assert depth.dtype == np.uint16
        assert depth.shape == (96, 128)
    found = results(output)
    assert found["failures"] == []
    for one, number in zip(found["results"], (3, 8), strict=True):
        assert one["frame"] == number
        assert one["time_s"] == pytest.approx(number / 10)
        assert one["stamp"] == STAMP
        assert one["scale"] == 4
        assert one["size"] == [512, 384]
        assert one["model"] == enlarger
        assert one["sha256"] == found["sha256"]
        assert int(one["reference"].removeprefix("frame ")) in {*range(20)} - {number}


def test_a_reference_can_be_named_or_left_out(enlarger: str, video: Path, tmp_path: Path) -> None:
    for choice, wanted in (("none", None), ("6", "frame 6"), ("2", None)):
        output = tmp_path / choice
        arguments = ["--input", video, "--frames", "2", "--reference", choice, "--output", output]

        assert run(enlarger, *arguments) == 0

        assert [one["reference"] for one in results(output)["results"]] == [wanted]


def test_a_reference_that_is_not_there_fails_the_frame(
    enlarger: str, video: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--input", video, "--frames", "2", "--reference", "99"]

    assert run(enlarger, *arguments, "--output", tmp_path / "out") == 1

    assert results(tmp_path / "out")["failures"][0]["frame"] == 2
    assert capsys.readouterr().err.startswith("inspector: ")


def test_photos_find_their_neighbours_by_name(enlarger: str, video: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    with contextlib.closing(VideoSource(video)) as source:
        for number in (2, 3, 10):
            pixels = np.asarray(source.read(number).pixels)[..., ::-1]
            written, content = cv2.imencode(".png", pixels)
            assert written
            (folder / f"p{number}.png").write_bytes(content.tobytes())

    assert run(enlarger, "--input", folder / "p2.png", "--output", tmp_path / "auto") == 0
    arguments = ["--reference", "4", "--output", tmp_path / "four"]
    assert run(enlarger, "--input", folder / "p2.png", *arguments) == 1

    (one,) = results(tmp_path / "auto")["results"]
    assert one["output"] == "p2_x4.png"
    assert one["reference"] == "p3.png"
    assert "frame" not in one
    assert "has no frame 4" in results(tmp_path / "four")["failures"][0]["message"]


def test_masks_of_frames_go_into_a_project(model: str, video: Path, tmp_path: Path) -> None:
    output, project = tmp_path / "masks", tmp_path / "survey.inspector.h5"
    arguments = ["--input", video, "--frames", "0,7", "--output", output, "--project", project]

    assert run(model, *arguments) == 0

    assert sorted(p.name for p in output.glob("*.png")) == [
        "run 1_f000000.png",
        "run 1_f000007.png",
    ]
    assert [one["frame"] for one in results(output)["results"]] == [0, 7]
    file, opened = ProjectFile.open(project)
    file.close()
    (source,) = opened.document.sources.values()
    assert source.kind == "video"
    assert {e.frame for e in opened.document.results.values()} == {
        FrameRef(source.id, 0),
        FrameRef(source.id, 7),
    }


def test_frames_and_files_that_do_not_fit_are_named(
    model: str, video: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "masks"

    assert run(model, "--input", video, photos / "a.png", "--output", output) == 1
    assert [one["output"] for one in results(output)["results"]] == ["a.png"]
    assert "name its frames" in capsys.readouterr().err

    assert run(model, "--input", video, "--frames", "18-25", "--output", output) == 1
    assert "has the frames 0 to 19, not 25" in capsys.readouterr().err

    assert run(model, "--input", photos / "a.png", "--frames", "0", "--output", output) == 1
    assert "is no video" in capsys.readouterr().err


def test_names_of_results_never_meet() -> None:
    wanted = [
        (Path("a/run 1.mp4"), (1, 20)),
        (Path("b/RUN 1.mp4"), (1,)),
        (Path("a/v1.2.mov"), (3,)),
        (Path("a/run 1_f000020.jpg"), None),
    ]

    named = inputs(wanted)

    assert [one.stems for one in named] == [
        ("run 1_f000001", "run 1_f000020"),
        ("RUN 1_f000001_2",),
        ("v1.2_f000003",),
        ("run 1_f000020_2",),
    ]


def test_a_range_becomes_a_clip(enlarger: str, video: Path, tmp_path: Path) -> None:
    clip = tmp_path / "new" / "clip.mp4"
    # No text: files on Linux may be named by any bytes.
    name = os.fsdecode(b"run\xff.mp4") if sys.platform == "linux" else "run.mp4"
    video = Path(shutil.copy(video, tmp_path / name))

    assert run(enlarger, "--input", video, "--frames", "4-6", "--clip", clip) == 0

    assert sorted(p.name for p in clip.parent.iterdir()) == ["clip.json", "clip.mp4"]
    with contextlib.closing(VideoSource(clip)) as source:
        assert len(source) == 3
        assert source.info(0).width_px == 512
        assert source.facts.mean_rate_hz == pytest.approx(10)
    told = json.loads(clip.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["stamp"] == STAMP
    assert [one["frame"] for one in told["frames"]] == [4, 5, 6]
    assert all(one["reference"].startswith("frame ") for one in told["frames"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--frames", "1,3", "--clip", "a.mp4"],
        ["--clip", "a.mp4"],
        ["--frames", "1-3", "--clip", "a.avi"],
        ["--frames", "18-20", "--clip", "a.mp4"],
        ["--frames", "1", "--output", "out", "--project", "p.inspector.h5"],
    ],
)
def test_what_does_not_go_together_is_said(
    arguments: list[str], enlarger: str, video: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    assert run(enlarger, "--input", video, *arguments) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["clips"]


def test_a_model_that_finds_defects_makes_no_clip(model: str, video: Path, tmp_path: Path) -> None:
    for arguments in (["--clip", tmp_path / "a.mp4"], ["--reference", "none", "--output", "o"]):
        assert run(model, "--input", video, "--frames", "1", *arguments) == 1


def test_usage_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["--frames", "9-3"], ["--reference", "best"], []):
        with pytest.raises(SystemExit) as ended:
            cli.main(["run", "--model", "m", "--input", "a.mp4", *wrong])
        assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "runs backwards" in said
    assert "'best' is not a whole number" in said
    assert "--output" in said
