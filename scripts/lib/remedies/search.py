"""Codes a picture as a JPEG of the best quality that stays under a limit, found by halves, as many a service does.

usage: search.py LIMIT ORIGINAL REMEDY
"""
import io
import sys

from PIL import Image

Image.MAX_IMAGE_PIXELS = None


def coded(picture, quality, profile):
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True, icc_profile=profile)
    return target.getvalue()


def main(limit, original, remedy):
    with Image.open(original) as opened:
        profile = opened.info.get("icc_profile")
        picture = opened.convert("L" if opened.mode in ("1", "L", "I", "I;16") else "RGB")
    best, low, high = None, 1, 95
    while low <= high:
        middle = (low + high) // 2
        attempt = coded(picture, middle, profile)
        if len(attempt) < limit:
            best, low = attempt, middle + 1
        else:
            high = middle - 1
    if best is None:
        sys.exit(1)
    with open(remedy, "wb") as file:
        file.write(best)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
