"""What the tours say, point at and wait for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from inspector.core.language import mark

TourName = Literal["pavement", "sewer", "land"]


@dataclass(frozen=True)
class TourStep:
    """One step. `target` is what it points at, by a name of `scene`; `until` is what the user does
    there, by a name of `scene.DEEDS`: the tour then goes on by itself. `deed` is a command or a
    name of `Scene.do` that does it for the user."""

    title: str
    text: str
    target: str = ""
    until: str = ""
    deed: str = ""
    dock: str = ""
    """A panel that has to be open for it."""


_LAST = TourStep(
    mark("That was the way"),
    mark(
        "Everything else is in the menus, and found by name with Ctrl+Shift+P. The tours begin "
        "again from Help, Tour."
    ),
)
_PAVEMENT = (
    TourStep(
        mark("Open the sample"),
        mark("Photos of pavement are drawn on this computer. Your own open by dropping a folder."),
        "sample:0", "opened", "open-sample",
    ),
    TourStep(
        mark("The model looks"),
        mark("In the sample it starts by itself; on your photos you start it here. Wait a moment."),
        "action:run", "found", "run",
    ),
    TourStep(
        mark("Look at a suggestion"),
        mark("What is dashed was found by the model and is not in the report yet. Go to one."),
        "action:next-suggestion", "selected", "next-suggestion",
    ),
    TourStep(
        mark("Judge it"),
        mark("Accept what is a crack. What is none is rejected with a reason, beside it."),
        "action:accept", "judged", "accept",
    ),
    TourStep(
        mark("Correct an outline"),
        mark("Take this tool, click a finding, and drag one of its points."),
        "action:tool-points", "reshaped", "reshape",
    ),
    TourStep(
        mark("Measure a width"),
        mark("Take this tool, drag a line across the crack, and keep it with Enter."),
        "action:tool-measure", "measured", "measure",
    ),
    TourStep(
        mark("See the report"),
        mark("The pages as they will be printed, and a list of what they still lack."),
        "action:report", "reported", "report",
    ),
    _LAST,
)  # fmt: skip
_SEWER = (
    TourStep(
        mark("Open the sewer sample"),
        mark("A video of a pipe with six defects is rendered on this computer."),
        "sample:1", "opened", "open-sewer-sample",
    ),
    TourStep(
        mark("Move through the video"),
        mark("Drag in this strip, or step with the arrow keys; Space plays."),
        "dock:timeline", "moved", "next-second", "timeline",
    ),
    TourStep(
        mark("Code an observation"),
        mark("Click here, then the defect in the picture, and choose its code at the right."),
        "action:tool-observe", "observed", "tool-observe",
    ),
    _LAST,
)  # fmt: skip
_LAND = (
    TourStep(
        mark("Open the satellite sample"),
        mark("A town on eight days, as a satellite sees it, is rendered on this computer."),
        "sample:2", "opened", "open-land-sample",
    ),
    TourStep(
        mark("Enlarge what is in view"),
        mark("The result is three times as fine. It says everywhere that it is no measurement."),
        "action:enhance", "enhanced", "enhance",
    ),
    TourStep(
        mark("Compare"),
        mark("See the enlarged map beside the measured one; both move together."),
        "action:compare", "compared", "compare",
    ),
    _LAST,
)  # fmt: skip
TOURS: Mapping[TourName, tuple[TourStep, ...]] = MappingProxyType(
    {"pavement": _PAVEMENT, "sewer": _SEWER, "land": _LAND}
)
