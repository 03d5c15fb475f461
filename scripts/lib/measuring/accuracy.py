"""What guichet said, held against what is known."""
from collections import Counter

NO_VERDICT = "none"


def assess(documents, records):
    """Compares each record with the truth of its document; documents without a truth, and verdicts and reasons that it
    leaves open, do not count. None where nothing is known."""
    known = [(document, record) for document, record in zip(documents, records, strict=True) if document.truth]
    if not known:
        return None
    return {
        "verdicts": _verdicts(known),
        "reasons": _reasons(known),
        "facts": _facts(known),
        "faults": sum(record["fault"] is not None for _, record in known),
    }


def _verdicts(known):
    matrix = {}
    wrong = []
    for document, record in known:
        expected = document.truth["verdict"]
        if expected is None:
            continue
        given = record["verdict"] or NO_VERDICT
        matrix.setdefault(expected, Counter())[given] += 1
        if given != expected:
            wrong.append(document.name)
    return {"matrix": {expected: dict(given) for expected, given in matrix.items()}, "wrong": sorted(wrong)}


def _reasons(known):
    """By code: given where they must be, missed, and unwarranted. A note need not be in the truth, and may be."""
    counts = {}
    for document, record in known:
        if document.truth["reasons"] is None:
            continue
        expected = set(document.truth["reasons"])
        given = {
            reason["code"] for reason in record["reasons"]
            if reason["severity"] != "note" or reason["code"] in expected
        }
        for outcome, codes in (
            ("right", expected & given), ("missed", expected - given), ("unwarranted", given - expected)
        ):
            for code in codes:
                counts.setdefault(code, {"right": 0, "missed": 0, "unwarranted": 0})[outcome] += 1
    return dict(sorted(counts.items()))


def _facts(known):
    """Of the facts that the truth knows, how many are told as they are."""
    counts = {name: {"right": 0, "wrong": 0} for name in ("format", "protection", "page_count")}
    for document, record in known:
        truth, examination = document.truth, record["examination"] or {}
        pages = len(truth.get("pages") or [])
        told = [
            ("format", truth["format"], examination.get("format")),
            ("protection", truth["protection"], (examination.get("protection") or {}).get("kind")),
        ]
        # Nothing is asked of the pages of a document that cannot be opened.
        if pages and truth["protection"] != "password" and truth["verdict"] == "Conforme":
            told.append(("page_count", pages, examination.get("page_count")))
        for name, expected, given in told:
            counts[name]["right" if given == expected else "wrong"] += 1
    return counts
