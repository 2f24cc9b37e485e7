declare module 'ssri' {
  interface Integrity {
    toString(): string
    /** The hash of `other` that this one agrees with, or false. */
    match(other: string | Integrity): unknown
    pickAlgorithm(): string
    isEmpty(): boolean
  }

  export function parse(integrity: string): Integrity | null
  export function fromData(data: Uint8Array, options: { readonly algorithms: readonly string[] }): Integrity
}
