"""Python environments of their own below .build, for what the system's Python does not have."""
import os
import subprocess
import sys

from .programs import ROOT


def interpreter(name, packages, imports):
    """Of the environment of that name, made where it is missing; None where that cannot be done."""
    environment = os.path.join(ROOT, ".build", name)
    python = os.path.join(environment, "bin", "python")
    check = [python, "-c", imports]
    if os.path.exists(python) and subprocess.run(check, capture_output=True).returncode == 0:
        return python
    steps = [
        [sys.executable, "-m", "venv", "--clear", environment],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages],
        check,
    ]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True)
        if done.returncode != 0:
            print(f"{' '.join(step)}: {done.stderr.strip()}", file=sys.stderr)
            return None
    return python
