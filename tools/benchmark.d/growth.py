"""Draws PDFs of any number of pages: a running head, headings, bullets that wrap, a ruled table, a note, a page number."""
from __future__ import annotations

import random
from pathlib import Path

WORDS = (
    "research policy energy grid budget regional quantum battery materials programme council review export standard "
    "laboratory industry network funding climate satellite vaccine transport software labour"
).split()


def write(path: Path, pages: int) -> None:
    """Same number, same bytes."""
    with path.open("wb") as file:
        places: dict[int, int] = {}
        file.write(b"%PDF-1.7\n")

        def add(number: int, body: str) -> None:
            places[number] = file.tell()
            file.write(f"{number} 0 obj\n{body}\nendobj\n".encode())

        add(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        add(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>")
        for page in range(pages):
            content = _content(page, random.Random(page))
            first = 10 + 2 * page
            add(first, f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents {first + 1} 0 R >>")
            add(first + 1, f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        add(2, f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{10 + 2 * page} 0 R' for page in range(pages))}] >>")
        add(1, "<< /Type /Catalog /Pages 2 0 R >>")
        start = file.tell()
        size = 10 + 2 * pages
        file.write(f"xref\n0 {size}\n".encode())
        for number in range(size):
            file.write((f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n").encode())
        file.write(f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def _content(page: int, random_: random.Random) -> str:
    steps: list[str] = []

    def text(x: float, y: float, words: str, font: str = "R", size: float = 10) -> None:
        steps.append(f"BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET")

    def sentence(count: int) -> str:
        return " ".join(random_.choice(WORDS) for _ in range(count))

    text(60, 800, "Weekly of a drawn institute", size=8)
    text(290, 30, f"- {page + 1} -", size=8)
    y = 760
    for part in range(3):
        text(60, y, f"{part + 1}. {sentence(4)}", "B", 12)
        y -= 22
        for _ in range(4):
            text(66, y, f"- {sentence(12)}")
            text(74, y - 14, sentence(6))
            y -= 32
    text(78, y + 4, f"* {sentence(5)}", size=8)
    y -= 20
    for row in range(6):
        for column in range(4):
            text(64 + 118 * column, y - 13 - 18 * row, f"{random_.choice(WORDS)} {random_.randint(1, 999)}", size=9)
    steps.append("0.5 w " + " ".join(f"60 {y - 18 * row} m 532 {y - 18 * row} l S" for row in range(7)))
    steps.append(" ".join(f"{60 + 118 * column} {y} m {60 + 118 * column} {y - 108} l S" for column in range(5)))
    return "\n".join(steps)
