"""The schema refuses what no record may be. Run by scripts/test-schema, which names a report by GUICHET_REPORT."""

import copy
import os
import unittest
from pathlib import Path

from records import records, validator

REPORT = os.environ.get("GUICHET_REPORT")


def objects(value: object, path: str = "$"):
    """Every object inside a record, with where it is."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from objects(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, f"{path}[{index}]")


@unittest.skipUnless(REPORT, "GUICHET_REPORT names no report")
class SpoiltRecords(unittest.TestCase):
    def setUp(self) -> None:
        self.schema = validator()
        self.records = [record for _, record in records(Path(REPORT))]

    def refuses(self, change, among=lambda record: True) -> None:
        suitable = [record for record in self.records if among(record)]
        self.assertTrue(suitable, "the report has no such record")
        for record in suitable:
            spoilt = copy.deepcopy(record)
            change(spoilt)
            self.assertFalse(self.schema.is_valid(spoilt), spoilt["path"])

    def test_every_key_of_every_object_is_needed_and_no_other_is_allowed(self) -> None:
        for record in self.records:
            for path, _ in list(objects(record)):
                for spoil in (lambda found: found.popitem(), lambda found: found.update(surplus=None)):
                    spoilt = copy.deepcopy(record)
                    spoil(dict(objects(spoilt))[path])
                    self.assertFalse(self.schema.is_valid(spoilt), f"{record['path']}: {path}")

    def test_an_unknown_word_is_refused(self) -> None:
        refused = lambda record: record["reasons"]
        self.refuses(lambda record: record["reasons"][0].update(code="pdf.ugly"), refused)
        self.refuses(lambda record: record["reasons"][0].update(severity="fatal"), refused)
        examined = lambda record: record["examination"]
        self.refuses(lambda record: record["examination"].update(format="PDF"), examined)
        self.refuses(lambda record: record.update(schema="guichet/2"))
        self.refuses(lambda record: record.update(verdict="conforme"))

    def test_numbers_have_ranges(self) -> None:
        measured = lambda record: any(
            page["legibility"] and page["legibility"]["score"] is not None
            for page in (record["examination"] or {"pages": []})["pages"]
        )

        def overstate(record) -> None:
            for page in record["examination"]["pages"]:
                if page["legibility"]:
                    page["legibility"]["score"] = 101

        self.refuses(overstate, measured)
        self.refuses(lambda record: record.update(bytes=-1))
        self.refuses(lambda record: record["elapsed_ms"].update(examine=0.5), lambda record: record["elapsed_ms"])

    def test_verdict_reasons_and_fault_agree(self) -> None:
        judged = lambda record: record["fault"] is None
        self.refuses(lambda record: record.update(verdict=None), judged)
        self.refuses(lambda record: record.update(reasons=[]), lambda record: record["verdict"] == "Non conforme")
        self.refuses(
            lambda record: record.update(verdict="Conforme"), lambda record: record["verdict"] == "Non conforme"
        )
        fault = {"code": "file.not-found", "message": {"fr": "Absent.", "en": "Missing."}}
        self.refuses(lambda record: record.update(fault=fault), judged)


if __name__ == "__main__":
    unittest.main()
