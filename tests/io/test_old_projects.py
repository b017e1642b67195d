"""Projects of every format that was ever written open to what they held, edits included."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from data import documents

from inspector.core import edits
from inspector.core.document import Document, ReportFields, SeverityPreset
from inspector.io import journal, snapshot
from inspector.io.project import ProjectFile, backup_path
from inspector.io.project_paths import journal_path
from inspector.io.schema import FORMAT_VERSION

PROJECTS = Path(__file__).parent.parent / "data" / "projects"
WHOLE = sorted(PROJECTS.glob("*.h5"))
EDITED = PROJECTS / "format-1-edited" / "site.inspector.h5"
"""Ten edits, saved after the third and the sixth, then closed without a save."""


def _edited() -> Document:
    """What those ten edits led to."""
    document = Document(created_at="2024-05-01T12:00:00Z")
    document = edits.add_sources(document, [documents.source(0), documents.source(1)])
    document = edits.put(
        document,
        documents.annotation(0, note=documents.HOSTILE[4]),
        documents.annotation(
            1, "s1", measures=documents.measures(), status="rejected", reason="a shadow"
        ),
        documents.annotation(3, "s1"),
    )
    document = edits.set_report(document, ReportFields(*documents.HOSTILE[:9]))
    document = edits.set_severity(document, SeverityPreset("ours", 3.0, 19.0, "ASTM"))
    return edits.set_driving_direction(document, "horizontal")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for file in EDITED.parent.iterdir():
        shutil.copyfile(file, tmp_path / file.name)
    return tmp_path / EDITED.name


def _reopened(path: Path) -> tuple[Document, int, tuple[str, ...]]:
    opened, found = ProjectFile.open(path)
    opened.close()
    return found.document, found.recovered_edits, found.notices


@pytest.mark.parametrize("old", WHOLE, ids=lambda p: p.name)
def test_projects_of_every_format_open(tmp_path: Path, old: Path) -> None:
    """Each holds `documents.full()` as it was then."""
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    found, _, notices = _reopened(path)
    full = documents.full()
    assert notices == ()
    assert list(found.sources) == list(full.sources)
    assert found.annotations.keys() == full.annotations.keys()
    for key, annotation in full.annotations.items():
        assert found.annotations[key].shape == annotation.shape
        assert found.annotations[key].note == annotation.note
        assert found.annotations[key].measures == annotation.measures


def test_there_is_a_project_of_every_format() -> None:
    formats = [snapshot.read(p).version for p in WHOLE]
    assert formats == list(range(1, FORMAT_VERSION + 1))


def test_edits_of_an_old_format_are_not_lost(path: Path) -> None:
    assert snapshot.read(path).version == 1
    found = _reopened(path)
    assert found == (_edited(), 4, ())
    assert list(found[0].annotations) == ["a0", "a1", "a3"]


def test_an_old_project_is_edited_saved_and_opened_again(path: Path) -> None:
    opened, found = ProjectFile.open(path)
    newer = edits.put(found.document, documents.annotation(7))
    opened.append(found.document, newer)
    opened.close()
    rows = journal.Journal(journal_path(path), snapshot.read(path).project_id)
    assert {r.format for r in rows.rows_after(6, writable=True).rows} == {1, FORMAT_VERSION}
    assert _reopened(path) == (newer, 5, ())

    again, found = ProjectFile.open(path)
    again.save(found.document)
    again.close()
    assert snapshot.read(path).version == FORMAT_VERSION
    assert snapshot.read(backup_path(path)).version == 1
    assert _reopened(path) == (newer, 0, ())

    path.write_bytes(b"damaged")  # the .bak, its edits of format 1, and the newer one
    document, recovered, notices = _reopened(path)
    assert (document, recovered) == (newer, 5)
    assert "backup" in notices[0]


def test_an_old_project_without_its_snapshot_opens_from_the_backup(path: Path) -> None:
    path.unlink()
    document, recovered, notices = _reopened(path)
    assert document == _edited()
    assert recovered == 7
    assert "backup" in notices[0]


def test_reading_an_old_project_changes_nothing(path: Path) -> None:
    before = {p.name: p.read_bytes() for p in path.parent.iterdir()}
    _reopened(path)
    after = {p.name: p.read_bytes() for p in path.parent.iterdir() if p.suffix != ".lock"}
    assert after == before
