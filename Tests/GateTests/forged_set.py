"""A small set of documents with known truth, made here, and programs that are slower on purpose."""
import json
import os
import struct
import zlib


FORGED = (("jpeg", "jpg", "Non conforme", ["legibility.blank"]), ("png", "png", "Non conforme", ["legibility.blank"]),
          ("text", "txt", "Non conforme", ["format.unsupported"]))


def write_set(directory, count=40):
    """JPEGs and PNGs that are all gray, and text files, which are not accepted; with their truth.jsonl."""
    os.mkdir(os.path.join(directory, "documents"))
    truths = []
    for number in range(count):
        file_format, extension, verdict, reasons = FORGED[number % len(FORGED)]
        name = f"{number:03}.{extension}"
        truths.append({
            "file": name, "recipe": file_format, "format": file_format, "protection": "none",
            "verdict": verdict, "reasons": reasons, "pages": [],
        })
        contents = {"jpeg": _jpeg(2000 + 8 * number), "png": _png(64 + number), "text": b"Bonjour\n" * 20}
        with open(os.path.join(directory, "documents", name), "wb") as file:
            file.write(contents[file_format])
    write_truth(directory, truths)
    return truths


def write_truth(directory, truths):
    with open(os.path.join(directory, "truth.jsonl"), "w", encoding="utf-8") as file:
        file.writelines(json.dumps(truth) + "\n" for truth in truths)


SLOWER_GUICHET = """#!/usr/bin/env python3
import os, sys, time
if "--files-from" in sys.argv:
    with open(sys.argv[sys.argv.index("--files-from") + 1], "rb") as file:
        documents = file.read().count(0)
    while time.process_time() < 0.03 * documents: pass
os.execv({guichet!r}, sys.argv)
"""


def write_slower_programs(directory, programs):
    """The programs of another directory, of which guichet takes 30 ms of CPU time more for each document."""
    os.symlink(os.path.join(programs, "guichet-bare"), os.path.join(directory, "guichet-bare"))
    guichet = os.path.join(directory, "guichet")
    with open(guichet, "w", encoding="utf-8") as file:
        file.write(SLOWER_GUICHET.format(guichet=os.path.join(programs, "guichet")))
    os.chmod(guichet, 0o755)


def _jpeg(side):
    """Gray and square, every coefficient zero: for each block a bit for no difference and a bit for its end."""
    side -= side % 8

    def segment(marker, content):
        return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content

    one_code = bytes([1] + [0] * 15 + [0])
    bits = 2 * (side // 8) ** 2
    scan = bytes(bits // 8) + (bytes([0xFF >> bits % 8]) if bits % 8 else b"")
    return (b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64)
            + segment(0xC0, struct.pack(">BHHBBBB", 8, side, side, 1, 1, 0x11, 0))
            + segment(0xC4, b"\x00" + one_code) + segment(0xC4, b"\x10" + one_code)
            + segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + scan + b"\xff\xd9")


def _png(side):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xf0" * side) * side
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
