"""Draws maps: GeoTIFF and JPEG 2000 files, and products of Sentinel-2 with the structure of real
ones. Importable as `data.maps`.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.io.raster_library import library
from inspector.io.sentinel2_bands import ALL, L2A

rasterio = library()

UTM = "EPSG:32631"
ORIGIN = (399_960.0, 4_700_040.0)
_RESOLUTION = {
    **dict.fromkeys(("B02", "B03", "B04", "B08"), 10),
    **dict.fromkeys(("B05", "B06", "B07", "B8A", "B11", "B12", "SCL"), 20),
    **dict.fromkeys(("B01", "B09", "B10"), 60),
}


def values(width: int, height: int, seed: int = 0, dtype: str = "uint16") -> NDArray[Any]:
    """(height, width): smooth hills with grain, from 1100 to 5100, never the same twice."""
    generator = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    hills = 2000 * np.sin(x / (7 + seed % 5)) * np.cos(y / 9.0) + 3000
    return (hills + generator.integers(0, 100, (height, width))).astype(dtype)


def write_tif(
    path: Path,
    pixels: NDArray[Any],
    *,
    crs: str | None = UTM,
    pixel_m: float = 10.0,
    origin: tuple[float, float] = ORIGIN,
    nodata: float | None = None,
    names: tuple[str, ...] = (),
    overviews: tuple[int, ...] = (),
    **options: Any,
) -> Path:
    """A GeoTIFF of (height, width, bands)."""
    height, width, count = pixels.shape
    place: dict[str, Any] = {}
    if crs is not None:
        place = {
            "crs": crs,
            "transform": rasterio.Affine(pixel_m, 0, origin[0], 0, -pixel_m, origin[1]),
        }
    shape = {"width": width, "height": height, "count": count, "dtype": pixels.dtype.name}
    with rasterio.open(
        path, "w", driver="GTiff", nodata=nodata, **shape, **place, **options
    ) as file:
        file.write(np.moveaxis(pixels, -1, 0))
        if names:
            file.descriptions = names
        if overviews:
            file.build_overviews(overviews, rasterio.enums.Resampling.average)
    return path


def write_jp2(
    path: Path, plane: NDArray[Any], *, pixel_m: float = 10.0, tile: int = 64, resolutions: int = 4
) -> Path:
    """A JPEG 2000 of one band, lossless, in tiles, as products have them."""
    height, width = plane.shape
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(
        path,
        "w",
        driver="JP2OpenJPEG",
        width=width,
        height=height,
        count=1,
        dtype=plane.dtype.name,
        crs=UTM,
        transform=rasterio.Affine(pixel_m, 0, ORIGIN[0], 0, -pixel_m, ORIGIN[1]),
        QUALITY="100",
        REVERSIBLE="YES",
        BLOCKXSIZE=tile,
        BLOCKYSIZE=tile,
        RESOLUTIONS=resolutions,
    ) as file:
        file.write(plane, 1)
    return path


def band_values(name: str, size_px: int) -> NDArray[Any]:
    """What `safe` draws for a band of a tile that has `size_px` pixels of 10 m a side."""
    step = _RESOLUTION[name] // 10
    if name == "SCL":
        y, x = np.mgrid[: size_px // step, : size_px // step]
        return ((x // 5 + y // 3) % 12).astype(np.uint8)
    seed = ALL.index(name)
    plane = values(size_px // step, size_px // step, seed)
    plane[:2, :3] = 0
    return plane


def safe(
    folder: Path,
    product: str = "L2A",
    baseline: str = "05.11",
    size_px: int = 120,
    bands: tuple[str, ...] | None = None,
    **changes: str,
) -> Path:
    """A SAFE folder in `folder`; `changes` go to `metadata`."""
    number = baseline.replace(".", "")
    root = folder / f"S2A_MSI{product}_20220308T105301_N{number}_R051_T31TDG_20220308T142309.SAFE"
    granule = root / "GRANULE" / f"{product}_T31TDG_A035045_20220308T105300"
    chosen = bands or ((*L2A, "SCL") if product == "L2A" else ALL)
    for name in chosen:
        metres = _RESOLUTION[name]
        place = granule / "IMG_DATA"
        file = f"T31TDG_20220308T105301_{name}.jp2"
        if product == "L2A":
            place /= f"R{metres}m"
            file = f"T31TDG_20220308T105301_{name}_{metres}m.jp2"
        plane = band_values(name, size_px)
        write_jp2(place / file, plane, pixel_m=float(metres), resolutions=3)
        if product == "L2A" and metres == 10:  # the same band again, coarser, as products have it
            coarse = place.parent / "R20m" / file.replace("10m", "20m")
            write_jp2(coarse, plane[::2, ::2], pixel_m=20.0, resolutions=2)
    write_jp2(granule / "QI_DATA" / "MSK_QUALIT_B04.jp2", np.zeros((8, 8), np.uint8))
    (root / f"MTD_MSI{product}.xml").write_text(metadata(product, baseline, **changes), "utf-8")
    (granule / "MTD_TL.xml").write_text("<n1:Level-2A_Tile_ID xmlns:n1='x'/>", "utf-8")
    return root


def zipped(root: Path, target: Path, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    """A folder as a zip, its own name first."""
    with zipfile.ZipFile(target, "w", compression) as archive:
        for path in sorted(root.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(root.parent).as_posix())
    return target


def metadata(
    product: str = "L2A",
    baseline: str = "05.11",
    quantification: str = "10000",
    offset: str = "-1000",
    start: str = "2022-03-08T10:53:01.024Z",
    clouds: str = "12.5",
    doctype: str = "",
) -> str:
    """MTD_MSIL1C.xml or MTD_MSIL2A.xml as processors write it, without what nobody reads here."""
    level, word = ("1C", "RADIO") if product == "L1C" else ("2A", "BOA")
    if product == "L1C":
        amounts = f'<QUANTIFICATION_VALUE unit="none">{quantification}</QUANTIFICATION_VALUE>'
        listed = "Radiometric_Offset_List"
    else:
        amounts = (
            "<QUANTIFICATION_VALUES_LIST>"
            f'<BOA_QUANTIFICATION_VALUE unit="none">{quantification}</BOA_QUANTIFICATION_VALUE>'
            '<AOT_QUANTIFICATION_VALUE unit="none">1000.0</AOT_QUANTIFICATION_VALUE>'
            "</QUANTIFICATION_VALUES_LIST>"
        )
        listed = "BOA_ADD_OFFSET_VALUES_LIST"
    offsets = "".join(
        f'<{word}_ADD_OFFSET band_id="{n}">{offset}</{word}_ADD_OFFSET>' for n in range(13)
    )
    offsets = f"<{listed}>{offsets}</{listed}>" if baseline >= "04.00" and offset else ""
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>{doctype}
<n1:Level-{level}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-{level}.xsd">
  <n1:General_Info>
    <Product_Info>
      <PRODUCT_START_TIME>{start}</PRODUCT_START_TIME>
      <PRODUCT_STOP_TIME>2022-03-08T10:53:01.024Z</PRODUCT_STOP_TIME>
      <PROCESSING_LEVEL>Level-{level}</PROCESSING_LEVEL>
      <PROCESSING_BASELINE>{baseline}</PROCESSING_BASELINE>
    </Product_Info>
    <Product_Image_Characteristics>
      <Special_Values>
        <SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>
        <SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX>
      </Special_Values>
      <Special_Values>
        <SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT>
        <SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX>
      </Special_Values>
      {amounts}
      {offsets}
    </Product_Image_Characteristics>
  </n1:General_Info>
  <n1:Quality_Indicators_Info>
    <Cloud_Coverage_Assessment>{clouds}</Cloud_Coverage_Assessment>
  </n1:Quality_Indicators_Info>
</n1:Level-{level}_User_Product>
"""
