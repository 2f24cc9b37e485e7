{
  "targets": [{
    "target_name": "kelp",
    "sources": ["kelp.cc"],
    "conditions": [
      ["OS != 'win'" and "OS != 'freebsd'", { "cflags": ["-Wno-sign-compare"] }],
      ["OS == 'win'", { "defines": ["<!(cmd /c \"cd shared && WriteVersion.bat\")"] }],
    ],
  }],
}
