"""How the scores of a segmentation fall when pictures are spoilt by noise of set intensities.

Each picture has a seed of its own, from its name: every model sees the same spoilt pictures, and a
stronger noise spoils what a weaker one did and more.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.imaging.metrics.masks import MaskScores
from inspector.imaging.noise import NOISES, Noise, degraded
from inspector.train.datasets import Labelled, Pair
from inspector.train.evaluate import ONE_LABEL, Predict, decoded, evaluate

INTENSITIES = (0.1, 0.2, 0.3, 0.4)
"""Those of a noise that is named alone: what the RFKD paper shows goes up to 40 %."""


@dataclass(frozen=True, order=True)
class Condition:
    """A noise and how strong it is, above 0 and up to 1."""

    noise: Noise
    intensity: float


@dataclass(frozen=True)
class UnderNoise:
    """Scores of pictures that were all spoilt in one way."""

    condition: Condition
    scores: MaskScores


def conditions(text: str) -> tuple[Condition, ...]:
    """`salt:0.4,blur` as conditions, without repetitions, by noise and intensity; a noise alone
    stands for four intensities and "all" for every noise. Raises SettingsError for anything else.
    """
    found: set[Condition] = set()
    for word in NOISES if text == "all" else text.split(","):
        name, colon, intensity = word.strip().partition(":")
        noise = next((known for known in NOISES if known == name), None)
        if noise is None:
            raise SettingsError(
                f"There is no noise {name!r}; name {', '.join(NOISES)}, or all of them as all."
            )
        try:
            strengths = (float(intensity),) if colon else INTENSITIES
        except ValueError:
            strengths = (0.0,)
        if not all(0.0 < strength <= 1.0 for strength in strengths):
            raise SettingsError(
                f"{intensity!r} is no intensity of {noise}; give a number above 0 and up to 1."
            )
        found |= {Condition(noise, strength) for strength in strengths}
    return tuple(sorted(found, key=lambda each: (NOISES.index(each.noise), each.intensity)))


def under_noise(
    predict: Predict,
    pairs: Sequence[Pair],
    condition: Condition,
    progress: Progress,
    labels: Sequence[str] = ONE_LABEL,
) -> UnderNoise:
    """Score `predict` on the pictures spoilt in one way. Raises Cancelled when stopped."""
    pictures = under(condition, decoded(pairs, len(labels)))
    return UnderNoise(
        condition, evaluate(predict, pictures, len(pairs), progress, labels=labels).masks
    )


def under(condition: Condition, pictures: Iterable[Labelled]) -> Iterator[Labelled]:
    """The pictures, spoilt in one way; their masks stay."""
    for picture in pictures:
        seed = zlib.crc32(picture.stem.encode())
        rgb = degraded(picture.rgb, condition.noise, condition.intensity, seed)
        yield replace(picture, rgb=rgb)
