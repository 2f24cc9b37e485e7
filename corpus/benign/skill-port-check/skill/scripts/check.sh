#!/usr/bin/env bash
(echo > "/dev/tcp/$1/$2") 2>/dev/null && echo open || echo closed
