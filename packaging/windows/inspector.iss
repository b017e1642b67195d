; Installer for Windows, by Inno Setup 6: ISCC.exe /DApp=C:\build\inspector packaging\windows\inspector.iss
; For the present user, without an administrator. NOT RUN by those who wrote it: see packaging/README.md.
#ifndef App
  #define App "..\..\dist\inspector"
#endif
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6C0B4C6B-6C39-4C5B-9C0C-2F5C8E2B7A11}
AppName=Inspector
AppVersion={#Version}
AppVerName=Inspector {#Version}
DefaultDirName={autopf}\Inspector
DefaultGroupName=Inspector
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile={#App}\LICENSE
UninstallDisplayIcon={app}\inspector.exe
OutputBaseFilename=inspector-{#Version}-setup
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "{#App}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Inspector"; Filename: "{app}\inspector.exe"

[Registry]
; Windows sees only the last part of a name, .h5, which belongs to others. So a project does not take
; .h5 over: Inspector stands under "Open with" of it, and projects open by that or by dropping them.
Root: HKA; Subkey: "Software\Classes\Inspector.Project"; ValueType: string; ValueData: "Inspector project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Inspector.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\inspector.exe,0"
Root: HKA; Subkey: "Software\Classes\Inspector.Project\shell\open\command"; ValueType: string; ValueData: """{app}\inspector.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.h5\OpenWithProgids"; ValueType: string; ValueName: "Inspector.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\inspector.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Inspector"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\inspector.exe\shell\open\command"; ValueType: string; ValueData: """{app}\inspector.exe"" ""%1"""
