import { readerTarget } from '../scanned.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

export const target = readerTarget(['SKILL.md', 'AGENTS.md', 'notes.mdx', 'README.md'], { seeds: [...corpusTexts(/\.mdx?$/, 100), ...pageTexts(/^(?:markdown|md)$/, 100)], words: ['---\n', '\n\n', '```sh\n', '- [ ] ', '| a | b |\n|---|---|\n', '<details>', '[a](b)', '![', '~~~', '&#x200b;', '> ', '    ', '***', '<!-- ', '[^1]: '] })
