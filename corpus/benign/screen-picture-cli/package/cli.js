#!/usr/bin/env node
require('./index.js')({ filename: process.argv[2] ?? 'screen.png' }).then(file => console.log(file))
