"""`inspector scenes`: practice pictures that the other commands can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector import cli
from inspector.train.datasets import find_pairs, load_pair


def draw(output: Path, seed: int, count: int = 1) -> int:
    numbers = ["--count", str(count), "--seed", str(seed)]
    return cli.main(["scenes", "pavement", "--output", str(output), *numbers])


def test_pictures_and_masks_are_a_data_folder(tmp_path: Path) -> None:
    assert draw(tmp_path, seed=3, count=2) == 0

    pairs = find_pairs(tmp_path)
    assert len(pairs) == 2
    assert all(load_pair(pair).crack.any() for pair in pairs)


def test_the_seed_decides(tmp_path: Path) -> None:
    for folder, seed in (("a", 5), ("b", 5), ("c", 6)):
        assert draw(tmp_path / folder, seed) == 0

    contents = [
        tuple(path.read_bytes() for path in sorted((tmp_path / folder / "masks").iterdir()))
        for folder in "abc"
    ]
    assert contents[0] == contents[1]
    assert contents[0] != contents[2]


def test_a_folder_that_cannot_be_made_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert draw(tmp_path / "file" / "scenes", seed=0) == 1


def test_frames_of_pipes_come_with_their_truth(tmp_path: Path) -> None:
    for camera in ("qv", "crawler"):
        output = tmp_path / camera
        arguments = ["--frames", "1", "--seed", "2", "--camera", camera, "--output", str(output)]
        assert cli.main(["scenes", "pipe", *arguments]) == 0

        names = {
            folder: [path.name for path in (output / folder).iterdir()]
            for folder in ("images", "clean", "depth", "masks")
        }
        assert list(names.values()) == [[f"pipe00002_{camera}_000.png"]] * 4
        assert (output / f"pipe00002_{camera}.json").is_file()


def test_a_pipe_can_be_drawn_as_a_video(tmp_path: Path) -> None:
    output = tmp_path / "new" / "run.mp4"
    arguments = ["--seed", "2", "--seconds", "0.5", "--size", "96x72", "--camera", "crawler"]

    assert cli.main(["scenes", "pipe", "--video", "--output", str(output), *arguments]) == 0

    assert sorted(p.name for p in output.parent.iterdir()) == ["run.json", "run.mp4"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["pavement", "--video", "--output", "a.mp4"],
        ["pipe", "--video", "--output", "a.avi"],
        ["pipe", "--video", "--output", "a.mp4", "--count", "3"],
        ["pipe", "--output", "folder", "--seconds", "3"],
    ],
)
def test_what_does_not_go_together_is_said(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    assert cli.main(["scenes", *arguments]) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("size", ["720", "721x576", "8x8", "99999x576", "720x-576", "٧٢٠x576"])
def test_sizes_are_read_strictly(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["scenes", "pipe", "--video", "--output", "a.mp4", "--size", size])
    assert "is no size" in capsys.readouterr().err
