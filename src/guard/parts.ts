import type { Capability, Finding } from '../model/index.ts'

/** What is known of one package of a tree; paths are relative to it. */
export interface JudgedPart {
  readonly name?: string
  readonly version?: string
  readonly digest?: string
  readonly findings: readonly Finding[]
  readonly capabilities: readonly Capability[]
  readonly isCutShort: boolean
}

/** A part and the folder of it in the whole tree, `''` for the tree itself. */
export interface PlacedPart { readonly root: string; readonly part: JudgedPart }

/** What a policy has to name to let a package in. */
export interface PartName { readonly name?: string; readonly version?: string; readonly integrity: string }

/** The packages whose files the findings are about, as far as a policy can name them. */
export function partsOf(findings: readonly Finding[], parts: readonly PlacedPart[]): readonly PartName[] {
  const inner = parts.toSorted((a, b) => b.root.length - a.root.length)
  const holders = new Set(findings.map(({ at }) => inner.find(({ root }) => root === '' || at.file.startsWith(`${root}/`))?.part))
  return parts.flatMap(({ part: { name, version, digest: integrity }, part }) =>
    holders.has(part) && integrity !== undefined ? [{ ...name !== undefined && { name }, ...version !== undefined && { version }, integrity }] : [])
}

type Fields = Readonly<Record<string, unknown>>
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** A part as it was kept; undefined for anything else, however it got there. */
export function asPart(kept: unknown): JudgedPart | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { findings, capabilities, isCutShort } = kept as Fields
  const isWhole = isList(findings) && findings.every(isFinding) && isList(capabilities) && isCutShort === false
  return isWhole ? kept as JudgedPart : undefined
}

const isFinding = (value: unknown): boolean => {
  const { ruleId, severity, confidence, message, at } = (value ?? {}) as Fields
  return [ruleId, severity, confidence, message, (at as Fields | undefined)?.['file']].every(one => typeof one === 'string')
}

/** The findings as they stand in the whole tree. What an answer does not show is left out, which keeps what is kept small. */
export const placed = (findings: readonly Finding[], root: string): readonly Finding[] =>
  root === '' ? findings : findings.map(finding => ({ ...finding, at: { ...finding.at, file: `${root}/${finding.at.file}` } }))

export const slim = (finding: Finding): Finding => {
  const { lines: _, ...at } = finding.at
  return { ...finding, at, trace: [], fixes: [] }
}
