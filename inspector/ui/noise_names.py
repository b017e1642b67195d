"""Noises in the words of who meets them in the field."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.imaging.noise import Noise
from inspector.ui.noise_work import Condition

SHORT: Mapping[Noise, str] = {
    "salt": "salt",
    "pepper": "pepper",
    "blur": "blur",
    "crack-texture": "texture",
}
LONG: Mapping[Noise, str] = {
    "salt": "Salt: white dots",
    "pepper": "Pepper: black dots",
    "blur": "Blur: out of focus",
    "crack-texture": "Texture: fine dark lines",
}
HAPPENS: Mapping[Noise, str] = {
    "salt": "Sensor dropouts and bad transmission: single pixels turn white.",
    "pepper": "Dead pixels, dirt and splashes on the glass: dots stay black.",
    "blur": "The camera moves or is out of focus, or its glass is fogged.",
    "crack-texture": "Rough surfaces and tool marks: fine dark lines that are no cracks.",
}


def described_condition(condition: Condition) -> str:
    """As in "salt 40 %"."""
    return f"{SHORT[condition.noise]} {round(condition.intensity * 100)} %"
