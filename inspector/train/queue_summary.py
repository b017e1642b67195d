"""What a queue has reached, against the cards of the models there were: as JSON and as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from inspector.io.exporting import write_file

State = Literal["trained", "kept", "stopped", "skipped", "failed", "waiting"]
SUMMARY = "queue"
_SAID: dict[State, str] = {
    "trained": "trained",
    "kept": "was trained before",
    "stopped": "stopped, since the budget is spent; the same command goes on",
    "skipped": "skipped",
    "failed": "failed",
    "waiting": "not begun",
}


@dataclass(frozen=True)
class Outcome:
    """What became of an entry, and `why`. `old` is the figure of the model there was, `new` of what
    was trained, None where there is none; `wanted` what it should reach. `seconds` were spent in
    this call, `trained_s` by `epochs` in all; `files_bytes` are the sizes of the weights."""

    name: str
    state: State
    why: str
    figure: str
    old: float | None
    new: float | None
    wanted: float | None
    epochs: int
    seconds: float
    trained_s: float
    files_bytes: tuple[int, ...]

    @property
    def reached(self) -> bool | None:
        """Whether what was trained is as wanted; None where nothing was, or nothing is wanted."""
        return None if self.new is None or self.wanted is None else self.new >= self.wanted

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        said = f"{self.name}: {_SAID[self.state]}"
        if self.epochs and self.state in ("trained", "stopped"):
            said += f" ({self.epochs} epochs, {self.trained_s / 60:.1f} minutes)"
        if self.why:
            return f"{said}. {self.why}"
        if self.new is not None:
            was = "no score" if self.old is None else f"{self.old:.4f}"
            said += f": {self.new:.4f} {self.figure}; the model there was has {was}"
        if self.reached is not None:
            said += f", wanted are {self.wanted:.4f}{'' if self.reached else ', not reached'}"
        return f"{said}."


def write_summary(
    folder: Path, outcomes: Sequence[Outcome], device: str, budget_s: float | None, spent_s: float
) -> None:
    """Write queue.json and queue.txt. Raises ExportError."""
    content = {
        "device": device,
        "budget_s": budget_s,
        "spent_s": round(spent_s, 1),
        "entries": [{**asdict(one), "reached": one.reached} for one in outcomes],
    }
    for suffix, text in (
        ("json", json.dumps(content, indent=1, allow_nan=False) + "\n"),
        ("txt", summary(outcomes) + "\n"),
    ):
        write_file(folder / f"{SUMMARY}.{suffix}", partial(_put, text))


def summary(outcomes: Sequence[Outcome]) -> str:
    """A table of what was reached, then why the rest was not trained."""
    rows = [("model", "state", "was", "is", "wanted", "reached")]
    for one in outcomes:
        if one.state == "waiting":
            continue
        figures = (_number(one.old), _number(one.new), _number(one.wanted))
        reached = {True: "yes", False: "no", None: ""}[one.reached]
        rows.append((one.name, one.state, *figures, reached))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    waiting = [one.name for one in outcomes if one.state == "waiting"]
    if waiting:
        lines.append(f"not begun: {', '.join(waiting)}")
    reasons: dict[tuple[State, str], list[str]] = {}
    for one in outcomes:
        if one.why:
            reasons.setdefault((one.state, one.why), []).append(one.name)
    lines += [
        f"{', '.join(names)}: {_SAID[state]}. {why}" for (state, why), names in reasons.items()
    ]
    return "\n".join(line.rstrip() for line in lines)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _put(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
