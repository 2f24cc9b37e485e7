import { defineRule, type CallView } from '../../../src/kit/index.ts'

const keys = /^(?:localStorage|sessionStorage)\.key\(\)$/

/** The key is whichever the page has, so that every entry is meant; what is put there is made up or taken to pieces. */
const judge = (call: CallView) => {
  const isEveryKey = call.arg(0).apis.some(api => keys.test(api))
  if (!isEveryKey) return
  const isMadeUp = call.arg(1).apis.some(api => /^(?:Math\.random|crypto\.)/.test(api)) || call.arg(1).text !== undefined || scrambles.test((call.at as { excerpt?: string }).excerpt ?? '')
  return isMadeUp ? { at: call.at, message: 'every entry that the page stored is overwritten with something else', ...(call.moment === 'load' ? {} : { severity: 'warn' as const }) } : undefined
}

const scrambles = /\bMath\.random\b|\.reverse\(\)|\.sort\(/

export default defineRule({
  meta: {
    id: 'scrambles-page-storage',
    title: 'Spoils what web pages stored',
    severity: 'critical',
    confidence: 'medium',
    category: 'destructive',
    why: 'Carts, drafts and logins of every page that carries the package are lost without a word; nobody looks for the reason in a library.',
    remedy: 'Do not install it; where pages carried it, what they stored has to be thrown away.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  calls: { '{localStorage,sessionStorage}.setItem': judge },
})
