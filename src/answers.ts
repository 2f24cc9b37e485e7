import { guardBundle } from './own-files.ts'
import { millisecondsOf } from './parse-args.ts'
import type { OptionValues } from './options.ts'
import { UsageError } from './usage-error.ts'

/** What a command says that draws no report: one text for standard output, and the exit code. */
export interface Answer { readonly text: string; readonly code: 0 | 1 | 3 }

const told = (text: string, code: Answer['code'] = 0): Answer => ({ text, code })
const shown = (format: OptionValues['format'], data: unknown, text: string): string => (format === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : text)

export async function guard([job = '']: readonly string[], values: OptionValues, columns: number): Promise<Answer> {
  const [guarding, { checksText, logText, outcomeText }] = await Promise.all([import('./guarding.ts'), import('./guard-text.ts')])
  const { dir, print: isPreview, force: isForced, format, last = 20 } = values
  const options = { dir, isPreview, isForced }
  const draw = (data: unknown, text: string): Answer => told(shown(format, data, text))
  if (job === 'install') {
    const outcome = await guarding.installGuard(options, guardBundle())
    return draw(outcome, outcomeText(outcome, isPreview))
  }
  if (job === 'uninstall') {
    const outcome = guarding.uninstallGuard(options)
    return draw(outcome, outcomeText(outcome, isPreview))
  }
  if (job === 'doctor') {
    const checks = await guarding.examineGuard(options)
    return told(shown(format, checks, checksText(checks, columns)), checks.every(({ isRight }) => isRight) ? 0 : 1)
  }
  if (job !== 'log') throw new UsageError(`guard does not know ${JSON.stringify(job)}: plugvet guard install, doctor, uninstall or log`)
  const { entries, unreadable } = guarding.guardLog(options)
  return draw(entries.slice(-last), logText(entries.slice(-last), unreadable, columns))
}

export async function harden({ 'new-token': isToken, profile, agent, write: isWriting, format }: OptionValues): Promise<Answer> {
  const [hardening, { planText, profileText }] = await Promise.all([import('./hardening.ts'), import('./harden-text.ts')])
  if (isToken) return told(`${hardening.newToken()}\n`)
  const draw = (data: unknown, text: string): Answer => told(shown(format, data, text))
  if (profile === undefined) {
    const plan = await hardening.hardeningPlan({})
    return draw(plan, planText(plan))
  }
  const changes = await hardening.applyProfile(profile, agent, isWriting, {})
  return draw(changes, profileText(changes, isWriting))
}

export async function secrets({ format, baseline: file, accept, 'allow-incomplete': allowIncomplete }: OptionValues): Promise<Answer> {
  const [{ searchSecrets }, { secretsText }] = await Promise.all([import('./secret-search.ts'), import('./secrets-text.ts')])
  const result = await searchSecrets({ baseline: file, accept })
  const text = shown(format, { schemaVersion: 1, ...result }, secretsText(result))
  if (result.found.some(({ severity }) => severity !== 'info')) return told(text, 1)
  return told(text, result.gaps.length > 0 && !allowIncomplete ? 3 : 0)
}

export async function incident([job = '']: readonly string[], { format, session, since = '7d', output }: OptionValues): Promise<Answer> {
  const [responding, { collectedText, flagsText }] = await Promise.all([import('./responding.ts'), import('./incident-text.ts')])
  const draw = (data: unknown, text: string): Answer => told(shown(format, data, text))
  if (job === 'collect') {
    const collected = await responding.collectIncident({ sessions: session, output: output[0] })
    return draw(collected, collectedText(collected))
  }
  if (job !== 'scan') throw new UsageError(`incident does not know ${JSON.stringify(job)}: plugvet incident collect or scan`)
  const flags = await responding.scanIncident({ since: millisecondsOf('--since', since) })
  return draw(flags, flagsText(flags))
}

export async function baseline([job = '', ...paths]: readonly string[], values: OptionValues): Promise<Answer> {
  if (job !== 'write' && job !== 'prune') throw new UsageError(`baseline does not know ${JSON.stringify(job)}: plugvet baseline write or prune`)
  const [{ pruneBaseline, writeBaseline }, { baselineOutcomeText }, { loadSuppressions }] =
    await Promise.all([import('./baselining.ts'), import('./baseline-text.ts'), import('./suppressions.ts')])
  const { format, baseline: file, reason, expires, 'fail-on': level, jobs, 'max-memory': maxMemory, deep, 'no-cache': noCache, 'cache-dir': cacheDir, 'min-confidence': minConfidence } = values
  const { scan, audit } = await loadSuppressions(values.suppressions, process.env)
  const common = { jobs, maxMemory, minConfidence, remember: !noCache, cacheDir }
  const request = { paths, file, reason, expires, level, scan: { ...common, suppressions: scan }, audit: { ...common, deep, suppressions: audit } }
  const outcome = await (job === 'write' ? writeBaseline(request) : pruneBaseline(request))
  return told(shown(format, outcome, baselineOutcomeText(job, outcome)))
}
