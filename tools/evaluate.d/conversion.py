"""Converts one document and has the result validated and scored."""
from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from place import BINARY, SHARED
from results import STATUS, Document, Result


def convert(document: Document, output: Path, limit: float) -> Result:
    """Converts in a process of its own; the clock and the memory are that process's."""
    result = Result(document.name, document.measure)
    start = time.monotonic()
    with output.open("wb") as out, output.with_suffix(".err").open("wb") as err:
        process = subprocess.Popen([BINARY, "convert", document.pdf], stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        timed_out = threading.Event()
        timer = threading.Timer(limit, lambda: (timed_out.set(), process.kill()))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    result.seconds = round(time.monotonic() - start, 3)
    result.megabytes = usage.ru_maxrss // 1024
    code = process.returncode
    if timed_out.is_set():
        result.status = "TIMEOUT"
    elif code < 0:
        result.status = signal.Signals(-code).name
    else:
        result.status = STATUS.get(code, f"EXIT {code}")
    if code > 1 and output.stat().st_size:
        result.status = f"OUTPUT {code}"           # a failure must leave standard output empty
    return result


def run_tool(name: str, *arguments: str | Path) -> str | None:
    tool = SHARED / "tools" / name
    if not tool.is_file():
        return None
    done = subprocess.run([sys.executable, tool, *arguments], capture_output=True, text=True)
    return done.stdout


def evaluate(document: Document, folder: Path, limit: float) -> Result:
    output = folder / (document.name.replace("/", "__") + ".json")
    result = convert(document, output, limit)
    if result.status in ("ok", "partial"):
        report = run_tool("validate_model.py", output)
        if report is not None:
            output.with_suffix(".valid.txt").write_text(report, encoding="utf-8")
            counts = re.search(r"(\d+) violations, (\d+) warnings$", report.strip())
            result.violations, result.warnings = (int(counts[1]), int(counts[2])) if counts else (1, 0)
    if document.measure and document.truth:
        report = run_tool(f"score_{document.measure}.py", "--json", output, document.truth)
        if report:
            output.with_suffix(".score.json").write_text(report, encoding="utf-8")
            result.scores = flat(json.loads(report))
    return result


def flat(report: dict) -> dict[str, float | None]:
    """All scores of a scorer's report by name: the overall one, groups and metrics."""
    scores = {"overall": report["overall"]} if "overall" in report else {}
    scores |= report.get("groups", {})
    for name, value in report.get("metrics", {}).items():
        scores[name] = value.get("score") if isinstance(value, dict) else value
    return scores
