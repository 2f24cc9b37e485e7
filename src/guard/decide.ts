import { severities } from '../model/index.ts'
import type { Capability, Finding, Severity } from '../model/index.ts'
import { thresholdsFor } from './policy.ts'
import type { Decision, Policy, Threshold } from './policy.ts'
import type { PolicyRequest } from './request.ts'

/** What is known of the thing that is to be installed. */
export interface Judged {
  /** In the order of a report: what matters most comes first. What the operator's policy names as welcome is not among them. */
  readonly findings: readonly Finding[]
  readonly capabilities: readonly Capability[]
  /** Time ran out before everything was looked at. */
  readonly isCutShort: boolean
  /** Why nothing could be looked at. */
  readonly problem?: string
  /** When the version was published, as a date; `unknown` when it was asked for in vain; absent when nobody asked. */
  readonly published?: string | 'unknown'
}

/** `findings` are those that decided, worst first. */
export interface Ruling { readonly decision: Decision; readonly reason?: string; readonly findings: readonly Finding[] }

const reaches = (severity: Severity, threshold: Threshold): boolean => threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold)

/** A guess may ask a person, it may not refuse. */
const refuses = ({ severity, confidence }: Finding, threshold: Threshold): boolean => confidence !== 'low' && reaches(severity, threshold)

/**
 * Judges one request. Pure: the same input gives the same ruling, to the byte, because an approval is bound to the text of the
 * question. `now` is asked for the age of a version alone.
 */
export function decide(request: PolicyRequest, policy: Policy, judged: Judged, now: number): Ruling {
  if (judged.problem !== undefined) return { decision: 'block', reason: `could not be looked at: ${judged.problem}`, findings: [] }
  const { block, warn } = thresholdsFor(policy, request)
  const refusing = judged.findings.filter(finding => refuses(finding, block))
  if (refusing.length > 0) return { decision: 'block', reason: reasonOf(refusing), findings: refusing }
  const asking = judged.findings.filter(({ severity }) => reaches(severity, warn) || reaches(severity, block))
  const questions = questionsOf(policy, judged, now)
  const decision = worst([...asking.length > 0 ? ['warn' as const] : [], ...questions.map(one => one.decision)])
  const texts = [...asking.length > 0 ? [reasonOf(asking)] : [], ...questions.filter(one => one.decision !== 'allow').map(one => one.text)]
  return { decision, ...texts.length > 0 && { reason: texts.join(' ') }, findings: asking }
}

/** What the operator wants to be asked about whatever the code looks like. */
function questionsOf(policy: Policy, { capabilities, isCutShort, published }: Judged, now: number): readonly { readonly decision: Decision; readonly text: string }[] {
  const wanted = capabilities.filter(capability => policy.ask.includes(capability))
  const isYoung = published !== undefined && published !== 'unknown' && now - Date.parse(published) < policy.cooldownMs
  return [
    ...wanted.length > 0 ? [{ decision: 'warn' as const, text: `It uses ${wanted.join(', ')}, which your policy always asks about.` }] : [],
    ...isYoung ? [{ decision: 'warn' as const, text: `This version was published on ${published.slice(0, 10)}, more recently than your cooldown allows.` }] : [],
    ...published === 'unknown' ? [{ decision: policy.offline, text: 'How old this version is could not be learnt from the registry.' }] : [],
    // No counts: how far the time sufficed differs from run to run, and an approval is bound to this text.
    ...isCutShort ? [{ decision: policy.incomplete, text: 'Not everything could be looked at in the time that was given. What was done is kept: asking again goes on from there.' }] : [],
  ]
}

const order: readonly Decision[] = ['allow', 'warn', 'block']
const worst = (decisions: readonly Decision[]): Decision => order[Math.max(0, ...decisions.map(one => order.indexOf(one)))]!

const deciding = 3

/** The reasons that decided, in one text. */
function reasonOf(findings: readonly Finding[]): string {
  const messages = [...new Set(findings.map(({ message }) => message))].slice(0, deciding)
  const rest = findings.length - findings.filter(({ message }) => messages.includes(message)).length
  const more = rest > 0 ? ` And ${rest} more.` : ''
  return `${messages.map(sentence).join(' ')}${more}`
}

const maxSentence = 260

function sentence(message: string): string {
  const short = message.length > maxSentence ? `${message.slice(0, maxSentence - 1).toWellFormed()}…` : message
  const capital = short.charAt(0).toUpperCase() + short.slice(1)
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`
}
