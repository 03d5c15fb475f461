"""How much a remedy looks like its original, on luma, and how much of its text a recogniser reads."""
import os
import subprocess
import tempfile
from typing import NamedTuple

import numpy
from PIL import Image, ImageOps

from calibrating.recognise import READING_RESOLUTION, recall, tesseract, words

Image.MAX_IMAGE_PIXELS = None
# Of PDFs, in dots per inch.
COMPARED_RESOLUTION = 150
# Rows that are compared at a time, so that a picture of any size fits into memory.
BAND = 512
WINDOW = 8
ORIENTATION = 0x0112


class Likeness(NamedTuple):
    # In dB.
    signal_to_noise: float
    # Of structure, 0 to 1 (Wang et al. 2004), in windows of 8 × 8 pixels.
    similarity: float


def pages(path, numbers, resolution):
    """Luma of the pages; a picture has one, as it is stored. `resolution` is of PDFs."""
    if not is_pdf(path):
        with Image.open(path) as opened:
            return [on_white(opened).convert("L")]
    with tempfile.TemporaryDirectory(prefix="guichet-pages-") as scratch:
        for number in numbers:
            subprocess.run(
                ["pdftoppm", "-gray", "-r", str(resolution), "-f", str(number), "-l", str(number), path,
                 os.path.join(scratch, f"{number:04}")], check=True, capture_output=True)
        drawn = []
        for name in sorted(os.listdir(scratch)):
            with Image.open(os.path.join(scratch, name)) as page:
                drawn.append(page.convert("L"))
        return drawn


def is_pdf(path):
    with open(path, "rb") as file:
        return file.read(4) == b"%PDF"


def orientation(path):
    """Exif's. A remedy that lost it is no less legible to who turns it."""
    if is_pdf(path):
        return 1
    with Image.open(path) as opened:
        return opened.getexif().get(ORIENTATION, 1)


def upright(page, orientation):
    page.getexif()[ORIENTATION] = orientation
    return ImageOps.exif_transpose(page)


def on_white(picture):
    if "A" not in picture.getbands():
        return picture
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture.convert("RGBA")).convert("RGB")


def likeness(originals, remedies):
    """Of the pages together. A remedy of fewer pixels is enlarged first: what it lost by that counts."""
    errors, similarities, count, windows = 0.0, 0.0, 0, 0
    for original, remedy in zip(originals, remedies, strict=True):
        if remedy.size != original.size:
            remedy = remedy.resize(original.size, Image.Resampling.LANCZOS)
        for top in range(0, original.height, BAND):
            box = (0, top, original.width, min(top + BAND, original.height))
            one, other = (numpy.asarray(page.crop(box), dtype=numpy.float32) for page in (original, remedy))
            errors += float(numpy.square(one - other, dtype=numpy.float64).sum())
            count += one.size
            if min(one.shape) >= WINDOW:
                similarity = similarity_map(one, other)
                similarities += float(similarity.sum(dtype=numpy.float64))
                windows += similarity.size
    noise = errors / count
    return Likeness(10 * numpy.log10(255 ** 2 / noise) if noise else float("inf"), similarities / windows)


def similarity_map(one, other):
    first, second = 0.01 * 255, 0.03 * 255
    means = [windowed(one), windowed(other)]
    variance = windowed(one * one) - means[0] ** 2 + windowed(other * other) - means[1] ** 2
    covariance = windowed(one * other) - means[0] * means[1]
    return ((2 * means[0] * means[1] + first ** 2) * (2 * covariance + second ** 2)
            / ((means[0] ** 2 + means[1] ** 2 + first ** 2) * (variance + second ** 2)))


def windowed(values):
    """The mean of every second window in both directions."""
    sums = numpy.pad(values.astype(numpy.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    ends = sums[WINDOW::2, WINDOW::2], sums[:-WINDOW:2, :-WINDOW:2]
    return (ends[0] + ends[1] - sums[WINDOW::2, :-WINDOW:2] - sums[:-WINDOW:2, WINDOW::2]) / WINDOW ** 2


def read_share(path, truth, numbers, orientation, size=None):
    """The share of the words that are known to be on the pages which Tesseract finds. Returns it with the size that the
    first page was read at; a remedy is read at the size and in the orientation of its original."""
    expected = words(line for page in truth["pages"] if page["number"] in numbers for line in page["text"])
    lines, sizes = [], []
    for page, number in zip(pages(path, numbers, READING_RESOLUTION), numbers):
        page = upright(page, orientation)
        resolution = truth["pages"][number - 1]["dpi"]
        scale = 1 if is_pdf(path) or not resolution else READING_RESOLUTION / resolution
        sizes.append(size or tuple(max(1, round(side * scale)) for side in page.size))
        lines += tesseract(page.resize(sizes[-1], Image.Resampling.LANCZOS))
    return recall(expected, lines), sizes[0]
