"""Parts of a report that are made when their page is: a report of thousands of findings then needs
no more memory than its pages, and can be stopped at any of them."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.platypus import Flowable


class Later(Flowable):  # type: ignore[misc]
    """Stands for the flowables that `make` gives; `ReportTemplate` puts them in its place."""

    def __init__(self, make: Callable[[], list[Flowable]]) -> None:
        super().__init__()
        self.make = make


def made(flowables: list[Flowable]) -> int:
    """Replace what comes next, and what has to stay on the page with it, by what it stands for;
    how many there were."""
    index = count = 0
    while index < len(flowables):
        flowable = flowables[index]
        if isinstance(flowable, Later):
            flowables[index : index + 1] = flowable.make()
            count += 1
        elif flowable.getKeepWithNext():
            index += 1
        else:
            break
    return count
