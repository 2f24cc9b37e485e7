import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { around, codeAt, strangeScript, toTerminal, wavesAway } from '../../vocabulary/lures.ts'

const lure =
  /\b(?:verify|prove|confirm)\b.{0,40}\b(?:you(?:['’]re| are)?|that you are|user is)\b.{0,20}\b(?:human|not a (?:ro)?bot|real person)\b|\b(?:human|captcha|cloudflare|robot|bot|identity|browser) (?:verification|check|challenge)\b|\b(?:verification|authentication|confirmation) (?:is )?required\b|\blink (?:this|your) (?:device|machine|computer)\b|\b(?:fix|repair|resolve) (?:this|the) (?:error|issue|problem)\b.{0,60}\b(?:win(?:dows)? ?\+ ?r|paste)\b|\b(?:press|hit|use)\b.{0,20}\bwin(?:dows)?(?: key)? ?\+ ?[rx]\b[\s\S]{0,80}\b(?:paste|ctrl ?\+ ?v)\b|人机验证|我不是机器人|не робот|проверк[аиу] (?:человека|на робота|безопасности)|no soy un robot|verificación humana|não sou um robô|verificação humana|kein roboter|je ne suis pas un robot|vérification humaine|ロボットでは(?:ない|ありません)|로봇이 아닙/i

/** The keys that open the box where Windows runs a line, or that put one there: the trick reads the same in every language. */
const keys = /\bwin(?:dows)?(?:[- ]?(?:key|taste|キー|键))?\s*\+\s*[rx]\b|⊞\s*\+\s*r\b|\b(?:hold|press|tap|hit|keep)\b[^.\n]{0,24}(?:\bwin(?:dows)?(?: key| logo)?\b|⊞)[^.\n]{0,24}\b(?:tap|press|hit|and|then|with)\b[^.\n]{0,8}\b[rx]\b|⌘\s*\+?\s*space|\bcmd\s*\+\s*space\b|\b(?:ctrl|strg)\s*\+\s*v\b/i

/** The box is opened and filled by keys alone: nobody reads what goes into it. */
const blindPaste = /(?:(?:\bwin(?:dows)?(?:[- ]?(?:key|taste|キー|键))?|⊞)\s*\+\s*[rx]\b|\bterminal\b|⌘\s*\+?\s*space|\bpower\s?shell\b)[^\n]{0,60}?(?:\b(?:ctrl|strg|cmd|command)\s*\+\s*v\b|⌘\s*\+?\s*v\b)[^\n]{0,40}?\b(?:enter|return|eingabe\w*|entrée|intro|invio)\b|(?:\bwin(?:dows)?(?:[- ]?key)?|⊞)\s*\+\s*r\b[^\n]{0,60}?\bpaste(?:,| it\b| (?:the|that) (?:code|line|string|command|text)\b)[^\n]{0,40}?\b(?:enter|return|ok)\b/i

/** A folder or a settings page is opened this way too. */
const place = /^(?:%\w+%|[a-z]:\\|\\\\|shell:|ms-settings:)[^|;&]*$|^[\w.-]+\.(?:msc|cpl)$|^(?:regedit|cmd|services|notepad|control)(?:\.exe)?$/i
const opensPlace = (document: DocumentView, index: number): boolean => {
  const codes = codeAt(document, index)
  return codes.some(code => place.test(code.trim())) && codes.every(code => place.test(code.trim()) || keys.test(code))
}

export default defineSkillRule({
  meta: {
    id: 'verification-lure',
    title: 'Makes a person run a command to prove something',
    severity: 'critical',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'The “verify that you are human” trick has the victim paste an attacker’s command with their own hands, past every filter.',
    remedy: 'Do not run it; no check of a person needs a terminal.',
    since: '0.1.0',
    status: 'stable',
    cwe: [451],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, lure)) {
      const near = around(document, paragraph.index, 2, 3)
      const hasKeys = keys.test(near)
      if (!hasKeys && !toTerminal.test(near.replaceAll('\n', ' '))) continue
      if ((document.isAboutSecurity && (!hasKeys || paragraph.kind === 'cell')) || opensPlace(document, paragraph.index)) continue
      yield {
        at: document.at(paragraph),
        severity: document.isAboutSecurity ? 'warn' : 'critical',
        message: `asks for a command to be run under the name of a check: “${match[0].slice(0, 80)}”`,
      }
      return
    }
    for (const { paragraph, match } of sayings(document, blindPaste)) {
      if (document.isAboutSecurity) continue
      yield { at: document.at(paragraph), severity: 'critical', message: `has a person put into the command box what lies on the clipboard: “${match[0].slice(0, 80)}”` }
      return
    }
    for (const { paragraph, match } of sayings(document, keys)) {
      const url = codeAt(document, paragraph.index, 3).map(code => strangeScript(document, code)).find(one => one !== undefined)
      if (url === undefined) continue
      yield {
        at: document.at(paragraph),
        severity: document.isAboutSecurity && !wavesAway.test(around(document, paragraph.index, 2, 3)) ? 'warn' : 'critical',
        message: `has a person press “${match[0]}” and put in a line that runs what ${url} answers`,
      }
      return
    }
  },
})
