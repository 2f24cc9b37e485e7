import type { ScannedPackage } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'
import { Unknown } from './resolver.ts'

export interface CodeFacts { readonly plugins: readonly ScannedPackage[]; readonly skills: readonly ScannedPackage[] }

export const code: Resolver<'code'> = ({ packages, gaps }) => {
  const gap = gaps.find(({ stage, subject }) => stage === 'gather' && subject === 'plugins.code_safety')
  if (gap !== undefined) throw new Unknown(gap.reason)
  return { plugins: packages.filter(({ kind }) => kind === 'plugin'), skills: packages.filter(({ kind }) => kind === 'skill') }
}
