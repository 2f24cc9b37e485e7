#!/bin/sh
set -e
mkdir -p "$HOME/.local/bin"
cp bin/hello "$HOME/.local/bin/hello"
chmod +x "$HOME/.local/bin/hello"
echo "installed"
