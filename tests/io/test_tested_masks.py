"""Masks that tests use again: only those of the same weights and settings on the whole frame."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from ui import fakes

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import Frame, FrameRef
from inspector.core.mask import Mask
from inspector.core.restoration import settings_text
from inspector.io.results import ResultStore
from inspector.io.tested_masks import TestedMasks as Masks

SIZE = (40, 30)
FRAME = FrameRef("a")


def mask(sha256: str, settings: str = "", size: tuple[int, int] = SIZE) -> Mask:
    made = fakes.mask_of(Frame(np.zeros((size[1], size[0], 3), np.uint8)))
    return replace(
        made, provenance=replace(made.provenance, weights_sha256=sha256, settings=settings)
    )


def test_masks_of_the_same_weights_are_found_again_and_not_shown(tmp_path: Path) -> None:
    store, card = ResultStore(tmp_path / "results"), fakes.card()
    sha256 = card.weights.sha256
    assert Masks(store, ()).find(card, FRAME, SIZE) is None

    kept = Masks(store, ()).keep(FRAME, mask(sha256))
    document = edits.add_results(Document(), [kept])
    assert document.result_for(FRAME) is None
    found = Masks(store, [kept]).find(card, FRAME, SIZE)
    assert found is not None
    np.testing.assert_array_equal(found.probability, mask(sha256).probability)


def test_other_weights_sizes_frames_settings_and_lost_parts_do_not_count(tmp_path: Path) -> None:
    store, card = ResultStore(tmp_path / "results"), fakes.card()
    masks = Masks(store, ())
    sha256 = card.weights.sha256
    wrong = [
        masks.keep(FRAME, mask("other weights")),
        masks.keep(FRAME, mask(sha256, size=(20, 30))),
        masks.keep(FRAME, mask(sha256, "chosen otherwise")),
        masks.keep(FrameRef("b"), mask(sha256)),
    ]
    assert Masks(store, wrong).find(card, FRAME, SIZE) is None

    right = masks.keep(FRAME, mask(sha256))
    assert Masks(store, [right, *wrong]).find(card, FRAME, SIZE) is not None
    (store.folder / right.part).unlink()
    assert Masks(ResultStore(store.folder), [right, *wrong]).find(card, FRAME, SIZE) is None


def test_a_model_that_restores_wants_its_usual_mode(tmp_path: Path) -> None:
    store, card = ResultStore(tmp_path / "results"), fakes.restorer("fake")
    masks, mode = Masks(store, ()), card.modes[0]
    other = masks.keep(FRAME, mask(card.weights.sha256, "mode paper"))
    usual = masks.keep(
        FRAME, mask(card.weights.sha256, settings_text(mode, card.restore.guards[mode]))
    )

    assert Masks(store, [other]).find(card, FRAME, SIZE) is None
    assert Masks(store, [other, usual]).find(card, FRAME, SIZE) is not None
