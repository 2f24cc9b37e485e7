import { defineShellRule } from '../../../src/kit/index.ts'

export default defineShellRule({
  meta: {
    id: 'shell-miner',
    title: 'Starts a crypto miner',
    severity: 'critical',
    confidence: 'high',
    category: 'crypto-mining',
    why: 'A miner uses up the machine for somebody else.',
    remedy: 'Do not run it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [400],
  },
  *shell(script) {
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton)
      const pool = words.find(word => /^stratum\+(?:tcp|ssl|udp):\/\//i.test(word))
      if (pool) yield { at: script.at(command), subject: pool, message: `${command.name} mines for ${pool}` }
      else if (/^(?:xmrig|minerd|cpuminer|nbminer|t-rex|lolminer|ethminer|xmr-stak)$/.test(command.name) && words.length > 0)
        yield { at: script.at(command), message: `starts ${command.name}` }
    }
  },
})
