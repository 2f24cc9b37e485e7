import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const notice = '<!-- Written by `npm run generate` (TypeDoc) from the declarations of src/index.ts. Do not edit. -->'

/**
 * `docs/api/README.md`: every export of the library with its shape and its words, as TypeDoc makes it with `typedoc.json` of the project.
 * Throws when a type that an export is made of is not exported itself.
 */
export const libraryPage = async (root: string): Promise<string> => {
  const { Application, TSConfigReader, TypeDocReader } = await import('typedoc')
  const out = mkdtempSync(join(tmpdir(), 'plugvet-api-'))
  try {
    const app = await Application.bootstrapWithPlugins({ options: join(root, 'typedoc.json'), logLevel: 'Error' }, [new TypeDocReader(), new TSConfigReader()])
    const project = await app.convert()
    if (project) {
      app.validate(project)
      await app.outputs.writeOutput({ name: 'markdown', path: out }, project)
    }
    if (!project || app.logger.hasErrors() || app.logger.validationWarningCount > 0) throw new Error('TypeDoc cannot describe src/index.ts: `npx typedoc` tells why')
    return `${notice}\n\n${readFileSync(join(out, 'README.md'), 'utf8')}`
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
