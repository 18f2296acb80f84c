"""QR codes as squares to paint: one size for every content, made by the library that also reads them back."""

from functools import lru_cache
from typing import Any

import zxingcpp

_VERSION = 2  # 25 modules: room for 38 characters, and one alignment mark that helps a photo taken askew
_LEVEL = "M"


@lru_cache(maxsize=256)
def dark_runs(content: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Modules a side, and the dark ones as (row, column, length) runs from the top left."""
    code = zxingcpp.create_barcode(content, zxingcpp.QRCode, ec_level=_LEVEL, version=_VERSION)
    drawn: Any = code.to_image(scale=1, add_quiet_zones=False)  # offers the buffer protocol; its types do not say so
    image = memoryview(drawn)
    height, width = image.shape or (0, 0)
    runs: list[tuple[int, int, int]] = []
    for row in range(height):
        start: int | None = None
        for column in range(width + 1):
            dark = column < width and image[row, column] == 0
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                runs.append((row, start, column - start))
                start = None
    return width, tuple(runs)
