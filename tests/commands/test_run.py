"""`inspector run`: one mask a picture, whatever the pictures are called or contain."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector import cli
from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.io.project import ProjectFile


def run(model: str, output: Path, *arguments: str | Path) -> int:
    """The command on the processor."""
    always = ["run", "--model", model, "--device", "cpu", "--output", str(output)]
    return cli.main([*always, *map(str, arguments)])


def results(output: Path) -> dict:
    return json.loads((output / "results.json").read_text(encoding="utf-8"))


def mask(path: Path) -> np.ndarray:
    return cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_UNCHANGED)


def test_each_picture_has_a_mask_of_its_size(model: str, photos: Path, tmp_path: Path) -> None:
    output = tmp_path / "new" / "masks"

    assert run(model, output, "--input", photos) == 0

    assert sorted(p.name for p in output.iterdir()) == [
        *("a.png", "a_2.png", "results.json", "straße 2.png"),
    ]
    assert mask(output / "straße 2.png").shape == (80, 200)
    assert set(np.unique(mask(output / "a.png"))) <= {0, 255}
    found = results(output)
    assert found["failures"] == []
    assert found["model"] == model
    by_name = {Path(one["input"]).name: one for one in found["results"]}
    assert by_name["straße 2.png"]["size"] == [200, 80]
    for one in found["results"]:
        assert (output / one["output"]).is_file()
        assert one["sha256"] == found["sha256"]
        assert len(one["sha256"]) == 64
        assert one["runner"] in ("torch", "openvino")
        assert one["seconds"] > 0
        assert one["device"] == "cpu"


def test_a_bad_picture_is_named_and_the_others_go_on(
    model: str, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photos / "empty.jpg").touch()
    (photos / "text.png").write_text("no picture", encoding="utf-8")
    (photos / "half.png").write_bytes((photos / "a.png").read_bytes()[:2000])
    output = tmp_path / "masks"

    assert run(model, output, "--input", photos, tmp_path / "gone.jpg", "http://x.y/z.png") == 1

    found = results(output)
    assert len(found["results"]) == 3
    failed = {Path(one["input"]).name for one in found["failures"]}
    assert failed == {"empty.jpg", "text.png", "half.png", "gone.jpg", "z.png"}
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 5
    assert all(line.startswith("inspector: ") for line in said)


def test_an_empty_folder_is_a_failure(model: str, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    assert run(model, tmp_path / "masks", "--input", tmp_path / "none") == 1
    assert len(results(tmp_path / "masks")["failures"]) == 1


def test_a_picture_named_twice_is_run_once(model: str, photos: Path, tmp_path: Path) -> None:
    picture = photos / "a.png"

    assert run(model, tmp_path / "masks", "--input", picture, photos / ".." / picture) == 0

    assert len(results(tmp_path / "masks")["results"]) == 1


def test_masks_never_replace_pictures(model: str, photos: Path) -> None:
    before = {path: path.read_bytes() for path in photos.iterdir()}

    assert run(model, photos, "--input", photos) == 1

    assert {path: path.read_bytes() for path in photos.iterdir()} == before


def test_a_model_with_other_weights_than_its_card_does_not_run(
    model: str, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from inspector.paths import models_dirs

    weights = models_dirs()[1] / model / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)

    assert run(model, tmp_path / "masks", "--input", photos) == 1
    assert "do not match their card" in capsys.readouterr().err
    assert not list((tmp_path / "masks").glob("*.png"))


def test_stopping_keeps_the_masks_that_are_done(
    model: str, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Ctrl-C does, but at a known step: when the second picture begins."""
    step = Progress.step

    def stop_at_the_second(progress: Progress, done: int, total: int) -> None:
        if type(progress) is Progress and done * 3 >= total:
            raise Cancelled
        step(progress, done, total)

    monkeypatch.setattr(Progress, "step", stop_at_the_second)

    assert run(model, tmp_path / "masks", "--input", photos) == 130
    found = results(tmp_path / "masks")
    made = [path.name for path in (tmp_path / "masks").glob("*.png")]
    assert made == [one["output"] for one in found["results"]]


def test_a_project_holds_the_pictures_and_their_results(
    model: str, photos: Path, tmp_path: Path
) -> None:
    project = tmp_path / "survey.inspector.h5"
    arguments = ("--input", photos, "--project", project)

    assert run(model, tmp_path / "masks", *arguments) == 0
    assert run(model, tmp_path / "masks", *arguments) == 0

    file, opened = ProjectFile.open(project)
    file.close()
    store = file.results
    document = opened.document
    assert sorted(s.name for s in document.sources.values()) == ["a.jpg", "a.png", "straße 2.png"]
    assert {s.path for s in document.sources.values()} >= {"photos/a.png"}
    assert len(document.results) == 3
    for entry in document.results.values():
        source = document.sources[entry.frame.source_id]
        kept = store.read(entry)
        assert (kept.width_px, kept.height_px) == (source.width_px, source.height_px)
    wide = next(s for s in document.sources.values() if s.name == "straße 2.png")
    result = next(e for e in document.results.values() if e.frame.source_id == wide.id)
    written = mask(tmp_path / "masks" / "straße 2.png")
    assert np.array_equal(store.read(result).class_ids() > 0, written > 0)


def test_the_classical_detector_runs_without_weights(photos: Path, tmp_path: Path) -> None:
    picture = np.full((120, 160, 3), 150, np.uint8)
    picture += np.random.default_rng(0).integers(0, 9, picture.shape, dtype=np.uint8)
    cv2.line(picture, (10, 20), (150, 100), (30, 30, 30), 5)
    _, content = cv2.imencode(".png", picture)
    (photos / "crack.png").write_bytes(content.tobytes())
    output, project = tmp_path / "out", tmp_path / "p.inspector.h5"
    arguments = ["--input", str(photos / "crack.png"), "--output", str(output)]

    assert cli.main(["run", "--model", "dark-otsu", *arguments, "--project", str(project)]) == 0

    (told,) = json.loads((output / "results.json").read_text(encoding="utf-8"))["results"]
    assert (told["mode"], told["stamp"]) == ("dark", "Restored, not original evidence")
    marked = cv2.imread(str(output / told["output"]), cv2.IMREAD_UNCHANGED)
    assert marked[60, 80] == 255
    assert (marked > 0).mean() < 0.1
    values = cv2.imread(str(output / told["error"]), cv2.IMREAD_UNCHANGED)
    np.testing.assert_array_equal(values > told["threshold"], marked > 0)
    # The strip with the stamp is below the picture.
    assert cv2.imread(str(output / told["restored"])).shape[0] > 120
    with Image.open(output / told["restored"]) as restored:
        assert restored.text["Title"] == told["stamp"]
    file, opened = ProjectFile.open(project)
    try:
        tasks = {entry.task: entry for entry in opened.document.results.values()}
        assert tasks.keys() == {"segment", "restore"}
        made = file.results.read_restored(tasks["restore"])
        assert np.array_equal(made.error.values, values)
    finally:
        file.close()


@pytest.mark.parametrize("mode", ["code", "bright"])
def test_a_mode_that_is_not_there_is_refused(
    model: str, photos: Path, tmp_path: Path, mode: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--input", str(photos / "a.png"), "--output", str(tmp_path / "out")]
    if mode == "bright":
        with pytest.raises(SystemExit):
            cli.main(["run", "--model", "dark-otsu", "--mode", mode, *arguments])
        return
    assert cli.main(["run", "--model", "dark-otsu", "--mode", mode, *arguments]) == 1
    assert "choose the mode dark" in capsys.readouterr().err
    assert cli.main(["run", "--model", model, "--mode", mode, *arguments]) == 1
    assert "leave out --mode" in capsys.readouterr().err
