/** A mistake of the user: shown as one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The configuration of the audited home cannot be used: one line per problem, exit code 1. */
export class ConfigProblems extends Error {
  override readonly name = 'ConfigProblems'
}
