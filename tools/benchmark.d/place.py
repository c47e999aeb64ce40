"""Where things are."""
from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared/corpus"
BINARY = ROOT / ".build/release/briefing"
WORK = ROOT / ".build/benchmark"
PEERS = ROOT / ".build/peers"
INSTRUCTIONS = Path(__file__).resolve().parent / "instructions.json"
