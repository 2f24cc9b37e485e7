import type { Snapshot } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'

export type SkillsFacts = Snapshot['skillLinks']

export const skills: Resolver<'skills'> = ({ skillLinks }) => skillLinks
