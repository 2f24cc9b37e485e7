import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UsageError } from './usage-error.ts'

/** The page of a rule: pages lie beside the rules, in the checkout as in dist. */
export function pageText(path: string): string | undefined {
  const page = new URL(`../${path}`, import.meta.url)
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

/** The program that people start: `bin/plugvet.js`. */
export function launcher(): string {
  const places = ['../bin/plugvet.js', '../../bin/plugvet.js'].map(path => new URL(path, import.meta.url))
  return fileURLToPath(places.find(place => existsSync(place)) ?? places[0]!)
}

/** The program of the guard that stands alone, as the build makes it: beside the compiled code, in the checkout below dist. */
export function guardBundle(): Buffer {
  const places = ['../guard/plugvet-policy.mjs', '../dist/guard/plugvet-policy.mjs'].map(path => new URL(path, import.meta.url))
  const found = places.find(place => existsSync(place))
  if (!found) throw new UsageError('the program of the guard has not been built: npm run build')
  return readFileSync(found)
}
