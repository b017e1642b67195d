"""Noises in the words of who meets them in the field."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.core.language import mark, tr
from inspector.imaging.noise import Noise
from inspector.ui.noise_work import Condition

SHORT: Mapping[Noise, str] = {
    "salt": mark("salt"),
    "pepper": mark("pepper"),
    "blur": mark("blur"),
    "crack-texture": mark("texture"),
}
LONG: Mapping[Noise, str] = {
    "salt": mark("Salt: white dots"),
    "pepper": mark("Pepper: black dots"),
    "blur": mark("Blur: out of focus"),
    "crack-texture": mark("Texture: fine dark lines"),
}
HAPPENS: Mapping[Noise, str] = {
    "salt": mark("Sensor dropouts and bad transmission: single pixels turn white."),
    "pepper": mark("Dead pixels, dirt and splashes on the glass: dots stay black."),
    "blur": mark("The camera moves or is out of focus, or its glass is fogged."),
    "crack-texture": mark("Rough surfaces and tool marks: fine dark lines that are no cracks."),
}


def described_condition(condition: Condition) -> str:
    """As in "salt 40 %"."""
    return f"{tr(SHORT[condition.noise])} {round(condition.intensity * 100)} %"
