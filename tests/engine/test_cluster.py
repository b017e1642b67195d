"""Windows made by a dask cluster are those made here."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from data import maps
from data.models import SATELLITE, map_card, write_model

from inspector.core.errors import Cancelled, ModelError, SettingsError
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine.cluster import Task, made_by_workers, workers
from inspector.engine.map_file import write_enlarged
from inspector.engine.map_open import open_maps
from inspector.engine.map_plan import plan_work
from inspector.engine.ready import ReadyModels
from inspector.io.raster_library import library

distributed = pytest.importorskip("distributed")
torch.set_num_threads(1)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster inside this process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster:
            yield cluster.scheduler_address


def test_a_cluster_makes_the_same_map(tmp_path: Path, address: str) -> None:
    write_model(tmp_path / "models", map_card("tiny"))
    pixels = np.random.default_rng(2).integers(900, 2500, (30, 64, 4)).astype(np.uint16)
    path = maps.write_tif(tmp_path / "place.tif", pixels, names=SATELLITE)
    net = ReadyModels([tmp_path / "models"], tmp_path)._enlarging_maps("tiny", "cpu")
    with open_maps(path) as source, workers(address) as client:
        work = plan_work(source, 0, None, net, Progress())
        task = Task(str(path), work.plan, "tiny", "cpu", (str(tmp_path / "models"),))
        todo = [Window(0, 0, 96, 90), Window(96, 0, 96, 90)]
        make = made_by_workers(client, task, todo)
        write_enlarged(work, path, tmp_path / "out.tif", Progress(), make, side_px=32)
        with library().open(tmp_path / "out.tif") as made:
            there = np.moveaxis(made.read(), 0, -1)
        here = work.picture(Progress()).frame.pixels
        assert np.abs(there.astype(int) - here).max() <= 1

        stopped = Progress()
        stopped.cancel()
        with pytest.raises(Cancelled):
            make(todo[0], stopped)
        unknown = made_by_workers(client, Task(str(path), work.plan, "gone", "cpu", ()), todo)
        with pytest.raises(ModelError, match="gone"):
            unknown(todo[0], Progress())


def test_no_cluster_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: Any, **__: Any) -> None:
        raise OSError("timed out")

    monkeypatch.setattr(distributed, "Client", nobody)
    with pytest.raises(SettingsError, match="No cluster answers"), workers("tcp://127.0.0.1:9"):
        pass
