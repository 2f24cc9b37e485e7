// Written by `npm run generate` from rules/. Do not edit.
import type { RegistryRules } from '../kit/index.ts'
import archiveRules from '../../rules/registry/archive.ts'
import namesRules from '../../rules/registry/names.ts'
import publishingRules from '../../rules/registry/publishing.ts'
import versionsRules from '../../rules/registry/versions.ts'

/** Every group of rules over what registries say, sorted by id. */
export const registryRules: readonly RegistryRules[] = [
  archiveRules,
  namesRules,
  publishingRules,
  versionsRules,
]
