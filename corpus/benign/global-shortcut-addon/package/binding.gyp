{
  "targets": [{
    "target_name": "hotkey_lark",
    "sources": ["src/lark.c"],
    "include_dirs": ["<!(node -p \"require('node-addon-api').include_dir\")"],
    "conditions": [["OS=='linux'", { "libraries": ["-lX11", "-lXtst"] }]]
  }]
}
