"""The commands that compare and prove, in the order of their menus."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A
from inspector.ui.compare_commands import COMPARE_COMMANDS
from inspector.ui.delta.commands import DELTA_COMMANDS

PROOF_COMMANDS: tuple[A, ...] = (*COMPARE_COMMANDS, *DELTA_COMMANDS)
