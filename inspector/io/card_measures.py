"""What was measured of a model, read out of the tables of its card."""

from __future__ import annotations

from inspector.core.card import DEVICE_KINDS, Gain, Score, TimeTaken
from inspector.io.strict_table import StrictTable


def score(table: StrictTable) -> Score:
    """An entry of [[scores]]. Raises ModelError, as the others do, naming a wrong field."""
    found = Score(table.text("dataset"), table.text("metric"), table.number("value"))
    table.finish()
    return found


def time_taken(table: StrictTable) -> TimeTaken:
    """An entry of [[times]]."""
    kind = table.text("kind")
    if kind not in DEVICE_KINDS:
        raise table.wrong("kind", f"one of {', '.join(DEVICE_KINDS)}")
    found = TimeTaken(
        kind,
        table.text("device"),
        table.text("runner"),
        table.whole("height_px", 1),
        table.whole("width_px", 1),
        table.number("ms"),
    )
    if found.ms <= 0:
        raise table.wrong("ms", "a number above zero")
    table.finish()
    return found


def gain(table: StrictTable) -> Gain:
    """An entry of [[gains]]."""
    found = Gain(
        table.text("what"),
        table.text("dataset"),
        table.text("metric"),
        table.number("before"),
        table.number("after"),
    )
    table.finish()
    return found
