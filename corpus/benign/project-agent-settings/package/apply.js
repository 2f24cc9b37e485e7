import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const writers = {
  '.codex/config.toml': rules => rules.map(rule => `# ${rule}`).join('\n'),
  '.gemini/settings.json': rules => JSON.stringify({ rules }, null, 2),
  '.cursor/mcp.json': () => JSON.stringify({ mcpServers: {} }, null, 2),
}

export async function apply (project, rules) {
  for (const [name, write] of Object.entries(writers)) {
    const file = join(project, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, write(rules), 'utf8')
  }
}
