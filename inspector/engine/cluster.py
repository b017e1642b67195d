"""The windows of an enlarged map, made by the workers of a dask cluster.

Every worker reads the map itself, so its path has to lead there on each of them; models are those
of the worker. What is made is the same as without a cluster: the dates and their shifts are found
once, here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import BICUBIC
from inspector.core.errors import Cancelled, InspectorError, SettingsError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.engine import device, map_net
from inspector.engine.catalog import Catalog
from inspector.engine.map_enhance import MapPlan, MapWork
from inspector.engine.map_file import window_maker
from inspector.engine.map_method import Bicubic
from inspector.engine.map_open import open_maps
from inspector.io.map_stream import MakeWindow
from inspector.paths import models_dirs

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 2
"""Windows, or pieces of a batch, that wait for each thread of the cluster, so that none is idle."""
_LOOKED_AT_S = 0.5


@dataclass(frozen=True)
class Task:
    """What a worker has to know. `path` is that of the map, `folders` are where models lie."""

    path: str
    plan: MapPlan
    model_id: str
    device: DeviceChoice
    folders: tuple[str, ...]


def make_part(task: Task, window: Window) -> NDArray[np.uint16]:
    """On a worker: a window of the enlarged map. Raises as `MapWork.make`."""
    folders = tuple(map(Path, task.folders)) or models_dirs()
    method: Any = Bicubic()
    if task.model_id != BICUBIC:
        card = Catalog(folders).card(task.model_id)
        method = map_net.load(card, device.choose(task.device), folders)
    with open_maps(Path(task.path)) as source:
        work = MapWork(source, task.plan, method)
        made: NDArray[np.uint16] = window_maker(work)(window, Progress())
    return made


@contextlib.contextmanager
def workers(address: str) -> Iterator[Client]:
    """The cluster whose scheduler is at an address. Raises SettingsError when there is none, or
    dask is not installed."""
    try:
        import distributed
    except ImportError as error:
        raise SettingsError(
            tr("A cluster needs the package dask; install it with `pip install inspector[dask]`.")
        ) from error
    try:
        client = distributed.Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise SettingsError(
            tr(
                "No cluster answers at {address}; start its scheduler, or correct the address.",
                address=address,
            ),
            str(error),
        ) from error
    with client:
        yield client


def made_by_workers(client: Client, task: Task, todo: list[Window]) -> MakeWindow:
    """Makes windows on a cluster. `todo` are all of the map in their order: those that follow the
    one that is asked for are begun, too."""
    ahead = AHEAD * max(1, sum(client.nthreads().values()))
    begun: dict[Window, Future] = {}

    def make(window: Window, progress: Progress) -> NDArray[np.uint16]:
        here = todo.index(window)
        for each in todo[here : here + ahead]:
            if each not in begun:
                begun[each] = client.submit(make_part, task, each, pure=False)
        made: NDArray[np.uint16] = result_of(begun.pop(window), progress)
        return made

    return make


def result_of(future: Future, progress: Progress) -> Any:
    """What a worker made; its errors are ours. Raises Cancelled."""
    import distributed

    while True:
        try:
            progress.step(0, 1)
            made = future.result(timeout=_LOOKED_AT_S)
        except TimeoutError:
            continue
        except Cancelled:
            future.cancel()
            raise
        except InspectorError:
            raise
        except (distributed.CommClosedError, distributed.scheduler.KilledWorker) as error:
            raise SettingsError(
                tr("The cluster stopped working; start it again, and run the same command."),
                str(error),
            ) from error
        else:
            return made
