"""What was measured of pictures, with what recognisers, and people, read of them."""

import json
import pathlib

# What reads well enough, and what does not read at all.
READABLE, UNREADABLE = 0.9, 0.4
# A real capture that people read without effort.
REAL_RECALL = 0.98
# What a person says of forged pages near the threshold: the seed of their set, their file, and readable, partly or unreadable.
LABELS = pathlib.Path(__file__).parent / "labels.tsv"
# Of the truth that a label stands for.
LABELLED = {None: (0, 1), "readable": (READABLE, 1), "partly": (UNREADABLE, READABLE), "unreadable": (0, UNREADABLE)}
CAUSES = {
  "defocus": "blurred", "motion": "blurred", "upscaling": "blurred", "faintness": "faint", "darkness": "dark",
  "glare": "glare", "noise": "noisy", "compression": "over-compressed", "smallness": "text-too-small",
  "cut-off": "cut-off", "light-copy": "faint", "dark-copy": "blurred",
}


def lines(path):
  return [json.loads(line) for line in pathlib.Path(path).open(encoding="utf-8")]


def labels(directory):
  """What a person says of pages of a set, by file. The directory's name ends with a dash and the seed."""
  seed = directory.name.rpartition("-")[2]
  rows = (line.rstrip("\n").split("\t") for line in LABELS.open(encoding="utf-8"))
  return {file: label for of_seed, file, label in rows if of_seed == seed}


def is_readable(row):
  """By either recogniser, or by eye."""
  return row["recall"] >= READABLE or row["eye"] == "readable"


def is_unreadable(row):
  """By both recognisers, and by the eye where it was asked."""
  return row["recall"] < UNREADABLE and row["eye"] in (None, "unreadable")


def truth(row):
  """How much of a page can be read, 0 to 1: as much as was recognised, unless a person says otherwise."""
  low, high = LABELLED[row["eye"]]
  return min(max(row["recall"], low), high)


def known(directory):
  """The pages of a forged set that both recognisers were asked about, with what is known of them."""
  recall, seen = {row["file"]: row for row in lines(directory / "recall.jsonl")}, labels(directory)
  for page in lines(directory / "truth.jsonl"):
    file = page["file"]
    if file not in recall or not recall[file]["words"]:
      continue
    tesseract, rapidocr = (recall[file][key] for key in ("tesseract", "rapidocr"))
    kinds = [defect["kind"] for defect in page["pages"][0]["defects"] if defect["kind"] in CAUSES]
    yield {
      "file": file, "tesseract": tesseract, "rapidocr": rapidocr, "recall": max(tesseract, rapidocr),
      "eye": seen.get(file), "kinds": kinds, "defects": [CAUSES[kind] for kind in kinds]}


def forged(directory):
  """The same, with what was measured of them."""
  measures = {pathlib.Path(row["path"]).name: row for row in lines(directory / "measures.jsonl")}
  return [page | measures[page["file"]] for page in known(directory) if page["file"] in measures]


def real(directory):
  """Every other one of a set of real captures; the others judge."""
  rows = sorted(lines(directory / "measures.jsonl"), key=lambda row: row["path"])[0::2]
  return [row | {"recall": REAL_RECALL, "eye": None, "kinds": [], "defects": []} for row in rows]
