"""What panes are called, and numbers as one reads them."""

from __future__ import annotations

import math

from inspector.core.language import tr


def number(value: float) -> str:
    """Three digits or more where they say something, a true minus, and no power of ten."""
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if math.isnan(value):
        return "–"
    size = abs(value)
    if size >= 100 or value == round(value):
        text = tr("{size:,.0f}", size=size).replace(",", " ")
    elif size >= 1e-4:
        text = tr("{size:.3g}", size=size)
    else:
        text = tr("{size:.6f}", size=size).rstrip("0").rstrip(".") or "0"
    return f"−{text}" if value < 0 and text != "0" else text
