"""One measurement of guichet over a set of documents."""
import datetime
import json
import os
import statistics
import subprocess
import tempfile

from . import accuracy, documents, gate, machine
from .programs import Failure, run

SCHEMA = "guichet-bench/1"

# The bare decoding of a small set is repeated for about that long, so that what else the machine does evens out.
LEAST_BARE_SECONDS = 0.4


def measure(programs, document_set, runs=3):
    """Checks the set as a user would: once for the verdicts and the memory, then `runs` times for every number of jobs,
    and `runs` times kind by kind, in turn with bare decoding."""
    with tempfile.TemporaryDirectory(prefix="guichet-bench-") as scratch:
        return _Measuring(programs, document_set, runs, scratch).result()


class _Measuring:
    def __init__(self, programs, document_set, runs, scratch):
        self.guichet = programs.path("guichet")
        self.bare = programs.path("guichet-bare")
        self.machine = machine.describe(programs)
        self.set = document_set
        self.runs = runs
        self.scratch = scratch
        self.list = self._list("all", document_set.documents)

    def result(self):
        first, records = self._check_for_records()
        return {
            "schema": SCHEMA,
            "when": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            "machine": self.machine,
            "runs": self.runs,
            "set": self._describe_set(),
            "scaling": self._scaling(),
            "cpu": self._cpu(self._by_kind(records)),
            "memory": {
                "coordinator": first.own_bytes, "worker": first.child_bytes, "largest process": first.largest_bytes
            },
            "accuracy": accuracy.assess(self.set.documents, records),
            "tolerances": gate.TOLERANCES,
        }

    def _describe_set(self):
        return {
            "documents": len(self.set.documents),
            "bytes": self.set.bytes,
            "truth_sha256": self.set.truth_digest,
            "recipe": self.set.recipe,
        }

    def _list(self, name, some, times=1):
        path = os.path.join(self.scratch, f"{name}.list")
        self.set.write_list(path, some, times)
        return path

    def _check(self, paths, *options, watching=False):
        command = [self.guichet, "check", "--files-from", paths, "--quiet", *options]
        checked = run(command, watching=watching)
        if checked.status not in (0, 3, 4):
            raise Failure(f"{' '.join(command)} ended with {checked.status}")
        return checked

    def _check_for_records(self):
        """Comes first, so that what follows finds every file in memory."""
        report = os.path.join(self.scratch, "report.jsonl")
        checked = self._check(self.list, "--report", report, watching=True)
        with open(report, encoding="utf-8") as file:
            return checked, [json.loads(line) for line in file]

    def _scaling(self):
        """For 1, 2, 4… jobs, up to one for each processor."""
        counts = sorted({2 ** power for power in range(16) if 2 ** power < machine.processors()}
                        | {machine.processors()})
        rounds = [{jobs: self._check(self.list, "--jobs", str(jobs)) for jobs in counts} for _ in range(self.runs)]
        walls = {jobs: statistics.median(each[jobs].wall_seconds for each in rounds) for jobs in counts}
        return [
            {
                "jobs": jobs,
                "files_per_second": len(self.set.documents) / walls[jobs],
                "megabytes_per_second": self.set.bytes / 1e6 / walls[jobs],
                "speed_up": walls[1] / walls[jobs],
            }
            for jobs in counts
        ]

    def _by_kind(self, records):
        """By what a document is, or by what it was found to be where that is not known."""
        kinds = {}
        for document, record in zip(self.set.documents, records, strict=True):
            examined = record["examination"] or {}
            file_format = document.truth["format"] if document.truth else examined.get("format")
            kinds.setdefault(documents.kind(file_format), []).append(document)
        return kinds

    def _cpu(self, kinds):
        """CPU time a file, of all processes, with one job and without what a start of guichet takes; as a ratio,
        against the bare decoding of a JPEG of the set. The least of all runs: what else a machine does only adds."""
        bare = _BareDecoding(self.bare, self._list, kinds.get("jpeg", []))
        start_list = os.path.join(self.scratch, "nothing.list")
        empty = os.path.join(self.scratch, "nothing.pdf")
        with open(empty, "wb"), open(start_list, "wb") as file:
            file.write(os.fsencode(empty) + b"\0")
        lists = {kind: self._list(kind, some) for kind, some in sorted(kinds.items())}
        starts, bares, costs = [], [], {kind: [] for kind in lists}
        for _ in range(self.runs):
            starts.append(self._check(start_list, "--jobs", "1").cpu_seconds)
            for kind, path in lists.items():
                bares.append(bare.seconds_a_document())
                costs[kind].append(self._check(path, "--jobs", "1").cpu_seconds)
        start, unit = min(starts), min(bares) if bare.has_any else None
        return {
            "start_ms": start * 1000,
            "bare_jpeg_ms": unit and unit * 1000,
            "kinds": {
                kind: _cost(kinds[kind], max(0, min(cost) - start), unit) for kind, cost in costs.items()
            },
        }


def _cost(some, seconds, unit):
    return {
        "documents": len(some),
        "bytes": sum(document.bytes for document in some),
        "ms_a_file": seconds * 1000 / len(some),
        "cpu_seconds": seconds,
        "ratio": unit and seconds / len(some) / unit,
    }


class _BareDecoding:
    """Decodes the JPEGs of a set to luma with libjpeg-turbo alone."""

    def __init__(self, program, write_list, jpegs):
        self._command = [program]
        self._list = write_list("bare", jpegs) if jpegs else None
        if self._list:
            told = self._run()
            if not told["decoded"]:
                self._list = None
            elif told["cpu_seconds"] < LEAST_BARE_SECONDS:
                times = LEAST_BARE_SECONDS // max(told["cpu_seconds"], 1e-4) + 1
                self._list = write_list("bare", jpegs, times=int(times))

    @property
    def has_any(self):
        return self._list is not None

    def seconds_a_document(self):
        """Of CPU time; None where the set has no JPEG that can be decoded."""
        if not self.has_any:
            return None
        told = self._run()
        return told["cpu_seconds"] / told["decoded"]

    def _run(self):
        with open(self._list, "rb") as paths:
            decoding = subprocess.run(self._command, stdin=paths, capture_output=True)
        if decoding.returncode != 0:
            raise Failure(f"guichet-bare ended with {decoding.returncode}")
        return json.loads(decoding.stdout)
