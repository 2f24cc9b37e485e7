import { capabilityNames } from '../model/index.ts'
import type { Capability, CapabilityUse, Finding, PackageChanges, ReviewReport } from '../model/index.ts'
import { visible } from './escape.ts'
import type { FrameOptions } from './frame.ts'
import { clip, count, paragraph } from './layout.ts'
import { nameOf } from './verdict-lines.ts'

const mostNames = 3

/** What an update changes, in at most five sentences that need no training to be understood; the evidence stands below. */
export function changeLines({ changes = [], targets }: ReviewReport, options: FrameOptions): string[] {
  const { width, paint } = options
  return changes.flatMap(change => {
    const name = nameOf({ ...targets[change.target] ?? { kind: 'npm' }, spec: '', path: '' })
    const head = paragraph(`What ${name} changes, compared with ${visible(change.against)}`, width).map(line => paint('strong', line))
    return ['', ...head, ...sentences(change).flatMap(text => paragraph(visible(text, ' '), width, '  - '))]
  })
}

/** Danger first, then new powers, then what is installed along, then how much changed, then what to do. */
export function sentences(changes: PackageChanges): string[] {
  const bad = changes.findings.added.filter(({ severity }) => severity !== 'info')
  const powers = powersOf(changes)
  return [
    ...dangers(bad),
    powers.length === 0 ? 'It can do nothing that the other version could not.' : `New: it ${clip(listed(powers), 400)}.`,
    alongside(changes),
    sizes(changes),
    ...bad.some(({ severity, confidence }) => severity === 'critical' && confidence !== 'low')
      ? [`Do not update: stay with ${changes.against}. Where it ran already, replace the keys and passwords that it could read.`] : [],
  ]
}

function dangers(findings: readonly Finding[]): string[] {
  const [worst] = findings
  if (worst === undefined) return []
  const more = findings.length > 1 ? `, and ${count(findings.length - 1, 'more finding')}` : ''
  return [`${worst.severity === 'critical' ? 'Danger' : 'Decide'}: ${clip(worst.message, 200)} (${placeOf(worst.at.file, worst.at.span?.line)}${more}).`]
}

const placeOf = (file: string, line: number | undefined): string => line === undefined ? file : `${file}:${line}`

const listed = (parts: readonly string[]): string => parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const few = (names: readonly string[]): string =>
  names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more` : listed(names)

const tail = (uses: readonly CapabilityUse[], mark: RegExp): readonly string[] => [...new Set(uses.flatMap(({ detail }) => mark.exec(detail)?.[1] ?? []))]

const plainly: Readonly<Record<Capability, (uses: readonly CapabilityUse[]) => string>> = {
  'exec': uses => `starts programs${named(tail(uses, /(?:starts|runs) "?([\w./ -]{1,60})/))}`,
  'network': uses => named(tail(uses, /talks to (\S+\.\S+)$/)) === '' ? 'uses the network' : `talks to ${few(tail(uses, /talks to (\S+\.\S+)$/))}`,
  'fs-read': () => 'reads files', 'fs-write': () => 'writes files',
  'env': uses => `reads ${few(tail(uses, /^reads ([\w{}*]{1,60})$/)) || 'settings'} from the environment`,
  'dynamic-code': () => 'runs code that it makes while running', 'native': () => 'holds native code, which cannot be read',
}

const named = (names: readonly string[]): string => names.length === 0 ? '' : ` (${few(names)})`

/** What the newer side is able to do and the older was not: kinds that are new, and hosts, programs and variables that are. */
function powersOf({ capabilities, newKinds }: PackageChanges): string[] {
  return capabilityNames.flatMap(kind => {
    const uses = capabilities.added.filter(use => use.capability === kind)
    const [first] = uses
    const isNamed = newKinds.includes(kind) || kind === 'network' || kind === 'env' || kind === 'exec'
    if (first === undefined || !isNamed) return []
    return [`${plainly[kind](uses)} (${placeOf(first.file, first.line)})`]
  })
}

function alongside({ dependencies, scripts }: PackageChanges): string {
  const runs = [...Object.entries(scripts.added), ...scripts.changed.map(({ name, to }) => [name, to] as const)]
    .map(([name, line]) => `${name} runs "${clip(line, 80)}"`)
  const brings = Object.keys(dependencies.added)
  const elsewhere = dependencies.changed.filter(({ to }) => isFromElsewhere(to))
  const others = dependencies.changed.length - elsewhere.length
  const parts = [
    `At install ${runs.length === 0 ? 'nothing new runs' : few(runs)}`,
    brings.length === 0 ? 'no new dependency comes along' : `${few(brings)} ${brings.length === 1 ? 'comes' : 'come'} along`,
    ...elsewhere.length === 0 ? [] : [few(elsewhere.map(({ name, to }) => `${name} comes from ${clip(to, 80)} now`))],
    ...others === 0 ? [] : [`${count(others, 'dependency', 'dependencies')} in another version`],
  ]
  return `${parts.join('; ')}.`
}

/** An address, a repository, a path or another package in place of a version of the registry. */
const isFromElsewhere = (wanted: string): boolean => /[:/]/.test(wanted)

function sizes({ files }: PackageChanges): string {
  const parts = [[files.added, 'new'], [files.changed, 'changed'], [files.removed, 'gone']] as const
  const said = parts.filter(([list]) => list.length > 0).map(([list, word]) => `${word} ${few(list)}`)
  return said.length === 0 ? 'Its files are the same.' : `Files: ${said.join('; ')}.`
}
