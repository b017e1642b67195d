"""Model cards on disk: `<id>/card.toml`, read strictly and written back the same.

    title = "..."   task = "segment"   net = "hrsegnet"   domains = ["pavement"]
    description = "..."   params = 605000   macs = 555000000   macs_at = [400, 400]
    [hyper]      what `inspector.nets.<net>.build` takes
    [input]      bands range mean std multiple_of       (range: the bytes that become 0 and 1)
    [tile]       size overlap       (pixels; size alone of a net that detects or classifies)
    [output]     labels             (foreground classes; of boxes; of whole pictures)
                 scale depth     instead, of a net that enlarges pictures
    [reference]  scale margin                (of a net that looks at a second picture; margin: px)
    [stack]      dates least                 (of a net that takes several dates of one place)
    [restore]    dark code paper = [floor, contrast]      (of a net that restores pictures: guards)
    [weights]    sha256 licence commercial_use training_data recipe seed   (absent: not trained)
    [[scores]]   dataset metric value
    [[times]]    kind device runner height_px width_px ms            (of a warm model, a picture)
    [[gains]]    what dataset metric before after     (choices that are kept for what they gained)

The id is the folder's name. A key that is missing, unknown or of another type is refused, because
a card that is half understood runs a model in a way nobody measured.
"""

from __future__ import annotations

import math
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from inspector.core.card import (
    TASKS,
    EnhanceSpec,
    InputSpec,
    ModelCard,
    ReferenceSpec,
    RestoreSpec,
    StackSpec,
    TileSpec,
    WeightsSpec,
)
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.core.restoration import MODES, Guards
from inspector.io.card_measures import gain, score, time_taken
from inspector.io.card_text import card_toml
from inspector.io.strict_table import StrictTable

CARD_NAME = "card.toml"
MAX_CARD_BYTES = 1 << 20
_ENLARGE = ("enhance", "reference_enhance", "stack_enhance")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_NET = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_model_id(name: str) -> bool:
    """True if a folder of this name can hold a model."""
    return _ID.fullmatch(name) is not None


def read_card(folder: Path) -> ModelCard:
    """The card in `folder`. Raises ModelError naming the file and the field that is not valid."""
    path = folder / CARD_NAME
    where = f"{folder.name}/{CARD_NAME}"
    try:
        if path.stat().st_size > MAX_CARD_BYTES:
            raise ModelError(
                tr("The model card {where} is too large; reinstall the model.", where=where)
            )
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(
            tr(
                "The model card {where} cannot be read; check the file and its permissions.",
                where=where,
            ),
            str(error),
        ) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(
            tr(
                "The model card {where} is not valid TOML; correct the file or reinstall the "
                "model.",
                where=where,
            ),
            str(error),
        ) from error
    if not is_model_id(folder.name):
        raise ModelError(
            tr(
                "The folder of the model card {where} cannot be a model's id; rename it with "
                "small letters, digits, dots and hyphens.",
                where=where,
            )
        )
    return _card(folder.name, StrictTable(table, where, ""))


def write_card(card: ModelCard, folder: Path) -> None:
    """Write `card` into `folder`, whole or not at all. Raises ModelError when it cannot be."""
    path = folder / CARD_NAME
    temporary = folder / f"{CARD_NAME}.part"
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(card_toml(card))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise ModelError(
            tr(
                "The model card {where} cannot be written; check the folder's permissions and the "
                "free space.",
                where=f"{folder.name}/{CARD_NAME}",
            ),
            str(error),
        ) from error


def _card(card_id: str, top: StrictTable) -> ModelCard:
    task = top.text("task")
    if task not in TASKS:
        raise top.wrong("task", f"one of {', '.join(TASKS)}")
    net = top.text("net")
    if not _NET.fullmatch(net):
        raise top.wrong("net", "the name of a network: small letters, digits and underscores")
    enlarges = task in _ENLARGE
    output = top.table("output")
    card = ModelCard(
        id=card_id,
        title=top.text("title"),
        task=task,
        net=net,
        domains=top.texts("domains"),
        hyper=_hyper(top.table("hyper")),
        input=_input(top.table("input")),
        tile=_tile(top.table("tile")),
        labels=() if enlarges else _labels(output),
        weights=_weights(top.table("weights")) if "weights" in top.values else None,
        scores=tuple(score(entry) for entry in top.tables("scores")),
        times=tuple(time_taken(entry) for entry in top.tables("times")),
        gains=tuple(gain(entry) for entry in top.tables("gains")),
        params=top.whole("params", 0),
        macs=top.whole("macs", 0),
        macs_at=_pair(top.wholes("macs_at", 2, 1)),
        description=top.text("description", empty=True) if "description" in top.values else "",
        enhance=_enhance(output) if enlarges else None,
        reference=_reference(top.table("reference")) if task == "reference_enhance" else None,
        restore=_restore(top.table("restore")) if task == "restore" else None,
        stack=_stack(top.table("stack")) if task == "stack_enhance" else None,
    )
    top.finish()
    if card.tile.size_px % card.input.multiple_of:
        raise ModelError(
            tr(
                "In the model card {where} the field tile.size is no multiple of "
                "input.multiple_of; correct the file.",
                where=top.where,
            )
        )
    return card


def _hyper(table: StrictTable) -> dict[str, Any]:
    for key, value in table.values.items():
        if not key.isidentifier() or not _plain(value):
            raise table.wrong(key, "a number, a text, true or false, or a list of these")
    return dict(table.values)


def _plain(value: object) -> bool:
    if isinstance(value, list):
        return all(_plain(item) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, bool | int | str)


def _input(table: StrictTable) -> InputSpec:
    bands = table.texts("bands")
    if not bands:
        raise table.wrong("bands", "a list of at least one band")
    low, high = table.numbers("range", 2)
    if not low < high:
        raise table.wrong("range", "two rising numbers")
    std = table.numbers("std", len(bands))
    if min(std) <= 0:
        raise table.wrong("std", "numbers above zero")
    spec = InputSpec(
        bands=bands,
        range=(low, high),
        mean=table.numbers("mean", len(bands)),
        std=std,
        multiple_of=table.whole("multiple_of", 1, 4096),
    )
    table.finish()
    return spec


def _tile(table: StrictTable) -> TileSpec:
    tile = TileSpec(table.whole("size", 16, 16384), table.whole("overlap", 0))
    if tile.overlap_px * 2 > tile.size_px:
        raise table.wrong("overlap", "at most half of the size")
    table.finish()
    return tile


def _labels(table: StrictTable) -> tuple[str, ...]:
    labels = table.texts("labels")
    table.finish()
    if len(set(labels)) != len(labels) or len(labels) > 254:
        raise table.wrong("labels", "a list of at most 254 different names")
    return labels


def _enhance(table: StrictTable) -> EnhanceSpec:
    spec = EnhanceSpec(table.whole("scale", 2, 8), table.flag("depth"))
    table.finish()
    return spec


def _reference(table: StrictTable) -> ReferenceSpec:
    spec = ReferenceSpec(table.whole("scale", 1, 8), table.whole("margin", 0, 512))
    table.finish()
    return spec


def _stack(table: StrictTable) -> StackSpec:
    dates = table.whole("dates", 1, 64)
    spec = StackSpec(dates, table.whole("least", 1, dates))
    table.finish()
    return spec


def _restore(table: StrictTable) -> RestoreSpec:
    guards = {}
    for mode in MODES:
        floor, contrast = table.numbers(mode, 2)
        if min(floor, contrast) < 0:
            raise table.wrong(mode, "two numbers of 0 or more")
        guards[mode] = Guards(floor, contrast)
    table.finish()
    return RestoreSpec(guards)


def _weights(table: StrictTable) -> WeightsSpec:
    sha256 = table.text("sha256")
    if not _SHA256.fullmatch(sha256):
        raise table.wrong("sha256", "64 hexadecimal digits in small letters")
    spec = WeightsSpec(
        sha256=sha256,
        licence=table.text("licence"),
        commercial_use=table.flag("commercial_use"),
        training_data=table.texts("training_data"),
        recipe=table.text("recipe"),
        seed=table.whole("seed", 0),
    )
    table.finish()
    return spec


def _pair(values: tuple[int, ...]) -> tuple[int, int]:
    return values[0], values[1]
