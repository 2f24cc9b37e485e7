import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'exec-exposure', title: 'Who reaches command execution', needs: ['exec', 'exposure', 'toolContexts'],
  checks: [{
    id: 'tools.exec.security_full_configured', title: 'Commands run without any list of allowed ones', severity: 'warn',
    why: 'With security "full" whatever persuades the agent persuades the shell.',
    remedy: 'Use "allowlist" with approvals, above all where strangers can write to the agent.',
    run({ exec, exposure }) {
      const full = exec.scopes.filter(({ security }) => security === 'full')
      const [first] = full
      if (first === undefined) return
      const doors = exposure.openSurfaces.map(({ path }) => path)
      const open = doors.length === 0 ? '' : `\nOpen to strangers:\n${listed(doors)}`
      return { at: { keyPath: first.keyPath }, severity: doors.length > 0 ? 'critical' : 'warn', message: `Exec security is "full" for: ${full.map(({ id }) => id).join(', ')}.${open}` }
    },
  }, {
    id: 'security.exposure.open_channels_with_exec', title: 'Strangers can write to an agent that runs commands', severity: 'warn',
    why: 'An open channel lets anybody try to talk the agent into running something.',
    remedy: 'Close the channels, or set exec security to "deny" for the agents behind them.',
    run({ exec, exposure }) {
      const able = exec.scopes.filter(({ security }) => security !== 'deny')
      const [door] = exposure.openSurfaces
      if (able.length === 0 || door === undefined) return
      const scopes = able.map(({ id, security }) => `${id} (${security})`).join(', ')
      const severity = able.some(({ security }) => security === 'full') ? 'critical' : 'warn'
      return { at: { keyPath: door.keyPath }, severity, message: `Open:\n${listed(exposure.openSurfaces.map(({ path }) => path))}\nExec is on for: ${scopes}.` }
    },
  }, {
    id: 'tools.exec.fs_tools_disabled_but_exec_enabled', title: 'File tools are off but the shell can still write', severity: 'warn',
    why: 'Forbidding write, edit and apply_patch means nothing while exec is available and not confined.',
    remedy: 'Forbid exec as well, or confine it in a sandbox without write access to the workspace.',
    run({ toolContexts }) {
      const isConfined = (context: (typeof toolContexts.all)[number]): boolean =>
        context.sandbox.mode === 'all' && context.execHost !== 'gateway' && context.execHost !== 'node' && context.sandbox.workspaceAccess !== 'rw'
      const hollow = toolContexts.all.filter((context) => context.runtime.includes('exec') && !context.fs.some((tool) => tool !== 'read') && !isConfined(context))
      const [first] = hollow
      if (first === undefined) return
      return { at: { keyPath: first.keyPath }, message: `exec is available where no writing tool is:\n${listed(hollow.map(({ summary }) => summary))}` }
    },
  }],
})
