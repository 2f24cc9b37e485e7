#!/usr/bin/env python3
"""Draws one column of a CSV file with gnuplot."""
import argparse
import csv
import subprocess
import tempfile


def column(path: str, name: str) -> list[float]:
    with open(path, newline="", encoding="utf-8") as table:
        return [float(row[name]) for row in csv.DictReader(table) if row[name]]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--column", required=True)
    parser.add_argument("--out", default="chart.png")
    options = parser.parse_args()
    values = column(options.file, options.column)
    with tempfile.NamedTemporaryFile("w", suffix=".dat", delete=False) as data:
        data.write("\n".join(map(str, values)))
    commands = f"set terminal png; set output '{options.out}'; plot '{data.name}' with lines"
    subprocess.run(["gnuplot", "-e", commands], check=True)


if __name__ == "__main__":
    main()
