"""Records of guichet under the JSON Schema that is published for them."""

import json
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = ROOT / "Schemas" / "guichet-1.schema.json"


def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def records(report: Path) -> Iterator[tuple[int, object]]:
    """The number of each line, from 1, and what it holds."""
    with report.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            yield number, json.loads(line)
