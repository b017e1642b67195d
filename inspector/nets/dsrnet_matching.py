"""Where in a reference picture does each pixel look the same? Found coarse to fine, in blocks.

The matching of the DSRNet paper (DRIMM, eq. 5-8), which is that of MASA-SR. The picture is cut into
blocks of 8x8 px. *Coarse* (eq. 5): the 3x3 patch at a block's centre is looked for in the whole
reference. *Fine* (eq. 6 and 7): each pixel's 3x3 patch is looked for in a window around what the
block found. *Transfer* (eq. 8): the reference's maps, which may be finer, are put together in the
picture's places, where neighbours' patches overlap as their mean.

The arithmetic is rearranged, with the same results. A correlation of 3x3 patches is a sum of nine
correlations of pixels, so patches are never copied out. Where patches of 3s x 3s px overlap in
steps of s, cell p of s x s px is the mean over p's neighbours q (of the same block) of the cell
beside q's match: so the transfer at every scale is one weighted sum of nine gathered cells.

Everything is computed in float32: half precision confuses patches that look nearly the same.
Indices have no gradient; gradients reach the matched maps through the similarity only (eq. 7), and
the transferred ones through the gather.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from inspector.core.reference_sizes import BLOCK_PX, window_px

_PADDED_PX = BLOCK_PX + 2
_TINY = 1e-12
_NEIGHBOURS = tuple((dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))


class Matches(NamedTuple):
    """For each pixel of a picture, where the reference looks the same, and how much."""

    place: Tensor
    """int64 (N, H, W): row * reference width + column of the matched 3x3 patch's centre."""
    similarity: Tensor
    """float32 (N, 1, H, W): the cosine of the two patches, in [-1, 1]."""


def find_matches(
    picture: Tensor,
    reference: Tensor,
    dilations: Sequence[int] = (1,),
    coarse_stride: int = 1,
    memory_bytes: int = 64 << 20,
) -> Matches:
    """Match maps (N, C, H, W), H and W multiples of 8, against reference maps (N, C, Hr, Wr).

    Both are at the same scale; Hr and Wr are at least 3. The coarse search sums the similarities
    of patches of all `dilations`: (1,) in the paper, (1, 2, 3) in MASA-SR. With a `coarse_stride`
    of 2 it looks at maps of half the size. `memory_bytes` bounds what the searches hold at a time;
    the result does not depend on it.
    """
    cell_px = BLOCK_PX // coarse_stride
    reach = cell_px - 1 - cell_px // 2
    if coarse_stride not in (1, 2) or not all(1 <= step <= reach for step in dilations or (0,)):
        raise ValueError(
            f"Blocks cannot be matched with stride {coarse_stride} and dilations {list(dilations)}."
        )
    picture, reference = picture.float(), reference.float()
    with _no_autocast(picture.device.type):
        centres = _search_blocks(
            picture.detach(), reference.detach(), tuple(dilations), coarse_stride, memory_bytes
        )
        return _search_windows(picture, reference, centres, memory_bytes)


def _no_autocast(device: str) -> AbstractContextManager[object]:
    """Keeps float32 as it is, on devices that would change it."""
    if torch.amp.is_autocast_available(device):
        return torch.autocast(device, enabled=False)
    return nullcontext()


@torch.no_grad()
def _search_blocks(
    picture: Tensor, reference: Tensor, dilations: Sequence[int], stride: int, memory_bytes: int
) -> Tensor:
    """int64 (N, blocks, 2): row and column in the reference of each block's centre, eq. 5."""
    if stride > 1:
        picture = functional.avg_pool2d(picture, stride)
        reference = functional.avg_pool2d(reference, stride)
    height, width = reference.shape[-2:]
    cell_px = BLOCK_PX // stride
    energy = reference.square().sum(dim=1, keepdim=True)
    ones = energy.new_ones(1, 1, 3, 3)
    descriptors, strengths = [], []
    for dilation in dilations:
        descriptors.append(_block_descriptors(picture, dilation, cell_px))
        around = functional.conv2d(energy, ones, padding=dilation, dilation=dilation)
        strengths.append(around.clamp(min=_TINY).rsqrt())
    blocks = descriptors[0].shape[1]
    # The sum over dilations and the next term of it are held at the same time.
    at_once = max(1, memory_bytes // (2 * 4 * height * width))
    found = picture.new_empty(len(picture), blocks, dtype=torch.int64)
    for sample, begin in ((n, k) for n in range(len(picture)) for k in range(0, blocks, at_once)):
        chunk = slice(begin, begin + at_once)
        likeness: Tensor | None = None
        for dilation, kernels, strength in zip(dilations, descriptors, strengths, strict=True):
            term = functional.conv2d(
                reference[sample : sample + 1],
                kernels[sample, chunk],
                padding=dilation,
                dilation=dilation,
            ).mul_(strength[sample])
            likeness = term if likeness is None else likeness.add_(term)
        assert likeness is not None
        found[sample, chunk] = likeness.flatten(2).argmax(dim=2)[0]
    return torch.stack((found // width, found % width), dim=-1) * stride


def _block_descriptors(picture: Tensor, dilation: int, cell_px: int) -> Tensor:
    """(N, blocks, C, 3, 3), unit length: the dilated 3x3 patch at each block's centre."""
    centre = cell_px // 2
    taps = [
        picture[..., centre + dy * dilation :: cell_px, centre + dx * dilation :: cell_px]
        for dy, dx in _NEIGHBOURS
    ]
    patches = torch.stack(taps, dim=2).flatten(3)
    patches = patches.permute(0, 3, 1, 2)
    samples, blocks, channels = patches.shape[:3]
    unit = functional.normalize(patches.flatten(2), dim=2)
    return unit.view(samples, blocks, channels, 3, 3)


def _search_windows(
    picture: Tensor, reference: Tensor, centres: Tensor, memory_bytes: int
) -> Matches:
    """Eq. 6 and 7 in a window around each block's centre."""
    samples, channels, height, width = picture.shape
    high, wide = reference.shape[-2:]
    rows, columns = height // BLOCK_PX, width // BLOCK_PX
    tall_px, broad_px = window_px(high, rows), window_px(wide, columns)
    # A window that would leave the reference is moved, not cut.
    top = (centres[..., 0] - (tall_px + 2) // 2).clamp(0, high - (tall_px + 2)).flatten()
    left = (centres[..., 1] - (broad_px + 2) // 2).clamp(0, wide - (broad_px + 2)).flatten()
    padded = functional.pad(picture, (1, 1, 1, 1), mode="replicate")
    blocks = padded.unfold(2, _PADDED_PX, BLOCK_PX).unfold(3, _PADDED_PX, BLOCK_PX)
    blocks = blocks.permute(0, 2, 3, 4, 5, 1).reshape(-1, _PADDED_PX**2, channels)
    pixels = reference.permute(0, 2, 3, 1).reshape(-1, channels)

    within = torch.arange(tall_px + 2, device=top.device)[:, None] * wide
    within = (within + torch.arange(broad_px + 2, device=top.device)).flatten()
    first = torch.arange(samples, device=top.device).repeat_interleave(rows * columns) * high * wide
    corner = top * wide + left
    # Per block: the window's pixels, and their products with the block's.
    a_block = len(within) * (channels + 2 * _PADDED_PX**2)
    similarities, indices = [], []
    for chunk in _chunks(len(blocks), max(1, memory_bytes // (4 * a_block))):
        places = (first + corner)[chunk, None] + within
        windows = pixels[places.flatten()].view(*places.shape, channels)
        cosines = _patch_cosines(blocks[chunk], windows, tall_px, broad_px)
        similarity, best = cosines.max(dim=2)
        similarities.append(similarity)
        indices.append(
            corner[chunk, None] + (best // broad_px + 1) * wide + best % broad_px + 1,
        )
    return Matches(
        _join_blocks(torch.cat(indices).view(-1, 1, BLOCK_PX, BLOCK_PX), rows, columns)[:, 0],
        _join_blocks(torch.cat(similarities).view(-1, 1, BLOCK_PX, BLOCK_PX), rows, columns),
    )


def _patch_cosines(blocks: Tensor, windows: Tensor, tall_px: int, broad_px: int) -> Tensor:
    """Cosines (B, 64, tall * broad) of all 3x3 patches of blocks (B, 100, C) and windows."""
    products = torch.bmm(blocks, windows.transpose(1, 2))
    products = products.view(-1, _PADDED_PX, _PADDED_PX, tall_px + 2, broad_px + 2)
    summed: Tensor | None = None
    for i, j in ((dy + 1, dx + 1) for dy, dx in _NEIGHBOURS):
        term = products[:, i : i + BLOCK_PX, j : j + BLOCK_PX, i : i + tall_px, j : j + broad_px]
        summed = term if summed is None else summed + term
    assert summed is not None
    ours = _patch_energy(blocks.view(-1, _PADDED_PX, _PADDED_PX, blocks.shape[2]))
    theirs = _patch_energy(windows.view(-1, tall_px + 2, broad_px + 2, windows.shape[2]))
    cosines = summed * ours.rsqrt()[..., None, None] * theirs.rsqrt()[:, None, None]
    return cosines.reshape(-1, BLOCK_PX**2, tall_px * broad_px)


def _patch_energy(maps: Tensor) -> Tensor:
    """The squared length (B, h, w) of every 3x3 patch of (B, h + 2, w + 2, C)."""
    energy = maps.square().sum(dim=3)[:, None]
    return (functional.avg_pool2d(energy, 3, stride=1)[:, 0] * 9).clamp(min=_TINY)


def transfer(reference: Tensor, matches: Matches, scale: int) -> Tensor:
    """Eq. 8: (N, C, scale Hr, scale Wr) put together as (N, C, scale H, scale W).

    `reference` are maps of the reference that was matched, `scale` times as large. Multiplied by
    the similarity, which each block resizes for itself (bilinear; the paper's bicubic would leave
    the range of a cosine).
    """
    samples, height, width = matches.place.shape
    cells = functional.pixel_unshuffle(reference, scale)
    channels, high, wide = cells.shape[1:]
    places, weights = _overlapping(matches.place, wide)
    first = torch.arange(samples, device=places.device).view(-1, 1, 1, 1) * (high * wide)
    gathered = functional.embedding_bag(
        (places + first).view(-1, 9),
        cells.permute(0, 2, 3, 1).reshape(-1, channels),
        mode="sum",
        per_sample_weights=weights.expand_as(places).reshape(-1, 9).to(cells.dtype),
    )
    warped = gathered.view(samples, height, width, channels).permute(0, 3, 1, 2)
    rows, columns = height // BLOCK_PX, width // BLOCK_PX
    sure = functional.interpolate(
        _cut_blocks(matches.similarity), scale_factor=scale, mode="bilinear", align_corners=False
    )
    sure = _join_blocks(sure, rows, columns).to(cells.dtype)
    return functional.pixel_shuffle(warped, scale) * sure


def _overlapping(place: Tensor, reference_width: int) -> tuple[Tensor, Tensor]:
    """Which nine cells make up each pixel (N, H, W, 9), and their weights (1, H, W, 9).

    A neighbour q = p - (dy, dx) of pixel p matched at M(q) puts the cell M(q) + (dy, dx) on p. Only
    neighbours of the same block count: blocks are put together without overlap.
    """
    _, height, width = place.shape
    padded = functional.pad(place[:, None], (1, 1, 1, 1))[:, 0]
    row = torch.arange(height, device=place.device)[:, None] % BLOCK_PX
    column = torch.arange(width, device=place.device) % BLOCK_PX
    places, weights = [], []
    for dy, dx in _NEIGHBOURS:
        neighbour = padded[:, 1 - dy : 1 - dy + height, 1 - dx : 1 - dx + width]
        inside = ((row - dy) // BLOCK_PX == 0) & ((column - dx) // BLOCK_PX == 0)
        places.append((neighbour + dy * reference_width + dx) * inside)
        weights.append(inside)
    weight = torch.stack(weights, dim=-1).float()
    return torch.stack(places, dim=-1), (weight / weight.sum(dim=-1, keepdim=True))[None]


def _cut_blocks(maps: Tensor) -> Tensor:
    """(N, C, H, W) to (N * blocks, C, 8, 8), blocks row by row."""
    blocks = maps.unfold(2, BLOCK_PX, BLOCK_PX).unfold(3, BLOCK_PX, BLOCK_PX)
    return blocks.permute(0, 2, 3, 1, 4, 5).reshape(-1, maps.shape[1], BLOCK_PX, BLOCK_PX)


def _join_blocks(blocks: Tensor, rows: int, columns: int) -> Tensor:
    """(N * rows * columns, C, b, b) to (N, C, rows * b, columns * b)."""
    channels, size = blocks.shape[1:3]
    maps = blocks.view(-1, rows, columns, channels, size, size).permute(0, 3, 1, 4, 2, 5)
    return maps.reshape(len(maps), channels, rows * size, columns * size)


def _chunks(total: int, size: int) -> Iterator[slice]:
    return (slice(begin, begin + size) for begin in range(0, total, size))
