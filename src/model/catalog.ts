import type { Meta } from './finding.ts'

/** One rule or check as the catalogue lists it: its metadata and where it lives, without its code. */
export interface CatalogEntry extends Meta {
  /** `code` for rules that read files, `registry` for what a registry says of a package, `config` for checks that judge facts. */
  readonly lane: 'code' | 'registry' | 'config'
  /** The folder of a rule, `registry`, the collector of a check. */
  readonly family: string
  /** Its page, relative to the project root. */
  readonly page: string
}
