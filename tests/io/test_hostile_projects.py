"""Projects made to do harm are refused or recovered: soon, in little memory, with one sentence, and
nothing outside their folder is read or written."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import numpy as np
import pytest
from data import documents, hostile

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.io import snapshot
from inspector.io.files import shown
from inspector.io.project import Opened, ProjectFile
from inspector.io.schema import FORMAT_VERSION

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links")

_PROCESSOR_S = 3.0
"""One second is the aim; a busy machine gets three."""
_MEMORY_KIB = 150_000
_HANG_S = 60


@pytest.fixture
def site(tmp_path: Path) -> hostile.Site:
    return hostile.site(tmp_path)


@contextmanager
def _bounded() -> Iterator[None]:
    """Fails for what takes long, takes much memory or waits for ever."""

    def give_up(_: int, __: FrameType | None) -> None:
        raise AssertionError("it hangs")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(_HANG_S)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    assert time.process_time() - started < _PROCESSOR_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < _MEMORY_KIB


def _outside(site: hostile.Site) -> dict[str, bytes]:
    """Everything beside the project's folder."""
    folder = site.canary.parent
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and not p.is_symlink() and site.path.parent not in p.parents
    }


def _is_a_sentence(text: str) -> None:
    assert text.isprintable()
    assert text.endswith((".", ")"))
    assert len(text) < 600
    assert hostile.SECRET not in text


def _opened(site: hostile.Site) -> tuple[ProjectFile, Opened] | None:
    """What opening gives, or None if it is refused; what is said is fit for a person."""
    try:
        with _bounded():
            opened, found = ProjectFile.open(site.path)
    except ProjectError as error:
        _is_a_sentence(error.message)
        _is_a_sentence(shown(error.details) + ".")
        return None
    for notice in found.notices:
        _is_a_sentence(notice)
    assert hostile.SECRET not in repr(found.document)
    return opened, found


def _goes_on(site: hostile.Site, opened: ProjectFile, document: Document) -> None:
    """Working, saving and opening again are as ever."""
    edited = edits.put(document, documents.annotation(50))
    opened.append(document, edited)
    opened.save(edited)
    last = edits.put(edited, documents.annotation(51))
    opened.append(edited, last)
    opened.close()
    again, found = ProjectFile.open(site.path)
    again.close()
    assert found.document == last
    assert not found.read_only
    assert found.notices == ()


@pytest.mark.parametrize("spoil", hostile.SNAPSHOTS, ids=lambda f: f.__name__)
def test_evil_snapshots_alone_are_refused(
    site: hostile.Site, spoil: Callable[[hostile.Site], None]
) -> None:
    for place in (site.backup, site.journal):
        place.unlink()
    spoil(site)
    before = _outside(site)
    assert _opened(site) is None
    assert _outside(site) == before


@pytest.mark.parametrize("spoil", hostile.SNAPSHOTS, ids=lambda f: f.__name__)
def test_evil_snapshots_with_a_backup_lose_nothing(
    site: hostile.Site, spoil: Callable[[hostile.Site], None]
) -> None:
    spoil(site)
    before = _outside(site)
    got = _opened(site)
    if site.path.is_symlink():  # then the backup would be beside where it leads
        assert got is None
        return
    assert got is not None
    opened, found = got
    assert found.document == site.states[-1]
    assert "backup" in found.notices[0]
    if site.path.is_file():
        _goes_on(site, opened, found.document)
    else:
        opened.close()
    assert _outside(site) == before


def test_links_in_a_circle_are_refused(site: hostile.Site) -> None:
    hostile.a_circle_of_links(site)
    assert _opened(site) is None


@pytest.mark.parametrize("name", hostile.JOURNALS)
def test_evil_journals_cost_no_saved_work(site: hostile.Site, name: str) -> None:
    hostile.JOURNALS[name](site)
    before = _outside(site)
    got = _opened(site)
    assert got is not None
    opened, found = got
    assert found.document in site.states[1:]
    assert found.document == site.states[-1] or "could not be read" in found.notices[0]
    _goes_on(site, opened, found.document)
    assert _outside(site) == before


@pytest.mark.parametrize("name", hostile.JOURNALS)
def test_evil_journals_met_while_working_cost_no_edit(site: hostile.Site, name: str) -> None:
    """Somebody changes the journal while the project is open: the next save mends that."""
    opened, found = ProjectFile.open(site.path)
    hostile.JOURNALS[name](site)
    before = _outside(site)
    edited = edits.put(found.document, documents.annotation(40))
    with _bounded():
        try:
            opened.append(found.document, edited)
        except ProjectError as error:
            _is_a_sentence(error.message)
        opened.save(edited)
    _goes_on(site, opened, edited)
    assert _outside(site) == before


@pytest.mark.parametrize("name", hostile.OTHERS)
def test_strange_things_beside_a_project(site: hostile.Site, name: str) -> None:
    hostile.OTHERS[name](site)
    before = _outside(site)
    got = _opened(site)
    assert got is not None
    opened, found = got
    assert found.document == site.states[-1]
    if found.read_only:
        assert "lock" in name
        opened.close()
    else:
        _goes_on(site, opened, found.document)
    assert _outside(site) == before


@pytest.mark.parametrize("name", hostile.RESULTS)
def test_evil_results_are_no_results(site: hostile.Site, name: str) -> None:
    document = hostile.RESULTS[name](site)
    before = _outside(site)
    opened, _ = ProjectFile.open(site.path)
    entry = list(document.results.values())[-1]
    for read in (opened.results.read, opened.results.provenance):
        with _bounded(), pytest.raises(ProjectError) as caught:
            read(entry)
        _is_a_sentence(caught.value.message)
        assert hostile.SECRET not in caught.value.details
    if "folder" in name:
        with pytest.raises(ProjectError, match="cannot be stored"):
            opened.results.write([(FrameRef("s0"), documents.mask())], "2024")
    copy, _ = opened.save_as(site.path.with_name("copy.inspector.h5"), document)
    copy.close()
    opened.close()
    assert _outside(site) == before


def test_a_link_to_a_project_is_that_project(site: hostile.Site, tmp_path: Path) -> None:
    link = tmp_path / "link.inspector.h5"
    link.symlink_to(site.path)
    opened, found = ProjectFile.open(link)
    assert found.document == site.states[-1]
    second, also = ProjectFile.open(site.path)
    assert also.read_only
    second.close()
    opened.save(found.document)
    opened.close()
    assert link.is_symlink()
    assert snapshot.read(site.path).seq == len(site.states) - 1


@pytest.mark.parametrize("which", ["", ".journal"])
def test_cut_and_flipped_files_lose_no_saved_work(
    site: hostile.Site, tmp_path: Path, which: str
) -> None:
    """Whatever is wrong with one file, the others still have the work."""
    generator = np.random.default_rng(5)
    place = site.path.with_name(site.path.name + which)
    content = place.read_bytes()
    broken = [content[: int(n)] for n in generator.integers(0, len(content), 30)]
    for _ in range(60):
        flipped = bytearray(content)
        for at in generator.integers(0, len(content), 4):
            flipped[at] ^= 1 << int(generator.integers(8))
        broken.append(bytes(flipped))
    for i, some in enumerate(broken):
        folder = tmp_path / str(i)
        shutil.copytree(site.path.parent, folder)
        (folder / place.name).write_bytes(some)
        opened, found = ProjectFile.open(folder / site.path.name)
        opened.close()
        assert found.document == site.states[-1] or (which and found.notices), i
        assert found.document in site.states[1:]
        shutil.rmtree(folder)


def test_many_rows_do_not_take_forever(site: hostile.Site) -> None:
    rows = [
        hostile.Row(i, FORMAT_VERSION, b'{"created_at":{"set":"2024"}}') for i in range(2, 5_000)
    ]
    hostile._rows(site, rows)
    got = _opened(site)
    assert got is not None
    got[0].close()
    assert got[1].recovered_edits == len(rows)
    assert os.path.lexists(site.canary)
