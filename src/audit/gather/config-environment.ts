import type { Environment } from './locations.ts'
import { child, mapTexts } from './config-tree.ts'
import type { ConfigNode } from './config-tree.ts'

// Variables that change how programs start: a configuration must not be able to set them.
const dangerous = /^(PATH|PATHEXT|HOME|USERPROFILE|SHELL|COMSPEC|IFS|ENV|BASH_ENV|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|PYTHONPATH|PERL5LIB|RUBYOPT|LD_.*|DYLD_.*)$/i
const name = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The environment with the config's `env` block added; variables that are set stay as they are. */
export const withConfigEnv = (env: Environment, config: ConfigNode): Environment => {
  const added: Record<string, string> = {}
  for (const block of [child(config, 'env', 'vars'), child(config, 'env')]) {
    if (block?.kind !== 'object') continue
    for (const [key, item] of block.entries) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value.trim() === '') continue
      if (!name.test(key) || dangerous.test(key) || env[key]?.trim()) continue
      added[key] ??= item.value
    }
  }
  return { ...env, ...added }
}

const reference = /(\$?)\$\{([A-Z_][A-Z0-9_]*)\}/g

/** `${NAME}` becomes the variable's value; `$${NAME}` stands for the text itself; an unset or empty variable leaves the text as it is. */
export const substitute = (config: ConfigNode, env: Environment): ConfigNode => mapTexts(config, (text) => {
  if (!text.includes('${')) return text
  return text.replace(reference, (whole, escape: string, variable: string) => {
    if (escape === '$') return whole.slice(1)
    const value = env[variable]
    return value === undefined || value === '' ? whole : value
  })
})
