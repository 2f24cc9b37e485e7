import { defineSkillRule } from '../../../src/kit/index.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

/** Most texts say nothing of it. */
const mining = /\bmin(?:er|ers|es|e|ing|ar)\b|proof[- ]of|xmrig|nicehash|挖矿|矿机|マイニング|채굴|майн/i
/** Coins are made; ore, text and data are mined as well. */
const mines = /\b(?:(?:auto-?|crypto-?|token |coin )?min(?:er|ers|ing)\b[^.\n]{0,60}(?:\$[A-Z]{2,8}\b|\b(?:tokens?|coins?|crypto\w*|hash ?rate|mempool|monero|xmr|bitcoin|btc|ethereum)\b)|mines? (?:\$?[A-Z]{3,8}\b|(?:tokens?|coins?|crypto\w*|monero|bitcoin)\b))|\bproof[- ]of[- ]compute\b|\b(?:xmrig|cpuminer|nbminer|t-rex miner|lolminer|nicehash)\b|挖矿|矿机|マイニング|채굴|майн(?:ить|инг|ер)|\bminar (?:criptomonedas|monero|tokens)/i
/** It goes on by itself when nobody looks. */
const lasts = /\bsystemd\b|\blaunch(?:d|agent|daemon)\b|\bcron(?:tab)?\b|\b24\/7\b|\bnohup\b|\b(?:auto-?)?restarts?\b|\bin the background\b|\bdaemon\b|\bon (?:boot|startup|login)\b|\b(?:parallel|multiple|multi)[- ](?:instances?|miners?|workers?)\b|\bas (?:a )?services?\b|后台|开机|常駐|バックグラウンド|백그라운드|в фоне|автозапуск|en segundo plano|im hintergrund/i
const earns = /\bwallets?\b|\bpayouts?\b|0x[0-9a-f]{40}|钱包|收益|ウォレット|지갑|кошел/i
/** It is told how to be seen or stopped, not set up. */
const notOwn = /\b(?:monitor|dashboard|remote rigs?|calculator|profitability|detect|remove|kill|stop all|cryptojack\w*)\b/i

export default defineSkillRule({
  meta: {
    id: 'sets-up-miner',
    title: 'Sets up a miner that keeps running',
    severity: 'warn',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'A miner uses the machine day and night; whether its owner wants that, and who is paid, is for the owner to decide.',
    remedy: 'Install it only if you mean to mine on this machine, and look at which account is paid.',
    since: '0.1.0',
    status: 'preview',
    cwe: [400],
  },
  *skill(document) {
    if (document.isAboutSecurity || !mining.test(document.text)) return
    const about = `${document.name ?? ''} ${document.description ?? ''}`
    const all = document.paragraphs.filter(one => one.stance === 'instruction').map(one => one.text).join('\n')
    const mined = saying(all, mines)
    const lasting = saying(all, lasts)
    if (mined === undefined || lasting === undefined || !earns.test(all) || notOwn.test(about)) return
    const section = sectionsOf(document).find(({ text }) => text.includes(lasting.sentence))
    const hidden = section === undefined ? undefined : unsaidIn(section.text)
    yield {
      at: document.at(document.paragraphs.find(({ text }) => text.includes(mined.sentence)) ?? document.paragraphs[0]!),
      severity: hidden === undefined ? 'warn' : 'critical',
      message: `sets up a miner (“${mined.words.slice(0, 60)}”) that keeps running (“${lasting.words}”)${hidden === undefined ? '' : `, unseen (“${hidden.slice(0, 60)}”)`}`,
    }
  },
})
