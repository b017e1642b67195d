"""Which dates of a map go to a network that looks at several of them."""

from __future__ import annotations

from collections.abc import Sequence

LEAST_CLEAR = 0.3
"""A date that shows less of the ground brings more seams than detail."""


def date_order(clear_shares: Sequence[float], dates: int) -> tuple[int, ...]:
    """Which dates a network of `dates` dates is given: the clearest, clearest first.

    Fewer than it wants are repeated in that order; dates of equal clearness stay in theirs. Dates
    that show less than `LEAST_CLEAR` are left out, unless all do. Raises ValueError when none shows
    anything.
    """
    usable = [k for k, share in enumerate(clear_shares) if share >= LEAST_CLEAR]
    usable = usable or [k for k, share in enumerate(clear_shares) if share > 0]
    if not usable:
        raise ValueError("No date of the stack shows the ground.")
    best = sorted(usable, key=lambda index: -clear_shares[index])[:dates]
    return tuple(best[k % len(best)] for k in range(dates))
