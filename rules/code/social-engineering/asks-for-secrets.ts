import { anyOf, defineSkillRule } from '../../../src/kit/index.ts'
import { hostOf } from '../../vocabulary/hosts.ts'
import { handsOver } from '../../vocabulary/private-data.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { isStranger, strangerIn, unsaidIn } from '../../vocabulary/sendings.ts'

/** What no tool has to be told, in the words of a request to the user. */
const asks = anyOf(
  /\b(?:ask|asks|request|prompt|collect|obtain|have|get|let)\b(?! (?:help|rid))[^.\n]{0,60}\b(?:(?:recovery|seed|secret|\w+-word) phrases?|mnemonics?|private keys?|passwords?|pin (?:codes?|numbers?)|cvc|cvv|(?:complete |full )?card (?:number|details)|card by typing|sms codes?|verification codes?|2fa codes?|passport|master key|(?:gateway|owner) token|social security)\b/,
  /\b(?:enter|type|paste|provide|hand over|confirm)\b[^.\n]{0,30}\b(?:your|their|his|her|the)\b[^.\n]{0,20}\b(?:(?:recovery|seed|secret|\w+-word) phrases?|mnemonic|private key|card (?:number|by)|master key|gateway token|bank(?:ing)? (?:login|password))\b/,
  /\b(?:pide|pídele|solicita|pregunta)\b[^.\n]{0,60}(?:clave|contraseña|tarjeta|código|frase|DNI)|\b(?:frag|bitte|verlang|forder)\w*\b[^.\n]{0,60}(?:passw\w+|kennwort|pin\b|tan\b|kartennummer|wiederherstellung)|\b(?:demande[zr]?|réclame)\b[^.\n]{0,60}(?:mot de passe|carte|code|phrase)|\b(?:peça|solicite|pergunte)\b[^.\n]{0,60}(?:senha|cartão|código|frase|CPF)|(?:попроси|запроси|спроси)\S*[^.\n]{0,60}(?:парол|карт|код|фраз)|(?:让|要求|请)用户(?:提供|输入|填写|发送)[^。\n]{0,20}(?:密码|验证码|助记词|私钥|银行卡|身份证)|(?:パスワード|認証コード|カード番号|復元フレーズ)[^。\n]{0,12}(?:尋ね|求め|入力させ)|(?:비밀번호|인증번호|카드 ?번호|복구 ?문구)[^.\n]{0,12}(?:물어|요청|입력하게)/,
)
const opens = /\b(?:open|visit|go to|navigate to|head to|browse to|connect (?:to|on|at)|import (?:the |your )?wallet|restore (?:the |your )?wallet)\b|打开|访问|abr[ae]\b|öffne|ouvr|откро|開/i
/** Who has these can take everything there is. */
const keysToAll = /\b(?:recovery|seed|secret|\w+-word) phrases?\b|\bmnemonics?\b|助记词|сид-фраз|復元フレーズ|복구 ?문구/i

/** What opens one archive or document is asked for by whatever opens it. */
const ofFile = /\b(?:zip|rar|7z|archives?|pdfs?|documents?|workbooks?|spreadsheets?)\b[^\n]{0,200}\bask\w*\b[^.\n]{0,30}\bpasswords?\b|\bpasswords?\b (?:of|for|to (?:open|unlock)) (?:the|an?|each) (?:\w+ )?(?:zip|archive|pdf|document|file|workbook)/i
/** The system asks for its own password, and the user types it there. */
const bySystem = /\b(?:enrolment|enrollment|installer|sudo|homebrew|brew|system|mac ?os|windows|linux|boot|firmware|bios|keychain|login window)\b[^.\n]{0,20}\basks\b(?![^.\n]{0,60}\b(?:phrases?|mnemonics?|private keys?))/i
const leaves = /\b(?:send|post|upload|forward|submit|report|mail|share|copy)(?:s|ed|ing)?\b/i

export default defineSkillRule({
  meta: {
    id: 'asks-for-secrets',
    title: 'Has the user asked for what opens everything',
    severity: 'warn',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'A recovery phrase, a card with its check number or the code that was just sent to a phone is asked for by thieves; a tool that needs an account has the user log in.',
    remedy: 'Do not install it; whoever has typed such a thing should change it at once.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451, 522],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const asked = saying(section.text, asks)
      if (asked === undefined || bySystem.test(asked.sentence)) continue
      if (ofFile.test(section.text) && !keysToAll.test(asked.words) && unsaidIn(section.text) === undefined && !handsOver.test(section.code) && !leaves.test(section.text)) continue
      const to = strangerIn(section)
      const isSent = to !== undefined && isStranger(document, to) && (saying(section.text, handsOver) !== undefined || handsOver.test(section.code) || /[?&]\w+=[$<{]/.test(section.code))
      const isTyped = to !== undefined && keysToAll.test(asked.words) && isStranger(document, to) && /^https?:/i.test(to) && saying(section.text, opens) !== undefined
      const isGiven = /\b(?:gateway|owner) token\b|\bmaster key\b|phrase/i.test(asked.words) && /\b(?:npx|uvx|bunx|pipx run|pnpm dlx)\b/.test(section.code)
      const isHidden = isSent && unsaidIn(section.text) !== undefined
      if (!isSent && !isTyped && !isGiven && !keysToAll.test(asked.words)) continue
      yield {
        at: document.at(section.paragraphs[0]!),
        ...((isSent || isTyped) && { subject: hostOf(to) ?? to }),
        severity: document.isAboutSecurity ? (isHidden ? 'warn' : 'info') : isSent || isTyped || isGiven ? 'critical' : 'warn',
        message: `asks: “${asked.words.slice(0, 100)}”${isSent ? `, and hands it to ${to.slice(0, 80)}` : isTyped ? `, to be typed in at ${to.slice(0, 80)}` : ''}`,
      }
    }
  },
})
