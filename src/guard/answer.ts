import type { Finding, Severity } from '../model/index.ts'
import { visible } from '../report/index.ts'
import type { Ruling } from './decide.ts'

interface AnsweredFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly evidence?: string
}

/** One answer of the protocol. Its bytes are what an approval is bound to. */
export interface Answer {
  readonly protocolVersion: 1
  readonly decision: Ruling['decision']
  readonly reason?: string
  readonly findings?: readonly AnsweredFinding[]
}

// OpenClaw refuses a question that it cannot show whole: 100 findings, and 4,000 characters with its own guidance of some 500.
const maxFindings = 100
const maxShown = 3_200
const maxReason = 1_000
const [maxMessage, maxFile, maxEvidence] = [300, 200, 120]

const shorten = (text: string, most: number): string => {
  const plain = visible(text).trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).toWellFormed().replace(/\ufffd$/, '')}…`
}

/** The answer within the limits of the protocol; what did not fit is counted in the reason. */
export function answerOf({ decision, reason, findings }: Ruling, targetName: string): Answer {
  if (decision === 'allow') return { protocolVersion: 1, decision }
  const said = shorten(reason ?? '', maxReason - 40) || 'the policy asks for a decision'
  const all = findings.map(answered)
  let left = maxShown - targetName.length - said.length - 40
  const shown = all.slice(0, maxFindings).filter((finding, index) => {
    left -= lengthOf(finding)
    return left >= 0 || index === 0
  })
  const rest = all.length - shown.length
  return {
    protocolVersion: 1, decision, reason: rest > 0 ? `${said} (${rest} more findings are not shown here.)` : said,
    ...shown.length > 0 && { findings: shown },
  }
}

/** A refusal that concerns no finding: a request that is not understood, a policy that cannot be read. */
export const refusal = (reason: string): Answer => ({ protocolVersion: 1, decision: 'block', reason: shorten(reason, maxReason) })

function answered({ ruleId, severity, message, at }: Finding): AnsweredFinding {
  const evidence = at.excerpt === undefined ? '' : shorten(at.excerpt, maxEvidence)
  return {
    ruleId, severity, message: shorten(message, maxMessage), file: shorten(at.file, maxFile),
    ...at.span && { line: at.span.line }, ...evidence !== '' && { evidence },
  }
}

/** As OpenClaw draws it: `    • [CRITICAL] rule: message (file:line) Evidence: …` and the end of the line. */
const lengthOf = ({ ruleId, severity, message, file, line, evidence }: AnsweredFinding): number =>
  12 + severity.length + ruleId.length + message.length + (file === undefined ? 0 : file.length + 4 + `${line ?? ''}`.length) + (evidence === undefined ? 0 : evidence.length + 11)
