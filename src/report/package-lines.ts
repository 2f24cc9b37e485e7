import type { ReviewedPackage, ReviewReport, Trust } from '../model/index.ts'
import { visible } from './escape.ts'
import type { FrameOptions } from './frame.ts'
import { bytes, clip, count, paragraph } from './layout.ts'
import { nameOf } from './verdict-lines.ts'

const proof = (name: string, trust: Trust | undefined): string => {
  if (trust === undefined) return ''
  const note = trust.state === 'unchecked' && trust.note !== undefined ? ` (${clip(trust.note, 120)})` : ''
  return `${name} ${trust.state}${note}`
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
export function factsOf({ publishedAt, publisher, signature, provenance, scripts, dependencies, files, unpackedSize, commit }: ReviewedPackage): string[] {
  const [script, ...others] = Object.keys(scripts)
  const date = publishedAt === undefined ? '' : `published ${publishedAt.slice(0, 10)}${publisher === undefined ? '' : ` by ${clip(publisher, 60)}`}`
  const atInstall = script === undefined ? 'runs nothing at install' : `runs ${[script, ...others].join(', ')} at install`
  const parts = [
    date, commit === undefined ? '' : `commit ${commit.slice(0, 12)}`, proof('signature', signature), proof('provenance', provenance),
    ...files === 0 ? [] : [atInstall, count(Object.keys(dependencies).length, 'dependency', 'dependencies'), `${count(files, 'file')}, ${bytes(unpackedSize)}`],
  ]
  return parts.filter(part => part !== '')
}
