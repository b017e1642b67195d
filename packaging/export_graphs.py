"""Convert every model that comes with the app for OpenVINO, so that an app without torch runs them.

    python packaging/export_graphs.py FOLDER [--models ID ...]

Writes FOLDER/<id>/<part>.xml, .bin and .json: what `inspector.paths.graphs_dir()` holds in a built
app. Needs torch, and some minutes. What was there of a model is replaced. Fails when one of them
cannot be converted: nothing else would run it there.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from inspector.core.errors import InspectorError
from inspector.engine.catalog import Catalog
from inspector.engine.runners.shipping import ship
from inspector.paths import models_dirs


def main() -> int:
    """Convert the models and say how long each took and how large its graphs are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--models", nargs="+", metavar="ID", help="only these")
    args = parser.parse_args()
    own = models_dirs()[:1]
    cards = [card for card in Catalog(own).cards if card.trained]
    if args.models:
        cards = [card for card in cards if card.id in args.models]
    for card in cards:
        start = time.perf_counter()
        shutil.rmtree(args.folder / card.id, ignore_errors=True)
        with tempfile.TemporaryDirectory() as cache:
            try:
                ship(card, own, Path(cache), args.folder)
            except InspectorError as error:
                print(f"{card.id}: {error.message} {error.details}", file=sys.stderr)
                return 1
        files = [path for path in (args.folder / card.id).iterdir() if path.is_file()]
        size_mb = sum(path.stat().st_size for path in files) / 1e6
        seconds = time.perf_counter() - start
        print(f"{card.id:<18} {len(files) // 3} graphs {size_mb:6.1f} MB {seconds:6.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
