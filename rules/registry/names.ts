import { day, defineRegistryRules } from '../../src/kit/index.ts'
import { imitation } from '../vocabulary/imitated-names.ts'

export default defineRegistryRules({
  id: 'names', title: 'What a package is called',
  checks: [{
    id: 'lookalike-name', title: 'Is called almost like a well-known package', severity: 'warn', confidence: 'low', cwe: [1357],
    why: 'Names one slip away from a well-known one are registered to be installed by mistake.',
    remedy: 'Compare the name with the one you meant, letter by letter.',
    run({ name, now, createdAt, earlier }) {
      const found = imitation(name)
      const age = createdAt === undefined ? 0 : now - createdAt
      // Whoever imitates is found out sooner or later; a name that has stood for years is a name.
      if (!found || (age > 365 * day && earlier.length >= 10)) return
      const isNew = createdAt !== undefined && age < 90 * day
      return {
        message: `${name} reads like ${found.model} ${found.trick}${isNew ? ', and it was first published this quarter' : ''}`, subject: name,
        ...isNew && { confidence: 'medium' as const }, ...age > 90 * day && !found.model.includes('openclaw') && { severity: 'info' as const },
      }
    },
  }, {
    id: 'security-placeholder', title: 'The registry took this package down', severity: 'warn', confidence: 'high',
    why: 'The registry puts an empty package in the place of one that did harm; the name stays, and its users should know.',
    remedy: 'Do not depend on this name, and look where it came from.',
    run({ current, description = '' }) {
      if (!/-security$/.test(current.version) && !/security holding package/i.test(description)) return
      return { message: `${current.version} is an empty package that the registry put in the place of one it removed` }
    },
  }],
})
