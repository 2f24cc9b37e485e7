export * from './javascript.ts'
export * from './manifest.ts'
export * from './rule.ts'
export * from './text.ts'
