import { defineSkillRule } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'

/** A field that is said to hold a command may hold one. */
const field = /["']?([\w-]{1,40})["']?\s*[:=]\s*["']([^"'\n]{12,600})["']/g
const forCommands = /command|cmd|script|run|exec|install|build|start|test|setup|hook|entrypoint|args|shell|prepare|dev|lint|deploy/i
/** Something else, and then the command that breaks out of it. */
const breaksOut = /^[^|&;`$]{1,80}(?:\|\||&&|;|\||`|\$\()[^\n]{0,200}\b(?:curl|wget|iwr|powershell)\b[^\n]{0,80}?(https?:\/\/[^\s"'`;&|)]{4,200})[^\n]{0,80}(?:\|\s*(?:ba|z|da)?sh\b|[;&|]\s*(?:(?:ba|z|da)?sh|chmod|python3?|\.\/)\s*\S+)/

export default defineSkillRule({
  meta: {
    id: 'command-in-data',
    title: 'A value holds a command that breaks out of it',
    severity: 'critical',
    confidence: 'medium',
    category: 'download-exec',
    why: 'A key or a name that ends in `&& wget … | sh` is harmless until it is put into a command line, which the text has the agent do.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [78, 494],
  },
  *skill(document) {
    for (const fence of document.fences) {
      if (fence.stance !== 'instruction' || !/^(?:json5?|ya?ml|toml|ini|text|txt)?$/i.test(fence.language ?? '')) continue
      for (const [, name = '', value = ''] of fence.text.slice(0, 20_000).matchAll(field)) {
        const url = forCommands.test(name) ? undefined : breaksOut.exec(value)?.[1]
        if (url === undefined || isPlaceholderHost(url) || ['loopback', 'private'].includes(classifyHost(url))) continue
        yield { at: document.at(fence), subject: hostOf(url) ?? url, severity: document.isAboutSecurity ? 'warn' : 'critical', message: `the value of ${name} runs what ${url.slice(0, 100)} gives: “${value.slice(0, 80)}”` }
        return
      }
    }
  },
})
