"""Where exports begin, and what is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from ui.conftest import Bench

from inspector.core.errors import ExportError, InspectorError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exporter import Exporter


class Asked(Ask):
    """Remembers where it was asked to begin."""

    def __init__(self) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.starts: list[Path] = []
        self.answer: Path | None = None
        self.asked_for: list[Path] = []
        self.may_replace = False

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        self.starts.append(start)
        assert (filters, suffix) == ("PNG (*.png)", ".png")
        return self.answer

    def replace(self, files: Sequence[Path]) -> bool:
        self.asked_for += files
        return self.may_replace


def test_exports_begin_where_a_person_looks(bench: Bench, tmp_path: Path) -> None:
    asked, written = Asked(), []
    exporter = Exporter(bench.session, asked, written.append)
    assert bench.session.untitled
    assert exporter.ask("Export", "a.png", "PNG") is None
    bench.session.save_as(tmp_path / "job" / "road.inspector.h5")
    exporter.ask("Export", "a.png", "PNG")
    asked.answer = tmp_path / "other" / "b.png"
    exporter.ask("Export", "a.png", "PNG")
    exporter.ask("Export", "c.png", "PNG")
    assert asked.starts == [
        Path.home() / "a.png",
        *[tmp_path / "job" / "a.png"] * 2,
        tmp_path / "other" / "c.png",
    ]


def test_only_a_file_that_is_written_is_told(bench: Bench, tmp_path: Path) -> None:
    written: list[Path] = []
    failed: list[InspectorError] = []
    bench.session.failed.connect(failed.append)
    exporter = Exporter(bench.session, Asked(), written.append)

    def full(_: Progress) -> None:
        raise ExportError("The disk is full; free some space.")

    exporter.write(tmp_path / "a.png", full)
    assert not written
    assert "full" in failed[-1].message
    exporter.write(tmp_path / "a.png", lambda _: None)
    assert written == [tmp_path / "a.png"]


def test_files_written_beside_are_asked_for_too(bench: Bench, tmp_path: Path) -> None:
    asked = Asked()
    exporter = Exporter(bench.session, asked, lambda _: None)
    asked.answer = tmp_path / "a.png"

    def beside(path: Path) -> list[Path]:
        return [path.with_suffix(".one"), path.with_suffix(".two")]

    assert exporter.ask("Export", "a.png", "PNG", beside=beside) == asked.answer
    assert not asked.asked_for
    (tmp_path / "a.two").write_bytes(b"mine")
    assert exporter.ask("Export", "a.png", "PNG", beside=beside) is None
    assert asked.asked_for == [tmp_path / "a.two"]
    asked.may_replace = True
    assert exporter.ask("Export", "a.png", "PNG", beside=beside) == asked.answer


def test_a_picture_of_the_project_is_never_replaced(
    bench: Bench, photos: list[FrameRef], tmp_path: Path
) -> None:
    asked, failed = Asked(), []
    bench.session.failed.connect(failed.append)
    exporter = Exporter(bench.session, asked, lambda _: None)
    asked.answer = bench.library.path_of(photos[0].source_id)
    assert exporter.ask("Export", "a.png", "PNG") is None
    assert "another name" in failed[-1].message
    asked.answer = asked.answer / "inside.png"  # as of a source that is a folder
    assert exporter.ask("Export", "a.png", "PNG") is None
    assert "another folder" in failed[-1].message


def test_a_name_that_gets_its_suffix_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a"), "PNG (*.png)")
    )
    assert Ask.new_file(asked, "Export", tmp_path, "PNG (*.png)", ".png") == tmp_path / "a.png"
    (tmp_path / "a.png").write_bytes(b"mine")
    assert Ask.new_file(asked, "Export", tmp_path, "PNG (*.png)", ".png") is None
    assert asked.asked_for == [tmp_path / "a.png"]
