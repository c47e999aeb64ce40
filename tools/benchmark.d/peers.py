"""The programs that a conversion is measured against."""
from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from place import PEERS, WORK

PYTHON_PEERS = {
    "pymupdf": "import sys,fitz\nfor page in fitz.open(sys.argv[1]): page.get_text('dict')",
    "pymupdf4llm": "import sys,pymupdf4llm\nprint(len(pymupdf4llm.to_markdown(sys.argv[1])))",
    "pdfplumber": "import sys,pdfplumber\nfor page in pdfplumber.open(sys.argv[1]).pages: page.extract_text(); page.extract_tables()",
    "docling": "import sys\nfrom docling.document_converter import DocumentConverter\nDocumentConverter().convert(sys.argv[1]).document.export_to_dict()",
}


def peers() -> dict[str, list[str]]:
    """Commands of the peers that are here; the file's path goes behind each."""
    found: dict[str, list[str]] = {}
    if shutil.which("pdftotext"):
        found["pdftotext-bbox"] = ["sh", "-c", 'exec pdftotext -bbox-layout "$0" -']
        found["pdftotext-layout"] = ["sh", "-c", 'exec pdftotext -layout "$0" -']
    if shutil.which("mutool"):
        found["mutool"] = ["mutool", "draw", "-q", "-F", "stext.json", "-o", "-"]
    python = PEERS / "bin/python"
    for name, code in PYTHON_PEERS.items():
        for candidate in (str(python), sys.executable):
            module = {"pymupdf": "fitz"}.get(name, name)
            if Path(candidate).exists() and subprocess.run([candidate, "-c", f"import {module}"], capture_output=True).returncode == 0:
                found[name] = [candidate, "-c", code]
                break
    if (PEERS / "bin/opendataloader-pdf").exists() and shutil.which("java"):
        found["opendataloader"] = [str(PEERS / "bin/opendataloader-pdf"), "--quiet", "-o", str(WORK / "opendataloader"), "-f", "json"]
    return found


def install_peers() -> None:
    missing = [package for package, program in (("poppler-utils", "pdftotext"), ("mupdf-tools", "mutool")) if not shutil.which(program)]
    if missing:
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        subprocess.run([*sudo, "apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], check=False)
    if not (PEERS / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
    # Docling is left out: its models are gigabytes; it is measured where it is there already.
    for package in ("pymupdf", "pymupdf4llm", "pdfplumber", "opendataloader-pdf"):
        if subprocess.run([str(PEERS / "bin/pip"), "install", "--quiet", package], check=False).returncode:
            print(f"benchmark: {package} could not be installed", file=sys.stderr)
