"""The small questions that appear over the window, near where the user works."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.text_prompt import NotePrompt, ReasonPrompt, TextPrompt

LABELS = ("crack", "sealed crack", "pothole", "patch", "joint", "ravelling")


class Prompts:
    """Opens prompts over `window`, near the middle of `near`."""

    def __init__(self, window: QWidget, near: QWidget) -> None:
        self._window = window
        self._near = near

    def reason(self, done: Callable[[str], None]) -> None:
        """Why is this no finding?"""
        self._show(ReasonPrompt("Why is this no finding?", self._window), done)

    def label(self, known: Sequence[str], done: Callable[[str], None]) -> None:
        """What is it? Offers the usual labels after those in use."""
        labels = tuple(dict.fromkeys((*known, *LABELS)))
        self._show(ReasonPrompt("What is it?", self._window, labels, submit="Change"), done)

    def note(self, text: str, done: Callable[[str], None]) -> None:
        """A note of any length."""
        self._show(NotePrompt("Note", text, self._window), done)

    def _show(self, prompt: TextPrompt, done: Callable[[str], None]) -> None:
        for other in self._window.findChildren(TextPrompt):
            if other is not prompt:
                other.close()
        prompt.submitted.connect(done)
        corner = self._near.mapTo(self._window, QPoint(0, 0))
        middle = corner + self._near.rect().center()
        prompt.open_at(middle - QPoint(prompt.width() // 2, prompt.height() // 2))
