"""What a lesson is made of: areas of a document, their pictures, and an id for the model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui.fakes import redaction, source

from inspector.core import edits
from inspector.core.annotation import Status
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.io.cards import is_model_id
from inspector.ui.surface_areas import Patches, marked, missing, model_id, pictures, proposed


def area(area_id: str, source_id: str, status: Status = "accepted", index: int = 0) -> object:
    made = redaction(area_id, source_id, status)
    frame = FrameRef(source_id, index)
    return replace(made, purpose="undamaged", label="undamaged", frame=frame)


def document() -> Document:
    found = edits.add_sources(Document(), [source("one"), source("two")])
    return edits.put(
        found,
        area("b2", "two"),  # type: ignore[arg-type]
        area("a1", "one", index=4),  # type: ignore[arg-type]
        area("a2", "one"),  # type: ignore[arg-type]
        area("b1", "two"),  # type: ignore[arg-type]
        area("p", "one", "suggested"),  # type: ignore[arg-type]
        area("r", "one", "rejected"),  # type: ignore[arg-type]
        area("gone", "nowhere"),  # type: ignore[arg-type]
        redaction("face", "one"),
    )


def test_only_confirmed_areas_are_learnt_from_in_the_order_of_the_document() -> None:
    found = marked(document())
    assert list(found) == [FrameRef("one"), FrameRef("one", 4), FrameRef("two")]
    assert [len(areas) for areas in found.values()] == [1, 1, 2]
    assert [a.id for a in proposed(document())] == ["p"]


def test_a_lesson_names_files_and_frames() -> None:
    given_pictures = pictures(document(), lambda source_id: Path("/photos") / source_id)
    assert [(str(p.path), p.index, len(p.areas)) for p in given_pictures] == [
        ("/photos/one", 0, 1), ("/photos/one", 4, 1), ("/photos/two", 0, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "taken", "wanted"),
    [
        ("Bridge A7 north", (), "surface-bridge-a7-north"),
        ("Brücke <b>/../..", (), "surface-brucke-b"),
        ("隧道", (), "surface"),
        ("隧道", ("Surface",), "surface-2"),
        ("A", ("surface-a", "surface-a-2"), "surface-a-3"),
    ],
)
def test_ids_are_plain_and_new(title: str, taken: tuple[str, ...], wanted: str) -> None:
    assert model_id(title, taken) == wanted


@given(st.text(max_size=90), st.integers(0, 4))
def test_every_title_gives_an_id_that_a_model_can_have(title: str, others: int) -> None:
    taken: list[str] = []
    for _ in range(others + 1):
        made = model_id(title, taken)
        assert is_model_id(made)
        assert made not in taken
        taken.append(made)


@pytest.mark.parametrize(
    ("areas", "small", "wanted"),
    [(0, 0, "two areas"), (3, 0, "too small"), (1, 1, "one more"), (1, 2, ""), (5, 40, "")],
)
def test_it_is_said_what_has_to_be_marked_still(areas: int, small: int, wanted: str) -> None:
    text = missing(areas, Patches(0, small))
    assert wanted in text
    assert bool(text) == bool(wanted)
