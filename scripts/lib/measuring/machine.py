"""On what it was measured: no figure means anything without it."""
import os
import platform
import subprocess

from .programs import Failure


def processors():
    """That this process may use."""
    return len(os.sched_getaffinity(0))


def describe(programs):
    """Processor, kernel, load and the versions that `guichet doctor` tells."""
    return {
        "processor": _processor(),
        "processors": processors(),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "kernel": f"{platform.system()} {platform.release()}",
        # Of the last minute, before the measuring: more than about 0.5 means that others were at work.
        "load": round(os.getloadavg()[0], 2),
        "guichet": _doctor(programs),
    }


def _processor():
    with open("/proc/cpuinfo") as info:
        names = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _doctor(programs):
    doctor = subprocess.run([programs.path("guichet"), "doctor", "--lang", "en"], capture_output=True, text=True)
    if doctor.returncode != 0:
        raise Failure(f"guichet doctor: {doctor.stderr.strip()}")
    lines = (line.split(None, 1) for line in doctor.stdout.splitlines())
    told = {line[0]: line[1].strip() for line in lines if len(line) == 2}
    names = ["guichet", "libraries", "isolation", "recognition", "policy"]
    return {name: told[name] for name in names if name in told}
