"""The files behind a report."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data.sewer import coded

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import Cancelled
from inspector.core.frame import Frame, FrameRef
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.io import hashing
from inspector.io.results import ResultStore
from inspector.report.check_files import FileCheck


@pytest.fixture
def document(make_document: Any, tmp_path: Path) -> Document:
    """Two pictures with their true hashes."""
    made: Document = make_document()
    hashes = {s.id: hashing.sha256(tmp_path / s.path) for s in made.sources.values()}
    return edits.set_hashes(made, hashes)


def targets(check: FileCheck, document: Document, base: Path) -> list[str]:
    return [gap.target for gap in check.gaps(document, base)]


def test_files_that_are_there_and_the_same_are_right(document: Document, tmp_path: Path) -> None:
    assert targets(FileCheck(), document, tmp_path) == []
    assert targets(FileCheck(whole=True), document, tmp_path) == []


def test_another_file_under_the_name_is_named(document: Document, tmp_path: Path) -> None:
    check = FileCheck()
    assert targets(check, document, tmp_path) == []
    path = tmp_path / "road 1.png"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    # The time of change may be as coarse as a second.
    os.utime(path, ns=(1, 1))
    (gap,) = check.gaps(document, tmp_path)
    assert (gap.severity, gap.target) == ("missing", "source-1")
    assert gap.message == "The file of road 1.png is not the one that was inspected."
    path.unlink()
    (gap,) = check.gaps(document, tmp_path)
    assert gap.message == "The file of road 1.png is not there."


def test_the_middle_of_a_large_file_is_seen_by_its_whole_hash(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "road 0.png"
    content = bytearray(5 << 20)
    path.write_bytes(content)
    source = replace(
        document.sources["source-0"],
        quick_key=hashing.quick_key(path),
        sha256=hashing.sha256(path),
    )
    document = edits.add_sources(document, [source])
    content[2 << 20] = 1
    path.write_bytes(content)
    assert targets(FileCheck(), document, tmp_path) == []
    assert targets(FileCheck(whole=True), document, tmp_path) == ["source-0"]


def test_looking_can_be_stopped(document: Document, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(FileCheck().gaps(document, tmp_path, None, progress))


def test_an_enhanced_picture_that_is_damaged_is_named(document: Document, tmp_path: Path) -> None:
    store = ResultStore(tmp_path / "x.results")
    made = Provenance("bicubic", "", "none", "cpu", "float32", 64, 0, "0", 0.1)
    ref = FrameRef("source-0")
    picture = EnhancedPicture(Frame(np.zeros((8, 8, 3), np.uint8)), 4, made)
    entry = store.write_enhanced(ref, picture, "2026-06-01T00:00:00Z")
    observed = coded("o", "BX", 1.0, FrameRef("source-0"), enhanced_id=entry.id)
    document = edits.put(edits.add_results(document, [entry]), observed)
    assert list(FileCheck().gaps(document, tmp_path, store)) == []
    (store.folder / entry.part).write_bytes(b"gone")
    (gap,) = FileCheck().gaps(document, tmp_path, ResultStore(store.folder))
    assert (gap.severity, gap.target, gap.field) == ("missing", "o", "enhanced_id")
