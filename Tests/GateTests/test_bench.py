"""scripts/bench from end to end, on a small set: passes against itself, and fails on a slower guichet and on a verdict
that is not the known one."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import forged_set
from measuring.programs import RELEASE, ROOT

PROGRAMS = os.environ.get("GUICHET_PROGRAMS", RELEASE)
BUILT = all(os.access(os.path.join(PROGRAMS, name), os.X_OK) for name in ("guichet", "guichet-worker", "guichet-bare"))


@unittest.skipUnless(BUILT, f"guichet, guichet-worker or guichet-bare is not built in {PROGRAMS}")
class BenchTests(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.directory = scratch.name
        self.set = os.path.join(self.directory, "set")
        os.mkdir(self.set)
        self.truths = forged_set.write_set(self.set)
        self.baseline = os.path.join(self.directory, "baseline.json")
        self.assertEqual(self.bench("--json", self.baseline).returncode, 0)

    def bench(self, *options, programs=PROGRAMS):
        command = [sys.executable, os.path.join(ROOT, "scripts", "bench"), "--dir", self.set, "--runs", "1"]
        return subprocess.run([*command, "--programs", programs, *options], capture_output=True, text=True)

    def change_baseline(self, change):
        with open(self.baseline, encoding="utf-8") as file:
            baseline = json.load(file)
        change(baseline)
        with open(self.baseline, "w", encoding="utf-8") as file:
            json.dump(baseline, file)

    def test_a_slower_guichet_does_not_pass(self):
        # So small a set is measured to within a factor of two, kinds that cost next to nothing not even that; the
        # slower guichet takes many times as long.
        def tolerate(baseline):
            baseline["cpu"]["kinds"] = {"jpeg": baseline["cpu"]["kinds"]["jpeg"]}
            baseline["tolerances"]["ratio"]["share"] = 1.5
            baseline["tolerances"]["memory"]["share"] = 1
            baseline["tolerances"]["least_cpu_seconds"]["seconds"] = 0

        self.change_baseline(tolerate)
        passed = self.bench("--against", self.baseline)
        self.assertEqual((passed.returncode, passed.stderr), (0, ""))
        slower = os.path.join(self.directory, "slower")
        os.mkdir(slower)
        forged_set.write_slower_programs(slower, PROGRAMS)
        failed = self.bench("--against", self.baseline, programs=slower)
        self.assertEqual(failed.returncode, 1, failed.stderr)
        self.assertIn("worse: cpu of jpeg", failed.stderr)

    def test_a_verdict_that_is_not_the_known_one_does_not_pass(self):
        self.truths[0]["verdict"] = "Conforme"
        forged_set.write_truth(self.set, self.truths)
        changed = os.path.join(self.directory, "changed.json")
        self.assertEqual(self.bench("--json", changed).returncode, 0)

        def set_aside(baseline):
            with open(changed, encoding="utf-8") as file:
                baseline["set"] = json.load(file)["set"]

        # As if it had been right on this very set.
        self.change_baseline(set_aside)
        failed = self.bench("--against", self.baseline)
        self.assertEqual(failed.returncode, 1, failed.stderr)
        self.assertIn("worse: verdict of 000.jpg: wrong, was right", failed.stderr)
