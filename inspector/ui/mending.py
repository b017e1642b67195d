"""Going where something that a report lacks can be mended."""

from __future__ import annotations

from collections.abc import Callable

from inspector.core.frame import FrameRef
from inspector.ui.session import Session
from inspector.ui.view_state import ViewState


def go_to_target(
    target: str, session: Session, view: ViewState, reveal: Callable[[str], None]
) -> None:
    """Show the picture or the finding of a target as `services.Gap` has it; `reveal` brings a
    finding into view. Other targets, and what is gone by now, do nothing."""
    kind, _, name = target.partition(".")
    if kind == "source" and name in session.document.sources:
        session.go_to(FrameRef(name))
    elif kind == "annotation" and name in session.document.annotations:
        reveal(name)
        view.select([name])
