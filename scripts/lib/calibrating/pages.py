"""What was measured of pictures, with what recognisers read of them."""

import json
import pathlib

# What reads well enough, and what does not read at all.
READABLE, UNREADABLE = 0.9, 0.4
# A real capture that people read without effort.
REAL_RECALL = 0.98
CAUSES = {
  "defocus": "blurred", "motion": "blurred", "upscaling": "blurred", "faintness": "faint", "darkness": "dark",
  "glare": "glare", "noise": "noisy", "compression": "over-compressed", "smallness": "text-too-small",
  "cut-off": "cut-off",
}


def lines(path):
  return [json.loads(line) for line in pathlib.Path(path).open()]


def forged(directory):
  """Those of a forged set that both recognisers were asked about."""
  truth = {row["file"]: row for row in lines(directory / "truth.jsonl")}
  recall = {row["file"]: row for row in lines(directory / "recall.jsonl")}
  for row in lines(directory / "measures.jsonl"):
    name = pathlib.Path(row["path"]).name
    if name in recall and recall[name]["words"]:
      tesseract, rapidocr = (recall[name][key] for key in ("tesseract", "rapidocr"))
      defects = [CAUSES[d["kind"]] for d in truth[name]["pages"][0]["defects"] if d["kind"] in CAUSES]
      yield row | {
        "tesseract": tesseract, "rapidocr": rapidocr, "recall": max(tesseract, rapidocr), "defects": defects}


def real(directory):
  """The halves of a set of real captures: what fits, and what judges."""
  rows = sorted(lines(directory / "measures.jsonl"), key=lambda row: row["path"])
  for row in rows:
    row.update(tesseract=REAL_RECALL, rapidocr=REAL_RECALL, recall=REAL_RECALL, defects=[])
  return rows[0::2], rows[1::2]
