import { categories, confidences, severities, type Meta } from '../../src/model/index.ts'

const isVersion = (text: string): boolean => /^\d+\.\d+\.\d+$/.test(text)
const statuses = ['preview', 'stable', 'deprecated']
const idPart = /^(?:[a-z0-9]+(?:[-_][a-z0-9]+)*|\{[a-z]+\})$/
// Ids of checks are given: they carry names of settings as OpenClaw writes them.
const checkIdPart = /^(?:[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*|\{[a-z]+\})$/

/** What a rule or check fails to say of itself, or says in the wrong form. */
export const metaProblems = (meta: Meta): readonly string[] => {
  const sentence = (name: 'why' | 'remedy'): string | undefined => {
    const text: unknown = meta[name]
    return typeof text === 'string' && /^\S.{7,}\.$/.test(text) ? undefined : `${name} is no sentence with a full stop`
  }
  const title: unknown = meta.title
  return [
    meta.id.split('.').every(part => (meta.category === 'config' ? checkIdPart : idPart).test(part)) ? undefined : 'the id has other signs than lower case, digits, dashes and dots',
    typeof title === 'string' && /^\S.*[^.\s]$/.test(title) ? undefined : 'title is empty or ends with a full stop',
    severities.includes(meta.severity) ? undefined : `there is no severity ${meta.severity}`,
    confidences.includes(meta.confidence) ? undefined : `there is no confidence ${meta.confidence}`,
    [...categories, 'config'].includes(meta.category) ? undefined : `there is no category ${meta.category}`,
    sentence('why'), sentence('remedy'),
    typeof meta.since === 'string' && isVersion(meta.since) ? undefined : 'since is no version like 0.1.0',
    statuses.includes(meta.status) ? undefined : `there is no status ${meta.status}`,
    (meta.cwe ?? []).every(cwe => Number.isInteger(cwe) && cwe > 0) ? undefined : 'cwe holds something else than numbers',
  ].filter(problem => problem !== undefined)
}
