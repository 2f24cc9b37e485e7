import { defineRule, type CallView } from '../../../src/kit/index.ts'

/** Commands that make something run again by itself, in the words of each system. */
const entries: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Run key of the registry', /\breg(?:\.exe)?\s+add\b[^|;&\n]{0,200}currentversion\\+run(?:once)?\b/i],
  ['a Run key of the registry', /\b(?:New|Set)-ItemProperty\b[^|;\n]{0,200}currentversion\\+run(?:once)?\b/i],
  ['a scheduled task', /\bschtasks(?:\.exe)?\s[^|;&\n]{0,200}\/create\b|\bRegister-ScheduledTask\b/i],
  ['a table of cron', /\|\s*crontab\s+-(?:\s|$)|\bcrontab\s+(?!-)[\w./~$-]+/],
  ['the variables of every later program', /\b(?:setx(?:\.exe)?|launchctl\s+setenv)\s+["']?(?:NODE_OPTIONS|PYTHONSTARTUP|LD_PRELOAD|DYLD_INSERT_LIBRARIES|BASH_ENV|GIT_SSH_COMMAND)\b|SetEnvironmentVariable\(\s*["'](?:NODE_OPTIONS|PYTHONSTARTUP|BASH_ENV)/i],
  ['hooks for every Git repository', /\bgit\s+config\s+--(?:global|system)\s+(?:core\.hooksPath|init\.templateDir)\b/i],
]

function judge(call: CallView) {
  const words = call.arg(1).items.flatMap(item => item.skeletons[0] ?? '{}')
  for (const head of call.arg(0).skeletons) {
    const line = [head, ...words].join(' ').slice(0, 4_000)
    const found = entries.find(([, pattern]) => pattern.test(line))
    if (found) {
      return {
        at: call.at, subject: found[0], message: `${call.api} makes an entry in ${found[0]}: ${JSON.stringify(line.slice(0, 120))}`,
        // Installers of services are asked to; what does it while it loads asks nobody.
        ...(call.moment === 'call' ? { severity: 'info' as const } : {}), atInstall: 'critical' as const,
      }
    }
  }
  return undefined
}

const preload = /(?:--require|--import|--(?:experimental-)?loader|(?:^|\s)-r)[\s=]*(\S+)/

export default defineRule({
  meta: {
    id: 'startup-command',
    title: 'Enters itself where things start by themselves',
    severity: 'warn',
    confidence: 'high',
    category: 'persistence',
    why: 'What a scheduled task, a Run key or a table of cron starts goes on after the package is gone.',
    remedy: 'Find out what is started, and take the entry out unless you asked for it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 912],
  },
  calls: {
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync}': judge,
    '{execa.execaCommand,shelljs.exec,zx.$,Bun.$}': judge,
  },
  on: {
    AssignmentExpression(node, file) {
      if (node.left.type !== 'MemberExpression' || node.operator !== '=' || !file.apis(node.left).includes('process.env.NODE_OPTIONS')) return
      const loaded = file.value(node.right).skeletons.map(text => preload.exec(text)?.[1]).find(one => one !== undefined)
      if (loaded === undefined) return
      return { at: file.at(node), subject: 'NODE_OPTIONS', message: `has every Node program that it starts load ${JSON.stringify(loaded.slice(0, 100))}`, ...(file.moment(node) === 'call' ? { severity: 'info' as const } : { onCommand: 'info' as const }), atInstall: 'critical' as const }
    },
  },
})
