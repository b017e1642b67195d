"""The page `models/README.md`: all models in one table, what choices gained, and what is weak.

It holds nothing that does not stand on a card, in the folder of a model or in the queue, and no
date, so that a test can tell when it is not what this makes of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from inspector.core.card import TASKS, DeviceKind, Gain, ModelCard, TimeTaken
from inspector.core.plot_kinds import main_score
from inspector.train.queue import Figure
from inspector.train.queue_order import Standing

LIMIT_MIB = 28
"""What the weights may take together, since every copy of the project carries them."""
_NONE = "–"
_STEPS = ((1e9, "G"), (1e6, "M"), (1e3, "k"))
_HEAD = """\
# Models

`inspector models --table` writes this page from the cards, which are written from measured
evaluations (`inspector evaluate --all --cards`) and times (`inspector models --measure`). A test
fails when the page is not what the command writes.

## All models

Multiply-accumulates are those of convolutions and matrix products, counted by one counter
(`inspector/nets/counting.py`, `products`) for a picture of the size given, with a reference where
the net takes one, and of all dates. The score is the one by which the model is chosen for training;
its card has the others. A time is that of a picture of the size given, from its bytes to the
result, once the model is loaded and warm, by what the app runs it with.
"""
_COLUMNS = (
    *("model", "task", "net", "parameters", "multiply-accumulates", "learnt from", "licence"),
    *("score", "size", "time on a processor", "time on a graphics processor"),
)


def page(
    cards: Sequence[ModelCard], sizes_bytes: Mapping[str, int], standings: Sequence[Standing]
) -> str:
    """The page. `sizes_bytes` are those of the weights by id; `standings` is the queue in order."""
    figures = {each.entry.name: each.entry.figure for each in standings}
    listed = sorted(cards, key=lambda card: (not card.trained, TASKS.index(card.task), card.id))
    rows = [_row(card, figures.get(card.id), sizes_bytes.get(card.id)) for card in listed]
    known = {card.id for card in cards if card.trained}
    total = sum(size for name, size in sizes_bytes.items() if name in known)
    summed = (
        f"The weights of {len(known)} models take {_mib(total)} together; they may take "
        f"{LIMIT_MIB} MiB.\nA net without weights is a recipe: `inspector train RECIPE` makes a "
        "model of it.\n"
    )
    return "\n".join([_HEAD, _table(_COLUMNS, rows), summed, _gains(listed), _queue(standings)])


def time_text(taken: TimeTaken) -> str:
    """A time of a card in words."""
    size = f"{taken.width_px} × {taken.height_px}"
    return f"{taken.ms:g} ms for {size} px by {taken.runner} on {taken.device}"


def _row(card: ModelCard, figure: Figure | None, size_bytes: int | None) -> list[str]:
    width, height = card.macs_at
    each_pixel = card.macs / (width * height)
    weights = card.weights
    learnt = "; ".join(_bare(each) for each in weights.training_data) if weights else _NONE
    return [
        f"**{_text(card.title)}** `{card.id}`",
        f"{card.task.replace('_', ' ')}, {', '.join(card.domains)}",
        f"`{card.net}`",
        _large(card.params),
        f"{_large(card.macs)} at {width} × {height}, {_large(each_pixel)} a pixel",
        _text(learnt),
        _text(weights.licence) if weights else _NONE,
        _score(card, figure) if weights else "not trained",
        _NONE if size_bytes is None or not weights else _mib(size_bytes),
        _times(card, ("cpu",)),
        _times(card, ("cuda", "mps")),
    ]


def _large(count: float) -> str:
    """A large number in three digits: "2.84 k", "605 k", "137 G"."""
    step, sign = next((each for each in _STEPS if count >= each[0]), (1.0, ""))
    scaled = count / step
    decimals = 0 if scaled >= 100 else 1 if scaled >= 10 else 2
    return f"{scaled:.{decimals}f} {sign}".rstrip()


def _bare(data: str) -> str:
    """A name of data without its terms, which stand in the column of the licence."""
    return data.removesuffix(": non-commercial research only")


def _score(card: ModelCard, figure: Figure | None) -> str:
    value = None if figure is None else figure.of(card)
    if figure is not None and value is not None:
        return f"{value:{'+' if figure.above else ''}.3f} {_words(figure.name)}"
    score = main_score(card)
    if score is None:
        return "not measured"
    return f"{score.value:.3f} {_words(f'{score.metric} on {score.dataset}')}"


def _words(metric: str) -> str:
    """Names of metrics as people write them."""
    words = _text(metric).replace("_", " ").split(" ")
    known = {"iou": "IoU", "psnr": "PSNR", "db": "dB", "y": "Y", "f1": "F1", "ap50": "AP50"}
    return " ".join(known.get(word, word) for word in words)


def _times(card: ModelCard, kinds: Iterable[DeviceKind]) -> str:
    found = [_text(time_text(taken)) for taken in card.times if taken.kind in kinds]
    return "; ".join(found) or (_NONE if card.weights is None else "not measured")


def _gains(cards: Sequence[ModelCard]) -> str:
    rows = [_gain(card, gain) for card in cards for gain in card.gains]
    head = ("model", "choice", "figure", "without", "with", "difference")
    said = (
        "## What choices gained\n\nChoices in training, or of how a model is run, that are kept "
        "for what they gained on pictures held out.\n\n"
    )
    return said + (_table(head, rows) if rows else "None stands on a card yet.\n")


def _gain(card: ModelCard, gain: Gain) -> list[str]:
    return [
        f"`{card.id}`",
        _text(gain.what),
        _words(f"{gain.metric} on {gain.dataset}"),
        *(f"{gain.before:.4g}", f"{gain.after:.4g}", f"{gain.after - gain.before:+.3g}"),
    ]


def _queue(standings: Sequence[Standing]) -> str:
    last = max((at for at, each in enumerate(standings) if each.weak), default=-1)
    waiting, rest = standings[: last + 1], standings[last + 1 :]
    rows = [
        [str(number), f"`{each.entry.name}`", _words(each.reason), ", ".join(each.entry.data)]
        for number, each in enumerate(waiting, 1)
    ]
    reached = [f"`{each.entry.name}`" for each in rest if each.lack is not None]
    untrained = [f"`{each.entry.name}`" for each in rest if each.lack is None and not each.trained]
    intro = (
        "## What is still weak\n\nIn the order in which `inspector train --queue` takes it up: the "
        "weakest first, and before it what it learns from.\n"
    )
    said = [intro, _table(("", "model", "why", "data"), rows) if rows else "Nothing.\n"]
    if reached:
        said.append(f"What is wanted is reached by {', '.join(reached)}.\n")
    if untrained:
        said.append(f"Not trained, and nothing is asked of them: {', '.join(untrained)}.\n")
    return "\n".join(said)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _text(text: str) -> str:
    """A text of a card that stays in its cell and is no markup."""
    shown = "".join(f"\\{c}" if c in "\\|`*[]" else c for c in " ".join(text.split()))
    return shown.replace("<", "&lt;")


def _mib(size_bytes: int) -> str:
    return f"{size_bytes / (1 << 20):.2f} MiB"
