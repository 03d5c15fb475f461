"""A set of documents, with what is known of each where it was forged."""
import hashlib
import json
import os
import subprocess
from typing import NamedTuple, Optional

from .programs import Failure

KINDS = ("pdf", "jpeg", "png")
OTHER = "other"


class Document(NamedTuple):
    path: str
    bytes: int
    # A line of truth.jsonl.
    truth: Optional[dict]

    @property
    def name(self):
        return self.truth["file"] if self.truth else self.path


class DocumentSet:
    """Documents in a fixed order. `recipe` is how they were forged, None where they were found."""

    def __init__(self, documents, truth_digest, recipe=None):
        if not documents:
            raise Failure("there is nothing to check")
        self.documents = documents
        self.truth_digest = truth_digest
        self.recipe = recipe

    @property
    def paths(self):
        return [document.path for document in self.documents]

    @property
    def bytes(self):
        return sum(document.bytes for document in self.documents)

    def write_list(self, path, documents=None, times=1):
        """Writes a list for --files-from: paths, each ended by NUL, since a name may hold anything else."""
        documents = self.documents if documents is None else documents
        with open(path, "wb") as file:
            file.write(b"".join(os.fsencode(document.path) + b"\0" for document in documents) * times)


def forge(programs, directory, count, seed, mix=None):
    command = [programs.path("guichet-forge"), "--count", str(count), "--seed", str(seed), "--out", directory]
    forging = subprocess.run(command + (["--mix", mix] if mix else []), capture_output=True, text=True)
    if forging.returncode != 0:
        raise Failure(f"guichet-forge: {forging.stderr.strip()}")
    found = find(directory)
    return DocumentSet(found.documents, found.truth_digest, {"count": count, "seed": seed, "mix": mix})


def find(directory):
    """Takes a set with a truth.jsonl, or else all files below a directory but the hidden ones."""
    truth_path = os.path.join(directory, "truth.jsonl")
    if os.path.exists(truth_path):
        return _with_truth(directory, truth_path)
    paths = []
    for parent, directories, names in os.walk(directory):
        directories[:] = sorted(name for name in directories if not name.startswith("."))
        paths += [os.path.join(parent, name) for name in sorted(names) if not name.startswith(".")]
    paths = [path for path in paths if os.path.isfile(path)]
    return DocumentSet([Document(path, os.path.getsize(path), None) for path in paths], None)


def _with_truth(directory, truth_path):
    with open(truth_path, "rb") as file:
        content = file.read()
    below = os.path.join(directory, "documents")
    below = below if os.path.isdir(below) else directory
    documents = []
    for line in content.splitlines():
        truth = json.loads(line)
        path = os.path.join(below, truth["file"])
        if not os.path.exists(path):
            path = os.path.join(directory, truth["file"])
        if not os.path.isfile(path):
            raise Failure(f"{path} is in truth.jsonl and not there")
        documents.append(Document(path, os.path.getsize(path), truth))
    return DocumentSet(documents, hashlib.sha256(content).hexdigest())


def kind(file_format):
    """What a document counts as: its format where it is one that is accepted."""
    return file_format if file_format in KINDS else OTHER
