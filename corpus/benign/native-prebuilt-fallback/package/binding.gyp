{ "targets": [{ "target_name": "tarn", "sources": ["src/tarn.c"], "include_dirs": ["<!@(node -p \"require('node-addon-api').include\")"] }] }
