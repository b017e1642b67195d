"""Only the weights of the card get in, and nothing in them runs."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load, save

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.engine import weights
from inspector.engine.weights import load_net, read_weights

Put = Callable[..., ModelCard]


def test_weights_come_in_as_fp32_in_evaluation_mode(
    tiny: tuple[ModelCard, Path], tiny_weights: bytes
) -> None:
    card, parent = tiny
    net = load_net(card, read_weights(card, [parent]))
    assert not net.training
    saved = load(tiny_weights)
    assert saved["stem.0.0.weight"].dtype == torch.float16
    for name, value in net.state_dict().items():
        assert value.dtype in (torch.float32, torch.int64)
        assert torch.equal(value, saved[name].to(value.dtype)), name


def test_changed_weights_are_refused_before_they_are_parsed(
    tmp_path: Path, put: Put, tiny_weights: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = put(tmp_path, tiny_weights)
    changed = bytearray(tiny_weights)
    changed[-1] ^= 1
    (tmp_path / "tiny" / "weights.safetensors").write_bytes(changed)
    with pytest.raises(ModelError) as caught:
        read_weights(card, [tmp_path])
    assert caught.value.message == (
        "The weights of tiny do not match their card; reinstall the model."
    )


def test_a_user_folder_cannot_slip_other_weights_under_a_card(
    tmp_path: Path, put: Put, tiny_weights: bytes
) -> None:
    put(tmp_path / "user", b"other weights")
    card = put(tmp_path / "app", tiny_weights)
    assert read_weights(card, [tmp_path / "user", tmp_path / "app"]) == tiny_weights


def test_missing_untrained_and_giant_weights_are_told(
    tmp_path: Path, put: Put, card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = put(tmp_path, b"x" * 100)
    with pytest.raises(ModelError, match="missing; reinstall"):
        read_weights(trained, [tmp_path / "elsewhere"])
    with pytest.raises(ModelError, match="not trained: run"):
        read_weights(card, [tmp_path])
    monkeypatch.setattr(weights, "MAX_WEIGHTS_BYTES", 99)
    with pytest.raises(ModelError, match="do not match"):
        read_weights(trained, [tmp_path])


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (_run, ("ran",))


ran: list[str] = []


def _run(word: str) -> None:
    ran.append(word)


def test_a_pickle_with_the_right_hash_runs_nothing(tmp_path: Path, put: Put) -> None:
    card = put(tmp_path, pickle.dumps(_Evil()))
    with pytest.raises(ModelError, match="no safetensors file"):
        load_net(card, read_weights(card, [tmp_path]))
    assert ran == []


@pytest.mark.parametrize("length", [0, 7, 8, 100, 5000])
def test_truncated_weights_with_the_right_hash_are_refused(
    tmp_path: Path, put: Put, tiny_weights: bytes, length: int
) -> None:
    card = put(tmp_path, tiny_weights[:length])
    with pytest.raises(ModelError, match="no safetensors file"):
        load_net(card, read_weights(card, [tmp_path]))


def test_names_and_shapes_have_to_be_the_networks_own(card: ModelCard, tiny_weights: bytes) -> None:
    state = load(tiny_weights)
    first = "stem.0.0.weight"
    extra = save(state | {"extra": torch.zeros(1)})
    missing = save({name: value for name, value in state.items() if name != first})
    reshaped = save(state | {first: torch.zeros(1)})
    for content, word in ((extra, "extra"), (missing, first), (reshaped, first)):
        with pytest.raises(ModelError, match="do not match their card") as caught:
            load_net(card, content)
        assert word in caught.value.details


def test_batch_counters_may_be_left_out(card: ModelCard, tiny_weights: bytes) -> None:
    state = load(tiny_weights)
    lean = {name: value for name, value in state.items() if "num_batches" not in name}
    assert len(lean) < len(state)
    load_net(card, save(lean))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"net": "not_there"}, "update the app"),
        ({"net": "blocks"}, "is no network"),
        ({"hyper": {"base": 5}}, "correct the table hyper"),
        ({"hyper": {"width": 5}}, "correct the table hyper"),
        ({"hyper": {"base": "16"}}, "correct the table hyper"),
        ({"hyper": {"base": 60_000}}, "do not match"),
    ],
)
def test_a_card_that_does_not_fit_the_code_is_refused(
    card: ModelCard, tiny_weights: bytes, change: dict[str, object], message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        load_net(dataclasses.replace(card, **change), tiny_weights)
