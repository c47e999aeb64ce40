"""Looks at what convert.py wrote. Argument: the folder with `pdfs` and `out.parquet`."""

import json
import os
import pathlib
import sys

from convert import converted
from pyspark.sql import SparkSession

work = sys.argv[1]
spark = SparkSession.builder.master("local[1]").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
rows = {os.path.basename(row.path): row for row in spark.read.parquet(f"{work}/out.parquet").collect()}
names = set(os.listdir(f"{work}/pdfs"))
assert set(rows) == names, f"rows and PDFs differ: {set(rows) ^ names}"
damaged = rows.pop("damaged.pdf")
assert (damaged.status, damaged.exit_code, damaged.model) == ("damaged", 65, None), damaged
assert "is not a PDF" in damaged.message, damaged.message
for name, row in rows.items():
    model = json.loads(row.model)
    assert row.status == "converted" and row.file_name == name and len(model["sections"]) > 0, name
    assert model["source"]["sha256"] == row.sha256, name
    assert (str(row.issue_date) if row.issue_date else None) == model.get("publication", {}).get("issueDate"), name
print(f"{len(rows)} converted, 1 failed with its reason, on two worker processes")
spark.stop()

# A program that dies at each second name: its fellows are converted by another run of it.
program = pathlib.Path(work) / "dying"
program.write_text('''#!/bin/sh
read -r name; echo "{\\"input\\":\\"$name\\",\\"status\\":\\"no-text\\",\\"message\\":\\"a scan\\",\\"exitCode\\":65}"; exit 9
''')
program.chmod(0o755)
rows = list(converted(str(program), ["a.pdf", "b.pdf", "line\nbreak.pdf", "c.pdf", "d.pdf"]))
assert [row[0] for row in sorted(rows)] == sorted(["a.pdf", "b.pdf", "line\nbreak.pdf", "c.pdf", "d.pdf"]), rows
assert {row[0]: row[1] for row in rows} == {
    "a.pdf": "no-text", "b.pdf": "crashed", "line\nbreak.pdf": "no-input", "c.pdf": "no-text", "d.pdf": "crashed"}, rows
print("a program that dies costs one row")
