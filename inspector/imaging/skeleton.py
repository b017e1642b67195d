"""Skeletons of masks as graphs: thin, trace, prune.

Thinning is algorithm A1 of Z. Guo and R. W. Hall, "Parallel thinning with two-subiteration
algorithms", Comm. ACM 32(3), 1989. It runs on the border pixels alone instead of the whole array,
so that a crack costs by its length and not by the size of its bounding box.

Points are (x, y) in pixels of the array.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

# The eight neighbours, clockwise from the north: P2 ... P9 of the paper, bits 0 ... 7 of a code.
_AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))


def thinned(binary: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Bool (height, width): lines one pixel wide with the same components and holes."""
    padded = np.pad(binary, 1).astype(np.uint8)
    offsets = np.array([dy * padded.shape[1] + dx for dy, dx in _AROUND])
    flat = padded.ravel()
    every = np.flatnonzero(flat)
    front = every[_codes(flat, every, offsets) != 255]
    stamp = np.zeros(flat.shape, dtype=np.int32)
    idle = 0
    turn = 0
    while idle < 2 and len(front):
        gone = _DELETE[turn][_codes(flat, front, offsets)]
        removed = front[gone]
        flat[removed] = 0
        if len(removed):
            idle = 0
            beside = (removed[:, None] + offsets).ravel()
            near = np.concatenate([front[~gone], beside[flat[beside] == 1]])
            order = np.arange(len(near), dtype=np.int32)
            stamp[near] = order
            front = near[stamp[near] == order]
        else:
            idle += 1
        turn = 1 - turn
    return padded[1:-1, 1:-1].astype(bool)


def _codes(
    flat: NDArray[np.uint8], places: NDArray[np.intp], offsets: NDArray[np.intp]
) -> NDArray[np.uint8]:
    code = np.zeros(len(places), dtype=np.uint8)
    for bit, offset in enumerate(offsets):
        code |= flat[places + offset] << np.uint8(bit)
    return code


def _deletions() -> NDArray[np.bool_]:
    """(2, 256): whether a pixel with these neighbours goes in the first and second subiteration."""
    table = np.zeros((2, 256), dtype=bool)
    for code in range(256):
        p2, p3, p4, p5, p6, p7, p8, p9 = (bool(code >> bit & 1) for bit in range(8))
        crossings = (
            (not p2 and (p3 or p4))
            + (not p4 and (p5 or p6))
            + (not p6 and (p7 or p8))
            + (not p8 and (p9 or p2))
        )
        neighbours = min(
            (p9 or p2) + (p3 or p4) + (p5 or p6) + (p7 or p8),
            (p2 or p3) + (p4 or p5) + (p6 or p7) + (p8 or p9),
        )
        simple = crossings == 1 and 2 <= neighbours <= 3
        table[0, code] = simple and not ((p6 or p7 or not p9) and p8)
        table[1, code] = simple and not ((p2 or p3 or not p5) and p4)
    return table


_DELETE = _deletions()


@dataclass(frozen=True)
class Branch:
    """A path of the skeleton between two nodes, both included; a `closed` ring has no nodes."""

    first: int
    last: int
    points: Points
    closed: bool = False

    @property
    def length(self) -> float:
        """Pixels, along the steps from pixel to pixel."""
        return float(np.hypot(*np.diff(self.points, axis=0).T).sum())

    def starting_at(self, node: int) -> Branch:
        """The same branch, walked away from one of its nodes."""
        if self.first == node:
            return self
        return Branch(self.last, self.first, self.points[::-1], self.closed)


@dataclass(frozen=True)
class Graph:
    """A skeleton: `nodes` are ends and junctions (neighbouring junction pixels are one node)."""

    nodes: dict[int, tuple[float, float]]
    branches: dict[int, Branch]

    def ends_at(self) -> dict[int, list[int]]:
        """The branches at every node; a loop is listed twice. Rings are at no node."""
        found: dict[int, list[int]] = {node: [] for node in self.nodes}
        for key, branch in self.branches.items():
            if not branch.closed:
                found[branch.first].append(key)
                found[branch.last].append(key)
        return found


def graph(skeleton: NDArray[np.bool_]) -> Graph:
    """The graph of lines one pixel wide.

    A diagonal step counts only where no way round over a shared neighbour exists, so that the
    corners of a staircase are no junctions.
    """
    beside, pixels = _links(skeleton)
    node_of = _node_pixels(beside)
    members: dict[int, list[int]] = {}
    for pixel, node in node_of.items():
        members.setdefault(node, []).append(pixel)
    nodes = {node: _centre(pixels, m) for node, m in members.items()}
    branches: list[Branch] = []
    seen = bytearray(len(beside))
    for start, node in node_of.items():
        seen[start] = 1
        for step in beside[start]:
            if seen[step] or node_of.get(step) == node:
                continue
            way = [] if step in node_of else _walk(beside, node_of, seen, start, step)
            end = step if step in node_of else way.pop()
            last = node_of[end]
            path = [nodes[node], *(pixels[i] for i in way), nodes[last]]
            branches.append(Branch(node, last, np.array(path, dtype=np.float64)))
    for start in range(len(beside)):
        if not seen[start]:
            ring = [pixels[i] for i in _walk_round(beside, seen, start)]
            branches.append(Branch(-1, -1, np.array(ring, dtype=np.float64), closed=True))
    return Graph(nodes, dict(enumerate(branches)))


def pruned(whole: Graph, radius: NDArray[np.float32]) -> Graph:
    """Without the side branches that only lead into a corner or bump of the outline.

    `radius` (height, width): distance to the background. A branch that ends freely says nothing if
    it leaves the inscribed disc of its junction by less than half the disc's radius (the corner of
    a square end is 0.41 radii outside) and a pixel and a half. Where all branches of a node but one
    are such, all of them go; where all are, the two longest stay.
    """
    left = _joined(whole)
    while True:
        ends_at = left.ends_at()
        gone: set[int] = set()
        for node, keys in ends_at.items():
            if len(keys) < 3:
                continue
            idle = [k for k in keys if _says_nothing(left.branches[k], node, ends_at, radius)]
            if len(idle) == len(keys):
                idle = sorted(idle, key=lambda k: left.branches[k].length)[:-2]
            gone.update(idle)
        if not gone:
            return left
        kept = {k: b for k, b in left.branches.items() if k not in gone}
        used = {n for b in kept.values() for n in (b.first, b.last)}
        dots = {n for n, keys in ends_at.items() if not keys}
        nodes = {k: v for k, v in left.nodes.items() if k in used or k in dots}
        left = _joined(Graph(nodes, kept))


def _says_nothing(
    branch: Branch, node: int, ends_at: dict[int, list[int]], radius: NDArray[np.float32]
) -> bool:
    outward = branch.starting_at(node)
    if outward.last == node or len(ends_at[outward.last]) != 1:
        return False
    inscribed = radius_at(radius, outward.points[0])
    straight = float(np.hypot(*(outward.points[-1] - outward.points[0])))
    beyond = straight + radius_at(radius, outward.points[-1]) - inscribed
    return beyond < 1.5 + 0.5 * inscribed


def radius_at(radius: NDArray[np.float32], point: Points) -> float:
    """The distance to the background at the pixel of a point."""
    return float(radius[round(float(point[1])), round(float(point[0]))])


def _joined(whole: Graph) -> Graph:
    """One branch instead of two at nodes where nothing else branches off."""
    branches = dict(whole.branches)
    ends_at = whole.ends_at()
    for node in [n for n, keys in ends_at.items() if len(keys) == 2]:
        one, two = ends_at.pop(node)
        if one == two:
            ring = branches[one]
            branches[one] = Branch(-1, -1, ring.points[:-1], closed=True)
            continue
        head = branches[one].starting_at(node).points[::-1]
        tail = branches.pop(two).starting_at(node)
        first = branches[one].starting_at(node).last
        branches[one] = Branch(first, tail.last, np.concatenate([head, tail.points[1:]]))
        ends_at[tail.last][ends_at[tail.last].index(two)] = one
    return Graph({k: v for k, v in whole.nodes.items() if k in ends_at}, branches)


def _links(skeleton: NDArray[np.bool_]) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """For each pixel of the skeleton the pixels linked to it, and its (x, y)."""
    padded = np.pad(skeleton, 1)
    stride = padded.shape[1]
    flat = padded.ravel()
    places = np.flatnonzero(flat)
    number = np.full(flat.shape, -1, dtype=np.int32)
    number[places] = np.arange(len(places))
    links = np.full((len(places), 8), -1, dtype=np.int32)
    for bit, (dy, dx) in enumerate(_AROUND):
        other = places + dy * stride + dx
        linked = flat[other]
        if dy and dx:
            linked = linked & ~flat[places + dx] & ~flat[places + dy * stride]
        links[:, bit] = np.where(linked, number[other], -1)
    beside = [[i for i in row if i >= 0] for row in links.tolist()]
    y, x = np.divmod(places, stride)
    return beside, list(zip((x - 1).tolist(), (y - 1).tolist(), strict=True))


def _node_pixels(beside: list[list[int]]) -> dict[int, int]:
    """The pixels of ends (also of dots) and junctions, each with the number of its node."""
    node_of: dict[int, int] = {}
    node = 0
    for pixel, near in enumerate(beside):
        if pixel in node_of or len(near) == 2:
            continue
        node_of[pixel] = node
        waiting = [pixel] if len(near) > 2 else []
        while waiting:
            for other in beside[waiting.pop()]:
                if other not in node_of and len(beside[other]) > 2:
                    node_of[other] = node
                    waiting.append(other)
        node += 1
    return node_of


def _centre(pixels: list[tuple[int, int]], members: list[int]) -> tuple[float, float]:
    """The member pixel nearest to the mean, so that a node lies on the skeleton."""
    x = sum(pixels[i][0] for i in members) / len(members)
    y = sum(pixels[i][1] for i in members) / len(members)
    near = min(members, key=lambda i: (math.hypot(pixels[i][0] - x, pixels[i][1] - y), i))
    return float(pixels[near][0]), float(pixels[near][1])


def _walk(
    beside: list[list[int]], node_of: dict[int, int], seen: bytearray, start: int, step: int
) -> list[int]:
    """From a node over its neighbour `step` to the next node: the pixels, the last in a node."""
    way = [step]
    before = start
    while way[-1] not in node_of:
        here = way[-1]
        seen[here] = 1
        one, other = beside[here]
        way.append(other if one == before else one)
        before = here
    return way


def _walk_round(beside: list[list[int]], seen: bytearray, start: int) -> list[int]:
    ring = [start]
    seen[start] = 1
    step = beside[start][0]
    while step != start:
        seen[step] = 1
        ring.append(step)
        one, other = beside[step]
        step = other if one == ring[-2] else one
    return ring
