"""Models that somebody brings: recognised, tried, kept, run, taken away; and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from data import community as files
from onnx import TensorProto
from safetensors.torch import save
from torch import nn

from inspector.core.card import ModelCard, TileSpec
from inspector.core.child import child_environment
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame
from inspector.core.progress import Progress
from inspector.engine import community, model_probe, segment
from inspector.engine.catalog import Catalog
from inspector.engine.community import add_model, card_of, remove_model
from inspector.engine.device import Device
from inspector.engine.enlarging import load_enlarging
from inspector.engine.model_facts import Asked, ModelFacts, facts_from
from inspector.engine.model_probe import probe
from inspector.engine.picture_enhance import PictureEnhancer
from inspector.engine.probe_onnx import look_into_onnx
from inspector.engine.probe_safetensors import look_into_safetensors
from inspector.engine.runners.choice import choose_runner
from inspector.imaging.resample import enlarged
from inspector.io.model_file import read_model_file

torch.set_num_threads(1)
CPU = Device("cpu", "Old CPU", 1 << 30)
GPU = Device("cuda", "Big GPU", 1 << 30)
RANDOM = np.random.default_rng(9)
FRAME = Frame(enlarged(RANDOM.integers(20, 230, (30, 40, 3), dtype=np.uint8), 4, 0, 30), (8, 16))


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """The app's models, of which there are none, and the user's."""
    return [tmp_path / "app", tmp_path / "user"]


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a process of its own, which takes seconds to import torch."""

    def here(path: Path, kind: str, name: str, progress: Progress, asked: Asked) -> ModelFacts:
        content = path.read_bytes()
        if kind == "onnx":
            return look_into_onnx(name, content, asked)
        return look_into_safetensors(name, content)

    monkeypatch.setattr(community, "probe", here)


def put(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


def enhanced(card: ModelCard, folders: list[Path], frame: Frame = FRAME) -> EnhancedPicture:
    return load_enlarging(card, CPU, folders)(frame, Progress())


def test_a_file_is_looked_into_by_another_process_and_runs(
    tmp_path: Path, folders: list[Path]
) -> None:
    path = put(tmp_path, "4x_Sharp.safetensors", files.weights_of(files.compact()))

    added = add_model(path, folders, Progress())

    card = added.card
    assert added.new
    assert (card.title, card.task, card.net) == ("4x Sharp", "enhance", "spandrel")
    assert dict(card.hyper) == {"architecture": "RealESRGAN Compact"}
    assert card.enhance is not None
    assert (card.enhance.scale, card.params) == (4, 4920)
    assert card.weights is not None
    assert card.weights.licence == "unknown: ask its author"
    assert "Not trained by us, no measured score" in card.description
    assert Catalog(folders).cards == (card,)
    made = enhanced(card, folders)
    assert made.scale == 4
    assert made.window.width == 160
    assert made.provenance.weights_sha256 == card.weights.sha256
    again = add_model(put(tmp_path / "copy", "other.safetensors", path.read_bytes()), folders,
                      Progress())  # fmt: skip
    assert (again.new, again.card) == (False, card)
    remove_model(card, folders)
    assert Catalog(folders).cards == ()
    assert list(folders[1].iterdir()) == []
    assert path.exists()


@pytest.mark.usefixtures("in_process")
def test_both_runners_agree_on_a_brought_network(tmp_path: Path, folders: list[Path]) -> None:
    card = add_model(
        put(tmp_path, "a.safetensors", files.weights_of(files.span())), folders, Progress()
    ).card

    one = PictureEnhancer(card, CPU, *choose_runner(card, CPU, "torch", folders))
    other = enhanced(card, folders)

    assert card.hyper["architecture"] == "SPAN"
    apart = np.asarray(one.run(FRAME, Progress()).frame.pixels).astype(int) - other.frame.pixels
    assert other.provenance.runner == "openvino"
    assert np.abs(apart).mean() < 0.5


@pytest.mark.usefixtures("in_process")
def test_attention_in_windows_keeps_to_them(tmp_path: Path, folders: list[Path]) -> None:
    card = add_model(
        put(tmp_path, "a.safetensors", files.weights_of(files.swinir())), folders, Progress()
    ).card
    assert (card.hyper["architecture"], card.input.multiple_of) == ("SwinIR", 16)
    assert "advise against tiles" in card.description
    model = PictureEnhancer(card, CPU, *choose_runner(card, CPU, "torch", folders))
    assert model.run(FRAME, Progress()).frame.pixels.shape == (240, 320, 3)


@pytest.mark.usefixtures("in_process")
def test_tiles_of_a_brought_network_equal_the_whole(tmp_path: Path, folders: list[Path]) -> None:
    """It looks four pixels far, and 16 are dropped at each edge."""
    card = add_model(
        put(tmp_path, "a.safetensors", files.weights_of(files.compact(2))), folders, Progress()
    ).card
    frame = Frame(RANDOM.integers(0, 256, (300, 400, 3), dtype=np.uint8))
    chosen = choose_runner(card, CPU, "torch", folders)

    made = PictureEnhancer(card, CPU, *chosen).run(frame, Progress())

    whole = chosen.runner(np.asarray(frame.pixels)[None])[0].transpose(1, 2, 0).astype(int)
    assert np.abs(np.asarray(made.frame.pixels).astype(int) - whole).max() <= 1


@pytest.mark.usefixtures("in_process")
def test_a_network_of_one_band_enlarges_the_brightness(tmp_path: Path, folders: list[Path]) -> None:
    content = files.weights_of(files.compact(2, bands=1))
    card = add_model(put(tmp_path, "grey.safetensors", content), folders, Progress()).card
    assert card.input.bands == ("Y",)
    assert enhanced(card, folders).frame.pixels.shape == (240, 320, 3)


@pytest.mark.usefixtures("in_process")
@pytest.mark.parametrize(
    ("content", "white", "scale", "tile"),
    [
        (files.enlarging_onnx(2), 1, 2, 256),
        (files.enlarging_onnx(3, white=255), 255, 3, 256),
        (files.enlarging_onnx(4, (64, 48)), 1, 4, 48),
        (files.enlarging_onnx(2, layout="NHWC"), 1, 2, 256),
        (files.enlarging_onnx(2, (40, 64), layout="NHWC", white=255), 255, 2, 40),
        (files.enlarging_onnx(2, white=255, kind=TensorProto.UINT8), 255, 2, 256),
    ],
)
def test_onnx_files_that_enlarge_are_known_by_their_signature(
    tmp_path: Path, folders: list[Path], content: bytes, white: int, scale: int, tile: int
) -> None:
    card = add_model(put(tmp_path, "a.onnx", content), folders, Progress()).card

    assert (card.net, card.task, card.tile.size_px) == ("onnx", "enhance", tile)
    assert card.input.range == ((0, 255) if white == 1 else (0, 1))
    made = enhanced(card, folders)
    wanted = np.asarray(FRAME.pixels).repeat(scale, axis=0).repeat(scale, axis=1).astype(int)
    wanted = np.minimum(wanted + 5, 255)
    assert np.abs(np.asarray(made.frame.pixels) - wanted).max() <= 1
    assert made.provenance.runner == "openvino"


@pytest.mark.usefixtures("in_process")
@pytest.mark.parametrize(
    ("content", "labels", "answer"),
    [
        (files.segmenting_onnx(1), ("class 1",), "logits"),
        (files.segmenting_onnx(2), ("class 1",), "logits"),
        (files.segmenting_onnx(2, softmax=True), ("class 1",), "probability"),
        (files.segmenting_onnx(4, softmax=True), ("class 1", "class 2", "class 3"), "probability"),
    ],
)
def test_onnx_files_that_give_masks_segment(
    tmp_path: Path, folders: list[Path], content: bytes, labels: tuple[str, ...], answer: str
) -> None:
    card = add_model(put(tmp_path, "a.onnx", content), folders, Progress()).card

    assert (card.task, card.labels, card.hyper["answer"]) == ("segment", labels, answer)
    model = segment.load(card, GPU, folders=folders)
    assert model.device.kind == "cpu"
    frame = Frame(np.full((40, 50, 3), 200, np.uint8))
    dark = np.asarray(frame.pixels).copy()
    dark[10:20] = 30
    mask = model.run(Frame(dark), Progress()).probability
    assert mask.shape == (len(labels), 40, 50)
    assert mask[-1, 15].min() > 128
    assert mask[-1, 12:18].min() > mask[-1, 30:].max()


@pytest.mark.usefixtures("in_process")
def test_what_a_file_does_not_say_can_be_told(tmp_path: Path, folders: list[Path]) -> None:
    path = put(tmp_path, "a.onnx", files.segmenting_onnx(3))
    with pytest.raises(ModelError, match="neither enlarged nor clearly a mask"):
        add_model(path, folders, Progress())
    with pytest.raises(ModelError, match="finds 2 kinds of things and 1 names"):
        add_model(path, folders, Progress(), Asked(("crack",)))
    card = add_model(path, folders, Progress(), Asked(("crack", "joint"), 255)).card
    assert card.labels == ("crack", "joint")
    assert card.input.range == (0, 1)


CUT = files.weights_of(files.compact())[:-400]
OTHERS = save({"fc.weight": torch.zeros(4, 4), "fc.bias": torch.zeros(4)})


def without(net: nn.Module, name: str) -> bytes:
    return bytes(save({k: v for k, v in net.state_dict().items() if k != name}))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CUT, "cut off"),
        (OTHERS, "not known here"),
        (without(files.compact(), "body.2.weight"), "do not fit their own network"),
        (files.weights_of(files.compact(1)), "does not enlarge pictures"),
        (files.weights_of(files.compact(8, channels=4)), "enlarges 8 times"),
        (files.weights_of(files.compact(2, bands=4)), "makes 4 bands of 4"),
        (save({k: v * torch.nan for k, v in files.compact().state_dict().items()}),
         "no valid numbers"),
    ],
)  # fmt: skip
def test_weights_of_no_use_are_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence) as caught:
        look_into_safetensors("a.safetensors", bytes(content))
    assert ";" in caught.value.message


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (files.onnx_with("Mul", inputs=2), "has 2 inputs"),
        (files.onnx_with("Mul", lengths=(1, 3)), "no single picture"),
        (files.onnx_with("Mul", lengths=(4, 3, None, None)), "4 pictures at once"),
        (files.onnx_with("Mul", lengths=(1, 5, None, None)), "1 or 3 bands"),
        (files.onnx_with("Mul", lengths=(1, 3, 64, None)), "one side fixed"),
        (files.onnx_with("Mul", lengths=(1, 3, 8, 8)), "8 x 8 pixels alone"),
        (files.onnx_with("Mul"), "neither enlarged nor clearly a mask"),
        (files.onnx_with("NoSuchOperator"), "OpenVINO cannot run a.onnx"),
        (files.onnx_with("Mul", domain="com.example"), "not of ONNX itself"),
        (files.enlarging_onnx(2)[:-50], "no complete ONNX file"),
    ],
)
def test_onnx_files_of_no_use_are_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence) as caught:
        look_into_onnx("a.onnx", content, Asked())
    assert ";" in caught.value.message


def test_a_hostile_header_is_refused_before_any_library_is_loaded(
    tmp_path: Path, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the libraries the process still says what is wrong with the file."""
    monkeypatch.setattr(
        model_probe, "child_environment", lambda: {"PYTHONPATH": str(_bare_libraries(tmp_path))}
    )
    path = put(tmp_path, "a.safetensors", CUT)
    with pytest.raises(ModelError, match="is cut off"):
        add_model(path, folders, Progress())


def _bare_libraries(folder: Path) -> Path:
    """Where Python finds the package, and a torch that cannot be imported."""
    place = folder / "bare"
    for name in ("torch", "spandrel", "openvino"):
        (place / name).mkdir(parents=True)
        (place / name / "__init__.py").write_text("raise SystemExit(9)")
    (place / "inspector").symlink_to(Path(community.__file__).parents[1])
    return place


def test_a_refusal_keeps_nothing_and_a_stop_stops(tmp_path: Path, folders: list[Path]) -> None:
    path = put(tmp_path, "part.onnx", files.enlarging_onnx(2)[:-50])
    with pytest.raises(ModelError, match=r"part.onnx is no complete ONNX file"):
        add_model(path, folders, Progress())
    assert list(folders[1].iterdir()) == []

    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        add_model(put(tmp_path, "good.onnx", files.enlarging_onnx(2)), folders, progress)
    assert list(folders[1].iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_process_is_a_refusal_and_the_next_one_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "any.onnx", b"whatever")
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    sound = """print('{"refused": "It is empty."}')"""

    def starts(code: str) -> None:
        command = [sys.executable, "-S", "-c", code]
        monkeypatch.setattr(model_probe, "child_command", lambda _: command)

    for _ in range(20):
        starts(killed)
        with pytest.raises(ModelError, match="broke the program that looked into it"):
            probe(path, "onnx", "any.onnx", Progress())
    starts(sound)
    with pytest.raises(ModelError, match="It is empty"):
        probe(path, "onnx", "any.onnx", Progress())


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
def test_weights_that_ask_for_endless_layers_are_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name says that there are a hundred million layers."""
    bomb = save({"body.0.weight": torch.zeros(8, 3, 3, 3), "body.1.weight": torch.zeros(8),
                 "body.99999999.bias": torch.zeros(48)})  # fmt: skip
    path = put(tmp_path, "bomb.safetensors", bytes(bomb))
    with pytest.raises(ModelError, match="took longer than 8 s and was stopped"):
        probe(path, "safetensors", "bomb.safetensors", Progress(), limit_s=8)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
def test_the_process_that_looks_has_little_to_spend(tmp_path: Path) -> None:
    """It may neither take all memory, nor connect, start programs, or write."""
    script = """
import socket, subprocess, sys
from inspector.core.confined import limit_memory, only_look
limit_memory(1 << 30)
only_look()
def refused(work):
    try:
        work()
    except (PermissionError, MemoryError):
        return 1
    return 0
done = [
    refused(lambda: bytearray(2 << 30)),
    refused(lambda: socket.create_connection(("127.0.0.1", 9))),
    refused(lambda: subprocess.run(["true"])),
    refused(lambda: open(sys.argv[1], "w")),
    refused(lambda: __import__("os").remove(sys.argv[0])),
    1 - refused(lambda: open(sys.executable, "rb").close()),
]
print(sum(done))
"""
    root = Path(community.__file__).parents[2]
    made = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "x")], capture_output=True, text=True,
        check=False, env=child_environment(), cwd=root,
    )  # fmt: skip
    assert made.stdout.strip() == "6", made.stderr
    assert not (tmp_path / "x").exists()


def test_what_another_process_says_is_believed_as_far_as_it_can_be_checked() -> None:
    good = asdict(look_into_onnx("a", files.enlarging_onnx(2), Asked()))
    assert asdict(facts_from(json.loads(json.dumps(good)))) == good
    for wrong in (
        {"scale": 1 << 40}, {"scale": 1}, {"scale": "2"}, {"bands": 2}, {"task": "restore"},
        {"notes": ["\u202e"]}, {"architecture": "x" * 400}, {"hyper": None}, {"extra": 1},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r".+"):
            facts_from({**good, **wrong})
    for said, code in (("", 0), ("{}", 0), ('{"facts": {}}', 0), ('{"refused": 5}', 0),
                       (json.dumps({"facts": good}), -11)):  # fmt: skip
        with pytest.raises(ModelError, match="broke the program"):
            model_probe._answer(said, "", code, "a")
    with pytest.raises(ModelError, match="more memory"):
        model_probe._answer("", "MemoryError", 1, "a")


def test_heavy_networks_get_smaller_tiles(tmp_path: Path) -> None:
    file = read_model_file(put(tmp_path, "a.safetensors", files.weights_of(files.compact())))
    light = look_into_safetensors(file.name, file.content)
    heavy = replace(light, macs=10_000_000 * light.side_px**2, multiple_of=24)
    assert card_of(file, light, Asked()).tile == TileSpec(256, 64)
    assert card_of(file, heavy, Asked()).tile == TileSpec(120, 48)


@pytest.mark.usefixtures("in_process")
def test_only_brought_models_are_taken_away(
    tmp_path: Path, folders: list[Path], card: ModelCard
) -> None:
    brought = add_model(put(tmp_path, "a.onnx", files.enlarging_onnx(2)), folders, Progress()).card
    with pytest.raises(ModelError, match="came with Inspector"):
        remove_model(card, folders)
    with pytest.raises(ModelError, match="not there any more"):
        remove_model(replace(brought, id="another"), folders)
    # A damaged card is one that does not run, and says what to do.
    with pytest.raises(ModelError, match="add the file once more"):
        load_enlarging(replace(brought, hyper={}), CPU, folders)
    remove_model(brought, folders)
    assert list(folders[1].iterdir()) == []
