"""What a choice stands on for the frame in view, or what is lacking and how it is made."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from inspector.core.document import Document, ResultEntry
from inspector.core.enhanced import BICUBIC
from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.ui.compare.choice import MADE_BY_MODELS, Choice, Kind
from inspector.ui.compare.files import file_for
from inspector.ui.compare.ground import Ground
from inspector.ui.made_pictures import newest
from inspector.ui.plain import one_line

ENHANCED: frozenset[Kind] = frozenset({"enhanced", "change", "depth", "consistency"})
RESTORED: frozenset[Kind] = frozenset(
    {"restored", "signed-error", "absolute-error", "filtered-error"}
)
SOURCE = Choice()
MASKS: frozenset[Kind] = frozenset({"mask", "probability"})


@dataclass(frozen=True)
class Offer:
    """What would make a pane's content: a model run."""

    kind: Kind
    model_id: str
    title: str


@dataclass(frozen=True)
class Wanted:
    """`key` names the content, equal keys are equal contents; None where there is none, and then
    `say` says why and `offer` how there could be one. `entries` are the results it stands on."""

    key: Hashable | None
    entries: tuple[ResultEntry, ...] = ()
    say: str = ""
    offer: Offer | None = None
    choice: Choice = SOURCE


def wanted(
    choice: Choice,
    ground: Ground,
    document: Document,
    trained: Mapping[str, bool],
    remade: Mapping[tuple[FrameRef, str], object],
) -> Wanted:
    """For every kind but differences and what is given. `remade`: what models made of shrunk
    frames."""
    kind, frame = choice.kind, ground.frame
    base: tuple[Hashable, ...] = (kind, frame, ground.path, ground.stage, ground.shown)
    if kind in ("truth", "file"):
        return _of_file(choice, ground, document, base)
    if kind == "findings":
        return Wanted((*base, tuple(ground.findings.items()), ground.opacity), choice=choice)
    if kind == "agreement":
        return _agreement(choice, ground, document, base)
    if kind not in MADE_BY_MODELS:
        return Wanted(base, choice=choice)
    if kind == "remade":
        made = remade.get((frame, choice.model_id))
        if made is not None or choice.model_id == BICUBIC:
            return Wanted((*base, choice.model_id, id(made)), choice=choice)
        return _lacking(choice, ground, trained)
    entries = _entries(choice, document, frame)
    if not entries:
        return _lacking(choice, ground, trained)
    look: tuple[float, ...] = (ground.threshold, ground.opacity) if kind == "mask" else ()
    if kind not in MASKS:  # of windows of their own, whatever is shown of the source
        base = (kind, frame, ground.path, None, ground.shown)
    return Wanted((*base, *(e.id for e in entries), *look), entries, choice=choice)


def _entries(choice: Choice, document: Document, frame: FrameRef) -> tuple[ResultEntry, ...]:
    if choice.kind in MASKS:
        found = document.result_for(frame, choice.model_id)
        return (found,) if found is not None else ()
    of_task = document.enhanced_on if choice.kind in ENHANCED else document.restored_on
    return newest(e for e in of_task(frame) if e.model_id == choice.model_id)


def _agreement(
    choice: Choice, ground: Ground, document: Document, base: tuple[Hashable, ...]
) -> Wanted:
    entries = document.masks_on(ground.frame)
    if len(entries) < 2:
        one = tr("Only one model has run here yet. To see where models agree, let another pane "
                 "show the mask of another model, and run it.")  # fmt: skip
        none = tr("No model has run here yet. To see where models agree, let another pane show "
                  "the mask of another model, and run it.")  # fmt: skip
        return Wanted(None, say=one if entries else none)
    ids = tuple(entry.id for entry in entries)
    return Wanted((*base, ids, ground.threshold), entries, choice=choice)


def _of_file(
    choice: Choice, ground: Ground, document: Document, base: tuple[Hashable, ...]
) -> Wanted:
    if not choice.path:
        return Wanted(None, say=tr("Drop a file here, or choose one."))
    frame, sources = ground.frame, document.sources
    first = sources.get(choice.of)
    path: Path | None = Path(choice.path)
    if first is not None and (choice.of, choice.of_index) != (frame.source_id, frame.index):
        here = sources[frame.source_id].name, frame.index
        path = file_for(Path(choice.path), (first.name, choice.of_index), here)
    if path is None:
        return Wanted(
            None,
            say=tr(
                "There is no file for {name} beside the one that was chosen; drop it here, or "
                "choose it.",
                name=one_line(ground.name),
            ),
        )
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return Wanted(
            None, say=tr("The file is not there any more; drop it here, or choose another.")
        )
    found = replace(choice, path=str(path))
    key = (*base, str(path), changed, ground.opacity if choice.kind == "truth" else 0.0)
    return Wanted(key, choice=found)


def _lacking(choice: Choice, ground: Ground, trained: Mapping[str, bool]) -> Wanted:
    model = one_line(ground.title(choice.model_id))
    if choice.model_id not in trained:
        return Wanted(
            None,
            say=tr("There is no model “{model}” for this; choose another one above.", model=model),
        )
    if not trained[choice.model_id]:
        return Wanted(
            None,
            say=tr(
                "{model} is not trained yet; choose another model, or run `inspector train "
                "{model_id}`.",
                model=model,
                model_id=choice.model_id,
            ),
        )
    on_map = ground.kind == "map"
    if choice.kind == "remade":
        say = tr("{model} has not made this frame again from a quarter of its size.", model=model)
    elif choice.kind in ENHANCED:
        say = (
            tr("{model} has not enhanced this map yet.", model=model)
            if on_map
            else tr("{model} has not enhanced this picture yet.", model=model)
        )
    elif choice.kind in RESTORED:
        say = (
            tr("{model} has not restored this map yet.", model=model)
            if on_map
            else tr("{model} has not restored this picture yet.", model=model)
        )
    else:
        say = (
            tr("{model} has not run on this map yet.", model=model)
            if on_map
            else tr("{model} has not run on this picture yet.", model=model)
        )
    return Wanted(None, say=say, offer=Offer(choice.kind, choice.model_id, model))
