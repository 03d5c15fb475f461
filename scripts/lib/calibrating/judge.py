"""Tells how guichet does on pages of which it is known what can be read on them.

usage: judge.py --report FILE (--set DIR | --real) [--each]

FILE holds the records of a check. DIR is a forged set with truth.jsonl and recall.jsonl, whose pages the model was not fitted
to; --real says that people read every page without effort. AUC and correlation are those of the score with what was
recognised, on pages that were measured; refused is what is refused for its legibility, under whatever code.
"""

import argparse
import collections
import pathlib

import numpy
from scipy.stats import rankdata

import pages

RECOGNISED_ENOUGH = 0.8


def area_under_curve(scores, is_bad):
  ranks = rankdata(-scores)
  bad, good = is_bad.sum(), (~is_bad).sum()
  return (ranks[is_bad].sum() - bad * (bad + 1) / 2) / (bad * good) if bad and good else float("nan")


def agreement(scores, recall):
  area = area_under_curve(scores, recall < RECOGNISED_ENOUGH)
  return f"AUC {area:.3f}, Pearson {numpy.corrcoef(scores, recall)[0, 1]:.3f}"


def verdicts(report):
  """By file: the score, where one was measured, and the legibility reasons that refuse and that advise."""
  found = {}
  for record in pages.lines(report):
    examined = (record["examination"] or {}).get("pages") or [{}]
    legibility = examined[0].get("legibility") or {}
    reasons = [reason for reason in record["reasons"] if reason["code"].startswith("legibility.")]
    found[pathlib.Path(record["path"]).name] = {
      "score": legibility.get("score") if legibility.get("state") == "measured" else None,
      "refused": [reason["code"] for reason in reasons if reason["severity"] == "refusal"],
      "advised": [reason["code"] for reason in reasons if reason["severity"] == "advice"],
      "recognised": legibility.get("recognised", False),
    }
  return found


def tell(rows):
  measured = [row for row in rows if row["score"] is not None]
  scores = numpy.array([row["score"] for row in measured], float)
  print(f"{len(rows)} pages, {len(measured)} measured, {sum(row['recognised'] for row in rows)} by a recogniser too")
  for key, name in (("recall", "the better recogniser"), ("tesseract", "Tesseract"), ("rapidocr", "RapidOCR")):
    print(f"  by {name}: {agreement(scores, numpy.array([row[key] for row in measured]))}")
  for name, belongs in (("readable", pages.is_readable), ("unreadable", pages.is_unreadable)):
    members = [row for row in rows if belongs(row)]
    print(f"  {name}: {count(members, 'refused')} refused and {count(members, 'advised')} advised of {len(members)}")
  for label in ("readable", "partly", "unreadable"):
    members = [row for row in rows if row["eye"] == label]
    print(f"  {label} by eye: {count(members, 'refused')} refused, {count(members, 'advised')} advised of {len(members)}")
  named = [row for row in rows if row["refused"] and row["recall"] < RECOGNISED_ENOUGH and row["defects"]]
  print(f"  cause named: {sum(is_named(row) for row in named)} of {len(named)}")
  by_defect = collections.defaultdict(list)
  for row in rows:
    for defect in row["kinds"]:
      by_defect[defect].append(row)
  for defect, members in sorted(by_defect.items()):
    readable, unreadable = (list(filter(belongs, members)) for belongs in (pages.is_readable, pages.is_unreadable))
    print(
      f"  {defect:12} refused {count(readable, 'refused')} of {len(readable)} readable, "
      f"{count(unreadable, 'refused')} of {len(unreadable)} unreadable")


def count(rows, key):
  return sum(bool(row[key]) for row in rows)


def is_named(row):
  return any(f"legibility.{defect}" in row["refused"] for defect in row["defects"])


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--report", type=pathlib.Path, required=True)
  parser.add_argument("--set", type=pathlib.Path)
  parser.add_argument("--real", action="store_true")
  parser.add_argument("--each", action="store_true", help="name the pages that are refused or let through wrongly")
  options = parser.parse_args()
  found = verdicts(options.report)
  if options.real:
    print(f"{len(found)} real captures: {count(found.values(), 'refused')} refused, {count(found.values(), 'advised')} advised")
    return
  rows = [row | found[row["file"]] for row in pages.known(options.set) if row["file"] in found]
  tell(rows)
  for row in rows if options.each else []:
    if row["refused"] and pages.is_readable(row) or not row["refused"] and pages.is_unreadable(row):
      print(f"  {row['file']}: {row['recall']:.2f} read, score {row['score']}, {', '.join(row['kinds'])}: "
        f"{', '.join(row['refused'] + row['advised']) or 'nothing'}")


if __name__ == "__main__":
  main()
