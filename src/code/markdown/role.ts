import { posix } from 'node:path'
import type { DocumentView } from '../../kit/index.ts'

/** What a file is to the agent, by its name. */
export function roleOf(path: string): DocumentView['role'] {
  const name = posix.basename(path)
  if (/^skill\.md$/i.test(name)) return 'skill'
  return /^(?:AGENTS?|CLAUDE|GEMINI|SOUL|IDENTITY|HEARTBEAT|BOOTSTRAP|TOOLS|USER|MEMORY)(?:\.local)?\.md$|^copilot-instructions\.md$|^\.(?:cursorrules|windsurfrules|clinerules)$/.test(name) || /\.cursor\/rules\//.test(path) ? 'instructions' : 'companion'
}
