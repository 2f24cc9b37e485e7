@echo off
echo KELP_VERSION=1
