"""What is given is held against what is known, and what is not known does not count."""
import unittest

from measuring import accuracy
from measuring.documents import Document


def document(name, verdict, reasons, file_format="pdf", protection="none", pages=()):
    return Document(name, 1, {
        "file": name, "format": file_format, "protection": protection, "verdict": verdict, "reasons": reasons,
        "pages": list(pages),
    })


def record(verdict, *reasons, file_format="pdf", protection="none", page_count=1):
    return {
        "verdict": verdict, "fault": None if verdict else {"code": "worker.killed"},
        "reasons": [{"code": code, "severity": severity} for code, severity in reasons],
        "examination": {"format": file_format, "protection": {"kind": protection}, "page_count": page_count},
    }


class AccuracyTests(unittest.TestCase):
    def test_a_right_verdict_with_its_reason(self):
        found = accuracy.assess(
            [document("a", "Non conforme", ["pdf.damaged"])], [record("Non conforme", ("pdf.damaged", "refusal"))])
        self.assertEqual(found["verdicts"], {"matrix": {"Non conforme": {"Non conforme": 1}}, "wrong": []})
        self.assertEqual(found["reasons"], {"pdf.damaged": {"right": 1, "missed": 0, "unwarranted": 0}})

    def test_a_wrong_verdict_is_named(self):
        found = accuracy.assess([document("a", "Conforme", [])], [record("Non conforme", ("pdf.damaged", "refusal"))])
        self.assertEqual(found["verdicts"]["wrong"], ["a"])
        self.assertEqual(found["reasons"]["pdf.damaged"]["unwarranted"], 1)

    def test_a_missed_reason_counts_where_the_verdict_is_right(self):
        found = accuracy.assess(
            [document("a", "Non conforme", ["pdf.damaged", "size.over-limit"])],
            [record("Non conforme", ("pdf.damaged", "refusal"))])
        self.assertEqual(found["verdicts"]["wrong"], [])
        self.assertEqual(found["reasons"]["size.over-limit"]["missed"], 1)

    def test_no_verdict_is_a_wrong_one_and_a_fault(self):
        found = accuracy.assess([document("a", "Conforme", [])], [record(None)])
        self.assertEqual(found["verdicts"]["matrix"], {"Conforme": {"none": 1}})
        self.assertEqual((found["verdicts"]["wrong"], found["faults"]), (["a"], 1))

    def test_what_is_open_does_not_count(self):
        found = accuracy.assess([document("a", None, None)], [record("Conforme", ("pdf.repaired", "advice"))])
        self.assertEqual((found["verdicts"]["matrix"], found["reasons"]), ({}, {}))

    def test_a_note_may_be_given_and_must_be_where_it_is_known(self):
        note = ("pdf.embedded-files", "note")
        unasked = accuracy.assess([document("a", "Conforme", [])], [record("Conforme", note)])
        self.assertEqual(unasked["reasons"], {})
        asked = accuracy.assess([document("a", "Conforme", ["pdf.embedded-files"])], [record("Conforme", note)])
        self.assertEqual(asked["reasons"]["pdf.embedded-files"]["right"], 1)

    def test_facts_are_held_against_the_truth(self):
        found = accuracy.assess(
            [document("a", "Conforme", [], file_format="jpeg", protection="password", pages=[{}, {}])],
            [record("Conforme")])
        self.assertEqual(found["facts"]["format"], {"right": 0, "wrong": 1})
        self.assertEqual(found["facts"]["protection"], {"right": 0, "wrong": 1})
        self.assertEqual(found["facts"]["page_count"], {"right": 0, "wrong": 0})

    def test_nothing_is_assessed_where_nothing_is_known(self):
        self.assertIsNone(accuracy.assess([Document("a", 1, None)], [record("Conforme")]))
