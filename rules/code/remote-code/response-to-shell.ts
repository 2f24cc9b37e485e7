import { defineTaint } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'

const shells = /^(.*[\\/])?(sh|bash|zsh|dash|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/i

/** Programs that fetch a package by its name and run it. */
const runners = /^(?:.*[\\/])?(?:npx|bunx|pnpx|uvx|pipx)(?:\.cmd|\.exe)?$/i

/** Programs that show an address; what they get is looked at, not run. */
const openers = /^(start-process|start|open|xdg-open|explorer|sensible-browser|wslview)\s+("[^"]*"\s+)?['"]?\{/i

/** `{os.tmpdir()}/driver-{}`: a server that says which version is the latest picks a file, and no command. */
const isOwnFile = (text: string): boolean =>
  /^\{process\.env\.\w+\}$/.test(text) || (!/\s/.test(text) && text.includes('/') && /^[\w.@-]{3,}/.test(text.slice(text.lastIndexOf('/') + 1)))

const interpreters = /^(.*[\\/])?(sh|bash|zsh|dash|cmd|cmd\.exe|powershell|powershell\.exe|pwsh|node|bun|deno|python3?|perl|ruby)(\s.*)?$|^\{process\.(execPath|argv)/i

export default defineTaint({
  meta: {
    id: 'response-to-shell',
    title: 'Starts what a server names',
    severity: 'critical',
    confidence: 'medium',
    category: 'remote-code',
    why: 'The command comes from a server: whoever controls it runs any program on this machine.',
    remedy: 'Do not install it unless running commands sent by that server is what it is for and you trust the server fully.',
    since: '0.1.0',
    status: 'stable',
    cwe: [78, 494],
  },
  sources: ['response', 'chain'],
  sinks: ['exec'],
  judge(flow, file) {
    // A converter that is fed from the network gets data; an interpreter gets a program.
    if (/\.stdin\./.test(flow.call.api) && !file.calls('child_process.{spawn,exec,execFile}').some(call => call.arg(0).skeletons.some(text => interpreters.test(text)))) return
    const shell = /\.(exec|execSync|\$)$|shelljs/.test(flow.call.api)
    const program = flow.call.arg(0)
    // A fixed program that gets a part of an answer as one argument is not in the server's hands.
    const scripts = program.texts.some(text => shells.test(text) || runners.test(text)) ? flow.call.arg(1).items.filter(item => item.taints.some(taint => taint.kind === flow.taint.kind)) : []
    if (scripts.length === 0 && !program.taints.some(taint => taint.kind === flow.taint.kind)) return
    if (flow.taint.kind === 'chain') return { at: flow.call.at, trace: flow.trace, subject: flow.call.api, message: `${flow.call.api} starts what a block chain holds` }
    const from = judgeDestination([flow.taint.detail])
    if (from.kind === 'loopback') return
    const commands = scripts.length > 0 ? scripts.flatMap(script => script.skeletons) : program.skeletons
    // One opener for each system: where the program is no shell, its argument is the bare address.
    const isBare = (text: string): boolean => /^(\{|https?:)/.test(text) && program.texts.some(name => !shells.test(name))
    const isOpened = commands.some(text => openers.test(text)) && commands.every(text => openers.test(text) || isBare(text))
    const isFile = !shell && scripts.length === 0 && commands.length > 0 && commands.every(isOwnFile)
    const isPart = isFile || commands.some(text => /^[\w./-]/.test(text))
    const excuse = isOpened ? '; not worse, because it is shown rather than run' : isFile ? '; not worse, because it only says which of the program\'s own files' : ''
    const who = from.kind === 'computed' ? 'a server' : from.host
    return {
      at: flow.call.at, trace: flow.trace, subject: flow.call.api,
      message: `${flow.call.api} ${isPart ? `puts a part of what ${who} answers into a command` : `starts what ${who} answers`}${excuse}`,
      ...(excuse ? { severity: 'info' as const } : isPart ? { severity: 'warn' as const, confidence: shell ? 'medium' as const : 'low' as const } : {}),
    }
  },
})
