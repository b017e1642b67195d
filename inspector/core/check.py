"""What was found when the installation was looked at."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

CheckState = Literal["ok", "warning", "wrong"]
"""A warning says what does not work here, or not well; wrong is what an installation must have."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. `text` says what was found; where something is amiss, `why`
    says what does not work for it, and `todo` the one thing to do."""

    name: str
    state: CheckState
    text: str
    why: str = ""
    todo: str = ""

    @property
    def ok(self) -> bool:
        """False only for what is wrong."""
        return self.state != "wrong"

    def as_json(self) -> dict[str, Any]:
        """As the command prints it."""
        return {**asdict(self), "ok": self.ok}


def fine(name: str, text: str) -> Check:
    """A check that found nothing amiss."""
    return Check(name, "ok", text)
