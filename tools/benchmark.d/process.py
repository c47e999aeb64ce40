"""One run of a whole process, and figures over several."""
from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    wall: float
    cpu: float
    megabytes: float
    status: int


def run(command: list[str], limit: float = 600) -> Run:
    """One run of a whole process; its output is thrown away."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = start + limit
    while True:
        # `wait4` gives this child's own times and memory; with a limit it must be asked, not waited for, when it takes long.
        pid, status, usage = os.wait4(process.pid, os.WNOHANG if limit else 0)
        if pid:
            break
        if time.monotonic() > deadline:
            process.kill()
            _, status, usage = os.wait4(process.pid, 0)
            break
        time.sleep(0.0005)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def spread(values: list[float]) -> dict[str, float]:
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}
