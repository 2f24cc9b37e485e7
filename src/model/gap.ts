/** Something that should have been looked at and could not be. Always reported, never silence. */
export interface Gap {
  readonly stage: 'read' | 'parse' | 'scan' | 'gather' | 'check'
  /** A path relative to the target, or the id of a check. */
  readonly subject: string
  readonly reason: string
  /** Index into the targets of the report, where it has several. */
  readonly target?: number
}
