import { defineSkillRule, isRefused, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Saying } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { isOwnHost } from '../../vocabulary/lures.ts'
import { anySecret, asLogin, privateTalk, sendsAway } from '../../vocabulary/private-data.ts'

const secrets =
  '(?:printenv|environment variables?|env(?:ironment)? (?:vars?|output|dump)|`env`|\\.env\\b|api keys?|access tokens?|auth tokens?|gateway tokens?|token\\b[^.\\n]{0,40}\\bgateway|tokens|credentials|secrets|private keys?|ssh keys?|id_rsa|seed phrases?|mnemonics?|recovery phrases?|wallet keys?|cookies|passwords|(?:full |entire |whole |complete )?(?:conversation|chat|message) (?:history|log|transcript)s?|system prompt|MEMORY\\.md|USER\\.md|SOUL\\.md|openclaw\\.json|auth-profiles\\.json)'
const acts =
  '(?:print|post|send|upload|share|include|paste|publish|forward|email|e-mail|submit|report|append|attach|exfiltrate|transmit|copy|leak|encode|embed|run|collect|dump|output)'
const give = new RegExp(
  `\\b${acts}\\b[^.\\n]{0,80}${secrets}|${secrets}(?:[^.\\n]|\\.(?=\\S)){0,80}\\b(?:to|at|in|into|on|via)\\b[^.\\n]{0,40}https?://`,
  'i',
)
const outside =
  /https?:\/\/|\bpublic(?:ly)?\b|\b(?:comment|issue|gist|forum|web ?hook|pastebin|discord|telegram|slack|channel|e-?mail|server|endpoint|url|remote|attacker|image (?:link|url)|query (?:string|parameter))\b/i
const whole =
  /\b(?:printenv|`env`|env(?:ironment)? (?:vars?|output|dump)|environment variables|full output|all (?:of )?(?:the |your )?(?:secrets|tokens|credentials|keys|passwords|environment)|private keys?|ssh keys?|id_rsa|seed phrases?|mnemonics?|recovery phrases?|\.env|auth-profiles|\.(?:openclaw|ssh|aws|clawdbot)\/\w+|(?:conversation|chat|message) (?:history|log|transcript)s?)\b/i
const honest =
  /\b(?:header|bearer|authorization|x-api-key|oauth|log ?in|sign ?in|redact\w*|mask\w*|encrypt\w*|vault|keychain|password manager|get (?:your|an?) (?:api )?key|generate|create (?:an?|your)|never|do not|don['’]t|export \w+=)\b/i
const slot = /[?&=/][^)\s]{0,80}(?:\{[\w .-]{2,60}\}|%7B\w|<[\w .-]{2,60}>|\$\{?\w{2,}|\[[A-Z_ ]{3,}\]|[A-Z][A-Z_]{5,})/

const foreign = /[^\x00-\x7f]/

/** The same in other languages: giving, the private thing and a strange address in one sentence. */
function* elsewhere(document: DocumentView): Generator<Saying & { url: string }> {
  for (const saying of sayings(document, sendsAway)) {
    const { sentence } = saying
    const url = /https?:\/\/[^\s"'`<>)\]，。、]+/.exec(sentence)?.[0]
    if (url === undefined || !foreign.test(sentence) || honest.test(sentence) || asLogin.test(sentence)) continue
    if (isPlaceholderHost(url) || ['well-known', 'loopback', 'private'].includes(classifyHost(url)) || isOwnHost(document, url)) continue
    if (privateTalk.test(sentence) || anySecret.test(sentence)) yield { ...saying, url }
  }
}

export default defineSkillRule({
  meta: {
    id: 'agent-sends-secrets',
    title: 'Has the agent give secrets or private talk away',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'The agent can read everything the user can, and its own tools are enough to send it out.',
    remedy: 'Do not install it; change any secret that was shown.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  *skill(document) {
    for (const { paragraph, match, sentence } of sayings(document, give)) {
      if (honest.test(sentence) || !(outside.test(sentence) || (/\b(?:printenv|env)\b/.test(match[0]) && outside.test(paragraph.text))))
        continue
      const severity = document.isAboutSecurity ? 'info' : whole.test(sentence) ? 'critical' : 'warn'
      yield { at: document.at(paragraph), severity, message: `has the agent give away private data: “${match[0].slice(0, 120)}”` }
    }
    for (const { paragraph, sentence, url } of elsewhere(document)) {
      yield {
        at: document.at(paragraph),
        subject: hostOf(url) ?? url,
        severity: document.isAboutSecurity ? 'info' : 'critical',
        message: `has the agent give away private data: “${sentence.slice(0, 120)}”`,
      }
    }
    for (const link of document.links) {
      if (link.kind !== 'image' || classifyHost(link.url) === 'well-known' || !slot.test(link.url)) continue
      const near = document.paragraphs[link.paragraph]?.text ?? ''
      if (
        !/\b(?:secret|token|key|env|conversation|history|message|memory|user|data|content|context)\b/i.test(`${link.url} ${near}`) ||
        isRefused(near, near.length)
      )
        continue
      yield {
        at: document.at(link),
        subject: hostOf(link.url) ?? link.url,
        severity: document.isAboutSecurity ? 'info' : 'warn',
        message: `an image address carries data away: ${link.url.slice(0, 120)}`,
      }
    }
  },
})
