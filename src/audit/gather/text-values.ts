import JSON5 from 'json5'
import type { KeyPath } from '../../model/index.ts'
import { readLayout } from './json5-points.ts'

/** The texts in a JSON5 file with their keys; offsets count UTF-16 units and leave the quotes out. None when it is no JSON5. */
export const textValues = (text: string): readonly { readonly keyPath: KeyPath; readonly start: number; readonly end: number; readonly value: string }[] => {
  try {
    JSON5.parse(text)
    return readLayout(text).points.filter(({ isText }) => isText).map(({ path, valueStart, valueEnd }) =>
      ({ keyPath: path, start: valueStart + 1, end: valueEnd - 1, value: String(JSON5.parse(text.slice(valueStart, valueEnd))) }))
  } catch {
    return []
  }
}
