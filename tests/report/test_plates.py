"""The frames of observations: the exact ones, at their exact times."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from data import make_video
from data.sewer import HEAD, coded, run
from PIL import Image

from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.io.source import entry_for
from inspector.paths import resources_dir
from inspector.report.observation_table import time_and_frame
from inspector.report.pictures import Gallery, Wanted, gather
from inspector.standards.books import load_books
from inspector.standards.observations import ObservationRow, observation_rows

BOOKS = load_books(resources_dir() / "standards")
FRAMES = (57, 3, 41)
Read = tuple[Gallery, tuple[ObservationRow, ...], Path]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Plates of three frames of a video whose frames come unevenly."""
    folder = tmp_path_factory.mktemp("video")
    path = make_video.make_video(folder / "run.mkv", make_video.VFR_MKV, range(60))
    entry = replace(entry_for(path, folder), id="v", inspection=HEAD)
    document = run([coded(f"{n}", "BX", float(n), FrameRef("v", n)) for n in (*FRAMES, 99)], entry)
    rows = observation_rows(document, BOOKS)
    cache_dir = folder / "cache"
    wanted = Wanted(observations=rows)
    return gather(document, folder, wanted, Progress(), cache_dir=cache_dir), rows, cache_dir


def test_plates_show_the_very_frames(read: Read) -> None:
    gallery, _, _ = read
    assert gallery.plates.keys() == {str(n) for n in FRAMES}
    for number in FRAMES:
        picture = np.asarray(Image.open(io.BytesIO(gallery.plates[str(number)].picture.jpeg)))
        assert make_video.number_in(picture) == number


def test_times_are_those_of_the_recording_not_of_its_mean_rate(read: Read) -> None:
    gallery, rows, _ = read
    stamps = make_video.VFR_MKV.times
    assert stamps is not None
    scale = float(make_video.VFR_MKV.time_base)
    for row in rows:
        number = row.annotation.frame.index
        if number in FRAMES:
            seconds = (stamps[number] - stamps[0]) * scale
            assert gallery.plates[str(number)].time_s == pytest.approx(seconds, abs=0.002)
            tenths = int(seconds * 10 + 1e-3)
            text = f"{tenths // 600}:{tenths % 600 / 10:04.1f} · {number}"
            assert time_and_frame(gallery, row) == text


def test_a_frame_that_there_is_not_spares_the_others(read: Read) -> None:
    gallery, rows, _ = read
    assert gallery.problems.keys() == {"99"}
    assert "no frame 99" in gallery.reason("99", "v")
    (last,) = (row for row in rows if row.annotation.id == "99")
    assert time_and_frame(gallery, last).startswith("about ")


def test_the_index_of_the_video_is_kept_for_the_next_report(read: Read) -> None:
    _, _, cache_dir = read
    assert len(list(cache_dir.iterdir())) == 1
