"""What panes are asked to show: by kind and model, so that it means the same on the next
picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from inspector.core.document import SourceKind

Kind = Literal[
    "source",
    "bicubic",
    "enhanced",
    "change",
    "depth",
    "consistency",
    "restored",
    "signed-error",
    "absolute-error",
    "filtered-error",
    "mask",
    "probability",
    "agreement",
    "findings",
    "truth",
    "file",
    "difference",
    "shrunk",
    "remade",
    "given",
]
"""`change` is enhanced minus bicubic, `findings` are accepted annotations, `truth` is a file that
is a mask, `difference` that of two panes; `shrunk` is the frame a quarter of its size and `remade`
what a model makes of that; `given` is what another part of the window gave."""
MADE_BY_MODELS: frozenset[Kind] = frozenset(
    {
        *("enhanced", "change", "depth", "consistency", "remade", "mask", "probability"),
        *("restored", "signed-error", "absolute-error", "filtered-error"),
    }
)
"""Their `model_id` says which one."""
Mode = Literal["grid", "split", "blink", "onion", "difference"]
MOST_PANES = 6


@dataclass(frozen=True)
class Choice:
    """What one pane shows. `path` is that of a file, chosen for the frame `of_index` of the source
    `of`: on another one the file of that name, or number, is looked for beside it. `panes` are
    those of a difference, `number` counts what was given."""

    kind: Kind = "source"
    model_id: str = ""
    path: str = ""
    of: str = ""
    of_index: int = 0
    panes: tuple[int, int] = (0, 1)
    number: int = 0


@dataclass(frozen=True)
class Layout:
    """How many panes there are, what they show and how two of them are laid over each other.
    `choices` are always six: those of panes that are not shown wait. `reference` is the pane that
    the others are measured against, -1 for none."""

    count: int = 2
    choices: tuple[Choice, ...] = (Choice(),) * MOST_PANES
    mode: Mode = "grid"
    pair: tuple[int, int] = (0, 1)
    reference: int = -1

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices of the panes there are."""
        return self.choices[: self.count]

    def with_choice(self, pane: int, choice: Choice) -> Layout:
        """Another choice in one pane."""
        chosen = (*self.choices[:pane], choice, *self.choices[pane + 1 :])
        return replace(self, choices=chosen)

    def sound(self) -> Layout:
        """The same, as far as it can be: what comes from a file may be anything."""
        count = min(max(self.count, 1), MOST_PANES)
        filled = (*self.choices, *(Choice(),) * MOST_PANES)[:MOST_PANES]
        pair = self.pair if all(0 <= p < count for p in self.pair) else (0, min(1, count - 1))
        reference = self.reference if -1 <= self.reference < count else -1
        mode: Mode = self.mode if count > 1 else "grid"
        return Layout(count, filled, mode, pair, reference)


def first_layout(kind: SourceKind, finder: str, enlarger: str) -> Layout:
    """Where one begins: `finder` and `enlarger` are the chosen models for such a source."""
    source, bicubic = Choice(), Choice("bicubic")
    mask = Choice("mask", finder)
    enhanced = Choice("enhanced", enlarger)
    change = Choice("change", enlarger)
    if kind == "photo":
        likely, votes = Choice("probability", finder), Choice("agreement")
        return Layout(2, (source, mask, likely, votes, Choice("findings"), enhanced))
    if kind == "video":
        depth = Choice("depth", enlarger)
        return Layout(2, (source, enhanced, bicubic, change, depth, mask))
    consistency = Choice("consistency", enlarger)
    return Layout(2, (source, enhanced, bicubic, change, consistency, mask))


def as_truth_layout(enlargers: Sequence[str]) -> Layout:
    """The frame taken as the truth: shrunk, and made again without a model and by each model."""
    again = [Choice("remade", model_id=i) for i in enlargers][: MOST_PANES - 2]
    choices = (Choice(), Choice("shrunk"), *again)
    return Layout(len(choices), choices, reference=0).sound()
