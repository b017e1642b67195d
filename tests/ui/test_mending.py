from __future__ import annotations

from data.sewer import coded

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.ui.mending import go_to_target


def test_a_finding_is_revealed_and_selected(bench, photos: list[FrameRef]) -> None:
    bench.put(edits.put(bench.session.document, coded("o", "BX", 1.0, photos[1])))
    revealed: list[str] = []
    go_to_target("annotation.o", bench.session, bench.view, revealed.append)
    assert revealed == ["o"]
    assert bench.view.selected == ("o",)


def test_a_picture_is_gone_to(bench, photos: list[FrameRef]) -> None:
    bench.session.go_to(photos[0])
    target = f"source.{photos[1].source_id}"
    go_to_target(target, bench.session, bench.view, lambda _: None)
    assert bench.session.current == photos[1]


def test_what_is_gone_changes_nothing(bench, photos: list[FrameRef]) -> None:
    bench.session.go_to(photos[0])
    for target in ("annotation.gone", "source.gone", "findings", ""):
        go_to_target(target, bench.session, bench.view, lambda _: None)
    assert bench.session.current == photos[0]
    assert bench.view.selected == ()
