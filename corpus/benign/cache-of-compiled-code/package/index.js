const fs = require('node:fs')
const v8 = require('node:v8')
const vm = require('node:vm')

v8.setFlagsFromString('--max-lazy')
exports.load = file => {
  const source = fs.readFileSync(file, 'utf8')
  const cache = `${file}.cache`
  const script = new vm.Script(source, { filename: file, cachedData: fs.existsSync(cache) ? fs.readFileSync(cache) : undefined })
  fs.writeFileSync(cache, script.createCachedData())
  return script
}
