#!/bin/sh
# prints lines that are longer than 100 characters
awk 'length > 100 { printf "%s:%d: %d characters\n", FILENAME, FNR, length }' "$@"
