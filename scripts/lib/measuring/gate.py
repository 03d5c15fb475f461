"""Says in what a measurement is worse than a baseline. Times are compared as ratios only, accuracy exactly."""

# Written into every measurement, so that a baseline carries what it tolerates and why. What the baseline says counts.
TOLERANCES = {
    "ratio": {
        "share": 0.25,
        "reason": "measurements of one build differ by up to a tenth on a shared machine, and processors differ in how "
                  "much faster they decode than they do everything else",
    },
    "memory": {
        "share": 0.25,
        "reason": "the resident peak depends on what the allocator keeps and on how many documents are ahead at a time",
    },
    "bytes": {
        "share": 0.01,
        "reason": "other versions of the libraries that draw and compress forge the same documents in a few bytes more "
                  "or less",
    },
    "least_cpu_seconds": {
        "seconds": 1.0,
        "reason": "a kind of document on which less time was spent in all is not measured well enough to be held",
    },
}


def failures(baseline, measured):
    """Everything in which `measured` is worse than `baseline` allows, in words; empty where it passes."""
    if baseline.get("schema") != measured["schema"]:
        return [f"the baseline is of schema {baseline.get('schema')}, this is {measured['schema']}"]
    other_set = _of_another_set(baseline, measured)
    if other_set:
        return [f"{difference}: measured on another set, record a new baseline" for difference in other_set]
    return _slower(baseline, measured) + _larger(baseline, measured) + _less_accurate(baseline, measured)


def _of_another_set(baseline, measured):
    old, new = baseline["set"], measured["set"]
    differences = [
        f"{name} was {old[name]}, is {new[name]}"
        for name in ("documents", "truth_sha256") if old[name] != new[name]
    ]
    if abs(new["bytes"] - old["bytes"]) > old["bytes"] * baseline["tolerances"]["bytes"]["share"]:
        differences.append(f"bytes were {old['bytes']}, are {new['bytes']}")
    return differences


def _slower(baseline, measured):
    tolerances = baseline["tolerances"]
    found = []
    for kind, old in baseline["cpu"]["kinds"].items():
        if old["ratio"] is None or old["cpu_seconds"] < tolerances["least_cpu_seconds"]["seconds"]:
            continue
        new = measured["cpu"]["kinds"].get(kind, {}).get("ratio")
        limit = old["ratio"] * (1 + tolerances["ratio"]["share"])
        if new is None:
            found.append(f"cpu of {kind}: the baseline has a ratio, this has none")
        elif new > limit:
            found.append(f"cpu of {kind}: {new:.2f} × bare decoding, was {old['ratio']:.2f}, at most {limit:.2f}")
    return found


def _larger(baseline, measured):
    share = baseline["tolerances"]["memory"]["share"]
    return [
        f"memory of the {name}: {measured['memory'][name] / 1e6:.1f} MB, was {old / 1e6:.1f}"
        for name, old in baseline["memory"].items() if measured["memory"][name] > old * (1 + share)
    ]


def _less_accurate(baseline, measured):
    old, new = baseline["accuracy"], measured["accuracy"]
    if old is None:
        return []
    if new is None:
        return ["accuracy: the baseline has it, this has none"]
    newly_wrong = sorted(set(new["verdicts"]["wrong"]) - set(old["verdicts"]["wrong"]))
    found = [f"verdict of {name}: wrong, was right" for name in newly_wrong]
    if new["faults"] > old["faults"]:
        found.append(f"faults: {new['faults']}, were {old['faults']}")
    for code, counts in new["reasons"].items():
        before = old["reasons"].get(code, {})
        for outcome in ("missed", "unwarranted"):
            if counts[outcome] > before.get(outcome, 0):
                found.append(f"{code}: {counts[outcome]} {outcome}, were {before.get(outcome, 0)}")
    for fact, counts in new["facts"].items():
        before = old["facts"].get(fact, {}).get("wrong", 0)
        if counts["wrong"] > before:
            found.append(f"{fact}: {counts['wrong']} wrong, were {before}")
    return found
