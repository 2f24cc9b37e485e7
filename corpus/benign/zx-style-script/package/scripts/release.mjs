#!/usr/bin/env zx
import { $, chalk, fs, glob } from 'zx'

const packages = await glob('packages/*/package.json')
await $`git diff --quiet`
for (const file of packages) {
  const { name, version, private: hidden } = await fs.readJson(file)
  if (hidden) continue
  const { stdout } = await $`npm view ${name} version`.nothrow()
  if (stdout.trim() === version) continue
  console.log(chalk.green(`building ${name}@${version}`))
  await $`npm run build --workspace ${name}`
}
await $`git push --follow-tags`
