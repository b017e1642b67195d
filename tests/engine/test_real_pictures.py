"""On real photos the default runner's masks are torch's masks, for every trained model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inspector import paths
from inspector.core.card import ModelCard
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import device, segment
from inspector.engine.catalog import Catalog
from inspector.engine.map_find import map_bytes
from inspector.engine.runners.openvino_runner import MAX_MEAN_CHANGE, MAX_SHARE_CHANGED
from inspector.io.source import open_source

TRAINED = [
    card
    for card in Catalog(paths.models_dirs()[:1]).cards
    if card.weights is not None and card.task == "segment"
]
PICTURES = {
    "pavement": "crack/deepcrack/images/*",
    "sewer": "sewer/songbai_vp_masks/*[0-9].png",
    "satellite": "satellite/boadella_s2/*.tif",
}


def seen(path: Path, card: ModelCard) -> Frame:
    """What a model looks at, of a photo or of a map."""
    source = open_source(path)
    facts = source.info(0).map_facts
    return source.read(0) if facts is None else map_bytes(source.read(0), facts, card, 3)


@pytest.mark.parametrize("card", TRAINED, ids=lambda card: card.id)
def test_openvino_and_torch_agree_on_photos(card: ModelCard, inspector_data: Path) -> None:
    files = sorted(inspector_data.glob(PICTURES[card.domains[0]]))
    processor = device.processor()
    masks = {}
    for choice in ("torch", "openvino"):
        segmenter = segment.load(card, processor, choice)
        photos = [seen(path, card) for path in files[:180:60]]
        masks[choice] = [segmenter.run(photo, Progress()) for photo in photos]
        assert masks[choice][0].provenance.runner == choice
    one, other = (
        np.concatenate([mask.probability.ravel() for mask in masks[choice]]).astype(int)
        for choice in ("torch", "openvino")
    )
    assert (one >= 128).any(), "nothing was found in any photo"
    assert np.mean((one >= 128) != (other >= 128)) < MAX_SHARE_CHANGED
    assert np.mean(np.abs(one - other)) / 255.0 < MAX_MEAN_CHANGE
