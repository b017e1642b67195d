"""A machine that has nothing but torch, torchvision, numpy and safetensors, and what these need
themselves, trains every family of networks from packs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from train import land
from train.bars import draw_bars
from train.judged import LABELS, draw_judged
from train.sr_pictures import sample

from inspector import cli
from inspector.core.progress import Progress
from inspector.io.cards import read_card
from inspector.train import restore_export
from inspector.train.checkpoint import write_tensors
from inspector.train.folder_pack import pack_folder
from inspector.train.sat_data import BANDS, VERSION
from inspector.train.sr_data import PackWriter

BARE = r"""
import builtins, re, sys
from importlib import metadata

def needed(names):
    found = set()
    while names:
        name = re.sub(r"[-_.]+", "-", names.pop()).lower()
        if name in found:
            continue
        found.add(name)
        try:
            wanted = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        names += [re.match(r"[\w.-]+", one)[0] for one in wanted if "extra ==" not in one]
    return found

OURS = {"torch", "torchvision", "numpy", "safetensors", "inspector"} | sys.stdlib_module_names
there = needed(["torch", "torchvision", "numpy", "safetensors"])
MISSING = {
    module
    for module, packages in metadata.packages_distributions().items()
    if module not in OURS
    and not there & {re.sub(r"[-_.]+", "-", package).lower() for package in packages}
}

class Bare:
    def __init__(self, finders):
        self.finders = finders

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in MISSING:
            return None
        specs = (finder.find_spec(name, path, target) for finder in self.finders)
        return next((spec for spec in specs if spec is not None), None)

usual = builtins.__import__

def ours(name, globals=None, locals=None, fromlist=(), level=0):
    # What libraries bring along for themselves (torchvision: Pillow) is not ours to import.
    if level == 0 and str((globals or {}).get("__name__")).startswith("inspector"):
        if name.partition(".")[0] not in OURS:
            raise ModuleNotFoundError(name, name=name)
    return usual(name, globals, locals, fromlist, level)

assert {"cv2", "h5py", "PySide6", "pytest"} <= MISSING, MISSING
sys.meta_path[:] = [Bare(list(sys.meta_path))]
builtins.__import__ = ours

import json
import torch
from inspector import cli

torch.set_num_threads(1)
for arguments in json.loads(sys.argv[1]):
    assert cli.main(arguments) == 0, arguments
assert "cv2" not in sys.modules
"""
START = """
title = "Tiny"
net = "{net}"
seed = 1
{more}
[split]
train = 0.75
val = 0.25
[schedule]
epochs = 1
batch = {batch}
warmup_epochs = 0
[hyper]
"""
CRACKS = START.format(net="hrsegnet", more="noisy = true", batch=4) + "base = 4\n"
STAGES = '["stem.0", "stem.1", "blocks.0.guidance.2", "blocks.1.guidance.2"]'
CROP = "[augment]\ncrop_px = 64\njpeg = 1.0\n"
TAUGHT = f"""
[loss]
aux = 0.0
[distil]
method = "rfkd"
[distil.stages]
hrsegnet = {STAGES}
"""
ENLARGING = """
title = "Tiny"
net = "{net}"
seed = 1
[schedule]
epochs = 1
steps = 2
batch = 2
warmup_epochs = 0
[hyper]
{hyper}
"""
RESTORING = """
title = "Tiny"
net = "upcracknet"
seed = 1
[split]
train = 0.75
val = 0.25
[patches]
mask = "jumbled"
[schedule]
epochs = 1
steps = 2
batch = 1
held_out = 1
[loss]
adversarial = 0.0
[hyper]
width = 2
most = 2
statistics = "picture"
"""
RECIPES = {
    "cracks": CRACKS + CROP,
    "taught": CRACKS + CROP + TAUGHT,
    "boxes": START.format(
        net="ssd", more=f'task = "detect"\nlabels = {json.dumps(LABELS)}', batch=4
    )
    + 'classes = 3\nbackbone = "mobilenet"\nside_px = 64\n[pictures]\nwidth_px = 64\n'
    "height_px = 64\n",
    "frames": ENLARGING.format(
        net="dsrnet_lite", hyper="channels = 4\nblocks = 1\nencoder_blocks = 1"
    )
    + "[views]\ncrop_width_px = 32\ncrop_height_px = 16\n[degradation]\ncompressed = 1.0\n",
    "land": ENLARGING.format(net="rams", hyper="dates = 3\nchannels = 2\nblocks = 1\nreduction = 2")
    + "[land]\ndates = 3\nside_px = 16\n",
    "surface": RESTORING,
}


def _walls(folder: Path) -> Path:
    """Pictures with windows that a network learns undamaged surfaces from."""
    rng = np.random.default_rng(0)
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for index in range(4):
        grey = rng.normal(150, 6, (160, 170)).astype(np.uint8)
        Image.fromarray(grey).convert("RGB").save(folder / "images" / f"wall{index}.jpg")
        Image.fromarray(np.zeros_like(grey)).save(folder / "masks" / f"wall{index}.png")
    return folder


def _land(path: Path) -> None:
    samples = land.samples(6)
    tensors = {
        name: torch.from_numpy(np.stack([getattr(one, name) for one in samples]))
        for name in ("truth", "stack", "clear", "labels")
    }
    about = {"version": VERSION, "bands": BANDS, "scenes": [[s.seed, s.part] for s in samples]}
    write_tensors(path, tensors, {"pack": json.dumps(about)})


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs")
    for name, data in (
        ("bars", draw_bars(folder / "bars", 64)),
        ("judged", draw_judged(folder / "judged")),
        ("walls", _walls(folder / "walls")),
    ):
        pack_folder(data, folder / f"{name}.safetensors", Progress())
    frames = PackWriter()
    for run in range(3):
        assert frames.add(sample(run, "val" if run == 2 else "train"))
    frames.write(folder / "frames.safetensors")
    _land(folder / "land.safetensors")
    return folder


def test_every_family_trains(packs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trainings = []
    for name, pack in (
        ("cracks", "bars"),
        ("taught", "bars"),
        ("boxes", "judged"),
        ("frames", "frames"),
        ("land", "land"),
        ("surface", "walls"),
    ):
        recipe = tmp_path / f"{name}.toml"
        recipe.write_text(RECIPES[name], encoding="utf-8")
        teacher = ["--teacher", str(tmp_path / "cracks")] if name == "taught" else []
        data = ["--data", str(packs / f"{pack}.safetensors"), "--device", "cpu"]
        output = ["--output", str(tmp_path / name)]
        trainings.append(["train", str(recipe), *data, *output, *teacher])

    done = subprocess.run(
        [sys.executable, "-c", BARE, json.dumps(trainings)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-3000:]
    for name in RECIPES:
        card = read_card(tmp_path / name)
        assert card.trained
        assert card.weights is not None
        # Only what is judged by its error map has to wait for OpenCV.
        assert bool(card.scores) is (name != "surface")
    assert "resume where the whole program is installed" in done.stdout
    trained_on = read_card(tmp_path / "taught").weights
    assert trained_on is not None
    assert "taught by cracks" in trained_on.training_data

    monkeypatch.setattr(restore_export, "CALIBRATED_ON", 2)
    surface = tmp_path / "surface"
    before = read_card(surface)
    assert cli.main([*trainings[-1], "--resume"]) == 0
    after = read_card(surface)
    assert after.scores
    assert after.weights == before.weights
    assert after.restore != before.restore
