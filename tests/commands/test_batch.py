"""`inspector batch`: resumes exactly, makes nothing twice, and a bad file fails alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from commands.conftest import put_picture

from inspector import cli
from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.batch import BatchItem
from inspector.core.document import Document
from inspector.core.errors import ModelError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.engine.ready import ReadyModels
from inspector.io.batch_file import BatchFile
from inspector.io.project import ProjectFile, results_dir
from inspector.io.project_paths import batch_log_path, batch_path
from inspector.io.results import ResultStore
from inspector.io.video_write import write_video

ROOT = Path(__file__).resolve().parents[2]


def batch(jobs: Path | None, project: Path, *more: str | Path) -> int:
    named = [] if jobs is None else [str(jobs)]
    return cli.main(["batch", *named, "--project", str(project), *map(str, more)])


def jobs_file(folder: Path, text: str, name: str = "jobs.toml") -> Path:
    path = folder / name
    path.write_text(f'defaults = {{device = "cpu"}}\n{text}', encoding="utf-8")
    return path


def opened(project: Path) -> Document:
    file, found = ProjectFile.open(project.with_name(f"{project.name}.inspector.h5"))
    file.close()
    return found.document


def items(project: Path) -> list[BatchItem]:
    path = project.with_name(f"{project.name}.inspector.h5")
    return list(BatchFile(path).load(writable=False).queue.items.values())


def results_dir_of(project: Path) -> Path:
    return results_dir(project.with_name(f"{project.name}.inspector.h5"))


def results(project: Path) -> dict[tuple[Any, ...], list[np.ndarray]]:
    """All arrays of a project, by file, frame, model and task."""
    path = project.with_name(f"{project.name}.inspector.h5")
    document, store = opened(project), ResultStore(results_dir(path))
    found: dict[tuple[Any, ...], list[np.ndarray]] = {}
    for entry in document.results.values():
        source = document.sources[entry.frame.source_id]
        key = (source.name, source.quick_key, entry.frame.index, entry.model_id, entry.task)
        assert key not in found
        if entry.task == "segment":
            found[key] = [store.read(entry).probability]
        elif entry.task == "restore":
            made = store.read_restored(entry)
            found[key] = [made.frame.pixels, made.signed_error, made.error.values]
        else:
            found[key] = [store.read_enhanced(entry).frame.pixels]
    return found


def same(a: Path, b: Path) -> None:
    one, other = results(a), results(b)
    assert one.keys() == other.keys()
    for key, arrays in one.items():
        for mine, theirs in zip(arrays, other[key], strict=True):
            np.testing.assert_array_equal(mine, theirs)
    assert [s.name for s in opened(a).sources.values()] == [
        s.name for s in opened(b).sources.values()
    ]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that ran, one entry a frame."""
    ran: list[str] = []
    segment = ReadyModels.segment

    def counted(self: ReadyModels, model_id: str, *rest: Any) -> Mask:
        ran.append(model_id)
        return segment(self, model_id, *rest)

    monkeypatch.setattr(ReadyModels, "segment", counted)
    return ran


def test_bad_files_fail_alone_and_the_same_command_goes_on(
    model: str,
    photos: Path,
    video: Path,
    tmp_path: Path,
    runs: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "empty").mkdir()
    (photos / "broken.jpg").write_bytes(b"\xff\xd8 nothing")
    text = f"""
    [[jobs]]
    inputs = ["photos", "gone.png", "empty"]
    models = ["{model}"]
    [[jobs]]
    inputs = ["clips"]
    models = ["{model}", "dark-otsu"]
    every = 5
    last = 12
    """
    jobs, project, output = jobs_file(tmp_path, text), tmp_path / "site", tmp_path / "out"
    assert batch(jobs, project, "--output", output) == 1
    said = capsys.readouterr()
    assert "Done: 4 of 7" in said.out
    for name in ("broken.jpg", "gone.png", "empty"):
        (line,) = [line for line in said.err.splitlines() if f"/{name}: " in line]
        assert line.endswith((".", "files."))
    assert len(runs) == 3 + 3
    assert [i.state for i in items(project)].count("failed") == 3
    assert sorted(p.name for p in output.iterdir()) == sorted(
        [
            f"a_{model}.png", f"a_2_{model}.png", f"straße 2_{model}.png",
            *(f"run 1_f{n:06d}_{model}.png" for n in (0, 5, 10)),
            *(f"run 1_f{n:06d}_dark-otsu{kind}.png" for n in (0, 5, 10)
              for kind in ("", "_error", "_restored")),
        ]
    )  # fmt: skip
    before = results(project)

    put_picture(tmp_path / "gone.png", 9)
    assert batch(jobs, project, "--output", output) == 1
    assert "Done: 5 of 7 (4 of them before)" in capsys.readouterr().out
    assert len(runs) == 7, "only what was missing was made"
    after = results(project)
    for key, arrays in before.items():
        np.testing.assert_array_equal(arrays[0], after[key][0])
    log = batch_log_path(tmp_path / "site.inspector.h5").read_text("utf-8")
    assert "gone.png: failed, 0 made: gone.png is not there" in log
    assert "gone.png: done, 1 of 1" in log


def test_a_file_or_model_that_changed_is_made_again_and_a_copy_is_not(
    model: str, photos: Path, tmp_path: Path, runs: list[str]
) -> None:
    jobs = jobs_file(tmp_path, f'[[jobs]]\ninputs = ["photos"]\nmodels = ["{model}"]')
    assert batch(jobs, tmp_path / "site") == 0
    put_picture(photos / "a.png", 77)
    assert batch(jobs, tmp_path / "site") == 0
    assert len(runs) == 4
    (tmp_path / "copy.png").write_bytes((photos / "a.png").read_bytes())
    more = jobs_file(tmp_path, f'[[jobs]]\ninputs = ["copy.png"]\nmodels = ["{model}"]', "b.toml")
    assert batch(more, tmp_path / "site") == 0
    assert len(runs) == 4, "it is recognised by its content"
    assert batch(None, tmp_path / "site") == 0
    assert len(runs) == 4, "the queue of the project has nothing left to do"


def test_files_follow_the_threshold_without_another_run(
    model: str, photos: Path, tmp_path: Path, runs: list[str]
) -> None:
    found = []
    for number, threshold in enumerate((0.02, 0.98)):
        text = f"""
        [[jobs]]
        inputs = ["photos/a.png"]
        models = ["{model}"]
        threshold = {threshold}
        """
        jobs = jobs_file(tmp_path, text, f"{number}.toml")
        assert batch(jobs, tmp_path / "site", "--output", tmp_path / "out") == 0
        picture = cv2.imread(str(tmp_path / "out" / f"a_{model}.png"), cv2.IMREAD_UNCHANGED)
        found.append(int((picture > 0).sum()))
        assert items(tmp_path / "site")[-1].found_px == found[-1]
    assert len(runs) == 1
    assert found[0] != found[1]


def test_marked_frames_of_the_project_are_found(
    model: str, video: Path, tmp_path: Path, runs: list[str]
) -> None:
    text = '[[jobs]]\ninputs = ["clips"]\nmodels = ["dark-otsu"]\nfirst = 4\nlast = 4'
    assert batch(jobs_file(tmp_path, text), tmp_path / "site") == 0
    path = tmp_path / "site.inspector.h5"
    file, found = ProjectFile.open(path)
    (source_id,) = found.document.sources
    square = Shape("region", (np.array([(1, 1), (9, 1), (9, 9)], np.float32),))
    marked = edits.put(
        found.document,
        *(Annotation(f"m{n}", FrameRef(source_id, n), square, "crack") for n in (7, 3)),
    )
    file.append(found.document, marked)
    file.close()
    jobs = jobs_file(tmp_path, f'[[jobs]]\ninputs = ["clips"]\nmodels = ["{model}"]\nmarks = true')
    assert batch(jobs, tmp_path / "site") == 0
    ran_on = opened(tmp_path / "site").results.values()
    assert {e.frame.index for e in ran_on if e.model_id == model} == {3, 7}
    assert batch(jobs, tmp_path / "site") == 0
    assert len(runs) == 2


class _DiedError(BaseException):
    """As if the power went: nothing reaches the disk any more."""


def test_died_at_any_write_it_ends_as_if_undisturbed(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = jobs_file(tmp_path, '[[jobs]]\ninputs = ["photos"]\nmodels = ["dark-otsu"]')
    assert batch(jobs, tmp_path / "whole") == 0
    real, restore = os.fsync, ReadyModels.restore
    left, ran, deaths = sys.maxsize, 0, 0

    def dying(handle: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise _DiedError
        real(handle)

    def counted(self: ReadyModels, *rest: Any) -> Any:
        nonlocal ran
        ran += 1
        return restore(self, *rest)

    monkeypatch.setattr(os, "fsync", dying)
    monkeypatch.setattr(ReadyModels, "restore", counted)
    for point in range(2, 38, 6):
        project, ran, died = tmp_path / f"cut {point}", 0, 0
        for writes in (point, 6):
            left = writes
            try:
                batch(jobs, project)
            except _DiedError:
                died += 1
        left = sys.maxsize
        assert batch(jobs, project) == 0
        deaths += died
        same(tmp_path / "whole", project)
        listed = {e.part for e in opened(project).results.values()}
        assert {p.name for p in results_dir_of(project).iterdir()} == listed, "no part is left over"
        assert ran <= 3 + died, "at most the piece at hand was made again"
    assert deaths > 6


def test_killed_twice_it_ends_as_if_undisturbed(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for number in range(16):
        put_picture(tmp_path / "photos" / f"{number}.png", number)
    rng = np.random.default_rng(5)
    frames = (rng.integers(0, 256, (64, 96, 3)).astype(np.uint8) for _ in range(24))
    write_video(tmp_path / "run.mp4", frames, Fraction(10), crf=20)
    text = """
    [[jobs]]
    inputs = ["photos", "run.mp4"]
    models = ["dark-otsu"]
    every = 2
    """
    jobs = jobs_file(tmp_path, text)
    assert batch(jobs, tmp_path / "whole") == 0
    killed = 0
    for after_lines in (5, 19):
        started = _started(jobs, tmp_path / "cut")
        killed += _killed_after(started, tmp_path / "cut.inspector.h5", after_lines)
    assert killed == 2
    assert batch(jobs, tmp_path / "cut") == 0
    same(tmp_path / "whole", tmp_path / "cut")
    assert all(item.state == "done" for item in items(tmp_path / "cut"))


def _started(jobs: Path, project: Path) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "inspector", "batch", str(jobs), "--project", str(project)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _killed_after(process: subprocess.Popen[bytes], project: Path, lines: int) -> bool:
    """Kill -9 once so many results are noted; False if it was done before."""
    while process.poll() is None:
        path = batch_path(project)
        if path.exists() and path.read_bytes().count(b'{"made"') >= lines:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
        try:
            process.wait(0.005)
        except subprocess.TimeoutExpired:
            continue
    return False


def test_stopped_by_ctrl_c_it_goes_on(
    model: str, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[str]
) -> None:
    jobs = jobs_file(tmp_path, f'[[jobs]]\ninputs = ["photos"]\nmodels = ["{model}"]')
    counted = ReadyModels.segment

    def pressed(self: ReadyModels, *rest: Any) -> Mask:
        if len(runs) == 1:
            signal.raise_signal(signal.SIGINT)
        return counted(self, *rest)

    monkeypatch.setattr(ReadyModels, "segment", pressed)
    assert batch(jobs, tmp_path / "site") == cli.STOPPED
    assert [item.state for item in items(tmp_path / "site")] == ["done", "waiting", "waiting"]
    monkeypatch.setattr(ReadyModels, "segment", counted)
    assert batch(jobs, tmp_path / "site") == 0
    assert len(opened(tmp_path / "site").results) == 3


def test_faults_of_the_command_are_one_sentence(
    model: str, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    jobs = jobs_file(tmp_path, '[[jobs]]\ninputs = ["photos"]\nmodels = ["nothing"]')
    assert batch(jobs, tmp_path / "site") == 1
    assert "There is no model 'nothing'" in capsys.readouterr().err
    assert not (tmp_path / "site.inspector.h5").exists(), "nothing was begun"
    assert cli.main(["batch", str(jobs)]) == 1
    assert "--project" in capsys.readouterr().err
    assert batch(None, tmp_path / "site") == 1
    assert "queue of this project is empty" in capsys.readouterr().err
    good = jobs_file(tmp_path, f'[[jobs]]\ninputs = ["photos"]\nmodels = ["{model}"]')
    assert batch(good, tmp_path / "site", "--output", photos) == 1
    assert "holds input pictures" in capsys.readouterr().err
    assert cli.main(["batch", "--init", str(tmp_path / "example.toml")]) == 0
    assert cli.main(["batch", "--init", str(tmp_path / "example.toml")]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_model_that_cannot_be_loaded_fails_its_file_once(
    model: str, video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def broken(self: ReadyModels, model_id: str, choice: str) -> None:
        calls.append(model_id)
        raise ModelError("The weights are damaged; install the model again.")

    monkeypatch.setattr(ReadyModels, "prepare", broken)
    text = f'[[jobs]]\ninputs = ["clips"]\nmodels = ["{model}"]\nevery = 1'
    assert batch(jobs_file(tmp_path, text), tmp_path / "site") == 1
    (item,) = items(tmp_path / "site")
    assert (item.state, item.reason, len(calls)) == (
        "failed", "The weights are damaged; install the model again.", 1
    )  # fmt: skip


def test_progress_is_of_all_pieces(model: str, photos: Path, video: Path, tmp_path: Path) -> None:
    from inspector.commands.batch import _share

    seen: list[float] = []
    whole = Progress(lambda done, total: seen.append(done / total))
    _share(whole, [1, 3], 0).step(1, 1)
    _share(whole, [1, 3], 1).step(1, 2)
    _share(whole, [1, 3], 1).step(2, 2)
    assert seen == [0.25, 0.625, 1.0]
