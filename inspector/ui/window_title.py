"""What the window's title says."""

from __future__ import annotations

from inspector.core.language import tr
from inspector.ui.plain import one_line
from inspector.ui.session import Session


def title_of(session: Session) -> str:
    """The project that is open, and whether it can only be read."""
    if session.path is None or not session.document.sources:
        return "Inspector"
    name = one_line(session.path.name.removesuffix(".inspector.h5"))
    name = tr("Untitled") if session.untitled else name
    if session.read_only and not session.failing:
        return tr("{name} (read-only) — Inspector", name=name)
    return tr("{name} — Inspector", name=name)
