import { defineRule, type CallView } from '../../../src/kit/index.ts'

const said = (call: CallView): string => {
  const program = call.arg(0).skeletons[0]
  return program === undefined ? `${call.api} starts a program whose name is not known here` : `${call.api} starts ${JSON.stringify(program.slice(0, 120))}`
}

const answer = (call: CallView) => ({ at: call.at, message: said(call), subject: call.arg(0).skeletons[0] ?? call.api })

export default defineRule({
  meta: {
    id: 'process-spawn',
    title: 'Starts programs',
    severity: 'info',
    confidence: 'high',
    category: 'exec',
    why: 'Code that starts programs can do whatever the user can do. Many honest packages need it.',
    remedy: 'Check that the program and its arguments are what the package says it needs.',
    since: '0.1.0',
    status: 'stable',
    cwe: [78],
    capability: 'exec',
  },
  calls: {
    'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync,fork}': answer,
    'cluster.fork': answer,
    '{execa,cross-spawn,shelljs.exec,zx.$,bun.$,Bun.$,Bun.spawn,Bun.spawnSync,Deno.run,Deno.Command,tinyexec.x,tinyexec.exec,nano-spawn,node-pty.spawn,foreground-child}': answer,
    'execa.{execa,execaSync,execaCommand,execaCommandSync,execaNode,$,command,commandSync,sync,node}': answer,
    'cross-spawn.{sync,spawn}': answer,
    '{sudo-prompt.exec,node-cmd.run,node-cmd.runSync,promisify-child-process.exec,promisify-child-process.spawn,child-process-promise.exec,child-process-promise.spawn,shelljs.global.exec}': answer,
    'process.binding().{spawn,spawnSync}': answer,
    'process.binding().Process().spawn': answer,
    'process.execve': answer,
    'electron.shell.openExternal': answer,
  },
})
