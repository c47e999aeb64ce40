"""Converts a folder of PDFs on Apache Spark and writes one Parquet row per PDF.

    spark-submit --master spark://HOST:7077 tools/spark/convert.py FOLDER OUTPUT [--briefing PATH] [--partitions N]

Every worker needs the program, and sees FOLDER under the same path. Each partition is one run of the program that takes
paths and gives lines, in order; the program reads each PDF in a process of its own, with limits: a file that breaks it costs
one row its model, nothing else.

Columns: path, status (`converted`, `partial`, or why there is no model: `damaged`, `needs-password`, `crashed` …), message,
exit_code, sha256, file_name, title, issue_date, page_count, and model: the JSON of the whole briefing, for get_json_object or
from_json.
"""

import argparse
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator

from pyspark.sql import Row, SparkSession

COLUMNS = (
    "path string, status string, message string, exit_code int, sha256 string, file_name string, title string, "
    "issue_date string, page_count int, model string"
)


def pdfs(folder: str) -> list[str]:
    """The PDFs under a folder, sorted, so that the same folder gives the same partitions."""
    found = (os.path.join(home, name) for home, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if path.lower().endswith(".pdf"))


def failed(path: str, status: str, message: str, exit_code: int | None) -> Row:
    return Row(path, status, message, exit_code, None, None, None, None, None, None)


def row(path: str, line: str) -> Row:
    """The row of one line: a model, or the status and message that tell why there is none."""
    result = json.loads(line)
    if "schemaVersion" not in result:
        return failed(path, result["status"], result["message"], result["exitCode"])
    source, publication = result["source"], result.get("publication", {})
    faults = [item["message"] for item in result.get("diagnostics", []) if item["code"].startswith("read-") and item["severity"] == "error"]
    return Row(
        path, "partial" if faults else "converted", "; ".join(faults) or None, 1 if faults else 0, source["sha256"], source["fileName"],
        publication.get("title"), publication.get("issueDate"), source["pageCount"], line)


def converted(briefing: str, paths: Iterable[str]) -> Iterator[Row]:
    """The rows of one partition, by one run of the program; by another one for the rest, should it end before its time."""
    rest = list(paths)
    for path in [path for path in rest if "\n" in path]:
        rest.remove(path)
        yield failed(path, "no-input", "a name with a line break cannot be passed on; rename the file", None)
    while rest:
        # A file, not a pipe: the program reads names while we read lines.
        with tempfile.TemporaryFile() as names:
            names.write(b"".join(os.fsencode(path) + b"\n" for path in rest))
            names.seek(0)
            command = [briefing, "convert", "--paths-from", "-", "-f", "ndjson", "--jobs", "1", "--quiet"]
            with subprocess.Popen(command, stdin=names, stdout=subprocess.PIPE, encoding="utf-8") as program:
                done = 0
                for path, line in zip(rest, program.stdout):
                    done += 1
                    yield row(path, line.rstrip("\n"))
        if done < len(rest):
            message = f"the program ended before this PDF was done (exit code {program.returncode})"
            yield failed(rest[done], "crashed", message, program.returncode)
            done += 1
        rest = rest[done:]


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
    rows = spark.sparkContext.parallelize(paths, max(pieces, 1)).mapPartitions(lambda part: converted(briefing, part))
    frame = spark.createDataFrame(rows, COLUMNS)
    frame.withColumn("issue_date", frame.issue_date.cast("date")).write.mode("overwrite").parquet(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
