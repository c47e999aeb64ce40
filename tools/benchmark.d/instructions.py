"""Instruction counts of fixed conversions: what a change costs, on a machine with any load."""
from __future__ import annotations

import json
import shutil
import subprocess
import sys

from place import BINARY, INSTRUCTIONS, ROOT, WORK

GROWN = 1.05            # more instructions than this share of the recorded ones is a change to look at
WEEKLY = "samples/weekly/2025-03-07/weekly-2025-03-07--"
# The conversions whose instructions are counted: our own files, so that everybody has them.
FIXED = (WEEKLY + "chromium.pdf", WEEKLY + "libreoffice.pdf", "samples/biweekly/2026-01-09/biweekly-2026-01-09--typst.pdf")


def count_instructions(path: str) -> int:
    """Instructions of one conversion: the program that is started, and the stages that its worker goes through.

    A worker closes all files and may write none, Callgrind's neither: it counts the parent only. So the stages are
    counted in a process of their own.
    """
    return counted("convert", "--compact", str(ROOT / path)) + counted("stages", "-n", "1", str(ROOT / path))


def counted(*arguments: str) -> int:
    # Callgrind runs threads one by one: the counts of two runs hardly differ. It does not read Swift's debug information.
    output, program = WORK / "callgrind.out", WORK / "briefing-without-debug-information"
    subprocess.run(["strip", "--strip-debug", "-o", str(program), str(BINARY)], check=True)
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", str(program), *arguments],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"benchmark: callgrind failed on {arguments[-1]}: {done.stderr.strip().splitlines()[-1]}")
    for line in output.read_text(errors="replace").splitlines():
        if line.startswith(("summary:", "totals:")):
            return int(line.split()[1])
    sys.exit(f"benchmark: callgrind wrote no summary for {arguments[-1]}")


def check(record: bool) -> bool:
    """Whether no fixed conversion takes more instructions than recorded, within the tolerance; or records them."""
    if not shutil.which("valgrind"):
        sys.exit("benchmark: valgrind is not here; on Debian: apt-get install valgrind")
    WORK.mkdir(parents=True, exist_ok=True)
    known = json.loads(INSTRUCTIONS.read_text()) if INSTRUCTIONS.exists() else {}
    counts, fine = {}, True
    for path in FIXED:
        counts[path] = count_instructions(path)
        before = known.get(path)
        change = counts[path] / before if before else 1
        grew = before is not None and change > GROWN
        fine = fine and not grew
        print(f"{counts[path] / 1e6:>10.1f} million  {f'{(change - 1) * 100:+.1f} %' if before else 'new':>8}  {'GREW  ' if grew else ''}{path}")
    if record:
        INSTRUCTIONS.write_text(json.dumps(counts, indent=2) + "\n")
        print(f"recorded in {INSTRUCTIONS.relative_to(ROOT)}")
        return True
    if not fine:
        print("benchmark: a conversion takes more instructions than recorded; make it cheaper, or say in the commit why it is worth it and record anew")
    return fine
