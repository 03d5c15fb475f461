"""Programs that people bring a file under a limit with."""
import os
import shutil
import sys
from typing import Callable, NamedTuple

LIMIT = 5_000_000
PICTURES = ("jpeg", "png")
DOCUMENTS = ("scan", "mixed")


class Peer(NamedTuple):
    name: str
    # The kinds that it takes.
    takes: tuple
    # The ending of what it makes; None for that of the original.
    ending: str
    # From the original and the remedy to be made to a command.
    command: Callable


def installed():
    """Those that are here, and the names of the others."""
    search = os.path.join(os.path.dirname(os.path.abspath(__file__)), "search.py")
    # Debian gives ImageMagick's program this name, whatever others are called `convert`.
    magick = shutil.which("convert-im6.q16") or shutil.which("magick") or "magick"
    peers = [
        Peer("ImageMagick", PICTURES, ".jpg",
             lambda original, remedy: [magick, original, "-define", "jpeg:extent=5MB", remedy]),
        # Its size is in units of 1,024 bytes, and it comes out up to a percent above.
        Peer("jpegoptim", ("jpeg",), None,
             lambda original, remedy: ["sh", "-c", 'exec jpegoptim --quiet --strip-all --stdout --size="$1" "$2" >"$3"',
                                       "sh", str(LIMIT * 99 // 100 // 1024), original, remedy]),
        Peer("Pillow, by halves", PICTURES, ".jpg",
             lambda original, remedy: [sys.executable, search, str(LIMIT), original, remedy]),
        Peer("Ghostscript /ebook", DOCUMENTS, None,
             lambda original, remedy: ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite",
                                       "-dPDFSETTINGS=/ebook", f"-sOutputFile={remedy}", original]),
    ]
    needs = {"jpegoptim": "jpegoptim", "ImageMagick": magick, "Ghostscript /ebook": "gs"}
    here = [peer for peer in peers if shutil.which(needs.get(peer.name, sys.executable))]
    return here, [peer.name for peer in peers if peer not in here]
