"""CJJ 181-2012: the structural or the functional state of a run, from scores along it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from inspector.core.language import tr
from inspector.standards.steps import Step, plain, rounded

ALPHA = 1.1
JOINED_TO_M, CLOSE_TO_M = 1.0, 1.5
"""Clear spacings up to which defects are one, and are counted with ALPHA."""
MOST_SCORE = 10.0
GRADE_LIMITS = (1.0, 3.0, 6.0)
DENSITY_LIMITS = (0.1, 0.5)

Numeral = Literal["I", "II", "III", "IV"]
NUMERALS: tuple[Numeral, ...] = ("I", "II", "III", "IV")
Spread = Literal["none", "local", "part or whole", "whole"]


@dataclass(frozen=True)
class Conventions:
    """What the sources leave open; from memory of the standard, so off until confirmed.

    `add_joined`: defects that count as one have the sum of their scores, at most 10, and not the
    highest. `shortest_m`: a shorter defect has this length in the density (1.0 in practice).
    `maintenance_by_g`: in MI, K and E are 0 where G, and not F, is below 4.
    """

    add_joined: bool = False
    shortest_m: float = 0.0
    maintenance_by_g: bool = False


@dataclass(frozen=True)
class Condition:
    """The structural (S, Smax, F, SM) or the functional (Y, Ymax, G, YM) state of a run.

    `close` of the `counted` defects are counted with ALPHA. The density is 0 without defects.
    """

    counted: int
    close: int
    mean: float
    highest: float
    parameter: float
    grade: Numeral
    density: float
    spread: Spread


@dataclass(frozen=True)
class Counted:
    """Defects that count as one."""

    start_m: float
    end_m: float
    length_m: float
    score: float


def condition(
    scored: Sequence[Counted],
    length_m: float,
    rules: Conventions,
    symbols: tuple[str, str, str, str],
    steps: list[Step],
) -> Condition:
    """The state that scores along a run of `length_m` give, and how, added to `steps`.

    `symbols` are those of mean, parameter, density and count: S, F, SM, n or Y, G, YM, m.
    """
    mean_symbol, symbol, density_symbol, count = symbols
    top = f"{mean_symbol}max"
    if not scored:
        steps.append(Step(symbol, tr("no defects"), "0", 0.0))
        return Condition(0, 0, 0.0, 0.0, 0.0, "I", 0.0, "none")
    groups = _joined(scored, rules)
    close = _close(groups)
    far = [group for group in groups if group not in close]
    points, points_worked = _sum([(g.score,) for g in far], [(g.score,) for g in close])
    products, products_worked = _sum(
        [(g.score, max(g.length_m, rules.shortest_m)) for g in far],
        [(g.score, max(g.length_m, rules.shortest_m)) for g in close],
    )
    mean = rounded(points / len(groups))
    highest = max(group.score for group in groups)
    parameter = max(highest, mean)
    density = rounded(products / (mean * length_m)) if mean > 0.0 else 0.0
    factor = "β" if mean_symbol == "Y" else "α"
    scores = ", ".join(plain(group.score) for group in groups)
    if len(groups) < len(scored):
        why = tr("defects up to {joined_to_m} m apart are one", joined_to_m=plain(JOINED_TO_M))
        steps.append(
            Step(count, why, tr("of {count} defects", count=len(scored)), float(len(groups)))
        )
    steps += [
        Step(count, f"{count}1 + {count}2", f"{len(far)} + {len(close)}", float(len(groups))),
        Step(
            mean_symbol,
            f"(Σ P1 + {factor} Σ P2) / {count}",
            f"{points_worked} / {len(groups)}",
            mean,
        ),
        Step(top, "max P", f"max({scores})", highest),
        Step(
            symbol,
            f"max({top}, {mean_symbol})",
            f"max({plain(highest)}, {plain(mean)})",
            parameter,
        ),
        Step(
            density_symbol,
            f"(Σ P1 L1 + {factor} Σ P2 L2) / ({mean_symbol} L)",
            f"{products_worked} / ({plain(mean)} × {plain(length_m)})",
            density,
        ),
    ]
    grade = numeral(parameter, GRADE_LIMITS)
    part, whole = DENSITY_LIMITS
    spread: Spread = "local" if density < part else "whole" if density > whole else "part or whole"
    return Condition(len(groups), len(close), mean, highest, parameter, grade, density, spread)


def _joined(scored: Sequence[Counted], rules: Conventions) -> list[Counted]:
    """Neighbours up to JOINED_TO_M apart as one. Its length is that of the parts, overlaps once."""
    groups: list[Counted] = []
    for part in sorted(scored, key=lambda each: (each.start_m, each.end_m)):
        last = groups[-1] if groups else None
        if last is None or _gap(last, part) > JOINED_TO_M:
            groups.append(part)
            continue
        overlap = max(min(last.end_m, part.end_m) - part.start_m, 0.0)
        total, higher = last.score + part.score, max(last.score, part.score)
        groups[-1] = Counted(
            start_m=last.start_m,
            end_m=max(last.end_m, part.end_m),
            length_m=last.length_m + part.length_m - overlap,
            score=max(min(total, MOST_SCORE), higher) if rules.add_joined else higher,
        )
    return groups


def _close(groups: Sequence[Counted]) -> list[Counted]:
    """Those whose nearest neighbour, before or behind, is up to CLOSE_TO_M away."""
    near = [_gap(a, b) <= CLOSE_TO_M for a, b in itertools.pairwise(groups)]
    return [
        group
        for group, before, behind in zip(groups, [False, *near], [*near, False], strict=True)
        if before or behind
    ]


def _gap(before: Counted, behind: Counted) -> float:
    # To the millimetre: 2.2 - 1.2 is not 1.0 in binary fractions.
    return round(behind.start_m - before.end_m, 3)


def _sum(far: Sequence[tuple[float, ...]], close: Sequence[tuple[float, ...]]) -> tuple[float, str]:
    """The weighted sum of products and how it is written."""
    worked = " + ".join(_product(each) for each in far) or "0"
    if close:
        worked += f" + {plain(ALPHA)} × ({' + '.join(_product(each) for each in close)})"
    return sum(map(math.prod, far)) + ALPHA * sum(map(math.prod, close)), f"({worked})"


def _product(factors: tuple[float, ...]) -> str:
    return " × ".join(plain(factor) for factor in factors)


def numeral(value: float, limits: Sequence[float]) -> Numeral:
    """I to IV; a value on a limit is in the better class."""
    return NUMERALS[sum(value > limit for limit in limits)]
