import { describe, expect, it } from 'vitest'
import { readCases } from '../bench/cases.ts'
import type { Case } from '../bench/cases.ts'
import { filesOf, hasPrograms, isStillFound, judge, mutantOf } from '../bench/mutants.ts'
import type { Files, Judgement } from '../bench/mutants.ts'
import { kinds, randomFrom } from '../bench/mutate/index.ts'
import { limits } from '../bench/mutate/limits.ts'

interface Original { readonly id: string; readonly name: string; readonly files: Files }

const originals: readonly Original[] = readCases()
  .filter(({ isHostile, known }) => isHostile && known === undefined)
  .map(example => ({ id: example.id, name: nameOf(example), files: filesOf(example) }))
  .filter(({ files }) => hasPrograms(files))

function nameOf({ id }: Case): string {
  return id.slice(id.indexOf('/') + 1)
}

const judgements = new Map<string, Promise<Judgement>>()
const judgeOriginal = ({ id, files }: Original): Promise<Judgement> => {
  const known = judgements.get(id) ?? judge(files)
  judgements.set(id, known)
  return known
}

const mutants = new Map<string, Promise<Files | undefined>>()
const mutate = ({ files, id }: Original, mutation: string): Promise<Files | undefined> => {
  const key = `${mutation} ${id}`
  const known = mutants.get(key) ?? mutantOf(files, mutation, id)
  mutants.set(key, known)
  return known
}

const verdictsOf = async (original: Original, mutation: string): Promise<readonly [before: string, after: string, isFound: boolean] | undefined> => {
  const mutant = await mutate(original, mutation)
  if (!mutant) return undefined
  const [before, after] = await Promise.all([judgeOriginal(original), judge(mutant)])
  return [before.verdict, after.verdict, isStillFound(before.verdict, after.verdict)]
}

describe.each(Object.entries(kinds))('a hostile program that is %s stays found', (_kind, mutations) => {
  describe.each(mutations)('%s', mutation => {
    const reasons = limits[mutation] ?? {}

    it.each(originals.filter(({ name }) => !(name in reasons)))('$name', async original => {
      const verdicts = await verdictsOf(original, mutation)
      if (verdicts) expect(verdicts[2], `${verdicts[0]} became ${verdicts[1]}`).toBe(true)
    })

    it.each(originals.filter(({ name }) => name in reasons))('$name: a known limit that is none any more has to be struck out', async original => {
      const verdicts = await verdictsOf(original, mutation)
      expect(verdicts?.[2], `remove ${original.name} from limits.ts under ${mutation}`).toBe(false)
    })
  })
})

it('changes nearly every case in each of the ways that are asked for, or says so', async () => {
  const counts: Record<string, number> = {}
  for (const mutation of Object.values(kinds).flat()) {
    const made = await Promise.all(originals.map(original => mutate(original, mutation)))
    counts[mutation] = made.filter(one => one !== undefined).length / originals.length
  }
  // Functions at the top of a file are needed for the class; not every case has any.
  const { 'in-class': inClass, ...others } = counts
  expect(Object.values(others).every(share => share > 0.95), JSON.stringify(counts)).toBe(true)
  expect(inClass).toBeGreaterThan(0.2)
})

it('names no case under the limits that does not exist', () => {
  const known = new Set(originals.map(({ name }) => name))
  expect(Object.values(limits).flatMap(reasons => Object.keys(reasons)).filter(name => !known.has(name))).toEqual([])
})

it('makes the same mutant for the same seed', async () => {
  const { files, id } = originals[0]!
  for (const mutation of Object.values(kinds).flat()) expect(await mutantOf(files, mutation, id)).toEqual(await mutantOf(files, mutation, id))
  expect(randomFrom('a').below(1e9)).not.toBe(randomFrom('b').below(1e9))
})
