"""What counts when models are scored on a project."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from ui import fakes

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.self_test import ModelTest, PictureTest, plan
from inspector.core.threshold_curve import ThresholdCurve


def document() -> Document:
    made = edits.add_sources(Document(), [fakes.source(name) for name in ("a", "b", "c")])
    return edits.put(
        made,
        fakes.finding("1", "a"),
        fakes.finding("2", "a", confidence=0.9),
        fakes.finding("3", "a", status="rejected"),
        fakes.finding("4", "b", status="rejected"),
        fakes.line("5", "c", [(0, 0), (9, 9)]),
        fakes.redaction("6", "c"),
    )


def test_without_complete_pictures_only_what_was_judged_counts() -> None:
    found = plan(document())

    assert [part.frame.source_id for part in found.parts] == ["a", "b"]
    assert not any(part.complete for part in found.parts)
    assert [a.id for a in found.parts[0].accepted] == ["1", "2"]
    assert [a.id for a in found.parts[0].undamaged] == ["3"]
    assert "No picture is marked as complete" in found.rule
    assert not found.why_not
    assert not found.complete
    assert (found.own("fake"), len(found.accepted), found.own("other")) == (1, 2, 0)


def test_complete_pictures_count_alone_and_whole() -> None:
    made = edits.set_complete(document(), [FrameRef("a"), FrameRef("c")], True)
    found = plan(made)

    assert [(p.frame.source_id, p.complete) for p in found.parts] == [("a", True), ("c", True)]
    assert found.complete
    assert found.rule == "All pixels of 2 complete pictures count."
    assert edits.set_complete(made, [FrameRef("a")], True) is made
    assert edits.set_complete(made, [FrameRef("a"), FrameRef("c")], False) == document()


def test_a_complete_picture_with_a_finding_without_area_is_left_out() -> None:
    made = edits.set_complete(document(), [FrameRef("a"), FrameRef("c")], True)
    drawn = replace(fakes.line("7", "c", [(0, 0), (9, 9)]), purpose="finding", label="crack")
    found = plan(edits.put(made, drawn))

    assert [part.frame.source_id for part in found.parts] == ["a"]
    assert "1 complete picture with lines or points" in found.rule


def test_without_anything_accepted_it_says_what_to_do() -> None:
    only = edits.remove(document(), ["1", "2"])

    assert "accept findings" in plan(only).why_not
    assert "accept findings" in plan(Document()).why_not


def test_means_leave_out_what_has_no_score() -> None:
    hit, miss = (ThresholdCurve.nothing() for _ in range(2))
    hit.damaged[200], miss.damaged[0] = 4, 4
    clean = ThresholdCurve.nothing()
    clean.whole[0] = 8
    frames = [FrameRef(name) for name in "abc"]
    pictures = [
        PictureTest(f, {"crack": c}, c) for f, c in zip(frames, (hit, miss, clean), strict=True)
    ]
    test = ModelTest("m", "M", 3, tuple(pictures))

    mean = test.per_picture(0.5)
    assert mean.recall == pytest.approx(0.5)  # the clean picture has no damage to miss
    assert mean.iou == pytest.approx(0.5)
    assert test.pooled.at(0.5).recall == pytest.approx(0.5)
    assert test.pooled.pixels == test.labels["crack"].pixels == 16
    assert math.isnan(ModelTest("m", "M", 0).per_picture(0.5).iou)
