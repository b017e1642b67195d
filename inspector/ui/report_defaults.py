"""What the reports of new projects begin with: company, logo, inspector, statement, language."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from inspector.core.document import Document, Logo, ReportFields, ReportLanguage
from inspector.core.errors import SettingsError, SourceError
from inspector.core.language import language, tr
from inspector.io.files import shown, write_atomically
from inspector.io.logo import read_logo
from inspector.ui.preferences import Preferences

KEPT = ("company", "company_details", "inspector", "certificate_no", "statement", "language")
"""Fields of ReportFields that are the same in many reports."""
LOGO_NAME = "logo.png"


class ReportDefaults:
    """Keeps them in the settings, and the logo as a file in `folder`."""

    def __init__(self, preferences: Preferences, folder: Path) -> None:
        self._preferences = preferences
        self._file = folder / LOGO_NAME
        self._known: Logo | None = None
        self._read = False

    def keep(self, document: Document) -> None:
        """Take those of a document. Raises SettingsError if the logo cannot be written."""
        values = {name: str(getattr(document.report, name)) for name in KEPT}
        self._keep_logo(document.logo)
        # English is "" there, and is a choice as any other.
        kept = {name: text for name, text in values.items() if text or name == "language"}
        self._preferences.set(report=kept)

    def are_those_of(self, document: Document) -> bool:
        """True if keeping them would change nothing."""
        known = self._preferences.settings.report
        same = all(known.get(name, "") == getattr(document.report, name) for name in KEPT)
        return same and self._logo() == document.logo

    def given_to(self, document: Document) -> Document:
        """A new document with them in it; in the window's language, where none was chosen."""
        kept: dict[str, Any] = {
            name: text for name, text in self._preferences.settings.report.items() if name in KEPT
        }
        spoken = language()
        usual = "" if spoken == "en" else spoken
        if kept.setdefault("language", usual) not in get_args(ReportLanguage):
            # Somebody wrote in the file by hand.
            kept["language"] = usual
        fields: ReportFields = replace(document.report, **kept)
        return replace(document, report=fields, logo=self._logo())

    def _logo(self) -> Logo | None:
        """What the file holds; it is read when it is first asked for."""
        if not self._read:
            self._read = True
            with contextlib.suppress(SourceError):
                self._known = read_logo(self._file)
        return self._known

    def _keep_logo(self, logo: Logo | None) -> None:
        try:
            if logo is None:
                self._file.unlink(missing_ok=True)
            else:
                png = logo.png
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._file, lambda temporary: _write(temporary, png))
        except OSError as error:
            raise SettingsError(
                tr(
                    "The logo cannot be kept in {folder}; free some space or check its "
                    "permissions.",
                    folder=shown(self._file.parent),
                ),
                str(error),
            ) from error
        self._known, self._read = logo, True


def _write(path: Path, png: bytes) -> None:
    path.write_bytes(png)
