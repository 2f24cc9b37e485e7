import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { classifyHost, hostOf } from '../../vocabulary/hosts.ts'

const somebody = /#[^\s#]{0,40}[\w.+-]+(?:@|%40)[\w-]+\.[\w.-]+/

const jump = (call: CallView) => {
  const address = call.arg(0).texts.find(text => /^https?:\/\//i.test(text))
  if (address === undefined || classifyHost(address) !== 'unknown') return
  const host = hostOf(address) ?? address
  if (somebody.test(address)) return { at: call.at, subject: host, severity: 'critical' as const, message: `sends whoever opens the page to ${host}, with the mail address of one person` }
  return call.moment === 'load' ? { at: call.at, subject: host, message: `sends whoever opens the page to ${host}` } : undefined
}

export default defineRule({
  meta: {
    id: 'redirects-page',
    title: 'Sends the reader of a page somewhere else',
    severity: 'warn',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'Packages serve as free hosting for lures: a page loads them from a CDN and ends up at a copy of a login page. Libraries do not decide where a page goes.',
    remedy: 'Do not load it in a page; report it to the registry.',
    since: '0.1.0',
    status: 'stable',
    cwe: [601],
  },
  calls: {
    '{location,location.href,location.assign,location.replace,document.location,document.location.href,document.location.replace,top.location.href}': jump,
  },
})
