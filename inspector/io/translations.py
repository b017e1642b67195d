"""Translations, as Qt Linguist keeps them (.ts): read for every layer, so that the window and the
report say the same words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from inspector.core.errors import SettingsError
from inspector.core.language import ENGLISH, Catalogue, LanguageCode, tr

_DECIMALS: Mapping[LanguageCode, Literal[".", ","]] = MappingProxyType({"de": ","})


def load_catalogue(language: LanguageCode, directory: Path) -> Catalogue:
    """The translations in `<directory>/<language>.ts`; English needs no file.

    Texts that are not translated yet are left out and stay English. Raises SettingsError if the
    file cannot be read.
    """
    if language == "en":
        return ENGLISH
    path = directory / f"{language}.ts"
    try:
        forms = finished_forms(path)
    except (OSError, ET.ParseError) as error:
        raise SettingsError(
            tr(
                "The translations in {name} cannot be read; install Inspector again.",
                name=path.name,
            ),
            str(error),
        ) from error
    return Catalogue(language, MappingProxyType(forms), _DECIMALS.get(language, "."))


def finished_forms(path: Path) -> dict[str, tuple[str, ...]]:
    """The finished translations in a file, by their English text. Raises OSError and ParseError."""
    root = ET.parse(path).getroot()  # noqa: S314  (our own files)
    forms: dict[str, tuple[str, ...]] = {}
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        translated = message.find("translation")
        if translated is None or translated.get("type"):
            continue
        numbers = [form.text or "" for form in translated.iter("numerusform")]
        found = tuple(numbers) if numbers else (translated.text or "",)
        if source and all(found):
            forms[source] = found
    return forms
