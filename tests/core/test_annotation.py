from __future__ import annotations

from typing import get_args

from inspector.core.annotation import CRACK_TYPES, CrackType, new_id


def test_the_list_of_types_is_the_type() -> None:
    assert get_args(CrackType) == CRACK_TYPES


def test_identifiers_are_unique() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(i) == 32 and i.isalnum() for i in ids)
