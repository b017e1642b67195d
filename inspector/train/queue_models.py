"""The models there are, and those that a queue has trained into its output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.engine.catalog import Catalog
from inspector.engine.weights import weights_files
from inspector.io.cards import CARD_NAME, read_card
from inspector.train.queue import Entry


class QueueModels:
    """Cards and folders of entries: `output` has a folder for each that was trained. Raises
    SettingsError for an output among the models, which stay as they are."""

    def __init__(self, folders: Sequence[Path], output: Path) -> None:
        self._output = output.resolve()
        if any(self._output.is_relative_to(folder.resolve()) for folder in folders):
            raise SettingsError(
                f"{output} is among the models, which a queue leaves as they are; choose another "
                "output."
            )
        self._catalog = Catalog(folders)
        self._old = {card.id: card for card in self._catalog.cards}

    def folder(self, entry: Entry) -> Path:
        """Where an entry is trained."""
        return self._output / entry.name

    def old(self, entry: Entry) -> ModelCard | None:
        """The card that there was before."""
        return self._old.get(entry.name)

    def new(self, entry: Entry) -> ModelCard | None:
        """The card of what was trained, None before that is finished."""
        folder = self.folder(entry)
        if not (folder / CARD_NAME).is_file():
            return None
        try:
            card = read_card(folder)
        except ModelError:
            return None
        return card if card.weights is not None and weights_files(card, folder) else None

    def best(self, entry: Entry) -> tuple[ModelCard, Path] | None:
        """The old or the new model and its folder, whichever scores better with its weights; one
        without weights where there is no other."""
        old, new = self.old(entry), self.new(entry)
        if new is None:
            return None if old is None else (old, self._catalog.folder(old.id))
        if old is not None and old.weights is not None:
            before, after = entry.figure.of(old), entry.figure.of(new)
            if before is not None and (after is None or after < before):
                return old, self._catalog.folder(old.id)
        return new, self.folder(entry)

    def trained(self, entry: Entry) -> Path | None:
        """The folder of the best model that has weights."""
        found = self.best(entry)
        return found[1] if found is not None and found[0].weights is not None else None

    def cards(self, entries: Sequence[Entry]) -> dict[str, ModelCard]:
        """The card of the best model of each entry, by its name."""
        found = {entry.name: self.best(entry) for entry in entries}
        return {name: one[0] for name, one in found.items() if one is not None}
