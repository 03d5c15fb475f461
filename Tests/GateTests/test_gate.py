"""The gate lets a measurement pass that is as good as its baseline, and none that is worse."""
import copy
import json
import os
import unittest

from measuring import gate

RECORDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json")


class GateTests(unittest.TestCase):
    def setUp(self):
        with open(RECORDED, encoding="utf-8") as file:
            self.baseline = json.load(file)
        self.measured = copy.deepcopy(self.baseline)

    def failures(self):
        return gate.failures(self.baseline, self.measured)

    def assert_fails(self, *words):
        failures = self.failures()
        self.assertEqual(len(failures), 1, failures)
        for word in words:
            self.assertIn(word, failures[0])

    def test_a_measurement_passes_against_itself(self):
        self.assertEqual(self.failures(), [])

    def test_a_better_measurement_passes(self):
        for kind in self.measured["cpu"]["kinds"].values():
            kind["ratio"] /= 2
        self.measured["accuracy"]["verdicts"]["wrong"] = []
        self.assertEqual(self.failures(), [])

    def test_a_slower_kind_fails(self):
        self.measured["cpu"]["kinds"]["pdf"]["ratio"] *= 1.3
        self.assert_fails("cpu of pdf")

    def test_a_slower_machine_passes(self):
        for kind in self.measured["cpu"]["kinds"].values():
            kind["ms_a_file"] *= 3
        self.measured["cpu"]["bare_jpeg_ms"] *= 3
        self.assertEqual(self.failures(), [])

    def test_what_is_tolerated_is_said_by_the_baseline(self):
        self.measured["cpu"]["kinds"]["pdf"]["ratio"] *= 1.3
        self.measured["tolerances"]["ratio"]["share"] = 9
        self.assert_fails("cpu of pdf")
        self.baseline["tolerances"]["ratio"]["share"] = 0.5
        self.assertEqual(self.failures(), [])

    def test_a_kind_that_was_hardly_measured_is_not_held(self):
        self.baseline["cpu"]["kinds"]["png"]["cpu_seconds"] = 0.01
        self.measured["cpu"]["kinds"]["png"]["ratio"] *= 5
        self.assertEqual(self.failures(), [])

    def test_a_ratio_that_is_missing_fails(self):
        self.measured["cpu"]["kinds"]["pdf"]["ratio"] = None
        self.assert_fails("cpu of pdf", "none")

    def test_more_memory_fails(self):
        self.measured["memory"]["coordinator"] *= 2
        self.assert_fails("memory of the coordinator")

    def test_a_new_wrong_verdict_fails(self):
        self.measured["accuracy"]["verdicts"]["wrong"].append("000007.pdf")
        self.assert_fails("verdict of 000007.pdf")

    def test_a_new_wrong_verdict_is_not_made_up_for_by_a_right_one(self):
        self.measured["accuracy"]["verdicts"]["wrong"] = ["000007.pdf"]
        self.assert_fails("verdict of 000007.pdf")

    def test_a_reason_that_is_missed_fails(self):
        self.measured["accuracy"]["reasons"]["protection.password"]["missed"] += 1
        self.assert_fails("protection.password", "missed")

    def test_a_reason_that_was_never_given_before_fails(self):
        self.measured["accuracy"]["reasons"]["image.truncated"] = {"right": 0, "missed": 0, "unwarranted": 1}
        self.assert_fails("image.truncated", "unwarranted")

    def test_a_wrong_fact_fails(self):
        self.measured["accuracy"]["facts"]["format"]["wrong"] += 1
        self.assert_fails("format")

    def test_a_fault_fails(self):
        self.measured["accuracy"]["faults"] = 1
        self.assert_fails("faults")

    def test_accuracy_that_is_missing_fails(self):
        self.measured["accuracy"] = None
        self.assert_fails("accuracy")

    def test_another_set_fails(self):
        self.measured["set"]["truth_sha256"] = "0" * 64
        self.assert_fails("another set")

    def test_bytes_may_differ_a_little(self):
        self.measured["set"]["bytes"] = round(self.measured["set"]["bytes"] * 1.002)
        self.assertEqual(self.failures(), [])
        self.measured["set"]["bytes"] = round(self.measured["set"]["bytes"] * 1.2)
        self.assert_fails("another set")

    def test_another_schema_fails(self):
        self.baseline["schema"] = "guichet-bench/0"
        self.assert_fails("schema")
