"""Corrections that are followed edit by edit are those of the whole frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.annotation import Annotation, Judged
from inspector.core.frame import FrameRef, Window
from inspector.core.shape import Shape
from inspector.imaging.overlay import Correction
from inspector.imaging.windows import around, common
from inspector.ui.canvas import corrections as module
from inspector.ui.canvas.corrections import Corrections

FRAME = FrameRef("s")
COLOURS = {"crack": (1, 2, 3), "patch": (4, 5, 6)}


def square(x: int, y: int, size: int) -> Shape:
    return Shape.of("region", [[(x, y), (x + size, y), (x + size, y + size)]])


squares = st.builds(square, st.integers(0, 90), st.integers(0, 90), st.integers(0, 20))
annotations = st.builds(
    lambda key, shape, label, status, origin, purpose, region: Annotation(
        key, FRAME, shape, label, status, origin, purpose=purpose,
        judged=Judged("r", "m", 0.5, region),
    ),
    st.sampled_from("abcd"),
    squares,
    st.sampled_from(sorted(COLOURS)),
    st.sampled_from(["accepted", "rejected", "suggested"]),
    st.sampled_from(["human", "machine", "machine-edited"]),
    st.sampled_from(["finding", "finding", "redaction"]),
    st.none() | squares,
)  # fmt: skip
steps = st.lists(
    st.tuples(st.sets(st.sampled_from("abcd"), max_size=2), st.lists(annotations, max_size=3)),
    max_size=6,
)


def content(found: list[Correction]) -> set[tuple[Any, ...]]:
    return {(c.shape, c.colour) for c in found}


def wholly_known(known: dict[str, Annotation]) -> Corrections:
    made = Corrections(COLOURS.__getitem__)
    made.restart(known.values())
    return made


@given(steps, st.integers(0, 90), st.integers(0, 90), st.integers(1, 40))
def test_followed_corrections_are_those_of_the_frame(
    plan: list[tuple[set[str], list[Annotation]]], x: int, y: int, size: int
) -> None:
    known: dict[str, Annotation] = {}
    followed, window = wholly_known(known), Window(x, y, size, size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "DEAD_ROWS", 1)
        for gone, fresh in plan:
            before = dict(known)
            for key in gone:
                known.pop(key, None)
            known |= {a.id: a for a in fresh}
            changed = followed.follow(gone, {a.id: a for a in fresh}.values())
            anew = wholly_known(known)
            assert content(followed.all()) == content(anew.all())
            assert len(followed) == len(anew)
            wanted = {c for c in anew.all() if common(around(c.shape), window) is not None}
            near = content(followed.near(window))
            assert {(c.shape, c.colour) for c in wanted} <= near <= content(followed.all())
            differs = content(wholly_known(before).all()) ^ content(anew.all())
            for shape, _ in differs:
                assert changed is not None
                assert common(around(shape), changed) == around(shape)


def test_a_note_changes_nothing_of_the_mask() -> None:
    made = Annotation("a", FRAME, square(1, 1, 5), "crack")
    followed = wholly_known({"a": made})
    assert followed.follow((), [replace(made, note="wet")]) is None
    assert followed.follow((), [replace(made, label="patch")]) == around(made.shape)
