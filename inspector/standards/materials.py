"""Whether a pipe's material makes it rigid or flexible, which some grades of EN 13508-2 ask for."""

from __future__ import annotations

import re

from inspector.standards.grading import Stiffness

_RIGID = (
    "concrete cement clay vitrified stoneware brick masonry stone asbestos "
    "beton stahlbeton steinzeug ton mauerwerk faserzement zement "
    "混凝土 钢筋混凝土 陶土 砖"
)
_FLEXIBLE = (
    "plastic pvc pvc-u upvc pe hdpe pehd pe-hd pp grp gfk frp polyethylene polypropylene steel "
    "kunststoff stahl cipp "
    "塑料 玻璃钢 钢管 聚乙烯"
)


def stiffness_of(material: str) -> Stiffness:
    """By the words of a material, in English, German or Chinese, or its usual letters; "" where
    they say nothing or contradict each other."""
    words = set(re.split(r"[^\w-]+", material.casefold()))
    rigid = bool(words & set(_RIGID.split()))
    flexible = bool(words & set(_FLEXIBLE.split()))
    if rigid == flexible:
        return ""
    return "rigid" if rigid else "flexible"
