import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const folder = 'src/report/html/browser'

const bundled = (root: string, entry: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, folder, entry)], bundle: true, minify: true, write: false, format: 'iife', target: ['chrome123', 'firefox120', 'safari17.5'],
    charset: 'ascii', legalComments: 'none', logLevel: 'error', absWorkingDir: root,
  })
  return (outputFiles[0]?.text ?? '').trim()
}

/** The script and the style of the HTML report as one module of texts; undefined where a tree has none. */
export const pageAssets = (root: string): string | undefined => {
  if (!existsSync(join(root, folder))) return undefined
  const [script, style] = [bundled(root, 'main.ts'), bundled(root, 'page.css')].map(text => JSON.stringify(text))
  return `// Written by \`npm run generate\` from browser/. Do not edit.\nexport const script = ${script}\nexport const style = ${style}\n`
}
