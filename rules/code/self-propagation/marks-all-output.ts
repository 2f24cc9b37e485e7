import { defineSkillRule, family } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { sentencesOf } from '../../vocabulary/sections.ts'

const embeds = family(
  `embed* insert* add adds append* includ* inject* attach* plant* emit* set put puts leave* stamp* sign
  insert* añad* inclu* adjunt* einbett* füg* anhäng* ajout* inser* insèr* aggiung* встав* добав* wstaw* ekle* voeg*`,
  '嵌入 插入 添加 附加 植入 埋め込 追加 挿入 付け 삽입 추가 포함',
)
/** All that the agent makes from now on. */
const output = /\b(?:content|output|posts?|pages?|files?|documents?|repl(?:y|ies)|messages?|code|commits?|e?mails?|readmes?|responses?|articles?|comments?)\b[^.\n]{0,24}\b(?:you|it|they|your agent|the agent|agents?) (?:produces?|writes?|creates?|serves?|publish(?:es)?|generates?|makes?|sends?|posts?)\b|\b(?:when(?:ever)?|every time|each time|while|as you|if you(?:r agent)?) (?:you |your agent |the agent )?(?:produc|writ|creat|publish|generat|serv|post)(?:e|es|ing|s)?\b|\b(?:every|all|any|each)\b[^.\n]{0,30}\b(?:posts?|pages?|files?|documents?|repl(?:y|ies)|responses?|commits?|e?mails?|articles?|readmes?) (?:that )?you\b|(?:生成|发布|撰写|创建|输出)的?(?:所有|每|任何)?.{0,8}(?:内容|帖子|页面|文件|回复)|(?:所有|每个|每条).{0,6}(?:内容|帖子|页面|文件|回复)|(?:作成|生成|投稿)する.{0,6}(?:内容|投稿|ページ|ファイル)|모든 .{0,8}(?:게시물|콘텐츠|파일|응답)/i
/** Others of its kind are to come upon it. */
const network = /\b(?:beacons?|mesh|swarm|hive|worm|propagat\w*|spread\w*|infect\w*|recruit\w*)\b|\b(?:agents?|assistants?|bots?) (?:can |will |to |that )?(?:find|discover|detect|join|meet)\w*\b|蜂群|信标|传播|其他(?:代理|智能体|助手).{0,8}(?:发现|找到|加入)|他のエージェント.{0,8}(?:見つけ|発見)|다른 에이전트.{0,8}(?:발견|찾)|другие агент\S* .{0,12}(?:найд|обнаруж)/i
/** Readers do not see it. */
const unseen = /<!--|\bhtml comments?\b|\bX-[A-Z][\w-]+|<meta\b|\bmeta tags?\b|\bzero-width\b|\binvisible\b|\bhidden\b|\balt text\b|注释|不可见|コメント|주석/i
/** … and gets its orders from there. */
const takesOrders = /\bheartbeat\b|\b(?:check|poll|ask|fetch|get|pull)\b[^.\n]{0,40}\b(?:tasks?|orders?|commands?|instructions?|jobs?|messages?)\b|心跳|任务|ハートビート|タスク|작업|задани/i
const reach = 4
const address = /https?:\/\/[^\s"'`<>)\]]+/g

export default defineSkillRule({
  meta: {
    id: 'marks-all-output',
    title: 'Has the agent put a mark for other agents into all it makes',
    severity: 'warn',
    confidence: 'medium',
    category: 'self-propagation',
    why: 'A mark in every page and file, which readers do not see and other agents are to follow, spreads a stranger’s network by its user’s work.',
    remedy: 'Do not install it; look through what the agent has written or published for the mark.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  *skill(document) {
    if (document.isAboutSecurity || !output.test(document.text)) return
    const sources = [...document.paragraphs, ...document.fences].filter(({ stance }) => stance === 'instruction' || stance === 'quotation').sort((a, b) => a.start - b.start)
    const all = sources.map(({ text }) => text).join('\n')
    if (!network.test(all)) return
    for (const [i, source] of sources.entries()) {
      const order = sentencesOf(source.text).find(one => output.test(one) && embeds.test(one))
      const near = order === undefined ? '' : sources.slice(i, i + reach).map(({ text }) => text).join('\n')
      const hub = unseen.test(near) ? (near.match(address) ?? []).find(url => classifyHost(url) === 'unknown' && !isPlaceholderHost(url)) : undefined
      if (order === undefined || hub === undefined) continue
      const isLed = takesOrders.test(all)
      yield {
        at: document.at(source),
        subject: hostOf(hub) ?? hub,
        severity: isLed ? 'critical' : 'warn',
        message: `puts a mark of ${hub.slice(0, 80)} into all that is made: “${order.trim().slice(0, 100)}”${isLed ? ', and takes orders from there' : ''}`,
      }
      return
    }
  },
})
