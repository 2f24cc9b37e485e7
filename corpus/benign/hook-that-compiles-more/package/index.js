const Module = require('node:module')

const before = Module.prototype._compile
exports.times = new Map()
exports.register = transform => {
  Module.prototype._compile = function (text, file) {
    const start = performance.now()
    const result = before.call(this, transform(text, file), file)
    exports.times.set(file, performance.now() - start)
    return result
  }
}
