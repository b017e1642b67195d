"""Inspector: find, measure and report defects of infrastructure in pictures, offline."""

from __future__ import annotations

import os

__version__ = "0.1.0"

# OpenCV reads this once, when it is imported; a picture that declares more pixels is refused from
# its header. It has to be set before any module of ours imports cv2, so it is set here.
MAX_PICTURE_PIXELS = 250_000_000
os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(MAX_PICTURE_PIXELS))

# The same with the threads of torch: while other programs use the processor, threads that wait by
# spinning for each other's small pieces take it from them and from each other. Measured on two
# busy cores: a region of 160 x 120 px enhanced in 10 s, and in 0.2 s with threads that sleep.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
