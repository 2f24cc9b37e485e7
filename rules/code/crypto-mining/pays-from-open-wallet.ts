import { defineSkillRule } from '../../../src/kit/index.ts'
import { hostOf, isForeign, isHostileClass, classifyHost, isPlainHttp } from '../../vocabulary/hosts.ts'
import { phraseWords } from '../../vocabulary/deed-words.ts'

/** The words that open the whole wallet are a value in a file. */
const kept = /["']?(?:private_?key|mnemonic|seed(?:_?phrase)?|secret(?:_?key)?|recovery(?:_?phrase)?)["']?\s*[:=]\s*["'][^"'\n]*\b(?:mnemonic|phrase|seed|word\d?|words)\b/i
const words = /mnemonic|phrase|seed|words?\d?\b/i
const paysItself = /\bpay(?:s|ments?|ing)?\b[^.\n]{0,40}\bautomatic(?:ally)?\b|\bautomatic(?:ally)?\b[^.\n]{0,40}\bpay(?:s|ments?|ing)?\b|\bauto-?pay(?:s|ments?|ing)?\b|自动(?:支付|付款)|自動(?:で)?(?:支払|決済)|자동 ?(?:결제|지불)|автоматическ\S+ (?:оплат|плат)/i
const address = /https?:\/\/[^\s"'`<>)\]]+/g

export default defineSkillRule({
  meta: {
    id: 'pays-from-open-wallet',
    title: 'Pays by itself from a wallet whose words lie open',
    severity: 'warn',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'Whoever has the words of a wallet has all of it, now and later; a program that pays what a server without encryption names needs a purse, not the wallet.',
    remedy: 'Use a wallet made for the purpose that holds no more than may be lost, and a key of its own.',
    since: '0.1.0',
    status: 'preview',
    cwe: [256, 319],
  },
  *skill(document) {
    const fence = document.fences.find(one => one.stance === 'instruction' && words.test(one.text) && kept.test(one.text))
    if (fence === undefined || !paysItself.test(document.text) || !phraseWords.test(document.text)) return
    const server = (document.text.match(address) ?? []).slice(0, 60).find(url => isForeign(url) && (isPlainHttp(url) || isHostileClass(classifyHost(url))))
    if (server === undefined) return
    yield { at: document.at(fence), subject: hostOf(server) ?? server, message: `keeps the words of a wallet in a file and pays by itself through ${server.slice(0, 80)}` }
  },
})
