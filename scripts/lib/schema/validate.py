"""usage: validate.py REPORT…: validates every record of JSON lines reports. Ends with 1 where one is not valid."""

import sys
from collections import Counter
from pathlib import Path

from records import records, validator


def main(reports: list[str]) -> int:
    schema = validator()
    invalid = 0
    seen: Counter[str] = Counter()
    count = 0
    for report in map(Path, reports):
        before = count
        for number, record in records(report):
            count += 1
            for error in schema.iter_errors(record):
                invalid += 1
                print(f"{report.name}:{number}: {record.get('path')}: {error.json_path}: {error.message}", file=sys.stderr)
            seen.update(reason["code"] for reason in record["reasons"])
            if record["fault"]:
                seen[record["fault"]["code"]] += 1
        if count == before:
            print(f"{report.name}: there is no record in it", file=sys.stderr)
            invalid += 1
    print(f"schema: {count} records of {len(reports)} reports with {len(seen)} reason and fault codes, {invalid} errors")
    return 1 if invalid else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
