import { defineRule, type CallView } from '../../../src/kit/index.ts'

const dangerous = new Set(['child_process', 'fs', 'http', 'https', 'net', 'dns', 'vm', 'os', 'module', 'worker_threads', 'cluster', 'inspector', 'crypto', 'dgram', 'tls', 'fs/promises', 'axios', 'request', 'node-fetch'])
const hidden = /^(decoded|joined|reversed|cut|replaced)$/

function judge(call: CallView) {
  const first = call.arg(0)
  const how = first.disguises.filter(disguise => hidden.test(disguise))
  const name = first.text?.replace(/^node:/, '')
  if (how.length === 0 || name === undefined || !dangerous.has(name)) return
  return { at: call.at, subject: name, message: `the module name ${JSON.stringify(name)} is ${how.join(' and ')} at run time instead of being written out`, atInstall: 'critical' as const }
}

export default defineRule({
  meta: {
    id: 'disguised-module-name',
    title: 'Hides which module it loads',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'A module of Node that is loaded under a name put together from pieces is meant not to be seen.',
    remedy: 'Do not install it unless its author can say why the name is hidden.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: { '{require,import,cjsmodule.require,module.prototype.require,module._load,process.getBuiltinModule,process.binding,__non_webpack_require__}': judge },
})
