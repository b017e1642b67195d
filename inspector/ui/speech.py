"""Which language the window speaks: Inspector's texts, Qt's own, and how numbers and dates look."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from inspector.core.language import Catalogue, LanguageCode, use
from inspector.io.translations import load_catalogue

_LOCALES: Mapping[LanguageCode, QLocale.Language] = MappingProxyType(
    {
        "en": QLocale.Language.English,
        "de": QLocale.Language.German,
        "zh": QLocale.Language.Chinese,
    }
)
_QT_FILES: Mapping[LanguageCode, str] = MappingProxyType({"de": "qtbase_de", "zh": "qtbase_zh_CN"})
"""Qt's translations of its own dialogs and menus; its English is in the code."""


class Speech(QObject):
    """Lets the application speak; made once, before any widget."""

    def __init__(self, app: QApplication, folder: Path, parent: QObject | None = None) -> None:
        """`folder` holds the translations."""
        super().__init__(parent or app)
        self._app = app
        self._folder = folder
        self._qt: QTranslator | None = None

    def catalogue(self, wanted: Literal[LanguageCode, ""]) -> Catalogue:
        """The texts of a language; "" is the system's. Raises SettingsError."""
        return load_catalogue(wanted or system_language(), self._folder)

    def speak(self, catalogue: Catalogue) -> None:
        """Speak it from now on; what was made before stays as it is."""
        use(catalogue)
        QLocale.setDefault(locale_of(catalogue, QLocale.system()))
        if self._qt is not None:
            self._app.removeTranslator(self._qt)
            self._qt = None
        name = _QT_FILES.get(catalogue.language)
        translator = QTranslator(self)
        here = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if name is not None and translator.load(name, here):
            self._app.installTranslator(translator)
            self._qt = translator


def system_language() -> LanguageCode:
    """The language of this computer as far as Inspector speaks it, else English."""
    spoken = QLocale.system().language()
    return next((code for code, known in _LOCALES.items() if known == spoken), "en")


def locale_of(catalogue: Catalogue, system: QLocale) -> QLocale:
    """How dates and numbers are written: as on this computer where that is the same language and
    has the same decimal sign, else as it is usual in the language."""
    wanted = _LOCALES[catalogue.language]
    same = system.language() == wanted and system.decimalPoint() == catalogue.decimal
    return QLocale(system) if same else QLocale(wanted)
