"""Names in sentences, places that are refused, and files replaced without a gap."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SourceError
from inspector.io import files


@given(st.text(max_size=400))
def test_any_name_can_stand_in_a_sentence(name: str) -> None:
    said = files.shown(name)
    assert said.isprintable()
    assert len(said) <= 100


def test_ordinary_names_are_said_as_they_are() -> None:
    assert files.shown(Path("/a/裂缝 Straße (1).jpg")) == "裂缝 Straße (1).jpg"
    assert files.shown("x" * 60 + "y" * 60) == "x" * 50 + "…" + "y" * 49


@pytest.mark.parametrize("text", ["a.jpg", "/a/b.jpg", "C:\\a\\b.jpg", "C:/a", "../a", "a:b"])
def test_ordinary_places_are_accepted(text: str) -> None:
    assert files.local_path(text) == Path(text)


_ELSEWHERE = ["http://a/b", "rtsp:/a", "file:///a", "//host/a", "\\\\h\\a", "", "a\0b"]
_ELSEWHERE += [] if sys.platform == "win32" else ["\ud800.jpg"]


@pytest.mark.parametrize("text", _ELSEWHERE)
def test_places_elsewhere_are_refused(text: str) -> None:
    with pytest.raises(SourceError):
        files.local_path(text)


class _BusyError(PermissionError):
    winerror = 32


def test_replacing_waits_for_a_virus_scanner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_text("new")
    target.write_text("old")
    real, calls = os.replace, []

    def busy(a: Path, b: Path) -> None:
        calls.append(a)
        if len(calls) < 3:
            raise _BusyError("held by another process")
        real(a, b)

    monkeypatch.setattr(os, "replace", busy)
    files.replace(source, target)
    assert target.read_text() == "new"
    assert len(calls) == 3


def test_replacing_gives_up_at_once_without_permission_and_in_the_end_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Path) -> None:
        raise PermissionError("not yours")

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(PermissionError, match="not yours"):
        files.replace(tmp_path / "a", tmp_path / "b")

    def always_busy(*_: Path) -> None:
        raise _BusyError("held for ever")

    monkeypatch.setattr(os, "replace", always_busy)
    monkeypatch.setattr(files, "_REPLACE_PATIENCE_S", 0.1)
    with pytest.raises(PermissionError, match="for ever"):
        files.replace(tmp_path / "a", tmp_path / "b")


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def half(temporary: Path) -> None:
        temporary.write_text("ha")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        files.write_atomically(path, half)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("links", [True, False])
def test_a_kept_copy_stays_when_the_file_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:

        def refused(*_: Path) -> None:
            raise OSError("no hard links here")

        monkeypatch.setattr(os, "link", refused)
    path, kept = tmp_path / "a", tmp_path / "a.bak"
    path.write_text("one")
    kept.write_text("zero")
    files.keep_copy(path, kept)
    files.write_atomically(path, lambda temporary: _write(temporary, "two"))
    assert (path.read_text(), kept.read_text()) == ("two", "one")
    assert sorted(tmp_path.iterdir()) == [path, kept]


def _write(path: Path, text: str) -> None:
    path.write_text(text)
