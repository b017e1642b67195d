"""What there is to choose from for a source of a kind, in the order of the menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.core.card import ModelCard
from inspector.core.document import SourceKind
from inspector.core.enhanced import BICUBIC
from inspector.core.language import mark, tr
from inspector.core.map_models import takes_maps
from inspector.io.files import shown
from inspector.ui.compare.choice import Choice, Kind
from inspector.ui.enhance_models import enlargers, map_enlargers
from inspector.ui.plain import one_line

NAMES: dict[Kind, str] = {
    "source": mark("Source"),
    "bicubic": mark("Bicubic"),
    "enhanced": mark("Enhanced"),
    "change": mark("Change against bicubic"),
    "depth": mark("Depth"),
    "consistency": mark("Contradiction of the measurement"),
    "restored": mark("Restored surface"),
    "signed-error": mark("Signed error"),
    "absolute-error": mark("Absolute error"),
    "filtered-error": mark("Filtered error"),
    "mask": mark("Mask"),
    "probability": mark("Probability"),
    "agreement": mark("Agreement of models"),
    "findings": mark("Accepted findings"),
    "truth": mark("Ground truth"),
    "file": mark("File"),
    "difference": mark("Difference"),
    "shrunk": mark("Frame shrunk by 4"),
    "remade": mark("Made again from that"),
}
_SHORT: dict[Kind, str] = {
    "change": mark("Change"),
    "consistency": mark("Contradiction"),
    "remade": mark("From a quarter"),
}
"""Where a model's name follows."""


@dataclass(frozen=True)
class Group:
    """Choices of one kind under one name; a menu of its own where there are several."""

    title: str
    choices: tuple[Choice, ...]
    apart: bool = False
    """True: a line stands before it."""


@dataclass(frozen=True)
class Offered:
    """`trained` says of each model by id whether it can run."""

    groups: tuple[Group, ...]
    trained: Mapping[str, bool]


def offered(cards: Sequence[ModelCard], kind: SourceKind) -> Offered:
    """All that can be chosen for a source of this kind but files, differences and what is given."""
    on_map = kind == "map"
    finders = [c for c in cards if c.finds and takes_maps(c) == on_map]
    known = map_enlargers(cards, None) if on_map else enlargers(cards)
    larger = [e for e in known if e.id != BICUBIC]
    trained = {c.id: c.trained for c in finders} | {e.id: e.trained for e in larger}

    def group(made: Kind, ids: Sequence[str], apart: bool = False) -> Group:
        ready = sorted(ids, key=lambda i: not trained.get(i, True))
        return Group(tr(NAMES[made]), tuple(Choice(made, model_id=i) for i in ready), apart)

    enlarged = [e.id for e in larger]
    with_depth = [c.id for c in cards if c.id in enlarged and c.enhance and c.enhance.depth]
    restorers = [c.id for c in finders if c.task == "restore"]
    all_finders = [c.id for c in finders]
    groups = [
        Group(tr(NAMES["source"]), (Choice(),)),
        Group(tr(NAMES["bicubic"]), (Choice("bicubic"),)),
        group("enhanced", enlarged),
        group("change", enlarged),
        group("consistency", enlarged) if on_map else group("depth", with_depth),
        *(group(k, restorers, apart=k == "restored") for k in _ERRORS),
        group("mask", all_finders, apart=True),
        group("probability", all_finders),
        Group(tr(NAMES["agreement"]), (Choice("agreement"),)),
        Group(tr(NAMES["findings"]), (Choice("findings"),)),
    ]
    if not on_map:
        groups.append(Group(tr(NAMES["shrunk"]), (Choice("shrunk"),), apart=True))
        groups.append(group("remade", [BICUBIC, *enlarged]))
    return Offered(tuple(g for g in groups if g.choices), trained)


_ERRORS: tuple[Kind, ...] = ("restored", "signed-error", "absolute-error", "filtered-error")


def named(choice: Choice, titles: Mapping[str, str], given: Sequence[str] = ()) -> str:
    """What a choice is called, also before there is anything to be seen."""
    if choice.kind == "given":
        return given[choice.number] if choice.number < len(given) else tr("Nothing given")
    name = tr(NAMES[choice.kind])
    if choice.kind in ("truth", "file"):
        file = shown(Path(choice.path)) if choice.path else tr("choose a file")
        return f"{name} · {file}" if choice.kind == "truth" else file
    if choice.kind == "difference":
        first, second = choice.panes
        return tr("Difference {first} − {second}", first=first + 1, second=second + 1)
    if choice.model_id:
        model = one_line(titles.get(choice.model_id, choice.model_id))
        short = tr(_SHORT[choice.kind]) if choice.kind in _SHORT else name
        return f"{short} · {model}"
    return name
