import { defineTextRule } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass } from '../../vocabulary/hosts.ts'

const maxText = 2_000_000
const password = /<input\b[^>]{0,300}\btype\s*=\s*["']?password\b/i
const chat = /https?:\/\/(?:api\.telegram\.org\/bot\d{6,12}:[\w-]{20,}|(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]{4,}|hooks\.slack\.com\/services\/T\w+\/[\w/]{8,})/i
const form = /<form\b[^>]{0,400}\baction\s*=\s*["']?(https?:\/\/[^"'\s>]{4,300})/gi
/** Words on pages of sign-in that everybody knows. */
const brand = /\b(?:microsoft|office ?365|outlook|onedrive|sharepoint|docusign|adobe|google|gmail|apple ?id|icloud|paypal|netflix|facebook|instagram|linkedin|amazon|dropbox|metamask|coinbase|binance|wells fargo|chase|dhl|fedex)\b/i

export default defineTextRule({
  meta: {
    id: 'phishing-page',
    title: 'A page that sends the password typed into it to a stranger',
    severity: 'critical',
    confidence: 'high',
    category: 'social-engineering',
    why: 'Packages serve as free hosting for copies of login pages: a CDN shows every file of every package under a good name.',
    remedy: 'Do not open it; report the package to the registry.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451, 522],
  },
  *text({ text, language, at }) {
    if (language !== 'html' || text.length > maxText || !password.test(text)) return
    const field = password.exec(text)!
    const here = at(field.index, field.index + field[0].length)
    const found = chat.exec(text)
    if (found) {
      const end = at(found.index, found.index + found[0].length)
      yield { at: end, keepSeverity: true, message: `what is typed into a password field goes to ${hostOf(found[0]) ?? 'a chat'}, a chat whose key stands in the page`, trace: [{ role: 'source', at: here, note: 'a password is asked for' }, { role: 'sink', at: end, note: 'the chat that the page writes to' }] }
      return
    }
    for (const match of [...text.matchAll(form)].slice(0, 20)) {
      const kind = classifyHost(match[1]!)
      const end = at(match.index, match.index + match[0].length)
      const isCopy = brand.test(text) && !brand.test(match[1]!)
      if (!isHostileClass(kind) && !(kind === 'unknown' && isCopy)) continue
      yield { at: end, keepSeverity: true, subject: match[1]!, message: `a form that asks for a password is sent to ${hostOf(match[1]!)}${isCopy ? ', while the page speaks of a service that everybody knows' : ''}`, ...(isHostileClass(kind) ? {} : { confidence: 'medium' as const }) }
    }
  },
})
