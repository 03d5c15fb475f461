#!/usr/bin/env python3
"""Checks documents with guichet on a Spark cluster. Each document has one record in the result, whatever ran twice.

    check.py LIST OUT           with a Python that has PySpark: all processors of this machine
    spark-submit check.py …     on the cluster that spark-submit names

LIST names documents, or is a directory; they are on storage that every machine sees under the same path, and so is OUT.
guichet and guichet-worker are installed on every machine. OUT must not be there yet; below it will be

    records     all records as JSON lines, as guichet wrote them
    parquet     what an analyst asks of them, typed: a row for each document
    reasons     a row for each reason of each document

Why nothing is doubled or lost: a partition is a list of paths, and guichet answers each path in it with one record.
Where a task dies, and where two attempts at it run side by side, Spark's committer moves the files of exactly one
attempt into place, whole; since records bear no times, it does not matter which. There is nothing to de-duplicate.
"""
import argparse
import base64
import json
import math
import os
import shlex
import subprocess
import sys
import tempfile
import time

from pyspark.sql import SparkSession
from pyspark.sql.functions import explode

FAILED = 70
LEFT_BEHIND = ("thumbs.db", "desktop.ini", "__macosx")

# What of a record is worth a column. The rest, such as what is known of pictures and attachments, is in `records`.
QUANTITY = "struct<value: double, unit: string>"
WORDS = "struct<fr: string, en: string>"
REASON = f"""struct<code: string, severity: string, pages: array<int>, region: array<double>, measured: {QUANTITY},
    limit: {QUANTITY}, message: {WORDS}, action: {WORDS}>"""
PAGE = """struct<number: int, kind: string, width_mm: double, height_mm: double, characters: bigint,
    dpi: struct<x: double, y: double, method: string, confidence: string>, legibility: struct<score: double>>"""
RECORD = f"""
    path string, path_bytes string, id string, bytes bigint, sha256 string, modified timestamp, verdict string,
    failure string, fault struct<code: string, message: {WORDS}>, reasons array<{REASON}>,
    examination struct<format: string, puid: string, page_count: int, signed: boolean, repaired: boolean,
        protection: struct<kind: string, method: string>, active_content: array<string>, pages: array<{PAGE}>>,
    context struct<policy: string, program: string, libraries: string, recognition: string, isolation: string>"""


class Failure(Exception):
    """What keeps us from a complete result, in words for who called us."""


def main():
    arguments = parse()
    entries = entries_of(arguments.list)
    if not entries:
        raise Failure(f"{arguments.list}: nothing to check")
    spark = session()
    try:
        if arguments.measure:
            return measure(spark, entries, arguments)
        write_records(spark, entries, arguments, below(arguments.out, "records"))
        write_tables(spark, arguments.out, len(entries))
    finally:
        spark.stop()
    return 0


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", help="lines, NUL-separated paths, JSON lines with path and id, or a directory")
    parser.add_argument("out", help="where to write; any file system that Spark knows")
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--partitions", type=int, metavar="N", help="how many parts to make")
    sizes.add_argument(
        "--partition-size", type=int, metavar="N", default=300,
        help="documents in a part, which is what is done again after a failure (default: 300)")
    parser.add_argument("--guichet", default="guichet", metavar="PROGRAM", help="on every machine (default: from PATH)")
    parser.add_argument("--policy", default="edoc-perso")
    parser.add_argument(
        "--measure", type=int, metavar="RUNS",
        help="write no result, but compare the throughput with that of guichet alone on this machine, in turns")
    arguments = parser.parse_args()
    numbers = (arguments.partitions, arguments.partition_size, arguments.measure)
    if any(number is not None and number < 1 for number in numbers):
        parser.error("numbers start at 1")
    return arguments


def session():
    """Settings of spark-submit win over these."""
    builder = SparkSession.builder.appName("guichet")
    # The first algorithm moves nothing before the whole job is done: what can be seen is complete.
    builder = builder.config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
    # guichet is the process that needs the processor; it checks one document at a time, so that a task is one core.
    builder = builder.config("spark.task.cpus", "1").config("spark.ui.showConsoleProgress", "false")
    return builder.getOrCreate()


def entries_of(path):
    """One line of JSON for each document: nothing in a name can be taken for the end of the line."""
    if os.path.isdir(path):
        return [entry(os.fsencode(found)) for found in files_below(path)]
    with open(path, "rb") as file:
        content = file.read()
    if content.startswith(b"{"):
        return [line.decode() for line in content.split(b"\n") if line.strip()]
    separator = b"\0" if b"\0" in content.partition(b"\n")[0] else b"\n"
    return [entry(name) for name in content.split(separator) if name]


def entry(name):
    path = os.path.abspath(name)
    try:
        named = {"path": path.decode()}
    except UnicodeDecodeError:
        named = {"path": path.decode(errors="replace"), "path_bytes": base64.b64encode(path).decode()}
    return json.dumps(named, ensure_ascii=False)


def files_below(directory):
    """As `guichet check` finds them: neither hidden files nor what systems leave behind."""
    for parent, directories, names in os.walk(directory):
        directories[:] = sorted(name for name in directories if is_document(name))
        yield from (os.path.join(parent, name) for name in sorted(names) if is_document(name))


def is_document(name):
    return not name.startswith((".", "~$")) and name.lower() not in LEFT_BEHIND


def records_of(spark, entries, arguments):
    """The records as an RDD of lines, in the order of the entries."""
    parts = arguments.partitions or math.ceil(len(entries) / arguments.partition_size)
    check = guichet(arguments, jobs=1) + ["--files-from", "-", "--report", "-"]
    # Refused and unverifiable documents are results; so is that an empty part has nothing to check. All else fails the
    # task, and Spark tries it again.
    judged = '"$@"; status=$?; case $status in 0|3|4|66) exit 0;; esac; exit $status'
    command = shlex.join(["/bin/sh", "-c", judged, "guichet", *check])
    # Without an environment of ours it would have none at all.
    environment = {name: os.environ[name] for name in ("PATH", "GUICHET_WORKER") if name in os.environ}
    return spark.sparkContext.parallelize(entries, parts).pipe(command, environment, checkCode=True)


def guichet(arguments, jobs):
    program = arguments.guichet if "/" not in arguments.guichet else os.path.abspath(arguments.guichet)
    return [program, "check", "--policy", arguments.policy, "--no-times", "--quiet", "--jobs", str(jobs)]


def write_records(spark, entries, arguments, target):
    records_of(spark, entries, arguments).saveAsTextFile(target)


def write_tables(spark, out, expected):
    """Made from the records that are written, so that no document is examined for them again."""
    records = spark.read.schema(RECORD).option("lineSep", "\n").option("mode", "FAILFAST").json(below(out, "records"))
    records.write.parquet(below(out, "parquet"))
    records = spark.read.parquet(below(out, "parquet"))
    reasons = records.select("path", "id", "sha256", "verdict", explode("reasons").alias("reason"))
    reasons.select("path", "id", "sha256", "verdict", "reason.*").write.parquet(below(out, "reasons"))
    found = records.count()
    if found != expected:
        raise Failure(f"{found} records of {expected} documents: the result is not to be used")
    counts = records.groupBy("verdict").count().collect()
    print(", ".join(sorted(f"{verdict or 'Non vérifiable'}: {count}" for verdict, count in counts)))


def below(out, name):
    return f"{out.rstrip('/')}/{name}"


def measure(spark, entries, arguments):
    """Prints files/s through Spark and alone with as many processes: of the faster of their runs, since what else the
    machine does can only slow one down. Spark's own start is left out, those of guichet in each part are not."""
    processes = spark.sparkContext.defaultParallelism
    through, alone = [], []
    with tempfile.TemporaryDirectory(prefix="guichet-measure-") as scratch:
        listed, report = os.path.join(scratch, "list"), os.path.join(scratch, "report.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.write("".join(line + "\n" for line in entries))
        command = guichet(arguments, jobs=processes) + ["--files-from", listed, "--report", report]
        # Starts the executors and their Python, and brings the documents into memory.
        write_records(spark, entries, arguments, os.path.join(scratch, "first"))
        for run in range(arguments.measure):
            target = os.path.join(scratch, f"records-{run}")
            alone.append(seconds(lambda: subprocess.run(command, check=False)))
            through.append(seconds(lambda: write_records(spark, entries, arguments, target)))
    rates = [len(entries) / min(times) for times in (through, alone)]
    print(f"{len(entries)} documents, {processes} processes, best of {arguments.measure}")
    print(f"Spark: {rates[0]:.1f} files/s; guichet check: {rates[1]:.1f} files/s; share: {rates[0] / rates[1]:.0%}")
    return 0


def seconds(body):
    start = time.monotonic()
    body()
    return time.monotonic() - start


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(print(f"check.py: {failure}", file=sys.stderr) or FAILED)
