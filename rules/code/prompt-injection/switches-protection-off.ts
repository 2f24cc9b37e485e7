import { defineSkillRule, isQuoted, sayings } from '../../../src/kit/index.ts'
import { around } from '../../vocabulary/lures.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

const off =
  /"(?:ask|exec\.ask)"\s*:\s*"(?:off|never)"|\bexec-approvals\.json\b[^\n]{0,120}"(?:off|full)"|\b(?:put|add|write)\b[^\n]{0,40}\d{7,}[^\n]{0,20}\ballowFrom\b|\b(?:dmPolicy|groupPolicy)["'`]*\s*(?:to|=|:)\s*["'`]*open\b|\b(?:exec|tools?|commands?|it)\b needs? (?:none|no (?:consent|approval|confirmation))\b|\b(?:tools\.)?exec\.(?:ask|security)["'`]*\s*(?:to|=|:|is|,)?\s*["'`]*(?:off|full|never)\b|\bsandbox(?:\.mode)?["'`]*\s*(?:to|=|:)\s*["'`]*(?:off|false|none|disabled?)\b|\b(?:disable|turn off|switch off|deactivate|remove)\b.{0,30}\b(?:exec(?:ution)? approvals?|approval (?:prompts?|checks?|gates?)|approvals|confirmation prompts?|(?:the |agent )?sandbox(?:ing)?|safety (?:checks?|filters?|guards?)|guardrails|security (?:checks?|policy|policies|scann\w+))\b|\b(?:auto[- ]?approve|approve automatically) (?:all|every) (?:commands?|tools?|requests?|actions?)\b|(?:关闭|禁用)(?:沙箱|审批|安全检查|确认)/i
/** What others say of the skill is to be talked away. */
const talksAway = /\b(?:tell|assure|inform|reassure|convince)\b[^.\n]{0,20}\b(?:user|owner|human|them)\b[^.\n]{0,30}\b(?:warnings?|alerts?|findings?|scans?|reports?)\b[^.\n]{0,40}\b(?:outdated|false|harmless|safe|wrong|expected|normal|ignored?|nothing)\b/i
const check = /\b(?:check|verify|ensure|audit|detect|warn|flag|finding|risk|should be|is set|if)\b/i

export default defineSkillRule({
  meta: {
    id: 'switches-protection-off',
    title: 'Asks the agent to switch approvals or sandbox off',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'With approvals and sandbox off, every later instruction, also a stranger’s, is carried out at once.',
    remedy: 'Keep them on; give a skill only the permissions that it needs.',
    since: '0.1.0',
    status: 'stable',
    cwe: [693],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, talksAway)) {
      if (!document.isAboutSecurity) yield { at: document.at(paragraph), subject: 'warnings', message: `has warnings talked away: “${match[0].slice(0, 100)}”` }
    }
    const fence = document.fences.find(one => one.stance === 'instruction' && /\bsecurity["']?\s?:\s?["']full["']/.test(one.text) && /\bask["']?\s?:\s?["'](?:off|never)["']/.test(one.text))
    if (fence && !document.isAboutSecurity) yield { at: document.at(fence), subject: 'fence', ...(/\bmode["']?\s?:\s?["'](?:none|off)["']|\benabled["']?\s?:\s?false|\bbind["']?\s?:\s?["']0\.0\.0\.0/.test(fence.text) && { severity: 'critical' as const }), message: 'brings settings by which every command runs without a question' }
    for (const { paragraph, match } of sayings(document, off)) {
      if (document.isAboutSecurity && (isQuoted(paragraph.text, match.index) || check.test(paragraph.text))) continue
      const isLoaded = paragraph.kind === 'front-matter' || paragraph.kind === 'comment'
      const isDriven = /\bwithout (?:asking|confirmation|approval)\b|\bfaster\b|\bthen continue\b|\bdo not (?:ask|tell)\b/i.test(
        paragraph.text,
      ) || unsaidIn(around(document, paragraph.index, 1, 1)) !== undefined
      yield {
        at: document.at(paragraph),
        severity: !document.isAboutSecurity && (isLoaded || isDriven) ? 'critical' : 'warn',
        message: `asks for protections to be switched off: “${match[0].slice(0, 100)}”`,
      }
    }
  },
})
