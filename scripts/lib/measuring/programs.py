"""The programs that are measured, and what one run of a program costs."""
import os
import subprocess
import threading
import time
from typing import NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
RELEASE = os.path.join(ROOT, ".build", "release")


class Failure(Exception):
    """Something that keeps us from measuring, in words for who called us."""


class Run(NamedTuple):
    """One run of a program, with all the processes that it started and waited for."""

    status: int
    wall_seconds: float
    cpu_seconds: float
    # Resident, of the largest of these processes.
    largest_bytes: int
    # Resident, of the program itself and of the largest process that it started; 0 where it was too short to be seen.
    own_bytes: int
    child_bytes: int
    # Resident, of the largest process at any remove below the program; 0 as above.
    descendant_bytes: int
    # CPU time of the one of these that used the most, as far as it was seen; 0 as above.
    descendant_cpu_seconds: float


class Programs:
    """Where guichet, guichet-forge and guichet-bare are."""

    def __init__(self, directory=RELEASE):
        self.directory = os.path.abspath(directory)

    def path(self, name):
        path = os.path.join(self.directory, name)
        if not os.access(path, os.X_OK):
            raise Failure(f"{path} is not there: swift build -c release --product {name}")
        return path


def run(command, standard_input=None, standard_output=subprocess.DEVNULL, watching=False):
    """Runs a program to its end, its standard input from the file of that name. With `watching`, looks at the memory of
    its processes every 5 ms, which costs these CPU time too where there are several."""
    with open(standard_input or os.devnull, "rb") as source:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=source, stdout=standard_output, stderr=subprocess.DEVNULL)
        watch = _Watch(process.pid) if watching else None
        # The usage that wait4 gives is that of the process and of all that it has waited for.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    peaks = watch.end() if watch else (0, 0, 0, 0)
    return Run(process.returncode, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, *peaks)


class _Watch:
    """Follows the resident peaks of a process and of those below it, and the CPU time of these."""

    def __init__(self, pid):
        self._pid = pid
        self._peaks = (0, 0, 0, 0)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def end(self):
        self._ended.set()
        self._thread.join()
        return self._peaks

    def _follow(self):
        while not self._ended.wait(0.005):
            own, child, descendant, longest = self._peaks
            children = _children(self._pid)
            descendants = _with_descendants(children)
            self._peaks = (
                max(own, _resident_peak(self._pid)),
                max([child] + [_resident_peak(pid) for pid in children]),
                max([descendant] + [_resident_peak(pid) for pid in descendants]),
                max([longest] + [_cpu_seconds(pid) for pid in descendants]),
            )


def _resident_peak(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


def _cpu_seconds(pid):
    try:
        with open(f"/proc/{pid}/stat") as status:
            # What stands before may hold spaces: the name of the program.
            fields = status.read().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0


def _with_descendants(pids):
    return pids + [below for pid in pids for below in _with_descendants(_children(pid))]


def _children(pid):
    """Those of every thread: each thread has the processes that it started."""
    children = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as listed:
                children += listed.read().split()
    except OSError:
        pass
    return children
