#!/usr/bin/env python3
"""Counts lines per speaker in a transcript of the form `Name: text`."""
import collections
import re
import sys

SPEAKER = re.compile(r"^([A-Z][\w .'-]{0,40}):\s")


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: speakers.py TRANSCRIPT", file=sys.stderr)
        return 2
    counts: collections.Counter[str] = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as transcript:
        for line in transcript:
            match = SPEAKER.match(line)
            if match:
                counts[match.group(1)] += 1
    for name, count in counts.most_common():
        print(f"{count:5d}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
