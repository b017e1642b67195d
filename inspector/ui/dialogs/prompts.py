"""The small questions that appear over the window, near where the user works."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from inspector.core.annotation import Purpose
from inspector.core.label_names import label_name, label_named
from inspector.core.language import mark, tr
from inspector.ui.dialogs.accept_above import AcceptAbovePrompt
from inspector.ui.dialogs.prompt import Prompt
from inspector.ui.dialogs.text_prompt import NotePrompt, ReasonPrompt
from inspector.ui.theme import GRID_PX

_WHAT: dict[Purpose, str] = {
    "finding": mark("What is it?"),
    "measurement": mark("What is measured?"),
    "redaction": mark("What is to be hidden?"),
    "undamaged": mark("What is undamaged?"),
}


class Prompts:
    """Opens prompts over `window`, one at a time, on `near`."""

    def __init__(self, window: QWidget, near: QWidget) -> None:
        self.window = window
        self._near = near

    def reason(self, done: Callable[[str], None]) -> None:
        """Why is this no finding?"""
        prompt = ReasonPrompt(tr("Why is this no finding?"), self.window)
        prompt.submitted.connect(done)
        self.open(prompt, in_corner=True)

    def label(self, purpose: Purpose, labels: Sequence[str], done: Callable[[str], None]) -> None:
        """What is it? One of the labels, or words of one's own where they are not given."""
        own_words = purpose != "redaction"
        names = [label_name(label) for label in labels]
        prompt = ReasonPrompt(tr(_WHAT[purpose]), self.window, names, tr("Change"), own_words)
        prompt.submitted.connect(lambda name: done(label_named(name)))
        self.open(prompt, in_corner=True)

    def note(self, text: str, done: Callable[[str], None]) -> None:
        """A note of any length."""
        prompt = NotePrompt(tr("Note"), text, self.window)
        prompt.submitted.connect(done)
        self.open(prompt)

    def accept_above(
        self,
        counted: Callable[[float], tuple[int, int]],
        percent: int,
        done: Callable[[float], None],
    ) -> AcceptAbovePrompt:
        """From which confidence on? Says how many suggestions that are."""
        prompt = AcceptAbovePrompt(counted, percent, self.window)
        prompt.submitted.connect(done)
        self.open(prompt)
        return prompt

    def open(self, prompt: Prompt, in_corner: bool = False) -> None:
        """Show a prompt in the middle, or in the corner where what it asks about stays in sight."""
        for other in self.window.findChildren(Prompt):
            if other is not prompt:
                other.close()
        corner = self._near.mapTo(self.window, QPoint(0, 0))
        if in_corner:
            right = self._near.width() - prompt.width() - 2 * GRID_PX
            prompt.open_at(corner + QPoint(right, 2 * GRID_PX))
            return
        middle = corner + self._near.rect().center()
        prompt.open_at(middle - QPoint(prompt.width() // 2, prompt.height() // 2))
