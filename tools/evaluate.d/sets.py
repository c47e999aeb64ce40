"""Which documents there are, and which are asked for."""
from __future__ import annotations

import csv
import sys
from pathlib import Path

from place import CORPUS, ROOT
from results import Document

SETS = ("samples", "briefings", "kr-brief", "sources", "icdar", "all")
DEFAULT_SETS = ("samples", "briefings", "kr-brief", "sources")


def table(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def pdfs(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".pdf" and path.is_file())


def pairs(index: Path) -> list[Document]:
    """The documents of a table whose first two columns are a PDF and its expected model, both beside the table."""
    rows = [list(row.values()) for row in table(index)]
    return [Document(index.parent / pdf, "briefing", index.parent / truth) for pdf, truth, *_ in rows]


def documents(of: str) -> list[Document]:
    """The documents of a set; none where its folder is not there."""
    if of == "samples":
        return pairs(ROOT / "samples/index.tsv")
    if of == "briefings":
        return pairs(CORPUS / "briefings/index.tsv")
    if of == "sources":
        return [Document(CORPUS / row["pdf"], "source", CORPUS / row["truth"]) for row in table(CORPUS / "sources.tsv")]
    if of == "icdar":
        return [Document(pdf, "icdar", pdf.with_name(pdf.stem + "-str.xml")) for pdf in pdfs(CORPUS / "tables/icdar2013")]
    return [Document(pdf) for pdf in pdfs(CORPUS if of == "all" else CORPUS / of)]


def chosen(what: list[str]) -> list[Document]:
    """The documents asked for, each once, with a measure where any set has one for it."""
    known = {d.pdf.resolve(): d for name in SETS if name != "all" for d in documents(name) if d.measure}
    found: dict[Path, Document] = {}
    for word in what or DEFAULT_SETS:
        if word in SETS:
            more = documents(word)
            if not more:
                print(f"evaluate: no documents of the set {word} here", file=sys.stderr)
        elif Path(word).is_file():
            more = [Document(Path(word).resolve())]
        else:
            sys.exit(f"evaluate: {word}: neither a file nor one of {', '.join(SETS)}")
        for document in more:
            found.setdefault(document.pdf.resolve(), known.get(document.pdf.resolve(), document))
    return list(found.values())
