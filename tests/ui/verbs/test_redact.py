"""Looking for what is private: found areas are proposed, as one edit, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.imaging.detect_private import LONGEST_PX, Proposal
from inspector.imaging.region_edits import moved, rectangle
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.services import Services
from inspector.ui.verbs.redact import (
    KNOWN_FOUND,
    NOTHING_FOUND,
    RedactVerbs,
    in_source,
    iou,
    level_for,
)

FACE = Proposal(rectangle(20, 30, 59, 79), "face", 0.9)
TEXT = Proposal(rectangle(200, 220, 299, 235), "text", 0.8)


class Told:
    """What the window was told."""

    def __init__(self, bench: Bench) -> None:
        self.notes: list[str] = []
        self.errors: list[InspectorError] = []
        bench.session.notified.connect(self.notes.append)
        bench.session.failed.connect(self.errors.append)


@pytest.fixture
def told(bench: Bench) -> Told:
    return Told(bench)


@pytest.fixture
def make(bench: Bench, qtbot: QtBot) -> Callable[[Services], Actions]:
    def made(services: Services) -> Actions:
        window = QMainWindow()
        qtbot.addWidget(window)
        actions = Actions(COMMANDS, {}, window)
        RedactVerbs(actions, bench.session, bench.view, bench.library, services, window)
        return actions

    return made


def test_what_is_found_everywhere_is_one_edit(
    bench: Bench,
    photos: list[FrameRef],
    calls: fakes.Calls,
    told: Told,
    make: Callable[[Services], Actions],
) -> None:
    actions = make(bench.services)
    calls.private = [FACE, TEXT]
    before = bench.session.undo_stack.count()
    actions["find-private-all"].trigger()
    found = list(bench.session.document.annotations.values())
    assert len(found) == 4
    assert {a.frame for a in found} == set(photos)
    assert {(a.purpose, a.status, a.origin) for a in found} == {
        ("redaction", "suggested", "machine")
    }
    assert [a.label for a in found] == ["face", "text", "face", "text"]
    assert found[0].shape == FACE.shape
    assert bench.session.undo_stack.count() == before + 1
    (note,) = told.notes
    assert note.startswith("4 areas proposed in 2 pictures; confirm with Enter")
    assert bench.view.selected == (found[0].id,)


@pytest.mark.parametrize("status", ["suggested", "accepted", "rejected"])
def test_what_is_known_is_not_proposed_again(
    bench: Bench,
    photos: list[FrameRef],
    calls: fakes.Calls,
    told: Told,
    make: Callable[[Services], Actions],
    status: str,
) -> None:
    actions = make(bench.services)
    known = fakes.redaction("known", photos[0].source_id, status)  # type: ignore[arg-type]
    known = replace(known, shape=moved(FACE.shape, 8, 8))
    bench.session.edit("known", lambda d: edits.put(d, known))
    calls.private = [FACE]
    actions["find-private"].trigger()
    assert list(bench.session.document.annotations) == ["known"]
    assert told.notes == [KNOWN_FOUND]
    calls.private = [FACE, TEXT]
    actions["find-private"].trigger()
    labels = [a.label for a in bench.session.document.annotations.values()]
    assert labels == [known.label, "text"]
    assert told.notes[-1].startswith("1 area proposed in 1 picture;")


def test_nothing_found_is_no_promise(
    bench: Bench, photos: list[FrameRef], told: Told, make: Callable[[Services], Actions]
) -> None:
    make(bench.services)["find-private"].trigger()
    assert told.notes == [NOTHING_FOUND]
    assert not bench.session.document.annotations


def test_a_picture_that_cannot_be_read_stops_no_other(
    bench: Bench,
    photos: list[FrameRef],
    calls: fakes.Calls,
    told: Told,
    make: Callable[[Services], Actions],
) -> None:
    bench.library.path_of(photos[0].source_id).unlink()
    calls.private = [FACE]
    bench.library.pool.close()
    make(bench.services)["find-private-all"].trigger()
    assert [a.frame for a in bench.session.document.annotations.values()] == [photos[1]]
    assert len(told.errors) == 1


def test_what_was_found_before_the_stop_stays(
    bench: Bench, photos: list[FrameRef], told: Told, make: Callable[[Services], Actions]
) -> None:
    seen: list[int] = []

    def find(pixels: np.ndarray, progress: Progress) -> list[Proposal]:
        progress.step(0, 1)
        seen.append(1)
        bench.jobs.cancel_all()
        return [FACE]

    make(replace(bench.services, find_private=find))["find-private-all"].trigger()
    assert len(seen) == 1
    assert [a.frame for a in bench.session.document.annotations.values()] == [photos[0]]
    assert told.notes[0].startswith("1 area proposed in 1 picture;")


def test_off_without_a_picture(bench: Bench, make: Callable[[Services], Actions]) -> None:
    actions = make(bench.services)
    assert not actions["find-private"].isEnabled()
    assert actions.why_disabled("find-private-all") == "Open a picture first."


def test_reduced_pictures_give_places_in_the_source() -> None:
    assert level_for((LONGEST_PX, 100)) == 0
    assert level_for((LONGEST_PX * 4, 100)) == 2
    assert level_for((LONGEST_PX * 4 - 1, 100)) == 1
    whole = in_source(rectangle(0, 0, 99, 49), (100, 50), (399, 200))
    assert whole.bounds == (0, 0, 398, 199)
    one = in_source(rectangle(10, 20, 10, 20), (100, 50), (400, 200))
    assert one.bounds == (40, 80, 43, 83)


def test_overlap_counts_pixels() -> None:
    assert iou(FACE.shape, FACE.shape) == 1.0
    assert iou(FACE.shape, TEXT.shape) == 0.0
    half = rectangle(20, 30, 39, 79)
    assert iou(FACE.shape, half) == pytest.approx(0.5)
