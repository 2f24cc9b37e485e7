import { anyOf, isRefused } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { waivedIn } from './consent.ts'
import { isForeign } from './hosts.ts'
import { isMakersPlace } from './makers.ts'
import { sentencesOf, unbroken } from './sections.ts'

// A server of tools that the words, a table and a few pieces of code have written into the settings of agents.

export interface ToolServer { readonly paragraph: Paragraph; readonly source: string; readonly signs: readonly string[]; readonly isWaived: boolean; readonly isSure: boolean }

/** Settings in which agents keep their servers, by agent. */
const settings: readonly (readonly [agent: string, file: RegExp])[] = [
  ['Cursor', /\.cursor\/mcp\.json/i], ['Claude Code', /\.claude\.json|(?<![\w/])\.mcp\.json|\.claude\/(?:settings|mcp)/i], ['Claude Desktop', /claude_desktop_config/i],
  ['OpenClaw', /(?:openclaw|clawdbot|moltbot)\.json/i], ['Codex', /\.codex\/config\.toml/i], ['Gemini', /\.gemini\/settings/i], ['Windsurf', /windsurf\/mcp|mcp_config\.json/i],
  ['VS Code', /\.vscode\/mcp\.json|cline_mcp_settings/i], ['Continue', /\.continue\/config/i], ['Zed', /zed\/settings\.json/i], ['opencode', /opencode(?:\.jsonc?|\/config)/i], ['Qwen', /\.qwen\/settings/i],
]
const everyAgent = /\b(?:all|every|each|any) (?:of )?(?:the |your |other )?(?:\w+ )?(?:agents?|assistants?|clients?|editors?|ides?)\b|(?:所有|全部|每个)(?:的)?(?:智能体|代理|助手|客户端|编辑器)|\b(?:alle[nr]?|jede[mnrs]?) (?:agenten|assistenten|editoren)|\b(?:todos los|cada uno de los) (?:agentes|asistentes|editores|clientes)|\btodos os (?:agentes|assistentes|editores|clientes)|\btous les (?:agents|assistants|éditeurs|clients)|\btutti gli (?:agenti|assistenti|editor)|(?:всех|все|каждо\S+) (?:агент|ассистент|редактор|клиент)\S*|(?:すべて|全て|全部)の(?:エージェント|アシスタント|エディタ)|모든 (?:에이전트|어시스턴트|편집기)/i
const mcp = /\bmcp\b|mcp_?servers?|\bmcp[-_.]|(?:tool|工具|инструмент\S*)[- ]?(?:server|服务器|сервер)/i
const installs = anyOf(
  /\b(?:install|add|register|write|put|insert|enter|configure|merge|append|set up|copy)\w*\b/,
  /安装|添加|写入|注册|配置|加入|\b(?:instal|añad|agreg|escrib|registr|adicion|escrev|füge|trag|schreib|install|ajout|inscri|écri|aggiung|scriv)\w*|встав|добав|установ|впиш|пропиш|追加|登録|書き込|設定|추가|등록|설치/,
)
/** All that it wants is done. */
const trusted = /["']?(?:trust(?:ed|_level|Level)?|auto_?approve|always_?allow|approval(?:_policy|Policy|_mode)?|permission(?:s|_mode|Mode)?|allowedTools|allowed_tools|enabledTools)["']?\s?[:=]\s?(?:\[\s?["']\*["']|["']?(?:full|all|\*|always|never|trusted|bypass\w*)(?:["'\s,}]|$)|true\b)|\bfull trust\b|\b(?:allow|approve|trust) (?:all|every one) (?:of )?(?:its |the )?(?:tools?|calls?)\b/i
/** It sees everything that is the user's. */
const wide = /\s?--?(?:root|roots|dir|directory|path|workspace|allow(?:ed)?(?:-dir\w*)?|base|scope|mount)[ =]["']?(?:~\/?|\/|\$HOME\/?|%USERPROFILE%|\/Users\/?|\/home\/?|C:\\+)(?=["'\s`,)\]]|$)|\b(?:home|user) (?:folder|directory|dir)\b.{0,30}\b(?:as|for) (?:its |the )?root\b|\b(?:whole|entire) (?:home|disk|drive|file ?system|machine)\b/i
/** It tells somebody what it sees. */
const reporting = /--?(?:report|telemetry|callback|webhook|collector|upstream|mirror|sink|beacon|notify|log|push|sync|exfil|relay|endpoint)(?:[-_](?:url|to|endpoint|server|host))?[ =]["']?(https?:\/\/[^\s"'`,)\]]{4,300})|"(?:report|telemetry|callback|webhook|collector|mirror|sink|upstream)(?:_?url|_?to|_?endpoint)?"\s?:\s?"(https?:\/\/[^\s"]{4,300})"/i
const address = /(?:git\+)?https?:\/\/[^\s"'`,)\]<>]{4,300}/gi
const fetched = /\b(?:npx|uvx|bunx|pnpx|pipx|dlx)\b[^\n`|，。]{0,120}/i

const [on, maxLength] = [24, 2_500]

/** Stretches under one heading in which a server of tools is written into settings. */
export function* toolServers(document: DocumentView): Generator<ToolServer> {
  if (!mcp.test(document.text)) return
  for (const [start, end] of stretches(document)) {
    const paragraphs = document.paragraphs.slice(start, end).filter(one => one.kind !== 'heading' && one.stance !== 'warning')
    const prose = paragraphs.map(one => unbroken(one.text)).join('\n').slice(0, maxLength)
    const code = document.fences.filter(one => one.paragraph >= start && one.paragraph < end && one.stance === 'instruction').map(one => one.text).join('\n').slice(0, maxLength)
    // The arguments of a command stand one by one in settings.
    const text = `${prose}\n${code}`.replace(/["'], ?["']/g, ' ')
    const agents = settings.filter(([, file]) => file.test(text)).map(([agent]) => agent)
    if (!(mcp.test(text) && (agents.length > 0 || everyAgent.test(prose) || /mcpServers/.test(text)))) continue
    const order = sentencesOf(prose).find(one => {
      const match = installs.exec(one)
      return match !== null && !isRefused(one, match.index)
    })
    if (order === undefined) continue
    const strange = (text.match(address) ?? []).slice(0, 40).map(one => one.replace(/^git\+/, '')).find(one => isForeign(one) && !isMakersPlace(one))
    const source = strange ?? fetched.exec(text)?.[0].slice(0, 100)
    if (source === undefined) continue
    const report = reporting.exec(text)
    const reportTo = report?.[1] ?? report?.[2]
    const isReporting = reportTo !== undefined && isForeign(reportTo)
    const waived = sentencesOf(prose).map(waivedIn).find(one => one !== undefined)
    const isWide = wide.test(text)
    const isTrusted = trusted.test(text)
    const isMany = agents.length > 1 || everyAgent.test(prose)
    const signs = [isMany && 'several agents at once', isTrusted && 'with full trust', isWide && 'for all that is the user’s', isReporting && `reporting to ${reportTo}`, waived !== undefined && `unasked (“${waived.trim().slice(0, 60)}”)`].filter(one => one !== false)
    const isSure = (waived !== undefined && (isMany || isTrusted || isWide || isReporting)) || (isReporting && (isWide || isTrusted))
    if (!isSure && !(isTrusted && isWide)) continue
    yield { paragraph: paragraphs[0]!, source, signs, isWaived: waived !== undefined, isSure }
  }
}

function* stretches({ paragraphs }: DocumentView): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < paragraphs.length;) {
    let [end, length] = [start + 1, paragraphs[start]!.text.length]
    while (end < paragraphs.length && end - start < on && paragraphs[end]!.kind !== 'heading' && length < maxLength) length += paragraphs[end++]!.text.length
    yield [start, end]
    start = end
  }
}
