import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand } from '../../../src/kit/index.ts'

const wide = /^(?:~|\/|\$HOME|\/home|\/Users|\/root|~\/(?:Documents|Desktop|\.\w+))\/?$/
const tunnels = /^(?:ngrok|cloudflared|lt|localtunnel|bore|pinggy|zrok|loclx|tailscale|serveo)$/

/** The folder that a small server hands out. */
function servedBy({ name, args }: ShellCommand): string | undefined {
  const words = args.map(arg => arg.skeleton)
  const isPython = /^python[\d.]*$/.test(name) && words.includes('http.server')
  const isOther = /^(?:serve|http-server|miniserve|dufs|simple-http-server)$/.test(name) || (name === 'npx' && /^(?:serve|http-server)$/.test(words.find(word => !word.startsWith('-')) ?? ''))
  if (!isPython && !isOther) return undefined
  const named = words.flatMap((word, i) => (/^(?:-d|--directory)$/.test(word) ? [words[i + 1] ?? ''] : /^--directory=(.+)$/.exec(word)?.slice(1) ?? []))[0]
  return named ?? words.find(word => wide.test(word))
}

export default defineShellRule({
  meta: {
    id: 'serves-home',
    title: 'Puts the home folder on the network',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Everything the user has, keys and letters included, can be fetched by whoever finds the address.',
    remedy: 'Serve one folder that holds nothing else, and only as long as it is needed.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200, 552],
  },
  *shell(script) {
    for (const command of script.commands) {
      const folder = servedBy(command)
      if (folder === undefined || !wide.test(folder)) continue
      const tunnel = script.commands.find(one => tunnels.test(one.name) || (one.name === 'ssh' && one.args.some(arg => /^-\w*R/.test(arg.skeleton))))
      yield { at: script.at(command), subject: folder, severity: tunnel ? 'critical' : 'warn', message: `serves ${folder}${tunnel ? `, and ${tunnel.name} opens it to everybody` : ''}` }
    }
  },
})
