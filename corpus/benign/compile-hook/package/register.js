'use strict'
const { readFileSync } = require('node:fs')

const compile = text => text.replace(/^say (.+)$/gm, (line, words) => `console.log(${JSON.stringify(words)})`)

require.extensions['.reed'] = (module, file) => {
  module._compile(compile(readFileSync(file, 'utf8')), file)
}
