"""Converts a folder of PDFs on Apache Spark and writes one Parquet row per PDF.

    spark-submit --master spark://HOST:7077 tools/spark/convert.py FOLDER OUTPUT [--briefing PATH] [--partitions N]

Every worker needs the program, and sees FOLDER under the same path. Each PDF is read by a process of its own: a file that
breaks it costs one row its model, nothing else.

Columns: path, status (`converted`, `partial`, `failed`), message, exit_code, sha256, file_name, title, issue_date,
page_count, and model: the JSON of the whole briefing, for get_json_object or from_json.
"""

import argparse
import json
import os
import subprocess

from pyspark.sql import Row, SparkSession

COLUMNS = (
    "path string, status string, message string, exit_code int, sha256 string, file_name string, title string, "
    "issue_date string, page_count int, model string"
)
# More than the slowest PDF needs; a process that takes longer will not end at all.
SECONDS = 600


def pdfs(folder: str) -> list[str]:
    """The PDFs under a folder, sorted, so that the same folder gives the same partitions."""
    found = (os.path.join(home, name) for home, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if path.lower().endswith(".pdf"))


def converted(briefing: str, path: str) -> Row:
    """The row of one PDF: its model, or the message and exit code that tell why there is none."""
    try:
        run = subprocess.run(
            [briefing, "convert", path, "-f", "ndjson"], capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Row(path, "failed", f"{path}: took more than {SECONDS} s", None, None, None, None, None, None, None)
    message = run.stderr.strip() or None
    if not run.stdout:
        return Row(path, "failed", message, run.returncode, None, None, None, None, None, None)
    model = json.loads(run.stdout)
    source, publication = model["source"], model.get("publication", {})
    status = "converted" if run.returncode == 0 else "partial"
    return Row(
        path, status, message, run.returncode, source["sha256"], source["fileName"], publication.get("title"),
        publication.get("issueDate"), source["pageCount"], run.stdout.rstrip("\n"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", help="PDFs, at any depth; the same path on every worker")
    parser.add_argument("output", help="Parquet folder to write")
    parser.add_argument("--briefing", default="briefing", help="the program on the workers (default: briefing on the PATH)")
    parser.add_argument("--partitions", type=int, help="pieces of work (default: 4 a core)")
    options = parser.parse_args()
    briefing = options.briefing

    spark = SparkSession.builder.appName("briefing").getOrCreate()
    paths = pdfs(os.path.abspath(options.folder))
    pieces = min(options.partitions or 4 * spark.sparkContext.defaultParallelism, len(paths))
    rows = spark.sparkContext.parallelize(paths, max(pieces, 1)).map(lambda path: converted(briefing, path))
    frame = spark.createDataFrame(rows, COLUMNS)
    frame.withColumn("issue_date", frame.issue_date.cast("date")).write.mode("overwrite").parquet(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
