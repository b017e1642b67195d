"""The user's settings: read once, passed in, replaced whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from inspector.core.language import LanguageCode
from inspector.core.restoration import Mode

Theme = Literal["system", "light", "dark"]
DeviceChoice = Literal["auto", "cpu", "cuda", "mps"]


@dataclass(frozen=True)
class Settings:
    """What the user chose for all projects."""

    theme: Theme = "system"
    language: Literal[LanguageCode, ""] = ""
    """Of the window; "" takes the system's where Inspector speaks it, else English."""
    device: DeviceChoice = "auto"
    model_id: str = "hrsegnet-b48"
    map_model_id: str = "road-building"
    """The model that finds things on maps."""
    enhance_model_id: str = ""
    """The model that enlarges pictures; "" takes what suits the machine."""
    map_enhance_model_id: str = ""
    """The model that enlarges maps; "" takes what suits the map."""
    restore_mode: Literal[Mode, ""] = ""
    """Which difference counts where a model restores; "" takes the model's usual one."""
    threshold: float = 0.5
    """Confidence from which a pixel counts as found, 0..1."""
    overlay_opacity: float = 0.6
    min_length_px: float = 20.0
    """Suggestions shorter than this are not shown, pixels of the source."""
    map_min_length_px: float = 2.0
    """The same on maps, where a building is a few pixels."""
    snap: bool = True
    """Points that are drawn or dragged jump to edges nearby."""
    brush_px: float = 20.0
    """Diameters of the brushes, pixels of the source."""
    eraser_px: float = 30.0
    magic_px: float = 24.0
    delta_models: tuple[str, ...] = ()
    """Which models restore pictures and maps in trials by resolution; () takes what suits."""
    delta_tasks: tuple[str, ...] = ()
    """Which look at them."""
    report: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the reports of new projects begin with, by the fields of `ReportFields`."""
    tour_seen: bool = False
    """Whether the tour was taken or declined, and is not offered any more."""
    recent_projects: tuple[str, ...] = ()
    shortcuts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Action id to key sequence, where the user changed it."""
