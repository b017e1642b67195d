"""Masks by which models are scored: those of earlier runs, and those that only a test wants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from inspector.core.card import ModelCard
from inspector.core.document import ResultEntry
from inspector.core.errors import ProjectError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.core.model_cost import sha256_of
from inspector.core.restoration import settings_text
from inspector.io.results import ResultStore

TEST = "test"
"""The task of a result that nobody is shown."""


class TestedMasks:
    """The masks of a project's results. A test that was stopped goes on where it was; what was run
    before, with the same weights and settings on the whole frame, is not run again."""

    def __init__(self, store: ResultStore, entries: Iterable[ResultEntry]) -> None:
        self._store = store
        self._entries: dict[tuple[FrameRef, str], list[ResultEntry]] = {}
        for entry in entries:
            if entry.task in ("segment", TEST):
                self._entries.setdefault((entry.frame, entry.model_id), []).append(entry)

    def find(self, card: ModelCard, frame: FrameRef, size: tuple[int, int]) -> Mask | None:
        """The newest fitting mask of a frame of `size` (width, height); None if there is none, or
        its part is lost."""
        for entry in reversed(self._entries.get((frame, card.id), [])):
            try:
                mask = self._store.read(entry)
            except ProjectError:
                continue
            if mask.origin == (0, 0) and (mask.width_px, mask.height_px) == size:
                made = mask.provenance
                if made.weights_sha256 == sha256_of(card) and made.settings == _settings(card):
                    return mask
        return None

    def keep(self, frame: FrameRef, mask: Mask) -> ResultEntry:
        """Store a mask; the entry is for the document. Raises ProjectError."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return replace(self._store.write([(frame, mask)], now)[0], task=TEST)


def _settings(card: ModelCard) -> str:
    """What a run without further choices says of its settings."""
    if card.restore is None:
        return ""
    return settings_text(card.modes[0], card.restore.guards[card.modes[0]])
