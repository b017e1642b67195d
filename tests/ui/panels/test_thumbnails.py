"""The list of pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.ui.actions import Actions
from inspector.ui.commands import COMMANDS
from inspector.ui.panels.thumbnail_delegate import FactsRole, PictureFacts
from inspector.ui.panels.thumbnails import ThumbnailsPanel


@pytest.fixture
def panel(bench: Bench, photos: list[FrameRef], qtbot: QtBot) -> ThumbnailsPanel:
    made = ThumbnailsPanel(
        bench.session, bench.suggestions, bench.library, bench.jobs, bench.folder / "cache"
    )
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def facts(panel: ThumbnailsPanel, row: int) -> PictureFacts:
    panel._update_facts()
    found: PictureFacts = panel.view.model().index(row, 0).data(FactsRole)
    return found


def test_badges_count_suggestions_and_findings(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel
) -> None:
    assert facts(panel, 0).words == "no model run yet"
    bench.run()
    assert (facts(panel, 0).suggestions, facts(panel, 0).accepted) == (2, 0)
    bench.suggestions.accept_frame(photos[0])
    measured = fakes.line("m", photos[0].source_id, [(0, 0), (9, 9)])
    hidden = fakes.redaction("r", photos[0].source_id)
    bench.session.edit("more", lambda d: edits.put(d, measured, hidden))
    assert (facts(panel, 0).suggestions, facts(panel, 0).accepted) == (0, 2)
    assert facts(panel, 1).words == "2 suggestions"


def test_a_picture_without_cracks_says_so(bench: Bench, panel: ThumbnailsPanel) -> None:
    bench.library.add([fakes.draw_photo(bench.folder / "more" / "plain.jpg", 9, cracks=False)])
    bench.run()
    assert facts(panel, 2).words == "nothing found"


def test_filters(bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel) -> None:
    bench.run(photos[0])
    facts(panel, 0)
    first, second = (frame.source_id for frame in photos)
    panel.set_filter("suggestions")
    assert panel.listed() == [first]
    panel.set_filter("not run")
    assert panel.listed() == [second]
    panel.set_filter("findings")
    assert panel.listed() == []
    panel.clear_filter()
    panel._search.setText("0002")
    assert panel.listed() == [second]


def test_missing_files_are_marked(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel
) -> None:
    bench.library.path_of(photos[1].source_id).unlink()
    bench.library.add([fakes.draw_photo(bench.folder / "more" / "third.jpg", 3)])
    assert facts(panel, 1).missing
    panel.set_filter("missing")
    assert panel.listed() == [photos[1].source_id]


def test_current_picture_and_selection_are_one(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel, qtbot: QtBot
) -> None:
    assert panel.selected_frames() == [photos[0]]
    bench.session.go_by(1)
    assert panel.selected_frames() == [photos[1]]
    view = panel.view
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert bench.session.current == photos[0]


def test_filtering_does_not_change_the_picture_in_view(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel
) -> None:
    panel._search.setText("0002")
    assert bench.session.current == photos[0]
    assert panel.selected_frames() == []
    panel.clear_filter()
    assert panel.selected_frames() == [photos[0]]


def test_run_on_the_selected_ones(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel, qtbot: QtBot
) -> None:
    Actions(COMMANDS, {}, panel)  # whose Ctrl+A means something else
    qtbot.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    menu = panel.menu()
    run = next(a for a in menu.actions() if a.text() == "Run model on 2 pictures")
    with qtbot.waitSignal(panel.run_requested) as heard:
        run.trigger()
    assert heard.args == [photos]
    menu.deleteLater()


def test_only_pictures_in_sight_are_read(bench: Bench, qtbot: QtBot) -> None:
    for number in range(40):
        fakes.draw_photo(bench.folder / "many" / f"p{number:02}.jpg", number)
    bench.library.add([bench.folder / "many"])
    read: list[str] = []
    bench.jobs.added.connect(lambda job: read.append(job.title))
    panel = ThumbnailsPanel(
        bench.session, bench.suggestions, bench.library, bench.jobs, bench.folder / "cache"
    )
    qtbot.addWidget(panel)
    panel.resize(240, 300)
    panel.show()
    ids = list(bench.session.document.sources)
    qtbot.waitUntil(lambda: panel._loader._kept.get(ids[0]) is not None)
    assert 1 <= len(panel._loader._kept) < 12
    assert ids[-1] not in panel._loader._kept


def test_an_unreadable_picture_is_asked_for_once(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel, qtbot: QtBot
) -> None:
    broken = bench.library.path_of(photos[0].source_id)
    broken.write_bytes(b"no picture")
    panel._loader.forget()
    panel._loader.get(photos[0].source_id)
    qtbot.waitUntil(lambda: photos[0].source_id in panel._loader._kept)
    assert panel._loader.get(photos[0].source_id) is None
    assert not panel._loader._gather.isActive()


def test_removed_pictures_leave_the_list(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel
) -> None:
    bench.session.edit("Remove", lambda d: edits.remove_sources(d, [photos[0].source_id]))
    panel._update_facts()
    assert panel.listed() == [photos[1].source_id]
    bench.session.undo_stack.undo()
    panel._update_facts()
    assert len(panel.listed()) == 2


def test_a_picture_that_is_removed_while_it_waits_is_not_read(
    bench: Bench, photos: list[FrameRef], panel: ThumbnailsPanel, qtbot: QtBot
) -> None:
    loader, (gone, other) = panel._loader, (frame.source_id for frame in photos)
    loader.forget()
    for source_id in (other, gone):
        loader.get(source_id)
    bench.session.edit("Remove", lambda d: edits.remove_sources(d, [gone]))
    qtbot.waitUntil(lambda: other in loader._kept)
    assert gone not in loader._kept
