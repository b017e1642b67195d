"""The sewer sample and rendered videos on disk."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector import samples
from inspector.core.errors import Cancelled, ExportError
from inspector.core.progress import Progress
from inspector.imaging.scenes.pipe.legs import by_chainage
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import look_at
from inspector.imaging.scenes.pipe.video_plan import VideoSize, plan_video
from inspector.io.map_source import MapSource
from inspector.io.source import open_source
from inspector.io.video_source import VideoSource

SMALL = VideoSize(96, 72, 1.0, 10)


def test_a_video_and_its_truth(tmp_path: Path) -> None:
    path = tmp_path / "run.mp4"
    seen: list[tuple[int, int]] = []

    samples.write_pipe_video(
        path, plan_run(3), "qv", SMALL, Progress(lambda done, total: seen.append((done, total)))
    )

    facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    with contextlib.closing(VideoSource(path)) as source:
        assert len(source) == len(facts["frames"]) == 10
        assert source.read(9).pixels.shape == (72, 96, 3)
        index = source.prepare(Progress())
        times = [index.time_s(n) for n in range(10)]
    assert times == pytest.approx([f["time_s"] for f in facts["frames"]], abs=0.002)
    assert facts["rate_hz"] == 10
    assert facts["frames"][0]["zoom"] == 1.0
    assert {"code", "chainage_m", "clock", "grade"} <= facts["defects"][0].keys()
    assert seen[-1] == (10, 10)


def test_stopped_or_refused_it_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()
    progress.report_to(lambda done, _: progress.cancel() if done == 2 else None)

    with pytest.raises(Cancelled):
        samples.write_pipe_video(tmp_path / "run.mp4", plan_run(3), "crawler", SMALL, progress)
    assert not list(tmp_path.iterdir())
    with pytest.raises(ExportError):
        samples.write_pipe_video(
            tmp_path / "none" / "run.mp4", plan_run(3), "qv", SMALL, Progress()
        )


def test_each_defect_of_the_sample_can_be_seen_when_zoomed_in() -> None:
    run = samples.sample_run()
    plan = plan_video(run, "qv", samples.SAMPLE_SIZE)
    stills = list(dict.fromkeys(f.still for f in plan if f.still is not None))
    lit = replace(run, lamps=plan[0].lamps)

    assert len({d.kind for d in run.defects}) == 6
    assert all(d.grade >= 1 for d in run.defects)
    for defect, camera in zip(by_chainage(run.defects), stills[1:7], strict=True):
        shown = look_at(lit, camera, 240, 180).instances == defect.number
        assert camera.zoom > 5
        assert shown.mean() > 0.008, defect
        rows, columns = np.nonzero(shown)
        assert abs(np.median(columns) - 120) < 100
        assert abs(np.median(rows) - 90) < 75


def test_the_sample_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "SAMPLE_SIZE", SMALL)

    first = samples.write_sample_video(tmp_path, Progress())
    before = first.path.stat().st_mtime_ns
    again = samples.write_sample_video(tmp_path, Progress())

    assert again == first
    assert first.path.stat().st_mtime_ns == before
    head = first.inspection
    assert head.pipe_ref == f"{head.start_node}-{head.end_node}"
    assert (head.method, head.travel, head.section) == ("QV", "with flow", "circular")
    assert head.diameter_mm == 500
    assert head.material == "concrete"
    assert head.total_length_m == 12
    truth = json.loads(first.path.with_suffix(".json").read_text(encoding="utf-8"))
    assert head.view_deg == truth["frames"][0]["camera"]["view_deg"]


def test_the_land_is_a_dated_stack_with_clouds(tmp_path: Path) -> None:
    stack = samples.write_sample_land(tmp_path, Progress())
    with contextlib.closing(open_source(stack)) as source:
        assert isinstance(source, MapSource)
        facts = [source.info(date).map_facts for date in range(len(source))]
        dates = [str(known.acquired_at) for known in facts if known is not None]
        hidden = []
        for date in range(len(source)):
            classes = source.classes(date)
            assert classes is not None
            hidden.append((classes == 9).mean())
        brightness = source.read(0).pixels.mean()
    assert dates == sorted(set(dates))
    assert len(dates) == samples.LAND_DATES
    assert {frozenset(known.names) for known in facts if known} == {frozenset(samples.LAND_BANDS)}
    assert sum(share == 0 for share in hidden) >= 3, "RAMS wants three clear dates"
    assert max(hidden) > 0.2
    assert 300 < brightness < 3000, "a tenth of the light, times 10000"

    written = {path: path.stat().st_mtime_ns for path in stack.iterdir()}
    assert samples.write_sample_land(tmp_path, Progress()) == stack
    assert {path: path.stat().st_mtime_ns for path in stack.iterdir()} == written


def test_land_stopped_half_way_is_gone_on_with(tmp_path: Path) -> None:
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if done >= total // 2 else None)
    with pytest.raises(Cancelled):
        samples.write_sample_land(tmp_path, progress)

    stack = samples.write_sample_land(tmp_path, Progress())

    with contextlib.closing(open_source(stack)) as source:
        assert len(source) == samples.LAND_DATES
