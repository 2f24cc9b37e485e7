'use strict'
const fs = require('fs')
const path = require('path')
const vm = require('vm')
const { createRequire } = require('module')

class Sandbox {
  constructor ({ root, mocks = {}, globals = {} }) {
    this.root = root
    this.mocks = new Map(Object.entries(mocks))
    this.registry = new Map()
    this.context = vm.createContext({ console, process: { env: { NODE_ENV: 'test' }, cwd: () => root }, Buffer, setTimeout, clearTimeout, ...globals })
  }

  require (file) {
    const filename = path.resolve(this.root, file)
    if (this.registry.has(filename)) return this.registry.get(filename).exports
    const module = { exports: {}, filename }
    this.registry.set(filename, module)
    const native = createRequire(filename)
    const localRequire = (name) => {
      if (this.mocks.has(name)) return this.mocks.get(name)
      const resolved = native.resolve(name)
      return resolved.startsWith(this.root) ? this.require(resolved) : native(name)
    }
    const wrapper = `(function (module, exports, require, __filename, __dirname) {${fs.readFileSync(filename, 'utf8')}\n})`
    const compiled = new vm.Script(wrapper, { filename }).runInContext(this.context)
    compiled.call(module.exports, module, module.exports, localRequire, filename, path.dirname(filename))
    return module.exports
  }
}

module.exports = Sandbox
