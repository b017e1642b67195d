"""The lines that recorders burn into the picture: chainage, date, run, zoom."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Colour = tuple[int, int, int]

_FONTS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_PLAIN, cv2.FONT_HERSHEY_DUPLEX)


@dataclass(frozen=True)
class Lettering:
    """Lines at the four corners, the height of a capital as a share of the picture's height, the
    colour, and what is behind: nothing, a dark edge or a bar."""

    top_left: tuple[str, ...] = ()
    top_right: tuple[str, ...] = ()
    bottom_left: tuple[str, ...] = ()
    bottom_right: tuple[str, ...] = ()
    size: float = 0.035
    colour: Colour = (255, 255, 255)
    backing: str = "edge"
    font: int = 0


def write(picture: Picture, lettering: Lettering) -> None:
    """Write into a picture uint8 (height, width, 3)."""
    height, width = picture.shape[:2]
    font = _FONTS[lettering.font % len(_FONTS)]
    capital_px = lettering.size * height
    (_, tall), _ = cv2.getTextSize("H", font, 1.0, 1)
    scale = capital_px / tall
    thick = max(1, round(capital_px / 11))
    line_px = round(capital_px * 1.7)
    margin = round(capital_px * 0.8)
    corners = (
        (lettering.top_left, False, False),
        (lettering.top_right, True, False),
        (lettering.bottom_left, False, True),
        (lettering.bottom_right, True, True),
    )
    for lines, right, bottom in corners:
        for i, text in enumerate(lines):
            (wide, _), _ = cv2.getTextSize(text, font, scale, thick)
            x = width - margin - wide if right else margin
            y = margin + round(capital_px) + i * line_px
            if bottom:
                y = height - margin - (len(lines) - 1 - i) * line_px
            place = (x, y)
            if lettering.backing == "bar":
                low, high = y - round(capital_px * 1.3), y + round(capital_px * 0.35)
                picture[max(low, 0) : high, max(x - 3, 0) : x + wide + 3] //= 4
            elif lettering.backing == "edge":
                cv2.putText(picture, text, place, font, scale, (0, 0, 0), thick + 2, cv2.LINE_AA)
            cv2.putText(picture, text, place, font, scale, lettering.colour, thick, cv2.LINE_AA)


def run_lettering(
    rng: np.random.Generator, run_name: str, size_mm: int, material: str
) -> Lettering:
    """A style by chance with the lines that stay the same through a run."""
    colours: tuple[Colour, ...] = ((255, 255, 255), (255, 255, 0), (90, 255, 90), (255, 255, 255))
    date = (
        f"20{int(rng.integers(12, 26)):02}-{int(rng.integers(1, 13)):02}-"
        f"{int(rng.integers(1, 29)):02}"
    )
    return Lettering(
        top_left=(run_name, f"DN{size_mm} {material.upper()}"),
        top_right=(date,),
        size=float(rng.uniform(0.028, 0.05)),
        colour=colours[int(rng.integers(len(colours)))],
        backing=("edge", "bar", "none")[int(rng.integers(3))],
        font=int(rng.integers(3)),
    )
