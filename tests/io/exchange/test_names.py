"""Names of pictures in files: safe, no two alike, and found again."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from data import exchange
from data.documents import HOSTILE, source
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.io.exchange.names import FrameNames, safe_name

_NAMES = exchange.texts | st.sampled_from(
    ["a.jpg", "A.JPG", "a.png", "a_1.jpg", "a_frame_000003.png", "CON.jpg", "é.jpg", "e\u0301.jpg"]
)


def document(names: list[str], videos: list[bool]) -> Document:
    entries = [
        source(i, name=name, kind="video" if video else "photo", frame_count=9 if video else 1)
        for i, (name, video) in enumerate(zip(names, videos, strict=False))
    ]
    return edits.add_sources(Document(), entries)


@settings(max_examples=150, deadline=None)
@given(st.lists(_NAMES, min_size=1, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_every_frame_has_a_name_of_its_own(names: list[str], videos: list[bool]) -> None:
    given = document(names, videos)
    found = FrameNames(given)
    frames = [FrameRef(i, n) for i, s in given.sources.items() for n in range(s.frame_count)]

    stems = [unicodedata.normalize("NFC", found.stem(frame)).casefold() for frame in frames]
    assert len(set(stems)) == len(frames)
    for frame in frames:
        assert found.frames(found.picture(frame)) == (frame,)
        assert found.frames("some/folder\\" + found.stem(frame)) == (frame,)
        for name in (found.picture(frame), found.recording(frame.source_id)):
            assert PurePosixPath(name).name == PureWindowsPath(name).name == name
            assert not name.startswith(".")
            assert len(name.encode()) < 200
            assert name.isprintable()


@pytest.mark.parametrize("text", [*HOSTILE, "..", ".", "a/b", "nul", "NUL.txt", "a. ", "\u202ea"])
def test_names_are_plain(text: str) -> None:
    name = safe_name(text)

    assert name not in ("", ".", "..")
    assert not set(name) & set('<>:"/\\|?*\0\r\n\u202e')
    assert name.casefold().split(".")[0] not in ("nul", "con")
    assert name == name.strip(" .")


def test_names_that_several_pictures_have_mean_none() -> None:
    found = FrameNames(document(["a.jpg", "A.jpg", "b.jpg"], [False] * 3))

    assert len(found.frames("a.jpg")) == 2
    assert found.frames("x/b.jpg") == found.frames("B.png") == (FrameRef("s2"),)
    assert found.frames("c.jpg") == ()
