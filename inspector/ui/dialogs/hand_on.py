"""The prompt that asks what is written for another program, and whether pictures go with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector.core.language import mark, plural, tr
from inspector.io.exchange.outgoing import EXTRAS, Extra
from inspector.ui.dialogs.prompt import ENTER, Prompt
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX

_ALSO: dict[Extra, str] = {
    "rejected": mark("What was rejected: {n}"),
    "suggested": mark("Proposals that nobody has judged: {n}"),
    "measurements": mark("Measurements: {n}"),
    "redactions": mark("Redacted areas, as shapes: {n}"),
    "undamaged": mark("Undamaged areas: {n}"),
}


@dataclass(frozen=True)
class Offer:
    """What can be chosen: how many shapes there are beside accepted findings, whether the format
    takes pictures, in how many something is redacted, and whether codes can be derived."""

    also: Mapping[Extra, int]
    pictures: bool = False
    redacted: int = 0
    derivable: bool = False

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to ask."""
        return not (any(self.also.values()) or self.pictures or self.derivable)


@dataclass(frozen=True)
class HandOn:
    """What was chosen: which shapes beside accepted findings, whether pictures are copied, those
    with redacted areas as they are, and whether codes of other books are derived."""

    also: tuple[Extra, ...] = ()
    pictures: bool = False
    originals: bool = False
    derived: bool = False


class HandOnPrompt(Prompt):
    """Nothing is ticked at first: accepted findings alone, without pictures.

    Signals
        submitted(HandOn)   go on
    """

    submitted = Signal(object)

    def __init__(self, title: str, offer: Offer, parent: QWidget) -> None:
        super().__init__(title, parent)
        redacted = offer.pictures and bool(offer.redacted)
        self._pictures = _box(tr("Copy the pictures, too"), offer.pictures)
        self._originals = _box(tr("Copy redacted pictures as they are"), redacted)
        self._derived = _box(tr("Derive codes of other books"), offer.derivable)
        self._also = {
            extra: _box(tr(_ALSO[extra], n=offer.also[extra]), True)
            for extra in EXTRAS
            if offer.also.get(extra)
        }
        self._says = PlainLabel("", "muted", wrap=True)
        if not redacted:
            self._says.hide()
        self._redacted = offer.redacted
        if self._also:
            self._rows.addWidget(PlainLabel(tr("Accepted findings, and also"), "muted"))
        for box in self._also.values():
            self._rows.addWidget(box)
        if self._also and offer.pictures:
            self._rows.addSpacing(GRID_PX)
        for widget in (self._derived, self._pictures, self._originals, self._says):
            self._rows.addWidget(widget)
        shown = [*self._also.values(), self._derived, self._pictures]
        self._first = next(box for box in shown if not box.isHidden())
        bare = not self._also and not offer.derivable
        done = self._buttons(
            tr("Export…"), tr("Only accepted findings are written") if bare else ""
        )
        done.clicked.connect(self._submit)
        self._pictures.toggled.connect(self._tell)
        self._originals.toggled.connect(self._tell)
        self._tell()

    @property
    def says(self) -> str:
        """What is said of redacted areas."""
        return self._says.text()

    @property
    def chosen(self) -> HandOn:
        """What is ticked."""
        also = tuple(extra for extra, box in self._also.items() if box.isChecked())
        copied = self._pictures.isChecked()
        return HandOn(
            also, copied, copied and self._originals.isChecked(), self._derived.isChecked()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._submit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _tell(self) -> None:
        self._originals.setEnabled(self._pictures.isChecked())
        bare = self.chosen.originals
        if bare:
            told = plural(
                "Whoever gets the copies sees what is redacted in {n} picture.",
                "Whoever gets the copies sees what is redacted in {n} pictures.",
                self._redacted,
            )
        else:
            told = tr("Redacted areas are made unreadable in copies.")
        self._says.setProperty("kind", "warning" if bare else "muted")
        self._says.style().unpolish(self._says)
        self._says.style().polish(self._says)
        self._says.setText(told)

    @Slot()
    def _submit(self) -> None:
        chosen = self.chosen
        self.close()
        self.submitted.emit(chosen)


def _box(text: str, offered: bool) -> QCheckBox:
    box = QCheckBox(text)
    described(box, text)
    if not offered:
        box.hide()
    return box
