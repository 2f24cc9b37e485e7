import { createRequire } from 'node:module'

/** From package.json, by the package's own name: the same in the checkout, in dist and when installed. */
export const version: string = (createRequire(import.meta.url)('plugvet/package.json') as { version: string }).version
