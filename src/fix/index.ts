export { applyFixes, editKey } from './apply.ts'
export { planFixes } from './plan.ts'
export type { Plan, PlannedChange } from './plan.ts'
