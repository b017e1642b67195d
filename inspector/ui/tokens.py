"""The colours of the window, light and dark, and how far they are apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """One set of colours, as "#rrggbb".

    `backdrop` lies behind pictures: it glares less than `surface` and tells where they end.
    `line` separates, `edge` outlines controls and carries meaning (3:1); `classes` are the eight
    colours of Okabe and Ito, the same in both themes because they lie on pictures: they are
    always drawn with the outline of `outline_for`.
    """

    background: str
    backdrop: str
    surface: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    ok: str
    classes: tuple[str, ...]


# Vermilion first: it stands out most from grey asphalt and concrete. Okabe and Ito's black is grey
# here: nobody sees black in a pipe.
CLASS_COLOURS = (
    "#D55E00",
    "#56B4E9",
    "#F0E442",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#0072B2",
    "#BDBDBD",
)

MEASUREMENT_COLOUR = "#F0E442"
REDACTION_COLOUR = "#C3CFDA"
"""Calm: what is hidden in exports must not outshine what is reported."""
UNDAMAGED_COLOUR = "#33B891"
"""Bluish green as of the classes, lighter: seen as a thin line on wet concrete, too."""

LIGHT = Tokens(
    background="#F1F3F5",
    backdrop="#C9D0D7",
    surface="#FFFFFF",
    hover="#E3E8ED",
    line="#D3D9DF",
    edge="#7B8794",
    text="#1B2229",
    muted="#56616C",
    accent="#0B63A5",
    on_accent="#FFFFFF",
    danger="#B3261E",
    warning="#8F5200",
    ok="#1B6E3C",
    classes=CLASS_COLOURS,
)

DARK = Tokens(
    background="#1C2126",
    backdrop="#0F1215",
    surface="#252B31",
    hover="#343C44",
    line="#3A434C",
    edge="#7D8995",
    text="#E9EDF1",
    muted="#A9B4BF",
    accent="#6CB8F0",
    on_accent="#0D1B26",
    danger="#FF9C92",
    warning="#F3BC62",
    ok="#7BD39B",
    classes=CLASS_COLOURS,
)


def outline_for(colour: str) -> str:
    """Black or white, whichever shows more against a colour."""
    return max(("#000000", "#FFFFFF"), key=lambda outline: contrast(colour, outline))


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two "#rrggbb" colours, 1..21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(colour: str, into: str, share: float) -> str:
    """`colour` with `share` (0..1) of `into` mixed in."""
    parts = (
        round(int(colour[i : i + 2], 16) * (1 - share) + int(into[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
