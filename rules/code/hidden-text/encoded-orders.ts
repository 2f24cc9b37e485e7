import { defineSkillRule, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph, Passage } from '../../../src/kit/index.ts'
import { around } from '../../vocabulary/lures.ts'
import { plantedHarm } from '../../vocabulary/orders.ts'
import { anySecret, personal, sendsAway } from '../../vocabulary/private-data.ts'
import { sentencesOf } from '../../vocabulary/sections.ts'

const decodes = /\b(?:decod\w*|deco?dific\w*|dekodier\w*|décod\w*|base64|unscrambl\w*|decipher\w*)\b|декодируй|расшифру|解码|解密|デコード|復号|디코드|해독/i
const obeys = /\b(?:do|follow|obey|execute|run|carry out|apply|act on|perform|treat)\b|\b(?:sigue|siga|ejecut\w*|execut\w*|befolg\w*|führe|sui[st]|suivez|exécut\w*|esegui\w*)\b|выполни|следуй|执行|按照|遵循|実行|従|실행|따르/i
const encoded = /(?<![\w+/=])[A-Za-z0-9+/]{40,8000}={0,2}(?![\w+/=])/g
const minEncoded = 40
const commands = /\b(?:curl|wget|bash|sh|powershell|iex|rm -rf|cat ~)\b|~\/\.\w|https?:\/\//i
const turned = /\brot-?13\b|\brot(?:ated|ate) by 13\b/i
const maxTexts = 40

/** The plain text, when the letters are base64 of words. */
function decoded(letters: string): string | undefined {
  try {
    const text = atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)))
    return /^[\x09\x0a\x0d\x20-\x7e\x80-\xff]+$/.test(text) && (text.match(/[ a-z]/gi)?.length ?? 0) > text.length * 0.6 && text.split(' ').length > 2 ? text : undefined
  } catch {
    return undefined
  }
}

const rot13 = (text: string): string => text.replace(/[a-z]/gi, letter => {
  const from = letter <= 'Z' ? 65 : 97
  return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from)
})

interface Hidden { readonly text: string; readonly at: Passage }

/** Texts that stand in the document in another form; only a text that says how is read by turned letters. */
function* hiddenTexts(document: DocumentView): Generator<Hidden> {
  const isTurned = turned.test(document.text)
  const places = [...document.paragraphs, ...document.fences, ...document.inlineCode].filter(one => !('stance' in one) || isTelling(one))
  let count = 0
  for (const one of places) {
    if (one.text.length < minEncoded) continue
    for (const [letters] of one.text.replaceAll('\n', '').matchAll(encoded)) {
      const text = count++ < maxTexts ? decoded(letters) : undefined
      if (text) yield { text, at: one }
    }
    if (isTurned && one.text.length > 40 && !turned.test(one.text)) yield { text: rot13(one.text), at: one }
  }
}

const isHarm = (text: string): boolean => plantedHarm(undefined, text) !== undefined || commands.test(text) || (sendsAway.test(text) && (anySecret.test(text) || personal.test(text)))

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
    for (const { text, at } of hiddenTexts(document)) {
      const near = `${around(document, 'paragraph' in at ? Number(at.paragraph) : Number((at as Paragraph).index), 1, 2)}`
      const isOrdered = sentencesOf(near).some(one => decodes.test(one) && obeys.test(one) && !/\beval\b|\batob\(/.test(one))
      const isGrave = isHarm(text) && (isOrdered || decodes.test(near) || turned.test(near) || looksLikeOrders.test(text))
      if (!isGrave && !isOrdered) continue
      yield {
        at: document.at(at),
        severity: document.isAboutSecurity ? 'warn' : isGrave ? 'critical' : 'warn',
        message: `has the agent obey an encoded text: “${text.slice(0, 120)}”`,
      }
      return
    }
  },
})

/** Words to a reader rather than a line of code. */
const looksLikeOrders = /\b(?:assistant|agent|the user|never mention|do not|you (?:may|must|are|have)|read the|send|ignore)\b/i
