import type { ReviewedPackage, ReviewReport, Trust } from '../model/index.ts'
import { visible } from './escape.ts'
import type { FrameOptions } from './frame.ts'
import { bytes, clip, count, paragraph } from './layout.ts'
import { nameOf } from './verdict-lines.ts'

/** How a proof is told by state: `holds`, `lacks` and the rest of a sentence about what was not checked or does not hold. */
interface ProofWords { readonly holds: string; readonly lacks: string; readonly subject: string }

const ofSignature: ProofWords = { holds: 'signed by the registry', lacks: 'not signed by the registry', subject: 'its registry signature' }
const ofProvenance: ProofWords = { holds: 'proof of where it was built', lacks: 'no proof of where it was built', subject: 'the proof of where it was built' }

function proof({ holds, lacks, subject }: ProofWords, trust: Trust | undefined): string {
  if (trust === undefined) return ''
  if (trust.state === 'valid') return holds
  if (trust.state === 'absent') return lacks
  if (trust.state === 'invalid') return `${subject} does not hold`
  return `${subject} was not checked${trust.note === undefined ? '' : ` (${clip(trust.note, 120)})`}`
}

/** What kind of package it is, in one paragraph each: who published it when, what proves it, what an install would do. */
export function packageLines({ packages, targets }: ReviewReport, { width, paint }: FrameOptions): string[] {
  return packages.flatMap(one => {
    const facts = factsOf(one)
    if (facts.length === 0) return []
    const title = packages.length > 1 ? `${nameOf(targets[one.target] ?? { kind: 'npm' })}: ` : ''
    return ['', ...paragraph(`${title}${visible(facts.join(' · '), ' ')}`, width).map(line => paint('faint', line))]
  })
}

/** What a registry and its manifest say of a package, each in a few words. */
export function factsOf({ name, publishedAt, publisher, signature, provenance, scripts, dependencies, files, unpackedSize, commit }: ReviewedPackage): string[] {
  const [script, ...others] = Object.keys(scripts)
  const date = publishedAt === undefined ? '' : `published ${publishedAt.slice(0, 10)}${publisher === undefined ? '' : ` by ${clip(publisher, 60)}`}`
  const atInstall = script === undefined ? 'runs nothing at install' : `runs ${[script, ...others].join(', ')} at install`
  const parts = [
    date, commit === undefined ? '' : `commit ${commit.slice(0, 12)}`, proof(ofSignature, signature), proof(ofProvenance, provenance),
    // A folder without a manifest of its own may hold packages that run a lot.
    ...files === 0 || name === undefined ? [] : [atInstall, count(Object.keys(dependencies).length, 'dependency', 'dependencies')],
    ...files === 0 ? [] : [`${count(files, 'file')}, ${bytes(unpackedSize)}`],
  ]
  return parts.filter(part => part !== '')
}
