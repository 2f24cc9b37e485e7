import type { Meta } from './finding.ts'

/** One rule or check as the catalogue lists it: its metadata and where it lives, without its code. */
export interface CatalogEntry extends Meta {
  /** `code` for rules that read files, `config` for checks that judge facts. */
  readonly lane: 'code' | 'config'
  /** The folder of a rule, the collector of a check. */
  readonly family: string
  /** Its page, relative to the project root. */
  readonly page: string
}
