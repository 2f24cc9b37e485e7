#!/usr/bin/env python3
"""Prints suspicious lines of a skill."""
import pathlib
import re
import sys

PATTERNS = {
    "pipe to shell": re.compile(r"(curl|wget)[^|\n]*\|\s*(ba|z)?sh"),
    "decode to shell": re.compile(r"base64\s+-[dD][^|\n]*\|\s*(ba)?sh"),
    "override": re.compile(r"ignore (all )?previous instructions", re.I),
    "conceal": re.compile(r"(do not|never) (tell|mention)[^.]*user", re.I),
    "eval": re.compile(r"\b(eval|exec|os\.system|subprocess)\b"),
}

for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.is_file():
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            for name, pattern in PATTERNS.items():
                if pattern.search(line):
                    print(f"{path}:{number}: {name}: {line.strip()[:120]}")
