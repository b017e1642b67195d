"""Lists of jobs: what they mean, and one sentence for each fault."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector.core.batch import BatchSettings, FrameChoice
from inspector.core.errors import SettingsError
from inspector.core.frame import Window
from inspector.io.batch_toml import EXAMPLE, read_jobs


def jobs_file(folder: Path, text: str) -> Path:
    path = folder / "jobs.toml"
    path.write_text(text, encoding="utf-8")
    return path


def draw(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cv2.imencode(".png", np.zeros((8, 8, 3), np.uint8))[1].tobytes())


def test_folders_files_and_what_is_not_there(tmp_path: Path) -> None:
    for name in ("b 10.png", "b 2.png", "notes.txt"):
        draw(tmp_path / "photos" / name)
    (tmp_path / "photos" / "notes.txt").write_text("no picture")
    (tmp_path / "empty").mkdir()
    text = """
    defaults = {models = ["a"], threshold = 0.4}
    [[jobs]]
    inputs = ["photos", "gone.jpg", "empty", "photos/b 2.png"]
    [[jobs]]
    inputs = ["photos/b 2.png", "run.mp4"]
    models = ["b"]
    enlarge = "bicubic"
    reference = "none"
    mode = "paper"
    device = "cpu"
    region = [1, 2, 30, 40]
    every = 5
    first = 10
    last = 90
    date = 3
    """
    found = read_jobs(jobs_file(tmp_path, text))
    names = [job.path.relative_to(tmp_path).as_posix() for job in found]
    assert names == [
        "photos/b 2.png", "photos/b 10.png", "gone.jpg", "empty", "photos/b 2.png", "run.mp4",
    ]  # fmt: skip
    assert {job.settings for job in found[:4]} == {BatchSettings(("a",), threshold=0.4)}
    assert found[-1].settings == BatchSettings(
        ("b",), "bicubic", "none", "paper", 0.4, Window(1, 2, 30, 40), "cpu",
        FrameChoice(5, 10, 90), "3",
    )  # fmt: skip


def test_the_example_is_a_list_that_can_be_read(tmp_path: Path) -> None:
    found = read_jobs(jobs_file(tmp_path, EXAMPLE))
    assert [job.path.name for job in found] == ["photos", "IMG_0001.jpg", "run 1.mp4", "stack"]
    assert found[-1].settings.models == ("road-building",)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", r"jobs must be a list of tables"),
        ("jobs = 3", r"jobs must be a list of tables"),
        ("[[jobs]]", r"jobs\[0\].inputs must be a list of texts"),
        ("[[jobs]]\ninputs = []", r"jobs\[0\].inputs must be a list of files"),
        ("[[jobs]]\ninputs = ['a']\nevry = 3", r"jobs\[0\].evry must be left out"),
        ("[[jobs]]\ninputs = ['a']\nevery = 0", r"jobs\[0\].every must be a whole number from 1"),
        ("[[jobs]]\ninputs = ['a']\nfirst = 9\nlast = 3", r"jobs\[0\].last must be no less"),
        ("[[jobs]]\ninputs = ['a']\nthreshold = 2", r"jobs\[0\].threshold must be a number from"),
        ("[[jobs]]\ninputs = ['a']\ndevice = 'gpu'", r'jobs\[0\].device must be one of "auto"'),
        ("[[jobs]]\ninputs = ['a']\nmodels = ['m', 'm']", r"jobs\[0\].models must be a list that"),
        ("[[jobs]]\ninputs = ['a']\nregion = [0, 0, 0, 9]", r"jobs\[0\].region must be x, y"),
        ("[[jobs]]\ninputs = ['a']\nmarks = 1", r"jobs\[0\].marks must be true or false"),
        ("[defaults]\ninputs = ['a']\n[[jobs]]\ninputs = ['a']", r"defaults.inputs must be left"),
        ("speed = 3\n[[jobs]]\ninputs = ['a']", r"field speed must be left out"),
        ("[[jobs", r"cannot be read"),
    ],
)
def test_each_fault_is_one_sentence(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(SettingsError, match=fault) as caught:
        read_jobs(jobs_file(tmp_path, text))
    assert "jobs.toml" in caught.value.message
    assert "\n" not in caught.value.message.split("(")[0]


def test_a_list_that_is_not_there_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--init"):
        read_jobs(tmp_path / "none.toml")
