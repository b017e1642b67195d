"""Numbers as people read them: with thin spaces between thousands and the decimal sign of the
language in use."""

from __future__ import annotations

from inspector.core import language

THIN_SPACE = "\u2009"


def figure(value: float, decimals: int) -> str:
    """A number with so many decimals."""
    text = language.number(float(value), f".{decimals}f")
    whole, fraction = text[: len(text) - decimals], text[len(text) - decimals :]
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    if decimals:
        digits, point = digits[:-1], digits[-1]
        fraction = point + fraction
    groups = f"{int(digits):,}".replace(",", THIN_SPACE)
    return f"{sign}{groups}{fraction}"


def percent(share: float) -> str:
    """A share of 0..1; one that is not zero never reads as zero."""
    if 0.0 < share < 0.001:
        return f"< {figure(0.1, 1)} %"
    return f"{figure(100 * share, 1)} %"
