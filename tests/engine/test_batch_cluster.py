"""A cluster makes what is made without one, in the same order, and its faults are ours."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import torch

from inspector.core.batch import BatchItem, BatchSettings, FrameChoice, PieceMade
from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import DARK_OTSU, Restoration
from inspector.engine import batch_cluster
from inspector.engine.batch_cluster import ClusterMaker, opener
from inspector.engine.batch_item import run_item
from inspector.engine.batch_plan import plan_item
from inspector.engine.cluster import workers
from inspector.engine.ready import ReadyModels
from inspector.io.video_write import write_video

distributed = pytest.importorskip("distributed")
torch.set_num_threads(1)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster inside this process, of two threads: models are not shared between them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None
        ) as cluster:
            yield cluster.scheduler_address


def test_a_cluster_makes_the_same_pieces(
    tmp_path: Path, tiny: tuple[ModelCard, Path], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_cluster, "FRAMES_AT_ONCE", 2)
    rng = np.random.default_rng(1)
    frames = (rng.integers(0, 256, (48, 64, 3)).astype(np.uint8) for _ in range(12))
    path = tmp_path / "run 1.mp4"
    write_video(path, frames, Fraction(10), crf=12)
    models, opened = ReadyModels([tiny[1]], tmp_path / "videos"), opener(None)
    settings = BatchSettings(("tiny", DARK_OTSU), device="cpu", frames=FrameChoice(2))
    item = BatchItem("1", str(path), settings)
    plan = plan_item(item, models.catalog, opened, lambda _: (), None, Progress())
    here = list(run_item(path, settings, plan.entry, plan.pieces, models, opened, Progress()))
    with workers(address) as client:
        maker = ClusterMaker(client, [tiny[1]])
        assert maker.ahead == 4
        there = list(maker.begin(item, plan, plan.pieces, Progress()))
        assert [o.piece for o in there] == [o.piece for o in here] == list(plan.pieces)
        for mine, theirs in zip(here, there, strict=True):
            assert isinstance(mine, PieceMade)
            assert isinstance(theirs, PieceMade)
            assert type(mine.result) is type(theirs.result)
            if isinstance(mine.result, Mask):
                assert isinstance(theirs.result, Mask)
                np.testing.assert_array_equal(mine.result.probability, theirs.result.probability)
            else:
                assert isinstance(mine.result, Restoration)
                np.testing.assert_array_equal(
                    mine.result.signed_error,
                    theirs.result.signed_error,  # type: ignore[union-attr]
                )
        elsewhere = ClusterMaker(client, [tmp_path])
        with pytest.raises(ModelError, match="tiny"):
            list(elsewhere.begin(item, plan, plan.pieces, Progress()))
