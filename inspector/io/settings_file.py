"""The user's settings as a TOML file that can be read and edited by hand.

A value that is not valid falls back to its default alone; a file that cannot be read is kept under
another name. Neither ever stops the app from starting.
"""

from __future__ import annotations

import contextlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inspector import paths
from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.core.settings import Settings
from inspector.io.codec import SchemaError, decode, hints
from inspector.io.files import keep_copy, shown, write_atomically

_NAME = "settings.toml"
_MAX_BYTES = 1 << 20
_RANGES = {
    "threshold": (0.0, 1.0),
    "overlay_opacity": (0.0, 1.0),
    "min_length_px": (0.0, 1e6),
    "map_min_length_px": (0.0, 1e6),
    "brush_px": (1.0, 500.0),
    "eraser_px": (1.0, 500.0),
    "magic_px": (1.0, 500.0),
}
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def settings_path() -> Path:
    """Where the settings are."""
    return paths.user_data_dir() / _NAME


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """The settings and, for the user, a sentence on each value that was not valid."""
    path = path or settings_path()
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ValueError("too long")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        kept = path.with_name(f"{path.name}.unreadable")
        with contextlib.suppress(OSError):
            keep_copy(path, kept)
        notice = tr(
            "The settings file could not be read ({reason}), so the defaults are used; the file "
            "was kept as {name}.",
            reason=str(error)[:100],
            name=shown(kept),
        )
        return Settings(), (notice,)
    return _settings(table)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Replace the file; raises SettingsError if it cannot be written."""
    path = path or settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, lambda temporary: _write(temporary, settings))
    except OSError as error:
        raise SettingsError(
            tr(
                "The settings cannot be written to {folder}; free some space or check its "
                "permissions.",
                folder=shown(path.parent),
            ),
            str(error),
        ) from error


def _write(path: Path, settings: Settings) -> None:
    path.write_text(settings_toml(settings), encoding="utf-8", newline="\n")


def settings_toml(settings: Settings) -> str:
    """The text of the file. Texts that UTF-8 cannot hold (odd file names) are left out."""
    values = {name: getattr(settings, name) for name in hints(Settings)}
    lines = [f"{n} = {_value(v)}" for n, v in values.items() if not isinstance(v, Mapping)]
    for name, table in values.items():
        if isinstance(table, Mapping) and table:
            pairs = [f"{_quoted(k)} = {_quoted(v)}" for k, v in table.items() if _storable(k + v)]
            lines += ["", f"[{name}]", *pairs]
    return "\n".join(lines) + "\n"


def _settings(table: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    defaults = Settings()
    valid: dict[str, Any] = {}
    notices = []
    for name, hint in hints(Settings).items():
        if name not in table:
            continue
        try:
            value = decode(hint, table[name], name)
            low, high = _RANGES.get(name, (None, None))
            if low is not None and high is not None and not low <= value <= high:
                raise SchemaError(f"{name}: {value} is not from {low} to {high}")
        except SchemaError as error:
            notices.append(
                tr(
                    "A setting was not valid and is {default} again: {reason}.",
                    default=f"{getattr(defaults, name)!s:.60}",
                    reason=shown(str(error)),
                )
            )
        else:
            valid[name] = value
    notices += [
        tr("The setting “{name}” is not known and was ignored.", name=shown(name))
        for name in table.keys() - hints(Settings).keys()
    ]
    return Settings(**valid), tuple(notices)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_quoted(v) for v in value if _storable(v)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(float(value)) if isinstance(value, int | float) else _quoted(str(value))


def _storable(text: str) -> bool:
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in text)


def _quoted(text: str) -> str:
    """A TOML basic string."""
    return (
        '"'
        + "".join(
            _ESCAPED.get(c, c if ord(c) >= 0x20 and ord(c) != 0x7F else f"\\u{ord(c):04x}")
            for c in text
        )
        + '"'
    )
