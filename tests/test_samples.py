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
