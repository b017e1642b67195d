"""The model keeps views right whatever comes and goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex

from inspector.ui.panels.keyed_model import KeyedModel

names = st.lists(st.text("abcdefghij", min_size=1, max_size=1), unique=True)


@given(names, names)
def test_kept_rows_are_followed_and_views_hear_every_step(old: list[str], new: list[str]) -> None:
    model = KeyedModel()
    model.set_keys(old)
    held = {key: QPersistentModelIndex(model.index(row, 0)) for row, key in enumerate(old)}
    mirror = list(old)

    def removed(_: object, first: int, last: int) -> None:
        del mirror[first : last + 1]

    def inserted(_: object, first: int, last: int) -> None:
        mirror[first:first] = model.keys[first : last + 1]

    def moved() -> None:
        mirror[:] = model.keys

    model.rowsRemoved.connect(removed)
    model.rowsInserted.connect(inserted)
    model.layoutChanged.connect(moved)
    model.set_keys(new)

    assert list(model.keys) == new == mirror
    for key, index in held.items():
        assert index.isValid() == (key in new)
        if index.isValid():
            assert model.key_at(index) == key


def test_the_same_keys_are_no_change(qtbot: object) -> None:
    model = KeyedModel()
    model.set_keys(["a", "b"])
    heard: list[str] = []
    model.modelReset.connect(lambda: heard.append("reset"))
    model.layoutChanged.connect(lambda: heard.append("layout"))
    model.rowsInserted.connect(lambda *_: heard.append("inserted"))
    model.set_keys(["a", "b"])
    assert heard == []


def test_refresh_names_only_the_rows_that_changed() -> None:
    model = KeyedModel(columns=3)
    model.set_keys(list("abcd"))
    heard: list[tuple[int, int, int]] = []
    model.dataChanged.connect(lambda a, b: heard.append((a.row(), b.row(), b.column())))
    model.refresh(["c", "unknown", "a"])
    assert heard == [(0, 0, 2), (2, 2, 2)]


def test_a_shuffled_heap_of_changes_is_one_reset() -> None:
    model = KeyedModel()
    model.set_keys([str(n) for n in range(1000)])
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_keys([str(n) for n in range(0, 1000, 2)])
    assert resets == [True]
    assert model.row_of("998") == 499
