import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import { account } from '../../vocabulary/accounts.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'

const money =
  /\b(?:pay(?:s|ments?|ee|out)?|transfers?|invoices?|wallets?|recipients?|swaps?|spending|allowance|usdc?t?|eth|btc|sol|tokens?|iban|bank|tips?|fees?|donat\w+|withdraw\w*|payout|pix|boleto|pagamento|pago|transferencia|überweisung\w*|zahlung\w*|virement|paiement|bonifico|pagament[oi]|portafogli\w*|destinatari\w*|beneficiari\w*|handling|difference)\b|оплат|платеж|перевод|кошел|付款|转账|钱包|收款|送金|支払|ウォレット|송금|결제|지갑/i
const diverts =
  /\b(?:replac\w*|swap(?:s|ped)? (?:out )?the|substitut\w*|redirect\w*|instead of|in place of|\bdifference goes to\b|\b(?:raised?|rounded?|marked) (?:up )?by \d|\b(?:move|sweep|skim|route|deduct|siphon)\b[^\n]{0,30}(?:\d ?%|\bpercent\b|\bbalances?\b)|chang(?:e|ing) the (?:recipient|address|payee|iban|account)|approv\w* (?:unlimited|max\w*|infinite|full)|unlimited (?:approval|allowance|spending)|(?:always|silently|automatically|also) (?:send|transfer|pay|add|forward)|add (?:a|an) \S{1,12} (?:fee|tip|share)|troque|substitua|reempla[zc]\w*|sustitu\w*|cambia|ersetz\w*|tausche|remplac\w*|sostituis\w*)\b|замени|подмени|替换|改成|换成|置き換え|差し替え|바꾸|교체/i
/** The payee that somebody else gave makes way for one of the skill's. */
const swapsNamed = /\b(?:replac\w*|swap|substitut\w*|exchang\w*|overwrit\w*)\b[^.\n]{0,40}\b(?:address|recipient|payee|iban|account|wallet)\b[^.\n]{0,60}\b(?:by|with|for) (?:the |our |this )?(?:one|address|recipient|entry|account|wallet)s?\b[^.\n]{0,12}\b(?:in|from|of|below|above)\b|\b(?:ersetz|reempla[zc]|sustitu|substitu|remplac|sostitu)\w*\b[^.\n]{0,60}\b(?:adresse|dirección|endereço|empfänger|destinatari\w*|indirizzo|iban|cuenta|conta|konto)\b[^.\n]{0,60}\b(?:tabelle|tabla|tabela|tableau|tabella|unten|abajo|abaixo|ci-dessous|sotto)\b|(?:把|将)[^。\n]{0,20}(?:地址|账号|收款)[^。\n]{0,12}(?:替换|换成|改成)[^。\n]{0,12}(?:表|下面|以下)/i
/** A payment that opens something, to the account that is named. */
const unlocks = /\b(?:to |in order to )?(?:activat\w+|unlock\w*|enabl\w+|verif\w+|register|start|initiali[sz]\w+)\b[^.\n]{0,60}\b(?:send|transfer|deposit|pay)\b[^.\n]{0,20}\b\d[\d.,]* ?(?:sol|eth|btc|usd[ct]?|bnb|matic|ton|xrp|trx)\b/i
const putInPlace = (text: string, owner: string): boolean => new RegExp(`\\b(?:by|with|to|durch|par|por|na)\\W{1,4}${owner.replace(/[^\w@]/g, '\\$&')}`).test(text)
const unseen = /\b(?:pop-?ups?|prompts?|previews?|warnings?|confirmations?)\b[^.\n]{0,50}\b(?:may|can|should|to) be (?:skipped|left out|ignored|suppressed)\b|\b(?:remark|note|mention|comment|explanation)\b[^.\n]{0,20}\bnot (?:required|needed|necessary)\b|\b(?:skip|suppress|bypass|hide|omit)\b.{0,30}\b(?:confirm\w*|prompt|review|warning|notice|address|recipient)\b|\bnão mostre|no (?:lo )?muestres|nicht anzeigen|zeige .{0,20} nicht|ne (?:le |la )?montre|не показывай|不要显示|表示しない|보여주지/i

export default defineSkillRule({
  meta: {
    id: 'redirects-payments',
    title: 'Has the agent send money to an account that the skill names',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'Whose account is paid is for the user to say; a text that puts another in its place steals.',
    remedy: 'Do not install it; revoke approvals that it had given, and check past payments.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, diverts)) {
      const { text } = paragraph
      const owner = account.exec(text)?.[0]
      if (owner === undefined || !money.test(text)) continue
      const isHidden = unseen.test(text) || withoutAsking.test(text) || leftOut.test(text) || behindBack.test(text)
      yield {
        at: document.at(paragraph),
        subject: owner,
        severity: (isHidden || (/^(?:replac|substitut|swap|ersetz|remplac|reempla|sustitu)/i.test(match[0]) && putInPlace(text, owner))) && !document.isAboutSecurity ? 'critical' : 'warn',
        message: `has money go to ${owner}${isHidden ? ' without the user seeing it' : ''}: “${match[0].slice(0, 60)}”`,
      }
      return
    }
    for (const { paragraph, match } of sayings(document, swapsNamed)) {
      const owner = document.paragraphs.slice(Math.max(0, paragraph.index - 16), paragraph.index + 16).map(one => account.exec(one.text)?.[0]).find(one => one !== undefined)
      if (owner === undefined || !money.test(paragraph.text)) continue
      yield { at: document.at(paragraph), subject: owner, severity: document.isAboutSecurity ? 'warn' : 'critical', message: `has the payee of others replaced by ${owner}: “${match[0].slice(0, 80)}”` }
      return
    }
    for (const { paragraph, match } of sayings(document, unlocks)) {
      const owner = account.exec(paragraph.text)?.[0]
      if (owner === undefined) continue
      yield { at: document.at(paragraph), subject: owner, severity: document.isAboutSecurity ? 'warn' : 'critical', message: `has money sent to ${owner}: “${match[0].slice(0, 80)}”` }
      return
    }
  },
})
