"""Files from disk as panes."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.ui.compare.files import file_for


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("IMG_1.png", "IMG_2.jpg", "truth 007.png", "truth 012.png", "other.png"):
        (tmp_path / name).touch()
    return tmp_path


def test_the_file_of_another_picture_has_its_name(folder: Path) -> None:
    found = file_for(folder / "IMG_1.png", ("IMG_1.jpg", 0), ("IMG_2.jpg", 0))
    assert found == folder / "IMG_2.jpg"
    assert file_for(folder / "IMG_1.png", ("IMG_1.jpg", 0), ("IMG_3.jpg", 0)) is None
    assert file_for(folder / "other.png", ("IMG_1.jpg", 0), ("IMG_2.jpg", 0)) is None


def test_the_file_of_another_frame_has_its_number(folder: Path) -> None:
    of, here = ("run.mp4", 7), ("run.mp4", 12)
    assert file_for(folder / "truth 007.png", of, here) == folder / "truth 012.png"
    assert file_for(folder / "truth 007.png", of, ("run.mp4", 13)) is None
    assert file_for(folder / "other.png", of, here) is None
