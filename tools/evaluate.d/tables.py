"""What came of all documents, as tables."""
from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from results import COLUMNS, Result

WORSE = 0.0005          # a smaller drop is noise of rounding


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in unicodedata.normalize("NFC", text))


def show(rows: list[list[str]]) -> None:
    """A table: the first column to the left, the others to the right."""
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [" " * (most - width(cell)) + cell for cell, most in zip(row, widths)]
        cells[0] = row[0] + " " * (widths[0] - width(row[0]))
        print("  ".join(cells).rstrip())


def mean(values: Iterable[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if there else None


def number(value: float | None) -> str:
    return "·" if value is None else f"{value:.3f}"


def short(name: str) -> str:
    return name if width(name) <= 60 else "…" + name[-59:]


def report(results: list[Result], before: dict[str, Result]) -> None:
    for measure, columns in COLUMNS.items():
        mine = [result for result in results if result.measure == measure]
        if not mine:
            continue
        heads = list(columns) + (["+/-"] if before and columns else [])
        rows = [[f"[{measure or 'no truth'}]", "status", "s", "MB", "invalid", "warn", *heads]]
        for result in mine:
            counts = ["·" if count is None else str(count) for count in (result.violations, result.warnings)]
            scores = [number(result.scores.get(metric)) for metric in columns.values()]
            rows.append([short(result.document), result.status, f"{result.seconds:.2f}", str(result.megabytes), *counts, *scores])
            if before and columns:
                change = difference(result, before)
                rows[-1].append("·" if change is None else "=" if abs(change) < WORSE else f"{change:+.3f}")
        if len(mine) > 1:
            total = [f"mean of {len(mine)}", "", f"{mean(r.seconds for r in mine):.2f}", "", "", ""]
            total += [number(mean(r.scores.get(metric) for r in mine)) for metric in columns.values()]
            changes = mean(difference(r, before) for r in mine)
            rows.append(total + ([f"{changes or 0:+.3f}"] if before and columns else []))
        show(rows)
        print()


def coverage(results: list[Result], folder: Path) -> list[str]:
    """Prints the glyphs' ledger by folder of the documents; returns the documents whose ledger does not add up to 0 unplaced."""
    sums: dict[str, Counter[str]] = {}
    faulty = []
    for result in results:
        output = folder / (result.document.replace("/", "__") + ".json")
        if result.status not in ("ok", "partial"):
            continue
        ledger = json.loads(output.read_text(encoding="utf-8"))["coverage"]
        counts = Counter({f"dropped: {reason}": count for reason, count in ledger.pop("dropped", {}).items()}) + Counter(ledger)
        if counts["unplaced"] or 2 * counts["glyphs"] != counts.total():
            faulty.append(result.document)
        sums.setdefault(str(Path(result.document).parent), Counter()).update(counts + Counter(documents=1))
    total = sum(sums.values(), Counter())
    heads = [head for head in ("documents", "glyphs", "content", "furniture") if head in total]
    heads += sorted(head for head in total if head.startswith("dropped")) + ["unplaced"]
    rows = [["[coverage]", *heads]] + [[name, *(str(sums[name][head]) for head in heads)] for name in sorted(sums)]
    show(rows + [["all", *(str(total[head]) for head in heads)]])
    print()
    return faulty


def difference(result: Result, before: dict[str, Result]) -> float | None:
    old = before.get(result.document)
    if old is None or old.main_score is None or result.main_score is None:
        return None
    return result.main_score - old.main_score
