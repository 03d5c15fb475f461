"""Reads the pictures of a forged set with two text recognisers and says how much of the known text each one found.

usage: recognise.py SET OUT.jsonl [--jobs N]

SET holds pictures and `truth.jsonl`. One line of OUT a picture: its file, the share of its words that Tesseract found
(`tesseract`), the share that RapidOCR found (`rapidocr`), and the number of words. A line that OUT has is not made again.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata

from PIL import Image, ImageOps

# Both recognisers do best on characters as large as at this resolution, in dots per inch; enlarging adds nothing to
# what can be seen, but spares them from failing on size alone.
READING_RESOLUTION = 200
LEAST_LETTERS = 3


def folded(text):
  """Letters and digits alone, without case and accents: neither recogniser is judged by its spelling."""
  plain = unicodedata.normalize("NFKD", text.casefold())
  return "".join(c for c in plain if c.isascii() and c.isalnum())


def words(lines):
  found = (folded(word) for line in lines for word in re.split(r"[\s'’\-/:.,]+", line))
  return collections.Counter(word for word in found if len(word) >= LEAST_LETTERS)


def recall(expected, lines):
  """Words are looked for in what was read without its spaces, since one of the recognisers drops them."""
  read = " ".join(folded(line) for line in lines)
  total = sum(expected.values())
  hits = sum(min(count, read.count(word)) for word, count in expected.items())
  return hits / total if total else None


def upright(picture, page):
  for defect in page["defects"]:
    if defect["kind"] == "rotation":
      # Turned clockwise by that share of a circle: a reader turns the sheet.
      return picture.rotate(360 * defect["strength"], expand=True)
  return picture


def prepared(path, page):
  with Image.open(path) as opened:
    picture = ImageOps.exif_transpose(opened).convert("L")
  scale = READING_RESOLUTION / (page["dpi"] or READING_RESOLUTION)
  size = [max(1, round(side * scale)) for side in picture.size]
  return upright(picture.resize(size, Image.Resampling.LANCZOS), page)


def tesseract(picture):
  with tempfile.NamedTemporaryFile(suffix=".png") as file:
    picture.save(file.name, compress_level=1)
    command = ["tesseract", file.name, "-", "-l", "fra", "--psm", "3", "--dpi", str(READING_RESOLUTION)]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
  return done.stdout.splitlines()


_rapid = None


def rapidocr(picture):
  global _rapid
  if _rapid is None:
    from rapidocr_onnxruntime import RapidOCR
    _rapid = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1)
  import numpy
  result, _ = _rapid(numpy.asarray(picture.convert("RGB")))
  return [text for _, text, _ in result or []]


def read(directory, document):
  page = document["pages"][0]
  expected = words(page["text"])
  picture = prepared(directory / "documents" / document["file"], page)
  return {
    "file": document["file"], "words": sum(expected.values()),
    "tesseract": recall(expected, tesseract(picture)), "rapidocr": recall(expected, rapidocr(picture)),
  }


def main():
  arguments = argparse.ArgumentParser(description=__doc__)
  arguments.add_argument("set", type=pathlib.Path)
  arguments.add_argument("out", type=pathlib.Path)
  arguments.add_argument("--jobs", type=int, default=os.cpu_count())
  options = arguments.parse_args()
  documents = [json.loads(line) for line in (options.set / "truth.jsonl").open()]
  done = set()
  if options.out.exists():
    done = {json.loads(line)["file"] for line in options.out.open()}
  wanted = [d for d in documents if len(d["pages"]) == 1 and d["format"] in ("jpeg", "png") and d["file"] not in done]
  with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool, options.out.open("a") as out:
    for future in concurrent.futures.as_completed([pool.submit(read, options.set, d) for d in wanted]):
      out.write(json.dumps(future.result()) + "\n")
      out.flush()


if __name__ == "__main__":
  main()
