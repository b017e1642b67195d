"""Matching: what is the same is found, wherever it is, however the work is cut up."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from inspector.core.reference_sizes import BLOCK_PX, window_px
from inspector.nets.dsrnet_matching import Matches, find_matches, transfer


def random_maps(height: int, width: int, seed: int = 0, samples: int = 1, bands: int = 6) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(samples, bands, height, width, generator=generator)


def interior(height: int, width: int, rim: int = 1) -> Tensor:
    inside = torch.zeros(height, width, dtype=torch.bool)
    inside[rim : height - rim, rim : width - rim] = True
    return inside


@settings(max_examples=25)
@given(
    top=st.integers(0, 23),
    left=st.integers(0, 15),
    dilations=st.sampled_from([(1,), (1, 2, 3)]),
    stride=st.sampled_from([1, 2]),
)
def test_a_part_of_the_reference_is_found_where_it_is(
    top: int, left: int, dilations: tuple[int, ...], stride: int
) -> None:
    # A smooth picture, as at half the size an odd shift leaves nothing of noise.
    reference = functional.avg_pool2d(random_maps(58, 50, seed=3), 3, stride=1)
    picture = reference[..., top : top + 32, left : left + 32]
    if stride == 2:
        dilations = (1,)
    matches = find_matches(picture, reference, dilations, coarse_stride=stride)
    # Everything but the rim, where the 3x3 patch sees the padding.
    rows = torch.arange(32)[:, None] + top
    expected = rows * reference.shape[-1] + torch.arange(32) + left
    inside = interior(32, 32)
    # The windows of the borders' blocks end where the reference does.
    inside &= (rows > 0) & (rows < 55) & (torch.arange(32) + left > 0)
    assert (matches.place[0] == expected)[inside].all()
    torch.testing.assert_close(
        matches.similarity[0, 0][inside], torch.ones(int(inside.sum())), rtol=0, atol=1e-5
    )


@pytest.mark.parametrize("size", [(24, 40), (32, 32), (64, 24), (7, 100), (4, 4), (3, 3)])
def test_indices_are_inside_of_references_of_any_size(size: tuple[int, int]) -> None:
    picture, reference = random_maps(32, 40, samples=2), random_maps(*size, seed=1, samples=2)
    index, similarity = find_matches(picture, reference, (1, 2, 3))
    assert index.shape == (2, 32, 40)
    assert similarity.shape == (2, 1, 32, 40)
    rows, columns = index // size[1], index % size[1]
    # A whole patch around each centre.
    assert rows.min() >= 1
    assert rows.max() <= size[0] - 2
    assert columns.min() >= 1
    assert columns.max() <= size[1] - 2
    assert similarity.abs().max() <= 1 + 1e-5
    for scale in (1, 2, 4):
        fine = torch.rand(2, 5, size[0] * scale, size[1] * scale)
        warped = transfer(fine, Matches(index, torch.ones_like(similarity)), scale)
        assert warped.shape == (2, 5, 32 * scale, 40 * scale)
        # A mean of what is there.
        assert fine.min() - 1e-5 <= warped.min()
        assert warped.max() <= fine.max() + 1e-5


def test_a_picture_that_is_its_own_reference_comes_back_whole() -> None:
    picture = random_maps(24, 32)
    matches = find_matches(picture, picture)
    for scale in (1, 2, 4):
        fine = random_maps(24 * scale, 32 * scale, seed=scale, bands=3)
        warped = transfer(fine, Matches(matches.place, torch.ones(1, 1, 24, 32)), scale)
        inside = interior(24 * scale, 32 * scale, rim=2 * scale)
        torch.testing.assert_close(warped[..., inside], fine[..., inside])


def test_transfer_is_unfold_gather_and_fold_of_each_block() -> None:
    """Eq. 8 as it is written down: patches of 3s px, overlaps divided by their number."""
    scale, wide = 2, 20
    index = torch.randint(1, 15, (16, 24)) * wide + torch.randint(1, wide - 1, (16, 24))
    fine = random_maps(16 * scale, wide * scale, seed=5, bands=3)
    similarity = torch.rand(1, 1, 16, 24)
    warped = transfer(fine, Matches(index[None], similarity), scale)
    patches = functional.unfold(fine, 3 * scale, stride=scale)
    for top in range(0, 16, BLOCK_PX):
        for left in range(0, 24, BLOCK_PX):
            block = (slice(top, top + BLOCK_PX), slice(left, left + BLOCK_PX))
            rows, columns = index[block] // wide - 1, index[block] % wide - 1
            chosen = patches[..., (rows * (wide - 2) + columns).flatten()]
            shape = {
                "output_size": (BLOCK_PX * scale, BLOCK_PX * scale),
                "kernel_size": 3 * scale,
                "padding": scale,
                "stride": scale,
            }
            folded = functional.fold(chosen, **shape)
            folded /= functional.fold(torch.ones_like(chosen), **shape)
            sure = functional.interpolate(
                similarity[..., *block], scale_factor=scale, mode="bilinear"
            )
            there = warped[
                ...,
                top * scale : (top + BLOCK_PX) * scale,
                left * scale : (left + BLOCK_PX) * scale,
            ]
            torch.testing.assert_close(there, folded * sure)


def test_the_fine_search_is_the_best_cosine_of_patches_in_the_window() -> None:
    picture, reference = random_maps(8, 8, seed=1), random_maps(15, 15, seed=2)
    index, similarity = find_matches(picture, reference)
    assert window_px(15, 1) == 13
    ours = functional.unfold(functional.pad(picture, (1,) * 4, mode="replicate"), 3)[0]
    theirs = functional.unfold(reference, 3)[0]
    cosines = functional.normalize(ours, dim=0).T @ functional.normalize(theirs, dim=0)
    best, where = cosines.max(dim=1)
    torch.testing.assert_close(similarity.flatten(), best)
    assert torch.equal(index.flatten(), (where // 13 + 1) * 15 + where % 13 + 1)


@pytest.mark.parametrize(
    ("reference_px", "blocks", "expected"), [(128, 16, 13), (32, 16, 3), (256, 16, 25), (4, 2, 2)]
)
def test_windows_grow_with_the_reference(reference_px: int, blocks: int, expected: int) -> None:
    assert window_px(reference_px, blocks) == expected


@pytest.mark.parametrize("stride", [1, 2])
def test_what_is_held_at_a_time_changes_nothing(stride: int) -> None:
    picture, reference = random_maps(32, 48, samples=2), random_maps(40, 56, seed=1, samples=2)
    whole = find_matches(picture, reference, coarse_stride=stride)
    one_by_one = find_matches(picture, reference, coarse_stride=stride, memory_bytes=1)
    some = find_matches(picture, reference, coarse_stride=stride, memory_bytes=300_000)
    for other in (one_by_one, some):
        assert torch.equal(whole.place, other.place)
        torch.testing.assert_close(whole.similarity, other.similarity, rtol=0, atol=1e-5)
    assert torch.equal(whole.place, find_matches(picture, reference, coarse_stride=stride).place)


def test_pictures_of_a_batch_do_not_meet() -> None:
    picture, reference = random_maps(16, 16, samples=3), random_maps(24, 24, seed=1, samples=3)
    together = find_matches(picture, reference)
    alone = find_matches(picture[2:], reference[2:])
    assert torch.equal(together.place[2:], alone.place)
    fine = random_maps(48, 48, seed=2, samples=3)
    torch.testing.assert_close(transfer(fine, together, 2)[2:], transfer(fine[2:], alone, 2))


def test_gradients_reach_both_matched_maps_and_what_is_moved() -> None:
    picture = random_maps(16, 16).requires_grad_()
    reference = random_maps(16, 16, seed=1).requires_grad_()
    fine = random_maps(32, 32, seed=2).requires_grad_()
    transfer(fine, find_matches(picture, reference), 2).square().mean().backward()
    for maps in (picture, reference, fine):
        assert maps.grad.isfinite().all()
        assert maps.grad.abs().sum() > 0


def test_black_pictures_match_without_dividing_by_zero() -> None:
    black = torch.zeros(1, 4, 16, 16, requires_grad=True)
    matches = find_matches(black, black)
    assert torch.equal(matches.similarity, torch.zeros(1, 1, 16, 16))
    matches.similarity.sum().backward()
    assert black.grad.isfinite().all()


def test_half_precision_finds_the_same_as_its_values_in_full() -> None:
    picture, reference = random_maps(16, 16).half() * 100, random_maps(24, 24, seed=1).half() * 100
    with torch.autocast("cpu", torch.bfloat16):
        found = find_matches(picture, reference)
    exact = find_matches(picture.float(), reference.float())
    assert found.similarity.dtype == torch.float32
    assert torch.equal(found.place, exact.place)
    assert torch.equal(found.similarity, exact.similarity)


@pytest.mark.parametrize(
    ("dilations", "stride"), [((), 1), ((0,), 1), ((4,), 1), ((2,), 2), ((1,), 3)]
)
def test_impossible_searches_are_refused(dilations: tuple[int, ...], stride: int) -> None:
    maps = random_maps(16, 16)
    with pytest.raises(ValueError, match="dilations"):
        find_matches(maps, maps, dilations, stride)
