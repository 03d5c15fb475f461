"""usage: terminal_picture.py COMMAND <OUTPUT >SVG: shows what a terminal would, from text with colours (SGR)."""

import re
import sys
import textwrap
from html import escape

COLUMNS = 118
COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "36": "#79c0ff"}
CELL, LINE, MARGIN = 8.4, 20, 20
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")


def wrapped(line: str) -> list[str]:
    """Lines that are too long go on below, as far in as they began. Sequences have no width."""
    plain = SEQUENCE.sub("", line)
    if len(plain) <= COLUMNS:
        return [line]
    indent = " " * (len(plain) - len(plain.lstrip()) + 2)
    # A sequence is kept as one character that belongs to no text while the line is broken.
    sequences = SEQUENCE.findall(line)
    marked = SEQUENCE.sub("\ue000", line)
    pieces = textwrap.wrap(marked, COLUMNS, subsequent_indent=indent, break_long_words=False, drop_whitespace=True)
    codes = iter(sequences)
    return [re.sub("\ue000", lambda _: f"\x1b[{next(codes)}m", piece) for piece in pieces]


def spans(line: str) -> str:
    """The text of a line with its styles; a style ends with its line."""
    result, style = [], ""
    for index, part in enumerate(SEQUENCE.split(line)):
        if index % 2:
            code = part or "0"
            style = (
                f'fill="{COLOURS[code]}"' if code in COLOURS else 'opacity="0.6"' if code == "2"
                else 'font-weight="bold"' if code == "1" else ""
            )
        elif part:
            result.append(f"<tspan {style}>{escape(part)}</tspan>" if style else escape(part))
    return "".join(result)


def main(command: str) -> None:
    lines = [f"\x1b[1m$ {command}\x1b[0m"]
    for line in sys.stdin.read().rstrip("\n").split("\n"):
        lines += wrapped(line)
    width, height = MARGIN * 2 + COLUMNS * CELL, MARGIN * 2 + len(lines) * LINE
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">')
    print(f"<title>{escape(command)}</title>")
    print(f'<rect width="{width:.0f}" height="{height}" rx="8" fill="#0d1117"/>')
    print('<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">')
    for number, line in enumerate(lines):
        y = MARGIN + number * LINE + 14
        print(f'<text x="{MARGIN}" y="{y}" xml:space="preserve">{spans(line)}</text>')
    print("</g>\n</svg>")


if __name__ == "__main__":
    main(sys.argv[1])
