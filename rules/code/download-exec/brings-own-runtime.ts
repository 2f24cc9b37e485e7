import { defineShellRule } from '../../../src/kit/index.ts'

const installers = /^(?:https?:\/\/)?(?:bun\.(?:sh|com)\/install|deno\.land\/(?:x\/)?install|deno\.com\/install|astral\.sh\/uv|github\.com\/(?:oven-sh\/bun|denoland\/deno|astral-sh\/uv)\/releases)/i

export default defineShellRule({
  meta: {
    id: 'brings-own-runtime',
    title: 'Fetches another runtime to run its program with',
    severity: 'info',
    confidence: 'medium',
    category: 'download-exec',
    why: 'Whoever installs a package for Node has Node. Worms fetch Bun or Deno while they are installed because nothing that watches Node sees what runs there.',
    remedy: 'Look at the program that is run with it; install the runtime by yourself if you want it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  shell(script) {
    const found = [...script.executions.flatMap(({ command, urls }) => urls.map(url => ({ command, url }))), ...script.downloads.flatMap(({ command, urls }) => urls.map(url => ({ command, url })))]
      .find(({ url }) => installers.test(url))
    if (!found) return
    return { at: script.at(found.command), subject: found.url, message: `fetches a runtime of its own from ${found.url}`, atInstall: 'critical' as const }
  },
})
