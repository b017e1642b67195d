"""Which models there are, found by looking into folders; reads cards, never weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.io.cards import CARD_NAME, read_card


@dataclass(frozen=True)
class BrokenCard:
    """A folder whose card cannot be used, and the sentence that says why."""

    folder: Path
    message: str


class Catalog:
    """The models in some folders, each `<folder>/<id>/card.toml`.

    Earlier folders come first: a model of a later folder that has the id of an earlier one is
    listed as broken and never takes its place, so nobody runs another model than they think.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        found: dict[str, ModelCard] = {}
        broken: list[BrokenCard] = []
        places: dict[str, Path] = {}
        for parent in folders:
            for folder in _card_folders(parent):
                try:
                    card = read_card(folder)
                except ModelError as error:
                    broken.append(BrokenCard(folder, error.message))
                    continue
                if card.id in found:
                    message = tr(
                        "The model {model} is there already and cannot be replaced; rename the "
                        "folder of the second one.",
                        model=card.id,
                    )
                    broken.append(BrokenCard(folder, message))
                    continue
                found[card.id] = card
                places[card.id] = folder
        self.cards: tuple[ModelCard, ...] = tuple(found.values())
        self.broken: tuple[BrokenCard, ...] = tuple(broken)
        self._places = places

    def card(self, model_id: str) -> ModelCard:
        """The card with this id. Raises ModelError naming the ids there are."""
        for card in self.cards:
            if card.id == model_id:
                return card
        for bad in self.broken:
            if bad.folder.name == model_id:
                raise ModelError(bad.message)
        ids = ", ".join(card.id for card in self.cards) or tr("none")
        raise ModelError(
            tr("There is no model {model!r}; choose one of: {models}.", model=model_id, models=ids)
        )

    def folder(self, model_id: str) -> Path:
        """Where the card with this id lies. Raises ModelError when there is none."""
        return self._places[self.card(model_id).id]


def _card_folders(parent: Path) -> list[Path]:
    """The folders with a card, by name; a folder that is absent or closed holds none."""
    try:
        entries = sorted(parent.iterdir())
        # A folder that begins with a dot is one that is being added.
        named = [entry for entry in entries if not entry.name.startswith(".")]
        return [entry for entry in named if (entry / CARD_NAME).is_file()]
    except OSError:
        return []
