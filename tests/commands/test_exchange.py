"""`inspector export` and `inspector import`: a project as other programs' files, and back."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from data.sewer import HEAD, video

from inspector import cli
from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.io.photos import entry_for
from inspector.io.project import ProjectFile

RING = Shape.of(
    "region", [[(10, 10), (50, 10), (50, 14), (10, 14)], [(20, 11), (30, 11), (25, 13)]]
)
CODED = Observation("en13508", "BAB", "B", "A", (2.0,), 19.1, clock_from=11)


@pytest.fixture
def project(tmp_path: Path, photos: Path) -> Path:
    """A finding and a rejected one on a photo, and an observation on a video that is not there."""
    photo = entry_for(photos / "straße 2.png", tmp_path)
    head = replace(HEAD, book="en13508", material="STZ")
    run = video(inspection=head, name="run.mp4", path="run.mp4")
    document = edits.add_sources(Document(), [photo, run])
    crack = Annotation("a", FrameRef(photo.id), RING, "crack", note="裂缝")
    spot = Shape.of("line", [[(159.5, 119.5)]])
    document = edits.put(
        document,
        crack,
        replace(crack, id="b", status="rejected", reason="shadow"),
        Annotation("c", FrameRef("v", 500), spot, "", observation=CODED),
    )
    path = tmp_path / "survey.inspector.h5"
    ProjectFile.create(path, document).close()
    return path


def opened(path: Path) -> Document:
    file, found = ProjectFile.open(path)
    with contextlib.closing(file):
        return found.document


def cleared(path: Path) -> Document:
    """Take everything off the pictures of a project; returns what was on them."""
    file, found = ProjectFile.open(path)
    with contextlib.closing(file):
        file.save(edits.remove(found.document, list(found.document.annotations)))
    return found.document


@pytest.mark.parametrize(
    ("name", "output", "files"),
    [
        ("coco", "x.json", {"x.json"}),
        ("labelme", "x", {"x/straße 2.json", "x/run_frame_000500.json"}),
        ("dwa", "x.xml", {"x.xml"}),
    ],
)
def test_there_and_back(
    project: Path, tmp_path: Path, name: str, output: str, files: set[str],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    target = tmp_path / "out" / output
    target.parent.mkdir()
    assert cli.main(["export", str(project), "--format", name, "--output", str(target)]) == 0
    written = {p.relative_to(target.parent).as_posix() for p in target.parent.rglob("*.*")}
    assert written == files
    said = capsys.readouterr().err
    assert name == "dwa" or "unless asked: 1 rejected" in said

    before = cleared(project)
    command = ["import", str(target), "--format", name, "--project", str(project)]
    assert cli.main(command) == 0
    after = opened(project)
    wanted = ["c"] if name == "dwa" else ["a", "c"]
    assert len(after.annotations) == len(wanted)
    for found in after.annotations.values():
        key = "c" if found.frame.source_id == "v" else "a"
        assert key in wanted
        assert found == replace(before.annotations[key], measures=found.measures, id=found.id)
        assert (found.measures is None) == (found.shape.kind == "line")
    assert cli.main(command) == 0
    assert "already there" in capsys.readouterr().out
    assert opened(project) == after


def test_nothing_is_replaced_unasked(
    project: Path, tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "x.json"
    target.write_text("mine")
    export = ["export", str(project), "--format", "coco", "--output"]

    assert cli.main([*export, str(target)]) == 1
    assert "add --replace" in capsys.readouterr().err
    assert target.read_text() == "mine"
    assert cli.main([*export, str(target), "--replace", "--include", "rejected"]) == 0
    assert len(json.loads(target.read_bytes())["annotations"]) == 3
    for own in (project, photos / "straße 2.png"):
        content = own.read_bytes()
        assert cli.main([*export, str(own), "--replace"]) == 1
        assert "belongs to this project" in capsys.readouterr().err
        assert own.read_bytes() == content


def test_links_lead_nowhere(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    output.mkdir()
    elsewhere.mkdir()
    (output / "labels").symlink_to(elsewhere, target_is_directory=True)

    assert cli.main(["export", str(project), "--format", "yolo", "--output", str(output)]) == 1
    assert "by a link" in capsys.readouterr().err
    assert not list(elsewhere.iterdir())


def test_a_new_project_of_pictures_and_files(
    tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = {
        "shapes": [{"label": "hole", "points": [[1, 1], [9, 1], [9, 9]], "shape_type": "polygon"}],
        "imagePath": "straße 2.png",
    }
    (tmp_path / "a.json").write_text(json.dumps(content))
    project = tmp_path / "new.inspector.h5"
    command = ["import", str(tmp_path / "a.json"), "--format", "labelme", "--project", str(project)]

    assert cli.main(command) == 1
    assert "--pictures" in capsys.readouterr().err
    assert not project.exists()
    assert cli.main([*command, "--pictures", str(photos / "straße 2.png")]) == 0
    (found,) = opened(project).annotations.values()
    assert found.measures is not None
    assert "hole" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--format", "dwa", "--include", "rejected"], 2, "--include"),
        (["--format", "coco", "--derived"], 2, "--derived"),
        (["--format", "geojson"], 1, "No finding has a place on earth"),
    ],
)
def test_what_does_not_go_together(
    project: Path, tmp_path: Path, arguments: list[str], code: int, said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    output = tmp_path / "out"

    assert cli.main(["export", str(project), "--output", str(output), *arguments]) == code
    assert said in capsys.readouterr().err
    assert not output.exists()


def test_pictures_go_along_without_what_is_redacted(
    project: Path, tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = (photos / "straße 2.png").read_bytes()
    export = ["export", str(project), "--format", "labelme", "--pictures", "--output"]
    assert cli.main([*export, str(tmp_path / "bare")]) == 0
    assert (tmp_path / "bare" / "straße 2.png").read_bytes() == own
    told = capsys.readouterr().err
    assert "1 picture is not copied." in told
    assert "run.mp4 is not there" in told

    file, found = ProjectFile.open(project)
    with contextlib.closing(file):
        crack = found.document.annotations["a"]
        face = replace(crack, id="f", label="face", purpose="redaction", status="suggested")
        file.save(edits.put(found.document, face))
    assert cli.main([*export, str(tmp_path / "hidden")]) == 0
    assert (tmp_path / "hidden" / "straße 2.png").read_bytes() != own
    assert "made unreadable: 1 picture" in capsys.readouterr().err
    assert cli.main([*export, str(tmp_path / "all"), "--originals"]) == 0
    assert (tmp_path / "all" / "straße 2.png").read_bytes() == own
    assert "Whoever gets the copy sees it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "option"),
    [("coco", "--pictures"), ("dwa", "--pictures"), ("voc", "--originals"), ("coco", "--derived")],
)
def test_options_that_say_nothing_are_refused(
    project: Path, tmp_path: Path, name: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["export", str(project), "--format", name, "--output", str(tmp_path / "x"), option]
    assert cli.main(command) == 2
    assert option in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
