"""The matching of `nets.dsrnet_matching` as an OpenVINO graph for pictures of given sizes.

The converter cannot make it: the patches that are looked for are the weights of a convolution
there, and the windows' sizes depend on the pictures'. Written down here for sizes that are known,
it needs no torch, is ready in a fraction of a second and uses all cores. The arithmetic is the
same, with a coarse stride of 2; only the order of sums differs, here and there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.reference_sizes import BLOCK_PX, window_px

if TYPE_CHECKING:
    import openvino

_STRIDE = 2
_CELL_PX, _PADDED_PX = BLOCK_PX // _STRIDE, BLOCK_PX + 2
_TINY = 1e-12
_NEIGHBOURS = tuple((dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))


def matching_graph(
    picture_px: tuple[int, int], reference_px: tuple[int, int], channels: int, cells: int
) -> openvino.Model:
    """Matches maps (1, channels, h, w) against others (1, channels, a, b), and moves maps and raw
    details (1, channels, a, b) and (1, cells, a, b) to (1, ..., h, w), times the similarity, which
    is the third that comes out: (1, 1, h, w). Sizes are height and width, multiples of 16.
    """
    import openvino
    from openvino import opset13 as ops

    high, wide = reference_px
    seen = ops.parameter([1, channels, *picture_px], np.float32)
    other = ops.parameter([1, channels, high, wide], np.float32)
    maps = ops.parameter([1, channels, high, wide], np.float32)
    raw = ops.parameter([1, cells, high, wide], np.float32)
    place, similarity = _search_windows(
        seen, other, _search_blocks(seen, other, picture_px, reference_px), picture_px, reference_px
    )
    table = _by_pixel(ops.concat([maps, raw], 1), channels + cells)
    moved = ops.multiply(
        _moved(table, place, picture_px, wide), ops.reshape(similarity, _whole([-1, 1]), False)
    )
    shape = _whole([1, channels + cells, *picture_px])
    moved = ops.reshape(ops.transpose(moved, _whole([1, 0])), shape, False)
    both = ops.variadic_split(moved, _whole(1), _whole([channels, cells]))
    alike = ops.reshape(similarity, _whole([1, 1, *picture_px]), False)
    return openvino.Model(
        [both.output(0), both.output(1), alike.output(0)], [seen, other, maps, raw]
    )


def _search_blocks(
    seen: Any, other: Any, picture_px: tuple[int, int], reference_px: tuple[int, int]
) -> Any:
    """int64 (blocks): row * width + column, at half the size, of the patch of the reference that
    is most like the one at each block's centre."""
    from openvino import opset13 as ops

    channels = int(seen.get_output_shape(0)[1])
    rows, columns = (side // BLOCK_PX for side in picture_px)
    high, wide = (side // _STRIDE for side in reference_px)
    shape = [channels, rows, _CELL_PX, columns, _CELL_PX]
    patches = ops.reshape(_halved(seen), _whole(shape), False)
    first = _CELL_PX // 2 - 1
    patches = _cut(_cut(patches, 2, first, 3), 4, first, 3)
    patches = ops.reshape(
        ops.transpose(patches, _whole([1, 3, 0, 2, 4])), _whole([rows * columns, -1]), False
    )
    length = ops.sqrt(ops.reduce_sum(ops.multiply(patches, patches), _whole([1]), True))
    patches = ops.divide(patches, ops.maximum(length, _number(_TINY)))
    border = _whole([0, 0, 1, 1])
    padded = ops.pad(_halved(other), border, border, "constant", _number(0.0))
    theirs = ops.concat(
        [
            ops.reshape(
                _cut(_cut(padded, 2, 1 + dy, high), 3, 1 + dx, wide),
                _whole([channels, 1, high * wide]),
                False,
            )
            for dy, dx in _NEIGHBOURS
        ],
        1,
    )
    theirs = ops.reshape(theirs, _whole([9 * channels, high * wide]), False)
    energy = ops.reduce_sum(ops.multiply(theirs, theirs), _whole([0]), True)
    likeness = ops.multiply(ops.matmul(patches, theirs, False, False), _inverse_root(energy))
    return ops.squeeze(_best(likeness, 1)[1], _whole([1]))


def _search_windows(
    seen: Any, other: Any, found: Any, picture_px: tuple[int, int], reference_px: tuple[int, int]
) -> tuple[Any, Any]:
    """int64 (h, w), which pixel of the reference each pixel is like, and float32 (h, w), how much:
    looked for in a window around what its block found."""
    from openvino import opset13 as ops

    channels = int(seen.get_output_shape(0)[1])
    (height, width), (high, wide) = picture_px, reference_px
    rows, columns = height // BLOCK_PX, width // BLOCK_PX
    tall, broad = window_px(high, rows), window_px(wide, columns)
    half = _whole(wide // _STRIDE)
    row = ops.multiply(ops.divide(found, half), _whole(_STRIDE))
    column = ops.multiply(ops.mod(found, half), _whole(_STRIDE))
    # A window that would leave the reference is moved, not cut.
    top = _between(ops.subtract(row, _whole((tall + 2) // 2)), high - (tall + 2))
    left = _between(ops.subtract(column, _whole((broad + 2) // 2)), wide - (broad + 2))
    corner = ops.add(ops.multiply(top, _whole(wide)), left)
    corner = ops.unsqueeze(corner, _whole([1]))
    within = (np.arange(tall + 2)[:, None] * wide + np.arange(broad + 2)).reshape(1, -1)
    axis = _whole(0)
    windows = ops.gather(_by_pixel(other, channels), ops.add(corner, _whole(within)), axis)
    border = _whole([0, 0, 1, 1])
    padded = _by_pixel(ops.pad(seen, border, border, "edge"), channels)
    blocks = ops.gather(padded, _whole(_block_pixels(rows, columns)), axis)
    cosines = _patch_cosines(blocks, windows, tall, broad)
    likeness, best = _best(ops.reshape(cosines, _whole([-1, tall * broad]), False), 1)
    best = ops.reshape(best, _whole([rows * columns, BLOCK_PX**2]), False)
    down = ops.add(ops.divide(best, _whole(broad)), _whole(1))
    across = ops.add(ops.mod(best, _whole(broad)), _whole(1))
    place = ops.add(ops.add(corner, ops.multiply(down, _whole(wide))), across)
    return _joined(place, rows, columns), _joined(likeness, rows, columns)


def _patch_cosines(blocks: Any, windows: Any, tall: int, broad: int) -> Any:
    """(blocks, 8, 8, tall, broad) of blocks (N, 100, C) and windows (N, (tall + 2)(broad + 2), C):
    the cosine of two 3x3 patches is a sum of nine products of pixels, along rows and then along
    columns."""
    from openvino import opset13 as ops

    sides = [_PADDED_PX, _PADDED_PX, tall + 2, broad + 2]
    products = ops.matmul(blocks, windows, False, True)
    products = ops.reshape(products, _whole([-1, *sides]), False)
    across = _sum([_cut(_cut(products, 2, k, BLOCK_PX), 4, k, broad) for k in range(3)])
    summed = _sum([_cut(_cut(across, 1, k, BLOCK_PX), 3, k, tall) for k in range(3)])
    ours = _patch_energy(blocks, _PADDED_PX, _PADDED_PX)
    theirs = _patch_energy(windows, tall + 2, broad + 2)
    ours = ops.unsqueeze(_inverse_root(ours), _whole([3, 4]))
    theirs = ops.unsqueeze(_inverse_root(theirs), _whole([1, 2]))
    return ops.multiply(ops.multiply(summed, ours), theirs)


def _patch_energy(pixels: Any, high: int, wide: int) -> Any:
    """The squared length (N, high - 2, wide - 2) of every 3x3 patch of (N, high * wide, C)."""
    from openvino import opset13 as ops

    energy = ops.reduce_sum(ops.multiply(pixels, pixels), _whole([2]), False)
    energy = ops.reshape(energy, _whole([-1, high, wide]), False)
    energy = _sum([_cut(energy, 2, k, wide - 2) for k in range(3)])
    return _sum([_cut(energy, 1, k, high - 2) for k in range(3)])


def _moved(table: Any, place: Any, picture_px: tuple[int, int], reference_width: int) -> Any:
    """(h * w, C) of a table (a * b, C): each pixel the mean of what its neighbours of the same
    block found beside it."""
    from openvino import opset13 as ops

    height, width = picture_px
    border = _whole([1, 1])
    padded = ops.pad(place, border, border, "constant", _whole(0))
    row, column = np.arange(height)[:, None] % BLOCK_PX, np.arange(width) % BLOCK_PX
    places, inside = [], []
    for dy, dx in _NEIGHBOURS:
        same = ((row - dy) // BLOCK_PX == 0) & ((column - dx) // BLOCK_PX == 0)
        neighbour = _cut(_cut(padded, 0, 1 - dy, height), 1, 1 - dx, width)
        beside = ops.add(neighbour, _whole(dy * reference_width + dx))
        beside = ops.multiply(beside, _whole(same.astype(np.int64)))
        places.append(ops.reshape(beside, _whole([-1, 1]), False))
        inside.append(same.reshape(-1))
    weights = np.stack(inside, axis=1).astype(np.float32)
    weights /= weights.sum(axis=1, keepdims=True)
    return ops.embedding_bag_packed_sum(table, ops.concat(places, 1), ops.constant(weights))


def _block_pixels(rows: int, columns: int) -> NDArray[np.int64]:
    """(blocks, 100): the pixels of each block with a rim of one, in a padded picture."""
    wide = columns * BLOCK_PX + 2
    within = np.arange(_PADDED_PX)[:, None] * wide + np.arange(_PADDED_PX)
    corners = (np.arange(rows)[:, None] * wide + np.arange(columns)) * BLOCK_PX
    return corners.reshape(-1, 1) + within.reshape(1, -1)


def _joined(blocks: Any, rows: int, columns: int) -> Any:
    """(h, w) of a number for each pixel of each block."""
    from openvino import opset13 as ops

    shape = _whole([rows, columns, BLOCK_PX, BLOCK_PX])
    joined = ops.transpose(ops.reshape(blocks, shape, False), _whole([0, 2, 1, 3]))
    return ops.reshape(joined, _whole([rows * BLOCK_PX, columns * BLOCK_PX]), False)


def _by_pixel(maps: Any, channels: int) -> Any:
    """(h * w, C) of (1, C, h, w)."""
    from openvino import opset13 as ops

    flat = ops.reshape(maps, _whole([channels, -1]), False)
    return ops.transpose(flat, _whole([1, 0]))


def _halved(maps: Any) -> Any:
    from openvino import opset13 as ops

    sides, none = [_STRIDE, _STRIDE], [0, 0]
    return ops.avg_pool(maps, sides, none, none, sides, True)


def _best(numbers: Any, axis: int) -> tuple[Any, Any]:
    """The largest number along an axis and where it is, int64; the axis keeps a length of 1."""
    from openvino import opset13 as ops

    found = ops.topk(numbers, _whole(1), axis, "max", "none", "i64")
    return found.output(0), found.output(1)


def _between(numbers: Any, most: int) -> Any:
    from openvino import opset13 as ops

    return ops.minimum(ops.maximum(numbers, _whole(0)), _whole(most))


def _inverse_root(energy: Any) -> Any:
    from openvino import opset13 as ops

    return ops.divide(_number(1.0), ops.sqrt(ops.maximum(energy, _number(_TINY))))


def _sum(terms: list[Any]) -> Any:
    from openvino import opset13 as ops

    total = terms[0]
    for term in terms[1:]:
        total = ops.add(total, term)
    return total


def _cut(numbers: Any, axis: int, first: int, length: int) -> Any:
    from openvino import opset13 as ops

    bounds = ([first], [first + length], [1], [axis])
    return ops.slice(numbers, *(_whole(each) for each in bounds))


def _whole(numbers: Any) -> Any:
    from openvino import opset13 as ops

    return ops.constant(np.asarray(numbers, np.int64))


def _number(value: float) -> Any:
    from openvino import opset13 as ops

    return ops.constant(np.float32(value))
