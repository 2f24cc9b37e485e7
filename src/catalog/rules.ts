// Written by `npm run generate` from rules/. Do not edit.
import type { Rule } from '../kit/index.ts'

/** Every rule of the code lane, sorted by id. */
export const rules: readonly Rule[] = []
