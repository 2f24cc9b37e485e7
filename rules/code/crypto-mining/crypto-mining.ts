import { defineRule, type CallView } from '../../../src/kit/index.ts'

const pool = /^stratum\d?(\+\w+)?:\/\/|stratum\+(tcp|ssl|tls):\/\//i
const miner = /(^|[\s/\\;&|"'])(xmrig|xmr-stak|minerd|cpuminer|nbminer|t-rex|phoenixminer|lolminer|ethminer|ccminer|srbminer[\w-]*)(\.exe)?(["']?\s|$)/i

const words = (call: CallView): readonly string[] => [...call.arg(0).skeletons, ...call.arg(1).skeletons, ...call.arg(1).items.flatMap(item => item.skeletons)]

function judge(call: CallView) {
  const said = words(call)
  const found = said.find(text => pool.test(text)) ?? (call.api.startsWith('child_process') ? said.find(text => miner.test(`${text} `)) : undefined)
  return found === undefined ? undefined : { at: call.at, subject: found.slice(0, 80), message: `${call.api} is given ${JSON.stringify(found.slice(0, 100))}: mining of crypto-currency on this machine` }
}

export default defineRule({
  meta: {
    id: 'crypto-mining',
    title: 'Mines crypto-currency',
    severity: 'critical',
    confidence: 'high',
    category: 'crypto-mining',
    why: 'A miner uses the machine for somebody else, and comes with code that hides and updates it.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync}': judge,
    '{execa,cross-spawn,shelljs.exec}': judge,
    '{net,tls}.{connect,createConnection}': judge,
    '{WebSocket,ws,fetch}': judge,
    'coinhive.*': judge,
    'CoinHive.{Anonymous,User,Token}': call => ({ at: call.at, message: 'starts the CoinHive miner in the page' }),
  },
})
