{
  "targets": [
    {
      "target_name": "crc16",
      "sources": ["src/crc16.c"],
      "cflags": ["<!(node tools/flags.js)"]
    }
  ]
}
