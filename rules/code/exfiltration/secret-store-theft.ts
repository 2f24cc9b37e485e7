import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { addressesOf, isAnnounced, judgeDestination } from '../../vocabulary/destinations.ts'
import { classifyPath, fromHome, type PathClass } from '../../vocabulary/paths.ts'

const stores = new Set(['browser-data', 'wallet', 'keychain', 'password-store', 'messenger-data', 'openclaw-secret'])
const senders = '{fetch,axios,got,needle,request,undici.fetch,undici.request,node-fetch,WebSocket,ws}'
const readers = 'fs.{readFile,readFileSync,createReadStream,copyFile,copyFileSync,cp,cpSync,readdir,readdirSync,existsSync}'

const storeOf = (call: CallView): PathClass | undefined => {
  for (const text of call.arg(0).skeletons) {
    const found = classifyPath(fromHome(text))
    if (found && stores.has(found.kind)) return found
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'secret-store-theft',
    title: 'Looks into stores of secrets and talks to an unknown server',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'No library needs the passwords of a browser, a wallet or a messenger and a server of its own in the same file.',
    remedy: 'Do not install it. If it has run, change the passwords and move the coins.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  *file(file) {
    const reads = [...file.calls(readers), ...file.calls('fs.promises.{readFile,copyFile,cp,readdir,access}')].map(call => ({ call, store: storeOf(call) }))
    const read = reads.find(({ store }) => store !== undefined)
    if (!read?.store) return
    const { kind, label } = read.store
    for (const send of [...file.calls(senders), ...file.calls('{axios,got,needle,superagent,request}.{post,put,get}'), ...file.calls('{http,https}.{request,get}')]) {
      const to = judgeDestination(addressesOf(send))
      if (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile) continue
      const message = `the same file reads ${label} and talks to ${to.host}`
      // Tools that set up a provider for OpenClaw look after its logins, and say whose service they set up.
      const isItsJob = kind === 'openclaw-secret' && to.kind === 'unknown' && file.describes('openclaw') && isAnnounced(to.host, file)
      yield {
        at: send.at, subject: `${label} ${to.host}`, ...isItsJob ? { severity: 'warn', message: `${message}; not worse, because manifest or README speak of that service` } : { message },
        trace: [{ role: 'source', at: read.call.at, note: `reads ${label}` }, { role: 'sink', at: send.at, note: `talks to ${to.host}` }],
      }
      return
    }
  },
})
