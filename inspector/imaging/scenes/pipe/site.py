"""The pipe while it is being planned: what is known so far, and room for what is added."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inspector.imaging.scenes.pipe.appearance import Appearance
from inspector.imaging.scenes.pipe.decals import Decal
from inspector.imaging.scenes.pipe.defects import Defect, DefectKind
from inspector.imaging.scenes.pipe.sections import Ring, Section
from inspector.imaging.scenes.pipe.solids import Solid
from inspector.imaging.scenes.pipe.strands import Strand
from inspector.imaging.scenes.pipe.tube import Stretch, Tube
from inspector.imaging.scenes.pipe.water import Scum


@dataclass(frozen=True)
class Joint:
    """Between two pipes: how wide it is open, and how far the next pipe is shifted (x, y)."""

    number: int
    at_m: float
    gap_m: float
    shift_m: tuple[float, float]


@dataclass
class Site:
    """A run in the making. `tube` is empty until the joints are known."""

    rng: np.random.Generator
    section: Section
    ring: Ring
    wall: float
    look: Appearance
    water: float
    tube: Tube = field(default_factory=lambda: Tube(()))
    solids: list[Solid] = field(default_factory=list)
    decals: list[Decal] = field(default_factory=list)
    strands: list[Strand] = field(default_factory=list)
    scum: list[Scum] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
    joint_instances: dict[int, int] = field(default_factory=dict)

    def joint_defects(
        self, wanted: Sequence[tuple[DefectKind, float]], joints: Sequence[Joint]
    ) -> list[Joint]:
        """Open or displace joints before the tube is built."""
        rng = self.rng
        changed = {j.number: j for j in joints}
        for kind, at in wanted:
            free = [j for j in joints if j.number not in self.joint_instances]
            if not free:
                break
            joint = min(free, key=lambda j, at=at: abs(j.at_m - at))  # type: ignore[misc]
            place, gap, shift = joint.at_m, joint.gap_m, joint.shift_m
            turn = float(rng.uniform(0, 2 * math.pi))
            if kind == "offset":
                walls = float(rng.uniform(0.3, 2.2))
                # Thin walls of plastic pipes: shifts are measured by them, but seen by the width.
                far = min(max(walls * self.wall, 0.012), 0.3 * self.section.inscribed_m)
                shift = (far * math.sin(turn), -far * math.cos(turn))
                gap = max(gap, 0.004)
                value, angles = far / self.wall, around(math.degrees(turn) + 180, 75)
            else:
                gap = float(rng.uniform(0.014, 0.085))
                value, angles = 1000 * gap, (0.0, 360.0)
            changed[joint.number] = replace(joint, gap_m=gap, shift_m=shift)
            instance = len(self.defects) + 1
            self.joint_instances[joint.number] = instance
            self.defects.append(Defect(instance, kind, place, place + gap, *angles, value))
        return list(changed.values())

    def stretch(self, at_m: float) -> Stretch:
        """The stretch at a chainage."""
        return self.tube.stretches[self.tube.at(at_m)]

    def within(self, at_m: float, half_m: float) -> tuple[float, float]:
        """A range around a chainage that stays in one pipe, and its middle."""
        stretch = self.stretch(at_m)
        if stretch.end_m - stretch.start_m < 2.2 * half_m:
            at_m = (stretch.start_m + stretch.end_m) / 2
            half_m = 0.45 * (stretch.end_m - stretch.start_m)
        at_m = min(max(at_m, stretch.start_m + 1.05 * half_m), stretch.end_m - 1.05 * half_m)
        return at_m, half_m

    def facts(self, extent: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """Chainages and clock angles of an extent given in chainages and arcs."""
        start, end, low, high = extent
        if high - low >= 0.98 * self.ring.perimeter_m:
            return start, end, 0.0, 360.0
        return start, end, float(self.ring.angle(low)), float(self.ring.angle(high))

    def arc(self, low_deg: float = 0.0, high_deg: float = 125.0) -> float:
        """An arc by chance on either side, away from the water."""
        angle = float(self.rng.uniform(low_deg, high_deg)) * float(self.rng.choice([-1, 1]))
        return float(self.ring.arc(np.array([angle % 360], np.float32))[0])


def around(angle_deg: float, half_deg: float) -> tuple[float, float]:
    """A clock range around an angle, degrees 0..360."""
    return (angle_deg - half_deg) % 360, (angle_deg + half_deg) % 360
