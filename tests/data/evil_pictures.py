"""Evil pictures, videos, maps and products. Importable as `data.evil_pictures`."""

from __future__ import annotations

import functools
import os
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from data import make, make_video, maps
from data.evil import Canary, Evil, Make, of_bytes


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _png(*extra: bytes, side: int = 16) -> bytes:
    rows = zlib.compress(bytes((3 * side + 1) * side))
    plain = make.png_of(side, side, rows)
    return plain[:33] + b"".join(extra) + plain[33:]


@functools.cache
def _zeros(size: int) -> bytes:
    press = zlib.compressobj(9)
    block = bytes(1 << 24)
    return b"".join(press.compress(block) for _ in range(size >> 24)) + press.flush()


def _png_of(content: Callable[[], bytes]) -> Make:
    """Made when it is needed: it takes a while."""
    return of_bytes("a.png", lambda _: content())


def _tiff(
    entries: list[tuple[int, int, int, int]], after: bytes = b"", following: int = 0
) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    head = b"II*\0" + struct.pack("<IH", 8, len(entries))
    return head + body + struct.pack("<I", following) + after


def _plain_tiff(**changes: int) -> list[tuple[int, int, int, int]]:
    tags = {
        "width": (256, 4, 1, 16), "height": (257, 4, 1, 16), "bits": (258, 3, 1, 8),
        "packing": (259, 3, 1, 1), "meaning": (262, 3, 1, 1), "start": (273, 4, 1, 8),
        "bands": (277, 3, 1, 1), "rows": (278, 4, 1, 16), "length": (279, 4, 1, 256),
    }  # fmt: skip
    return [(*tags[n][:3], changes.get(n, tags[n][3])) for n in tags]


def _tiled(folder: Path, canary: Canary) -> Path:
    """16 x 16 pixels in tiles of 65,520 x 65,520."""
    tags = [entry for entry in _plain_tiff(packing=8) if entry[0] not in (273, 278, 279)]
    tags += [(322, 4, 1, 65_520), (323, 4, 1, 65_520), (324, 4, 1, 8), (325, 4, 1, 40)]
    path = folder / "tiles.tif"
    path.write_bytes(_tiff(tags, bytes(100)))
    return path


def _exif_bomb() -> bytes:
    """A JPEG whose notes announce four billion numbers."""
    notes = (
        b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + struct.pack("<HHII", 274, 4, 0xFFFFFFFF, 8)
    )
    jpeg = make.encoded(make.picture(16, 16), "JPEG")
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes + jpeg[2:]


def _link(name: str, target: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        path = folder / name
        path.symlink_to(target.replace("CANARY", str(canary.text)))
        return path

    return made


def _pipe(folder: Path, canary: Canary) -> Path:
    os.mkfifo(folder / "a.png")
    return folder / "a.png"


def _folder(folder: Path, canary: Canary) -> Path:
    (folder / "a.png").mkdir()
    return folder / "a.png"


PICTURES = [
    *(Evil(f"giant {k}", "source", of_bytes(f"a.{k.lower()}", make.giant(k)))
      for k in ("PNG", "JPEG", "TIFF", "WEBP", "BMP")),
    Evil("png of 2.7 GB", "source",
         _png_of(lambda: make.png_of(30_000, 30_000, _zeros(1 << 27)))),
    Evil("png that holds more than it says", "source",
         _png_of(lambda: make.png_of(8, 8, _zeros(1 << 27))), opens=True),
    Evil("png with a text that unpacks to 128 MB", "source",
         _png_of(lambda: _png(_chunk(b"zTXt", b"k\0\0" + _zeros(1 << 27)))),
         opens=True),
    Evil("png with a profile that unpacks to 128 MB", "source",
         _png_of(lambda: _png(_chunk(b"iCCP", b"k\0\0" + _zeros(1 << 27)))),
         opens=True),
    Evil("png with an endless chunk", "source",
         of_bytes("a.png", _png()[:33] + b"\x7f\xff\xff\xffIDAT" + bytes(50))),
    Evil("jpeg with notes of 16 GB", "source", of_bytes("a.jpg", _exif_bomb()), opens=True),
    Evil("jpeg of markers alone", "source", of_bytes("a.jpg", b"\xff\xd8" + b"\xff" * 20_000_000)),
    Evil("jpeg of bytes between markers", "source",
         of_bytes("a.jpg", b"\xff\xd8\xff" + bytes(20_000_000))),
    Evil("png of a million chunks", "source",
         of_bytes("a.png", _png()[:33] + _chunk(b"abCd", b"") * 1_000_000)),
    Evil("tiff whose directory leads back", "source",
         of_bytes("a.tif", _tiff(_plain_tiff(), bytes(300), 8)), opens=True),
    Evil("tiff with four billion strips", "source",
         of_bytes("a.tif", _tiff([(t, k, 0xFFFFFFF0 if t == 273 else n, v)
                                  for t, k, n, v in _plain_tiff()], bytes(300)))),
    Evil("tiff of no rows a strip", "source",
         of_bytes("a.tif", _tiff(_plain_tiff(rows=0, packing=5), bytes(300)))),
    Evil("tiff in giant tiles", "source", _tiled),
    Evil("webp with a lying length", "source",
         of_bytes("a.webp", make.encoded(make.picture(16, 16), "WEBP")[:4] + b"\xf0\xff\xff\xff"
                  + make.encoded(make.picture(16, 16), "WEBP")[8:])),
    Evil("bmp with a palette of billions", "source",
         of_bytes("a.bmp", make.encoded(make.picture(16, 16), "BMP")[:46] + b"\xff" * 8
                  + make.encoded(make.picture(16, 16), "BMP")[54:]), opens=True),
    Evil("svg as png", "source",
         of_bytes("a.png", lambda c: f'<svg><image href="{c.address}"/></svg>'.encode())),
    Evil("postscript as jpg", "source", of_bytes("a.jpg", b"%!PS (/etc/passwd)(r) file run")),
    Evil("gif", "source", of_bytes("a.png", make.encoded(make.picture(8, 8), "GIF"))),
    Evil("link to the canary", "source", _link("a.png", "CANARY")),
    Evil("link to endless zeros", "source", _link("a.png", "/dev/zero")),
    Evil("link to a terminal", "source", _link("a.png", "/dev/stdin")),
    Evil("pipe", "source", _pipe),
    Evil("folder called a.png", "source", _folder),
]  # fmt: skip


def _video(kind: str, frames: int = 30) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        recipe = make_video.ALL[kind]
        return make_video.make_video(folder / f"a{recipe.suffix}", recipe, range(frames))

    return made


def _cut(kind: str, share: float) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        path = Path(_video(kind)(folder, canary))
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])
        return path

    return made


def _lying(kind: str, mark: bytes, at: int, number: bytes) -> Make:
    """A number at some distance behind a mark is another."""

    def made(folder: Path, canary: Canary) -> Path:
        path = Path(_video(kind)(folder, canary))
        content = bytearray(path.read_bytes())
        place = content.index(mark) + len(mark) + at
        content[place : place + len(number)] = number
        path.write_bytes(content)
        return path

    return made


_LISTS = {
    "m3u8": "#EXTM3U\n#EXTINF:1,\nVIDEO\n#EXT-X-ENDLIST\n",
    "m3u8 of addresses": "#EXTM3U\n#EXTINF:1,\nADDRESS\n#EXT-X-ENDLIST\n",
    "ffconcat": "ffconcat version 1.0\nfile 'VIDEO'\n",
    "sdp": "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\nm=video PORT RTP/AVP 96\r\n",
    "pls": "[playlist]\nFile1=ADDRESS\n",
    "asx": "<asx version='3.0'><entry><ref href='ADDRESS'/></entry></asx>",
    "mpd": "<?xml version='1.0'?><MPD><BaseURL>ADDRESS</BaseURL></MPD>",
    "strm": "ADDRESS\n",
    "picture list": "VIDEO\nVIDEO\n",
}


def _list(text: str, name: str) -> Make:
    def content(canary: Canary) -> bytes:
        named = text.replace("VIDEO", str(canary.video)).replace("ADDRESS", canary.address)
        return named.replace("PORT", str(canary.port)).encode()

    return of_bytes(name, content)


def _hidden_list(folder: Path, canary: Canary) -> Path:
    """A playlist behind the beginning of an MP4."""
    path = folder / "a.mp4"
    text = f"#EXTM3U\n#EXTINF:1,\n{canary.video}\n#EXT-X-ENDLIST\n".encode()
    path.write_bytes(struct.pack(">I4s4sI", 24, b"ftyp", b"isom", 0) + b"isommp41" + text)
    return path


VIDEOS = [
    *(Evil(f"{kind} cut at {share:.0%}", "video", _cut(kind, share), opens=True)
      for kind in ("h264 mp4", "mpeg4 avi", "h264 mkv vfr", "mpeg2 ps")
      for share in (0.02, 0.2, 0.5, 0.9, 0.999)),
    *(Evil(f"{name} as {end}", "source", _list(text, f"a{end}"))
      for (name, text), end in zip(_LISTS.items(), (".mp4", ".avi", ".mkv") * 3, strict=True)),
    Evil("playlist behind a beginning", "source", _hidden_list),
    Evil("avi of a billion frames", "video",
         _lying("mpeg4 avi", b"avih", 4 + 16, struct.pack("<I", 10**9)), opens=True),
    Evil("mp4 of years", "video", _lying("h264 mp4", b"mvhd", 16, b"\x7f\xff\xff\xff"), opens=True),
    Evil("mp4 with billions of samples", "video",
         _lying("h264 mp4", b"stsz", 8, b"\x7f\xff\xff\xff"), opens=True),
    Evil("mp4 with samples elsewhere", "video",
         _lying("h264 mp4", b"stco", 8, b"\xff\xff\xff\xf0"), opens=True),
    Evil("avi of 65,000 pixels a side", "video",
         _lying("mpeg4 avi", b"avih", 4 + 32, struct.pack("<II", 65_000, 65_000)), opens=True),
    Evil("avi in a decoder that is not allowed", "video",
         _lying("mjpeg avi", b"vids", 0, b"M8RG"), opens=True),
]  # fmt: skip


def _vrt(canary: Canary) -> bytes:
    return (
        "<VRTDataset rasterXSize='8' rasterYSize='8'><VRTRasterBand dataType='Byte' band='1' "
        "subClass='VRTRawRasterBand'><SourceFilename relativetoVRT='0'>"
        f"{canary.text}</SourceFilename></VRTRasterBand></VRTDataset>"
    ).encode()


def _beside(folder: Path, canary: Canary) -> Path:
    """A map whose smaller copies and notes, in files beside it, are the canary's."""
    path = maps.write_tif(folder / "a.tif", maps.values(300, 300)[..., None])
    for name in ("a.tif.ovr", "a.ovr", "a.tif.aux.xml", "a.tfw", "a.tif.msk"):
        (folder / name).write_bytes(_vrt(canary))
    return path


def _giant_map(folder: Path, canary: Canary) -> Path:
    path = maps.write_tif(folder / "a.tif", maps.values(64, 64)[..., None])
    content = bytearray(path.read_bytes())
    at = struct.unpack_from("<I", content, 4)[0]
    for n in range(struct.unpack_from("<H", content, at)[0]):
        place = at + 2 + 12 * n
        if struct.unpack_from("<H", content, place)[0] in (256, 257):
            struct.pack_into("<HII", content, place + 2, 4, 1, 4_000_000)
    path.write_bytes(content)
    return path


def _giant_jp2(folder: Path, canary: Canary) -> Path:
    path = maps.write_jp2(folder / "a.jp2", maps.values(64, 64))
    content = bytearray(path.read_bytes())
    at = content.index(b"\xff\x51") + 6
    struct.pack_into(">II", content, at, 0x7FFFFFFF, 0x7FFFFFFF)
    at = content.index(b"ihdr") + 4
    struct.pack_into(">II", content, at, 0x7FFFFFFF, 0x7FFFFFFF)
    path.write_bytes(content)
    return path


_ENTITIES = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
DOCTYPES = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY e0 "ha">{_ENTITIES}]>',
    "quadratic blow-up": f'<!DOCTYPE x [<!ENTITY e11 "{"x" * 200_000}">]>',
    "a file": '<!DOCTYPE x [<!ENTITY e11 SYSTEM "file://CANARY">]>',
    "a request": '<!DOCTYPE x SYSTEM "ADDRESS">',
}


def doctype(kind: str, canary: Canary) -> str:
    """One of the four classics."""
    return DOCTYPES[kind].replace("CANARY", str(canary.text)).replace("ADDRESS", canary.address)


def _safe(kind: str) -> Make:
    def made(folder: Path, canary: Canary) -> Path:
        root = maps.safe(folder, size_px=24, bands=("B04",), doctype=doctype(kind, canary))
        file = root / "MTD_MSIL2A.xml"
        if kind != "a request":
            file.write_text(file.read_text().replace(">12.5<", f">{'&e11;' * 500}<"), "utf-8")
        return root

    return made


def _zip(*names: str, links: bool = False, packed: bytes = b"x") -> Make:
    """A product with some entries more."""

    def made(folder: Path, canary: Canary) -> Path:
        root = maps.safe(folder, size_px=24, bands=("B04",))
        path = maps.zipped(root, folder / "a.zip")
        with warnings.catch_warnings(), zipfile.ZipFile(path, "a", 8) as archive:
            warnings.simplefilter("ignore")  # of names that are there twice
            for name in names:
                entry = zipfile.ZipInfo(name.replace("CANARY", str(canary.text)))
                entry.external_attr = (0o120777 if links else 0o100644) << 16
                archive.writestr(entry, str(canary.text) if links else packed)
        return path

    return made


def _zip_of_many(count: int) -> Make:
    """A directory of so many entries, each of the fewest bytes that one can have."""

    def made(folder: Path, canary: Canary) -> Path:
        local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, 0, 0, 1, 0) + b"a"
        entry = struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0
        )
        listed = b"".join(entry + bytes([65 + n % 26]) for n in range(26)) * (count // 26)
        end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, len(listed), len(local), 0)
        path = folder / "a.zip"
        path.write_bytes(local + listed + end)
        return path

    return made


def _packed_metadata(folder: Path, canary: Canary) -> Path:
    """Metadata that unpack to 128 MB."""
    path = folder / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("x.SAFE/MTD_MSIL2A.xml", "w", force_zip64=True) as file:
            for _ in range(8):
                file.write(bytes(1 << 24))
        archive.writestr(
            "x.SAFE/GRANULE/g/IMG_DATA/R10m/T_B04_10m.jp2", b"\xff\x4f\xff\x51" + bytes(9)
        )
    return path


def _packed_band(folder: Path, canary: Canary) -> Path:
    """A band that says it is a VRT, in a zip."""
    root = maps.safe(folder, size_px=24, bands=("B04",))
    band = next(root.rglob("*B04_10m.jp2"))
    band.write_bytes(_vrt(canary))
    return maps.zipped(root, folder / "a.zip")


MAPS = [
    *(Evil(f"vrt as a{end}", "source", of_bytes(f"a{end}", _vrt))
      for end in (".tif", ".jp2", ".vrt")),
    Evil("wms as tif", "source", of_bytes("a.tif", lambda c: (
        f"<GDAL_WMS><Service name='TMS'><ServerUrl>{c.address}</ServerUrl></Service></GDAL_WMS>"
    ).encode())),
    Evil("files beside a map", "source", _beside, opens=True),
    Evil("map of 16 Tpx", "source", _giant_map),
    Evil("jp2 of 4 Epx", "source", _giant_jp2),
    *(Evil(f"name {n}", "source", lambda folder, c, n=n: n.format(c=c)) for n in (
        "/vsicurl/{c.address}.tif", "/vsizip//{c.text}", "/vsistdin/", "/vsimem/x",
        "GTIFF_RAW:{c.text}", "http://127.0.0.1:{c.port}/a.tif", "\\\\127.0.0.1\\share\\a.tif",
        "file://{c.text}", "smb://127.0.0.1/a.mp4", "concat:{c.video}|{c.video}",
    )),
    *(Evil(f"product with {kind}", "source", _safe(kind)) for kind in DOCTYPES),
    *(Evil(f"zip with {name!r}", "source", _zip(name)) for name in (
        "../../outside.jp2", "/etc/outside", "C:\\outside", "..\\..\\outside", "a\tb", "a:b",
    )),
    Evil("zip with links", "source", _zip("link.jp2", links=True), opens=True),
    Evil("zip with one name twice", "source", _zip("twice", "twice")),
    Evil("zip of a million entries", "source", _zip_of_many(1_000_000)),
    Evil("zip of many entries", "source", _zip_of_many(300_000)),
    Evil("zip whose metadata are 128 MB", "source", _packed_metadata),
    Evil("zip with a vrt", "source", _packed_band),
]  # fmt: skip
