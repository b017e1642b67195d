"""What a model is, before a single weight is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from inspector.core.restoration import Guards, Mode

Task = Literal[
    "segment",
    "enhance",
    "reference_enhance",
    "stack_enhance",
    "restore",
    "depth",
    "detect",
    "classify",
]
TASKS: tuple[Task, ...] = (
    "segment",
    "enhance",
    "reference_enhance",
    "stack_enhance",
    "restore",
    "depth",
    "detect",
    "classify",
)
DeviceKind = Literal["cpu", "cuda", "mps"]
DEVICE_KINDS: tuple[DeviceKind, ...] = ("cpu", "cuda", "mps")


@dataclass(frozen=True)
class InputSpec:
    """What the net takes: (x / 255 - mean) / std per band for 8-bit pictures; height and width
    are padded to a multiple of `multiple_of`. Nets of measured bands (B02, ...) take reflectances:
    `range` is then 0 to 1 and `std` the reflectance that each band is divided by."""

    bands: tuple[str, ...]
    range: tuple[float, float]
    mean: tuple[float, ...]
    std: tuple[float, ...]
    multiple_of: int


@dataclass(frozen=True)
class TileSpec:
    """How large pictures are cut, pixels. Nets that detect or classify see every picture whole:
    `size_px` is then the longer side that they resize it to, and there is no overlap."""

    size_px: int
    overlap_px: int


@dataclass(frozen=True)
class EnhanceSpec:
    """What a net gives that enlarges pictures: how many times larger they get, and whether the
    depth of the picture comes with them."""

    scale: int
    depth: bool


@dataclass(frozen=True)
class ReferenceSpec:
    """How a net takes a reference: resized so that it shows things `scale` times as large as the
    picture does, with `margin_px` pixels of the picture around what is being enlarged."""

    scale: int
    margin_px: int


@dataclass(frozen=True)
class StackSpec:
    """How many dates of one place a net takes; it runs from `least` on, which are then repeated."""

    dates: int
    least: int


@dataclass(frozen=True)
class RestoreSpec:
    """When a net that restores pictures is believed to have found damage, for each mode."""

    guards: Mapping[Mode, Guards]


@dataclass(frozen=True)
class WeightsSpec:
    """Where the weights come from, and under which terms they may be used."""

    sha256: str
    licence: str
    commercial_use: bool
    training_data: tuple[str, ...]
    recipe: str
    seed: int


@dataclass(frozen=True)
class Score:
    """One measured figure: `value` of `metric` on `dataset`."""

    dataset: str
    metric: str
    value: float


@dataclass(frozen=True)
class TimeTaken:
    """How long one picture of `height_px` by `width_px` took, from its bytes to the result, by a
    model that was loaded and warm: the median of some runs, in milliseconds.

    `device` is what it ran on ("2 cores of ...") and `kind` of what kind that is; `runner` is what
    ran it ("openvino bfloat16").
    """

    kind: DeviceKind
    device: str
    runner: str
    height_px: int
    width_px: int
    ms: float


@dataclass(frozen=True)
class Gain:
    """A choice in training, or of how the model is run, that is kept because of what it gained:
    `metric` on `dataset` without it (`before`) and with it (`after`), both measured."""

    what: str
    dataset: str
    metric: str
    before: float
    after: float


@dataclass(frozen=True)
class ModelCard:
    """A model as `models/<id>/card.toml` describes it. `weights` is None for a net without
    trained weights: it is listed, but cannot run."""

    id: str
    title: str
    task: Task
    net: str
    domains: tuple[str, ...]
    hyper: Mapping[str, Any]
    input: InputSpec
    tile: TileSpec
    labels: tuple[str, ...]
    weights: WeightsSpec | None
    scores: tuple[Score, ...]
    params: int
    macs: int
    """Multiply-accumulates of convolutions and matrix products for `macs_at` (width, height) px,
    with a reference where the net takes one, and of all dates (`nets.counting.products`)."""
    macs_at: tuple[int, int]
    description: str = ""
    enhance: EnhanceSpec | None = None
    """Of a net that enlarges pictures; None of others."""
    reference: ReferenceSpec | None = None
    """Of a net that looks at a second picture; None of others."""
    restore: RestoreSpec | None = None
    """Of a net that restores pictures; None of others."""
    stack: StackSpec | None = None
    """Of a net that looks at several dates; None of others."""
    times: tuple[TimeTaken, ...] = ()
    gains: tuple[Gain, ...] = ()

    @property
    def finds(self) -> bool:
        """True if the model says where something is: its results are masks."""
        return self.task in ("segment", "restore")

    @property
    def judges(self) -> bool:
        """True if the model looks at whole pictures to compare how well enlarging helps: its
        results are boxes or scores of labels, and no findings."""
        return self.task in ("detect", "classify")

    @property
    def modes(self) -> tuple[Mode, ...]:
        """By which differences a net that restores may be judged, the usual one first."""
        return tuple(self.restore.guards) if self.restore is not None else ()

    @property
    def trained(self) -> bool:
        """True if the model can run: it has weights, or no network that needs any (`net` is "")."""
        return self.weights is not None or not self.net
