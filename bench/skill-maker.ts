import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))

/** Numbers in [0, 1), the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = state + 0x6d2b79f5 | 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296
  }
}

const filesUnder = (folder: string, extension: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && extname(entry.name) === extension)
  .map(entry => join(entry.parentPath, entry.name)).toSorted()

/** What the skills are put together from: sections of the corpus and of our own documents, and the scripts of the corpus. */
function material() {
  const skills = filesUnder(join(home, 'corpus'), '.md').filter(path => /[\\/]skill[\\/]/.test(path))
  const documents = [...skills, ...filesUnder(join(home, 'docs'), '.md'), join(home, 'README.md'), join(home, 'corpus', 'README.md')]
  const sections = documents.flatMap(path => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '').split(/^(?=#{1,3} )/m)).filter(text => text.length > 80)
  const scripts = (extension: string): string[] => filesUnder(join(home, 'corpus', 'benign'), extension).map(path => readFileSync(path, 'utf8')).filter(text => text.length < 6_000)
  return { sections, python: scripts('.py'), shell: scripts('.sh'), javascript: [...scripts('.mjs'), ...scripts('.js')], typescript: scripts('.ts') }
}

/** Shares of files and blocks, and sizes, as counted in thousands of published skills (median 4 kB, 99th percentile 30 kB). */
const share = { python: 0.195, shell: 0.14, javascript: 0.105, typescript: 0.046, companion: 0.3, manifest: 0.11, shellBlock: 0.64, scriptBlock: 0.31, pythonBlock: 0.105, installer: 0.06 }
const medianBytes = 4_000
const spread = 0.865

/** Writes `count` skills, each a folder of its own, no two alike; gives back how many files and bytes they are. */
export function makeSkills(folder: string, count: number): { readonly files: number; readonly bytes: number } {
  const { sections, ...scripts } = material()
  const random = numbers(count)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const happens = (chance: number): boolean => random() < chance
  let files = 0
  let bytes = 0
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    files += 1
    bytes += Buffer.byteLength(text)
  }
  const body = (size: number): string => {
    let text = ''
    while (text.length < size) text += `${pick(sections)}\n`
    return text.slice(0, Math.max(200, size))
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

  for (let index = 0; index < count; index += 1) {
    const name = `skill-${index}`
    const installer = happens(share.installer) ? `metadata: {"openclaw":{"requires":{"bins":["tool-${index}"]},"install":[{"kind":"brew","formula":"tool-${index}"}]}}\n` : ''
    const blocks = [
      ...happens(share.shellBlock) ? [`\`\`\`bash\ncd "$HOME/work-${index}"\nnode scripts/run.mjs --limit ${index} | sort > out.txt\n\`\`\``] : [],
      ...happens(share.scriptBlock) ? [`\`\`\`js\nconst items = await list(${index})\nconsole.log(items.filter(item => item.size > ${index}))\n\`\`\``] : [],
      ...happens(share.pythonBlock) ? [`\`\`\`python\nimport json\nprint(json.dumps({"page": ${index}}))\n\`\`\``] : [],
    ]
    const size = Math.min(60_000, medianBytes * Math.exp(spread * normal()))
    write(join(folder, name, 'SKILL.md'), `---\nname: ${name}\ndescription: Does the work of desk ${index}, on request.\n${installer}---\n\n# Desk ${index}\n\n${body(size)}\n\n${blocks.join('\n\n')}\n`)
    for (const [language, extension] of [['python', 'py'], ['shell', 'sh'], ['javascript', 'mjs'], ['typescript', 'ts']] as const)
      if (happens(share[language]) && scripts[language].length > 0) write(join(folder, name, 'scripts', `run.${extension}`), `${extension === 'py' || extension === 'sh' ? '#' : '//'} ${name}\n${pick(scripts[language])}`)
    if (happens(share.companion)) write(join(folder, name, 'references', 'more.md'), body(medianBytes * Math.exp(spread * normal())))
    if (happens(share.manifest)) write(join(folder, name, 'package.json'), JSON.stringify({ name, version: `1.0.${index}`, scripts: { start: 'node scripts/run.mjs' } }))
  }
  return { files, bytes }
}
