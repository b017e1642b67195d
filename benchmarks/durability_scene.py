"""What the durability measurements edit, and how they tell whether it is there afterwards.

Every edit changes two things at once, a finding and the report's title, so that half an edit would
be seen. Which edits a document holds can be told from the document alone.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.delta import between
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.project import ProjectFile

TOUCHED = 40
"""So many findings are changed in turn."""
LARGE_EVERY = 9
LARGE_POINTS, SMALL_POINTS = 4_000, 30


def finding(name: str, seed: int, points: int = SMALL_POINTS) -> Annotation:
    """A region of random points."""
    ring = np.random.default_rng(seed).uniform(0, 3_000, (points, 2)).astype(np.float32)
    return Annotation(name, FrameRef("s0"), Shape.of("region", [ring]), "crack", note=f"{seed}")


def blank(findings: int = 0) -> Document:
    """A document with so many findings that no edit touches."""
    base = {f"base{i}": finding(f"base{i}", i) for i in range(findings)}
    document = Document(annotations=base, created_at="2026")
    return replace(document, report=replace(document.report, title="0"))


def _edited(number: int) -> Annotation:
    points = LARGE_POINTS if number % LARGE_EVERY == 0 else SMALL_POINTS
    return finding(f"a{number % TOUCHED}", number, points)


def after_edit(document: Document, number: int) -> Document:
    """The document after edit `number` (1, 2, ...), made on that after edit `number - 1`."""
    made = _edited(number)
    report = replace(document.report, title=str(number))
    return replace(document, annotations={**document.annotations, made.id: made}, report=report)


def held(document: Document, base: Document) -> int | None:
    """How many edits a document holds; None if one of them is there in part."""
    count = int(document.report.title or -1)
    expected = dict(base.annotations)
    for number in range(1, count + 1):
        key = f"a{number % TOUCHED}"
        last = number + (count - number) // TOUCHED * TOUCHED
        if last == number or key not in expected:
            expected[key] = _edited(last)
    whole = document.annotations == expected and document.created_at == base.created_at
    return count if whole and count >= 0 else None


def append(file: ProjectFile, document: Document, number: int) -> Document:
    """Make one edit durable, as the window does."""
    after = after_edit(document, number)
    file.append(document, after, between(document, after))
    return after


@dataclass(frozen=True)
class Found:
    """What opening a project gave: the edits it holds, or why not."""

    edits: int | None
    error: str = ""
    notices: tuple[str, ...] = ()


def look(path: Path, base: Document) -> Found:
    """Open a project, and say what is in it."""
    try:
        file, opened = ProjectFile.open(path)
    except ProjectError as error:
        return Found(None, f"{error.message} ({error.details})")
    file.close()
    edits = held(opened.document, base)
    return Found(edits, "" if edits is not None else "half an edit", opened.notices)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder on the disk that is measured, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="durability-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A folder in memory where there is one: for states that are only rebuilt and read."""
    place = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="durability-", dir=place if place.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Run `work(pipe)` in a fork of this process; returns its id and the end to read from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            try:
                if (fault := sys.exc_info()[1]) is not None:
                    os.write(writing, f"fault {fault!r}\n".encode())
            finally:
                os._exit(0)  # never back into the measuring process's own code
    os.close(writing)
    return child, reading


def read_all(pipe: int) -> bytes:
    """Everything until the other end is closed."""
    parts = []
    while part := os.read(pipe, 1 << 16):
        parts.append(part)
    os.close(pipe)
    return b"".join(parts)
