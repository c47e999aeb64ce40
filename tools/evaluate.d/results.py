"""A document to be converted, and what came of it."""
from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from place import CORPUS, ROOT

# Endings that a conversion may have; anything else is a fault of the program.
STATUS = {0: "ok", 1: "partial", 64: "usage", 65: "unreadable", 66: "no input", 74: "no output", 77: "password"}
# The columns of a measure's table: heading -> metric. The first one is compared with --against.
COLUMNS: dict[str, dict[str, str]] = {
    "briefing": {"overall": "overall", "text": "text and structure", "tables": "tables", "notes": "notes",
                 "articles": "articles and sections", "frame": "frame", "exact": "blocks.exact", "segm": "blocks.segmentation",
                 "parent": "blocks.parent", "inPlace": "blocks.inPlace", "cells": "tables.cells", "refs": "references.exact"},
    "source": {"chars": "chars.f1", "recall": "chars.recall", "precis": "chars.precision", "space": "spacing.f1",
               "parag": "paragraphs.whole", "split": "paragraphs.split", "merged": "paragraphs.merged", "lost": "paragraphs.lost",
               "order": "order", "tables": "tables.f1", "cellF1": "tables.cellF1", "teds": "tables.teds", "notes": "notes.f1"},
    "icdar": {"f1": "complete.f1", "precis": "complete.precision", "recall": "complete.recall", "loose": "complete.looseF1",
              "detect": "detection.f1", "pure": "detection.pure", "complete": "detection.complete"},
    "": {},
}


@dataclass
class Document:
    """A PDF, and the measure (a key of COLUMNS) with the truth that it is scored against."""
    pdf: Path
    measure: str = ""
    truth: Path | None = None

    @property
    def name(self) -> str:
        for folder in (ROOT, CORPUS):
            if self.pdf.is_relative_to(folder):
                return str(self.pdf.relative_to(folder))
        return self.pdf.name


@dataclass
class Result:
    document: str
    measure: str
    status: str = ""
    seconds: float = 0
    megabytes: int = 0
    violations: int | None = None
    warnings: int | None = None
    scores: dict[str, float | None] = field(default_factory=dict)

    @property
    def is_fault(self) -> bool:
        return self.status not in STATUS.values() or bool(self.violations)

    @property
    def main_score(self) -> float | None:
        return next((self.scores.get(metric) for metric in COLUMNS[self.measure].values()), None)
