"""Has Tesseract read the doubtful lines of measured pictures, as the second opinion does.

usage: lines.py MEASURES.jsonl OUT.jsonl

One line of OUT a picture: its path and the mean confidence, 0 to 1; null where it has no lines.
"""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image

LINES = 3
# As the worker cuts lines out: see LineCrop.
CHARACTER_HEIGHT, MAXIMUM_LENGTH, MAXIMUM_SCALE, BORDER = 20, 30, 4, 10


def crop(picture, box):
  top, bottom, left, right, height, turn = box
  line = picture.crop((left, top, min(right, picture.width), min(bottom, picture.height)))
  line = line.rotate(-turn, expand=True)
  line = line.crop((0, 0, min(line.width, round(height * MAXIMUM_LENGTH)), line.height))
  scale = min(CHARACTER_HEIGHT / height, MAXIMUM_SCALE)
  levels = numpy.asarray(line.resize([max(1, round(side * scale)) for side in line.size], Image.Resampling.LANCZOS))
  dark, middle, bright = numpy.quantile(levels, [0.02, 0.5, 0.98])
  if 2 * middle < dark + bright:
    levels = 255 - levels
  return Image.fromarray(numpy.pad(levels, BORDER, constant_values=int(numpy.quantile(levels, 0.8))))


def read(files, directory):
  """The confidence for each file, and 0 where nothing was read."""
  listing = directory / "list.txt"
  listing.write_text("".join(f"{file}\n" for file in files))
  command = ["tesseract", listing, directory / "out", "-l", "fra", "--psm", "7", "--dpi", "300", "tsv"]
  environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
  subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=environment)
  sums = [[0, 0] for _ in files]
  for row in (directory / "out.tsv").read_text().splitlines()[1:]:
    level, page, *_, confidence, text = row.split("\t")
    count = sum(character.isalnum() for character in text)
    if level == "5" and count:
      sums[int(page) - 1][0] += float(confidence) / 100 * count
      sums[int(page) - 1][1] += count
  return [total / count if count else 0 for total, count in sums]


def main():
  arguments = argparse.ArgumentParser(description=__doc__)
  arguments.add_argument("measures", type=pathlib.Path)
  arguments.add_argument("out", type=pathlib.Path)
  options = arguments.parse_args()
  rows = [json.loads(line) for line in options.measures.open()]
  files, owners = [], []
  with tempfile.TemporaryDirectory() as name:
    directory = pathlib.Path(name)
    for row in rows:
      with Image.open(row["path"]) as opened:
        picture = opened.convert("L").reduce(row["reduction"])
      for box in row["lines"][:LINES]:
        files.append(directory / f"{len(files)}.png")
        crop(picture, box).save(files[-1], compress_level=0)
        owners.append(row["path"])
    found = {}
    for owner, confidence in zip(owners, read(files, directory)):
      found.setdefault(owner, []).append(confidence)
  with options.out.open("w") as out:
    for row in rows:
      confidences = found.get(row["path"])
      mean = sum(confidences) / len(confidences) if confidences else None
      out.write(json.dumps({"path": row["path"], "confidence": mean}) + "\n")


if __name__ == "__main__":
  main()
