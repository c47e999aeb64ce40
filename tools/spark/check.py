"""Looks at what convert.py wrote. Argument: the folder with `pdfs` and `out.parquet`."""

import json
import os
import sys

from pyspark.sql import SparkSession

work = sys.argv[1]
spark = SparkSession.builder.master("local[1]").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
rows = {os.path.basename(row.path): row for row in spark.read.parquet(f"{work}/out.parquet").collect()}
names = set(os.listdir(f"{work}/pdfs"))
assert set(rows) == names, f"rows and PDFs differ: {set(rows) ^ names}"
damaged = rows.pop("damaged.pdf")
assert (damaged.status, damaged.exit_code, damaged.model) == ("failed", 65, None), damaged
assert "damaged.pdf" in damaged.message, damaged.message
for name, row in rows.items():
    model = json.loads(row.model)
    assert row.status == "converted" and row.file_name == name and len(model["sections"]) > 0, name
    assert model["source"]["sha256"] == row.sha256, name
    assert (str(row.issue_date) if row.issue_date else None) == model.get("publication", {}).get("issueDate"), name
print(f"{len(rows)} converted, 1 failed with its reason, on two worker processes")
spark.stop()
