"""A measurement as Markdown."""


def markdown(measured):
    parts = [
        _machine(measured), _speed(measured["scaling"]), _cpu(measured["cpu"]), _memory(measured["memory"]),
        _accuracy(measured["accuracy"])
    ]
    return "\n".join(part for part in parts if part)


def table(head, rows):
    lines = ["| " + " | ".join(str(cell) for cell in row) + " |" for row in [head] + rows]
    # Figures stand to the right, the first column to the left.
    lines.insert(1, "|---" + "|--:" * (len(head) - 1) + "|")
    return "\n".join(lines) + "\n"


def _machine(measured):
    machine, described = measured["machine"], measured["set"]
    recipe = described["recipe"]
    forged = f", forged with seed {recipe['seed']}" if recipe else ""
    guichet = machine["guichet"]
    return "\n".join([
        f"## guichet {guichet['guichet']} on {described['documents']} documents, "
        f"{described['bytes'] / 1e6:.1f} MB{forged}", "",
        f"{machine['processor']}, {machine['processors']} processors, {machine['memory_bytes'] / 2**30:.0f} GiB, "
        f"{machine['kernel']}, load {machine['load']}; {measured['when']}; of {measured['runs']} runs the median speed "
        "and the least CPU time.  ",
        f"{guichet['libraries']}; isolation {guichet['isolation']}; recognition {guichet['recognition']}.", ""
    ])


def _speed(scaling):
    return table(["jobs", "files/s", "MB/s", "times one job"], [
        [each["jobs"], *(f"{each[name]:.1f}" for name in ("files_per_second", "megabytes_per_second")),
         f"{each['speed_up']:.2f}"]
        for each in scaling
    ])


def _cpu(cpu):
    bare = cpu["bare_jpeg_ms"]
    rows = [
        [kind, each["documents"], f"{each['ms_a_file']:.2f}", "–" if each["ratio"] is None else f"{each['ratio']:.2f}"]
        for kind, each in cpu["kinds"].items()
    ]
    unit = f"; bare decoding of a JPEG takes {bare:.2f} ms" if bare else ""
    return (f"CPU time over all processes, without the start of {cpu['start_ms']:.0f} ms{unit}:\n\n"
            + table(["kind", "files", "ms a file", "× bare decoding"], rows))


def _memory(memory):
    return table(["resident peak", "MB"], [[name, f"{size / 1e6:.1f}"] for name, size in memory.items()])


def _accuracy(accuracy):
    if accuracy is None:
        return ""
    matrix = accuracy["verdicts"]["matrix"]
    given = ["Conforme", "Non conforme", "none"]
    verdicts = table(["known as", *(f"found {name}" for name in given)],
                     [[expected, *(row.get(name, 0) for name in given)] for expected, row in sorted(matrix.items())])
    reasons = table(["reason", "right", "missed", "unwarranted"],
                    [[code, *counts.values()] for code, counts in accuracy["reasons"].items()])
    facts = table(["fact", "right", "wrong"],
                  [[name, *counts.values()] for name, counts in accuracy["facts"].items()])
    return "\n".join([verdicts, reasons, facts])
