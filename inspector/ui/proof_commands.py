"""The commands that compare and prove, in the order of their menus."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

PROOF_COMMANDS: tuple[A, ...] = ()
