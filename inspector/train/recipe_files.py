"""Where recipes of a kind are, and how one is read: by the id of a built-in one, or from a file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from inspector.core.errors import SettingsError

_RECIPES = Path(__file__).parent / "recipes"
_Recipe = TypeVar("_Recipe")


@dataclass(frozen=True)
class RecipeFiles(Generic[_Recipe]):
    """The recipes of a kind: `folder` among those that come with the program, the `section` that
    only this kind has, and what makes a recipe of an id and a table."""

    folder: str
    section: str
    parse: Callable[[str, Mapping[str, Any]], _Recipe]

    def built_in(self) -> tuple[str, ...]:
        """The ids of the recipes that come with the program."""
        return tuple(sorted(path.stem for path in (_RECIPES / self.folder).glob("*.toml")))

    def has(self, name_or_path: str) -> bool:
        """True for the id of a built-in recipe of this kind, or a file that holds one."""
        if name_or_path in self.built_in():
            return True
        try:
            return self.section in _table(Path(name_or_path))
        except (OSError, ValueError, RecursionError):
            return False

    def read(self, name_or_path: str) -> _Recipe:
        """A built-in recipe by its id, or a file. Raises SettingsError with what is wrong in it."""
        path = Path(name_or_path)
        if name_or_path in self.built_in():
            path = _RECIPES / self.folder / f"{name_or_path}.toml"
        try:
            table = _table(path)
        except (OSError, ValueError, RecursionError) as error:
            raise SettingsError(
                f"The recipe {path.name} cannot be read ({error}): name a TOML file or one of "
                f"{', '.join(self.built_in())}."
            ) from error
        return self.parse(path.stem, table)


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
