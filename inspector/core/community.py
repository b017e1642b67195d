"""Models that the user brought: which cards they are, and how a file gives them a name."""

from __future__ import annotations

import re
import unicodedata

from inspector.core.card import ModelCard
from inspector.core.language import mark, tr

SPANDREL = "spandrel"
"""The `net` of a card whose network is recognised by its weights."""
ONNX = "onnx"
"""The `net` of a card whose file is weights and network in one."""
UNKNOWN_LICENCE = mark("unknown: ask its author")
RECIPE = "brought by the user"
_TITLE_CHARACTERS = 60
_ID_CHARACTERS = 40
_MARKUP = re.compile(r"[<>&\"'`\\/|{}\[\]]+")
_NOT_OF_AN_ID = re.compile(r"[^a-z0-9]+")


def is_community(card: ModelCard) -> bool:
    """True for models that the user brought: nobody here trained or measured them."""
    return card.net in (SPANDREL, ONNX)


def network(card: ModelCard) -> str:
    """What the network of a card is called."""
    if card.net == SPANDREL:
        return str(card.hyper.get("architecture", SPANDREL))
    return tr("ONNX file") if card.net == ONNX else card.net


def safe_title(file_name: str) -> str:
    """What a model is called whose file has this name: one line of letters that are seen as they
    are, without what turns the writing direction, without markup, not endless."""
    stem = file_name.rsplit(".", 1)[0]
    plain = unicodedata.normalize("NFKC", stem)
    seen = "".join(
        c if c.isprintable() and c != "\N{REPLACEMENT CHARACTER}" else " " for c in plain
    )
    words = _MARKUP.sub(" ", seen).replace("_", " ").split()
    title = " ".join(words).strip(" .-")
    if len(title) > _TITLE_CHARACTERS:
        title = title[: _TITLE_CHARACTERS - 1].rstrip(" .-") + "…"
    return title or "Unnamed model"


def model_id(title: str, sha256: str) -> str:
    """The id of a model with this title and these weights: of small letters and digits, and never
    a name that a system keeps for itself."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = _NOT_OF_AN_ID.sub("-", ascii_only)[:_ID_CHARACTERS].strip("-")
    return f"{words or 'model'}-{sha256[:8]}"
