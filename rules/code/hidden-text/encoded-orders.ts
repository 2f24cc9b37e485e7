import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import { plantedHarm } from '../../vocabulary/orders.ts'
import { anySecret, sendsAway } from '../../vocabulary/private-data.ts'

const decodes = /\b(?:decod\w*|deco?dific\w*|dekodier\w*|décod\w*|base64|rot13|unscrambl\w*|decipher\w*)\b|декодируй|расшифру|解码|解密|デコード|復号|디코드|해독/i
const obeys = /\b(?:do|follow|obey|execute|run|carry out|apply|act on|perform|treat)\b|\b(?:sigue|siga|ejecut\w*|execut\w*|befolg\w*|führe|sui[st]|suivez|exécut\w*|esegui\w*)\b|выполни|следуй|执行|按照|遵循|実行|従|실행|따르/i
const encoded = /(?<![\w+/=])[A-Za-z0-9+/]{32,8000}={0,2}(?![\w+/=])/
const commands = /\b(?:curl|wget|bash|sh|python3?|powershell|iex|rm -rf|cat ~|~\/\.|https?:\/\/)/i

/** The plain text, when the letters are base64 of text. */
function decoded(letters: string): string | undefined {
  try {
    const text = atob(letters)
    return /^[\x09\x0a\x0d\x20-\x7e\x80-\xff]+$/.test(text) && (text.match(/[ a-z]/gi)?.length ?? 0) > text.length * 0.6 && text.split(' ').length > 2 ? text : undefined
  } catch {
    return undefined
  }
}

export default defineSkillRule({
  meta: {
    id: 'encoded-orders',
    title: 'Has the agent decode a text and obey it',
    severity: 'warn',
    confidence: 'high',
    category: 'hidden-text',
    why: 'Orders that are encoded are meant to be read by the agent and by nobody else.',
    remedy: 'Do not install it. Decode the text by hand to see what it asks for.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  *skill(document) {
    for (const { paragraph, sentence } of sayings(document, decodes)) {
      if (!obeys.test(sentence) || /\beval\b|\batob\(/.test(sentence)) continue
      const near = [paragraph.text, ...document.fences.filter(one => one.paragraph === paragraph.index && one.stance === 'instruction').map(one => one.text)]
      const letters = near.map(text => encoded.exec(text.replaceAll('\n', ''))?.[0]).find(one => one !== undefined)
      const text = letters && decoded(letters)
      if (!text) continue
      const isHarm = plantedHarm(undefined, text) !== undefined || commands.test(text) || (sendsAway.test(text) && anySecret.test(text))
      yield {
        at: document.at(paragraph),
        severity: isHarm ? 'critical' : 'warn',
        message: `has the agent obey an encoded text: “${text.slice(0, 120)}”`,
      }
      return
    }
  },
})
