"""Where exports begin, and what is told of them."""

from __future__ import annotations

from pathlib import Path

from ui.conftest import Bench

from inspector.core.errors import ExportError, InspectorError
from inspector.core.progress import Progress
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exporter import Exporter


class Asked(Ask):
    """Remembers where it was asked to begin."""

    def __init__(self) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.starts: list[Path] = []
        self.answer: Path | None = None

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        self.starts.append(start)
        assert (filters, suffix) == ("PNG (*.png)", ".png")
        return self.answer


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
