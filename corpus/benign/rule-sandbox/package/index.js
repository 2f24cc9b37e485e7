import vm from 'node:vm'

export class Paddock {
  constructor ({ timeout = 50, globals = {} } = {}) {
    this.timeout = timeout
    this.context = vm.createContext({ ...globals, console: undefined }, { codeGeneration: { strings: false, wasm: false } })
  }

  run (text) {
    return new vm.Script(text, { filename: 'rule.js' }).runInContext(this.context, { timeout: this.timeout })
  }
}
