import type { Snapshot } from '../../model/index.ts'
import type { FactName, Facts } from './index.ts'

export type AskFact = <N extends FactName>(name: N) => Facts[N]

/** Says what settings really mean: pure, from the snapshot and other facts alone. */
export type Resolver<N extends FactName> = (snapshot: Snapshot, fact: AskFact) => Facts[N]

/** A fact that could not be found out. Its checks become gaps; the others go on. */
export class Unknown extends Error {}
