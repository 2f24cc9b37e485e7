import vm from 'node:vm'
import { readFileSync } from 'node:fs'

/** Runs a file of the project in a context of its own, like other runners do. */
export function isolate (file, globals = {}) {
  const context = vm.createContext({ console, setTimeout, clearTimeout, ...globals })
  const script = new vm.Script(readFileSync(file, 'utf8'), { filename: file })
  return script.runInContext(context, { timeout: 5000 })
}
