"""What Windows and macOS want to know of the app beside its files: icon, version, documents."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from contents import APP_NAME, PACKAGE

MIME_TYPE = "application/x-inspector-project"
IDENTIFIER = "org.inspector.Inspector"
DOCUMENT = "org.inspector.project"
SUFFIX = "inspector.h5"

_VERSION_INFO = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('FileDescription', 'Inspector'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', '{name}'),
      StringStruct('LegalCopyright', 'Apache License 2.0'),
      StringStruct('OriginalFilename', '{name}.exe'),
      StringStruct('ProductName', 'Inspector'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def version() -> str:
    """The app's version, read without importing it."""
    found = re.search(r'__version__ = "([^"]+)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def version_info() -> str:
    """The text of a Windows version resource, as PyInstaller reads it."""
    numbers = [int(part) for part in re.findall(r"\d+", version())][:4]
    four = tuple(numbers + [0] * (4 - len(numbers)))
    return _VERSION_INFO.format(four=four, version=version(), name=APP_NAME)


def executable_options(platform: str, icons: Path) -> dict[str, Any]:
    """What EXE takes beside files on `platform`, a value of `sys.platform`."""
    if platform == "win32":
        path = icons / "version.txt"
        path.write_text(version_info(), encoding="utf-8")
        return {"icon": str(icons / f"{APP_NAME}.ico"), "version": str(path)}
    if platform == "darwin":
        # What the Finder opens comes as an event, which this turns into arguments.
        return {"icon": str(icons / f"{APP_NAME}.icns"), "argv_emulation": True}
    return {}


def bundle_options(icons: Path) -> dict[str, Any]:
    """What BUNDLE takes: the app of macOS with its Info.plist."""
    return {
        "name": "Inspector.app",
        "icon": str(icons / f"{APP_NAME}.icns"),
        "bundle_identifier": IDENTIFIER,
        "version": version(),
        "info_plist": info_plist(),
    }


def info_plist() -> dict[str, Any]:
    """Which documents the app opens, and what macOS calls their kind."""
    return {
        "CFBundleDisplayName": "Inspector",
        "NSHighResolutionCapable": True,
        "LSMinimumSystemVersion": "13.0",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Inspector project",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [DOCUMENT],
            },
            {
                "CFBundleTypeName": "Picture, video or map",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.image", "public.movie"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": DOCUMENT,
                "UTTypeDescription": "Inspector project",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": f"{APP_NAME}.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }
