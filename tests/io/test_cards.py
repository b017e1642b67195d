"""Cards come back as they were written, and a wrong one is named."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.card import (
    DEVICE_KINDS,
    TASKS,
    EnhanceSpec,
    Gain,
    InputSpec,
    ModelCard,
    ReferenceSpec,
    RestoreSpec,
    Score,
    StackSpec,
    TileSpec,
    TimeTaken,
    WeightsSpec,
)
from inspector.core.errors import ModelError
from inspector.core.restoration import MODES, Guards
from inspector.io.card_text import card_toml
from inspector.io.cards import read_card, write_card

CARD = ModelCard(
    id="hairline-2",
    title="Hairline cracks",
    task="segment",
    net="hrsegnet",
    domains=("pavement",),
    hyper={"base": 16, "fusion": "add"},
    input=InputSpec(("red", "green", "blue"), (0.0, 255.0), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5), 32),
    tile=TileSpec(1024, 128),
    labels=("crack",),
    weights=WeightsSpec("0a" * 32, "Apache-2.0", False, ("DeepCrack", "CFD"), "b16", 2),
    scores=(Score("DeepCrack", "crack_iou", 0.73),),
    params=605_000,
    macs=555_000_000,
    macs_at=(400, 400),
    description='Says "yes"\nto C:\\roads\tand \x7f.',
    times=(TimeTaken("cpu", "2 cores", "openvino bfloat16", 400, 300, 4.8),),
    gains=(Gain("EMA", "DeepCrack", "crack_iou", 0.71, 0.73),),
)

_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
_numbers = st.floats(allow_nan=False, allow_infinity=False, width=64)
_wholes = st.integers(0, 2**62)
_simple = st.one_of(st.booleans(), st.integers(-(2**62), 2**62), _numbers, _texts)
_kinds, _sides = st.sampled_from(DEVICE_KINDS), st.integers(1, 99999)
_ms = st.floats(1e-3, 1e9)
_guards = st.builds(Guards, st.floats(0, 2e5), st.floats(0, 100))
_cards = st.builds(
    dataclasses.replace,
    st.just(CARD),
    title=_texts,
    task=st.sampled_from(TASKS),
    domains=st.lists(_texts).map(tuple),
    hyper=st.dictionaries(
        st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True),
        st.one_of(_simple, st.lists(_simple)),
        max_size=4,
    ),
    labels=st.lists(_texts, unique=True, max_size=4).map(tuple),
    weights=st.one_of(
        st.none(),
        st.builds(
            WeightsSpec,
            st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
            _texts,
            st.booleans(),
            st.lists(_texts).map(tuple),
            _texts,
            _wholes,
        ),
    ),
    scores=st.lists(st.builds(Score, _texts, _texts, _numbers), max_size=3).map(tuple),
    params=_wholes,
    macs=_wholes,
    macs_at=st.tuples(st.integers(1, 9999), st.integers(1, 9999)),
    description=st.text(st.characters(exclude_categories=["Cs"])),
    times=st.builds(TimeTaken, _kinds, _texts, _texts, _sides, _sides, _ms).map(lambda t: (t,)),
    gains=st.lists(st.builds(Gain, _texts, _texts, _texts, _numbers, _numbers)).map(tuple),
)


def fitting(
    card: ModelCard, enhance: EnhanceSpec, reference: ReferenceSpec, restore: RestoreSpec
) -> ModelCard:
    """What the task gives and takes: an enlarging model has no labels."""
    if card.task == "restore":
        return dataclasses.replace(card, restore=restore)
    if card.task not in ("enhance", "reference_enhance", "stack_enhance"):
        return card
    rule = reference if card.task == "reference_enhance" else None
    stack = StackSpec(9, 3) if card.task == "stack_enhance" else None
    return dataclasses.replace(card, labels=(), enhance=enhance, reference=rule, stack=stack)


_fitting_cards = st.builds(
    fitting,
    _cards,
    st.builds(EnhanceSpec, st.integers(2, 8), st.booleans()),
    st.builds(ReferenceSpec, st.integers(1, 8), st.integers(0, 512)),
    st.builds(RestoreSpec, st.fixed_dictionaries(dict.fromkeys(MODES, _guards))),
)


@given(_fitting_cards)
@settings(max_examples=40, deadline=None)
def test_a_card_comes_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, card: ModelCard
) -> None:
    folder = tmp_path_factory.mktemp("models") / card.id
    folder.mkdir()
    write_card(card, folder)
    assert read_card(folder) == card
    assert [path.name for path in folder.iterdir()] == ["card.toml"]


ENLARGING = dataclasses.replace(
    CARD,
    task="reference_enhance",
    labels=(),
    enhance=EnhanceSpec(4, depth=True),
    reference=ReferenceSpec(4, 16),
)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("scale = 4\ndepth = true", 'labels = ["crack"]', "output.scale"),
        ("scale = 4\ndepth = true", "scale = 1\ndepth = true", "output.scale"),
        ("depth = true", "depth = 1", "output.depth"),
        ("[reference]\nscale = 4\nmargin = 16", "", "reference"),
        ("margin = 16", "margin = -1", "reference.margin"),
        ("margin = 16", "margin = 16\nsize = 3", "reference.size"),
    ],
)
def test_a_wrong_field_of_an_enlarging_model_is_named(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    text = card_toml(ENLARGING)
    assert old in text

    with pytest.raises(ModelError) as caught:
        _read(tmp_path, text.replace(old, new, 1))

    assert f"field {field} " in caught.value.message


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("code = [9.0, 2.0]", "", "restore.code"),
        ("code = [9.0, 2.0]", "code = [9.0]", "restore.code"),
        ("code = [9.0, 2.0]", "code = [9.0, -1.0]", "restore.code"),
        ("code = [9.0, 2.0]", "code = [9.0, 2.0]\nbright = [1.0, 1.0]", "restore.bright"),
    ],
)
def test_a_wrong_guard_of_a_restoring_model_is_named(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    spec = RestoreSpec(dict.fromkeys(MODES, Guards(9.0, 2.0)))
    text = card_toml(dataclasses.replace(CARD, task="restore", restore=spec))
    assert old in text

    with pytest.raises(ModelError) as caught:
        _read(tmp_path, text.replace(old, new, 1))

    assert f"field {field} " in caught.value.message


def test_only_a_model_with_a_reference_has_a_rule_for_it(tmp_path: Path) -> None:
    text = card_toml(CARD) + "\n[reference]\nscale = 4\nmargin = 16\n"

    with pytest.raises(ModelError) as caught:
        _read(tmp_path, text)

    assert "field reference " in caught.value.message


def _read(folder: Path, text: str | bytes, name: str = "hairline-2") -> ModelCard:
    (folder / name).mkdir(exist_ok=True)
    content = text.encode() if isinstance(text, str) else text
    (folder / name / "card.toml").write_bytes(content)
    return read_card(folder / name)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('title = "Hairline cracks"\n', "", "title"),
        ('title = "Hairline cracks"', 'title = " "', "title"),
        ('task = "segment"', 'task = "guess"', "task"),
        ('net = "hrsegnet"', 'net = "../evil"', "net"),
        ('net = "hrsegnet"', 'net = "os.path"', "net"),
        ("params = 605000", "params = -1", "params"),
        ("params = 605000", "params = true", "params"),
        ("macs_at = [400, 400]", "macs_at = [400]", "macs_at"),
        ("macs_at = [400, 400]", "macs_at = [400, 0]", "macs_at"),
        ("base = 16", "base = 1979-05-27", "hyper.base"),
        ("base = 16", "base = nan", "hyper.base"),
        ("base = 16", "base = {deep = 1}", "hyper.base"),
        ("range = [0.0, 255.0]", "range = [1.0, 0.0]", "input.range"),
        ("mean = [0.5, 0.5, 0.5]", "mean = [0.5, 0.5]", "input.mean"),
        ("mean = [0.5, 0.5, 0.5]", f"mean = [0.5, 0.5, 1{'0' * 400}]", "input.mean"),
        ("std = [0.5, 0.5, 0.5]", "std = [0.5, 0.5, 0.0]", "input.std"),
        ("multiple_of = 32", "multiple_of = 0", "input.multiple_of"),
        ("size = 1024", "size = 1000", "tile.size"),
        ("size = 1024", 'size = "1024"', "tile.size"),
        ("overlap = 128", "overlap = 600", "tile.overlap"),
        ('labels = ["crack"]', 'labels = ["crack", "crack"]', "output.labels"),
        ('labels = ["crack"]', 'labels = "crack"', "output.labels"),
        ('sha256 = "0a', 'sha256 = "0A', "weights.sha256"),
        ("commercial_use = false", "commercial_use = 0", "weights.commercial_use"),
        ("commercial_use = false", "commercial = false", "weights.commercial_use"),
        ("seed = 2", "seed = 2\npickle = true", "weights.pickle"),
        ("[output]", "[shell]\n[output]", "shell"),
        ("value = 0.73", "value = inf", "scores[0].value"),
        ("[[scores]]", "[scores]", "scores"),
        ("ms = 4.8", "ms = 0.0", "times[0].ms"),
        ('kind = "cpu"', 'kind = "tpu"', "times[0].kind"),
        ("height_px = 400", "height_px = 400.0", "times[0].height_px"),
        ("ms = 4.8", "ms = 4.8\ncores = 2", "times[0].cores"),
        ("after = 0.73", "", "gains[0].after"),
        ("after = 0.73", "after = 0.73\nsure = true", "gains[0].sure"),
    ],
)
def test_a_wrong_field_is_named_with_its_file(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    text = card_toml(CARD)
    assert old in text
    with pytest.raises(ModelError) as caught:
        _read(tmp_path, text.replace(old, new, 1))
    assert "hairline-2/card.toml" in caught.value.message
    assert f" {field} " in caught.value.message


@pytest.mark.parametrize(
    "content", [b"title = ", b"\xff\xfe\x00", b"x = " + b"[" * 100_000, b"a" * (1 << 20) + b"b"]
)
def test_what_is_no_card_gets_one_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelError, match=r"^The model card hairline-2/card\.toml .*\.$"):
        _read(tmp_path, content)


def test_a_folder_name_that_is_no_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="rename it"):
        _read(tmp_path, card_toml(CARD), "Spaces & more")


def test_a_missing_card_and_a_folder_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_card(tmp_path)
    with pytest.raises(ModelError, match="cannot be written"):
        write_card(CARD, tmp_path / "absent")
