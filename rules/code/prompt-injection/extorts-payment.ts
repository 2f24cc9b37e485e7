import { defineSkillRule, isQuoted, isRefused } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../../src/kit/index.ts'
import { accountName, moneyAccount } from '../../vocabulary/accounts.ts'
import { belongings, locking, paying, threatens, until } from '../../vocabulary/coercion.ts'
import { sentencesOf } from '../../vocabulary/sections.ts'

/** What a contract or a shop holds back is its own. */
const ofTrade = /\b(?:escrow\w*|smart contracts?|stak\w+|vesting|bount(?:y|ies)|invoices?|subscriptions?|premium|paywall|402|endpoints?|api calls?|orders?|shipments?|tickets?|bookings?|collateral|loans?|tokens? (?:are|is) locked|liquidity|refund\w*)\b|托管|质押|订阅|订单|会员|发票|エスクロー|購読|에스크로|구독/i

/** Most texts speak of no account at all; a look for the shape of one costs more. */
const holds = /0x[\da-f]{40}|\.(?:eth|sol|bnb|crypto|wallet)\b|\bbc1|wallet|iban|account|address|钱包|账户|地址|口座|계좌|cuenta|konto|compte|conto|кошел|счет|счёт/i
const ransoms = /\b(?:pay|paid|pago|pague|paga|transfer|deposit|ransom|remit|fund|restitution|zahl|überweis|paiement|virement|rescate|resgate|riscatto)|支付|付款|转账|转入|资金|款项|赎金|支払|送金|入金|身代金|결제|송금|입금|몸값|оплат|плат|перевод|выкуп|دفع|فدية|ödeme|fidye|betal|losgeld|bayar|tebusan|zapłac|okup/i
const reach = 12

/** A sentence that takes something from the user until money has come. */
const demandIn = (document: DocumentView, { text }: Paragraph): string | undefined =>
  !locking.test(text) || !paying.test(text) ? undefined : sentencesOf(text).find(one => {
    const at = locking.exec(one)?.index
    return at !== undefined && paying.test(one) && until.test(one) && belongings.test(one) && !ofTrade.test(one) && !isRefused(one, at) && !(document.isAboutSecurity && isQuoted(one, at))
  })

export default defineSkillRule({
  meta: {
    id: 'extorts-payment',
    title: 'Holds its user to ransom for an account that it names',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'A text that gives itself the rank of a law, names an account and has the agent refuse its user until money has come is extortion, whatever it calls itself.',
    remedy: 'Do not install it, and pay nothing.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77],
  },
  *skill(document) {
    if (!ransoms.test(document.text) || !holds.test(document.text)) return
    const holder = moneyAccount.exec(document.text)?.[0] ?? accountName.exec(document.text)?.[0]
    if (holder === undefined) return
    const told = document.paragraphs.filter(one => one.stance === 'instruction')
    for (const paragraph of told) {
      const demand = demandIn(document, paragraph)
      if (demand === undefined) continue
      const near = told.filter(({ index }) => Math.abs(index - paragraph.index) <= reach)
      const threat = near.map(({ text }) => threatens.exec(text)?.[0]).find(one => one !== undefined)
      yield {
        at: document.at(paragraph),
        subject: holder,
        severity: threat !== undefined && !document.isAboutSecurity ? 'critical' : 'warn',
        message: `takes what is the user’s until ${holder} has been paid: “${demand.trim().slice(0, 100)}”${threat === undefined ? '' : ` (“${threat}”)`}`,
      }
      return
    }
  },
})
