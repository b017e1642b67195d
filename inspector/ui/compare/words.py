"""What panes are called, and numbers as one reads them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from inspector.core import language
from inspector.core.language import tr


def told_stamps(stamps: Iterable[str]) -> list[str]:
    """Each stamp once, in the language in use; contents have them in English, several of them
    parted by points."""
    each = (part for stamp in stamps for part in stamp.split(" · ") if part)
    return list(dict.fromkeys(tr(part) for part in each))


def number(value: float) -> str:
    """Three digits or more where they say something, a true minus, and no power of ten."""
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if math.isnan(value):
        return "–"
    size = abs(value)
    if size >= 100 or value == round(value):
        text = f"{size:_.0f}".replace("_", " ")
    elif size >= 1e-4:
        text = language.number(size, ".3g")
    else:
        text = language.number(size, ".6f").rstrip("0").rstrip(".,") or "0"
    return f"−{text}" if value < 0 and text != "0" else text
