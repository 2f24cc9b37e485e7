import { readerTarget } from '../scanned.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

export const target = readerTarget(['package.json', 'openclaw.plugin.json', 'binding.gyp', '.npmrc', 'pyproject.toml', 'hooks.json', '.mcp.json'], { seeds: ['{"name":"x","version":"1.0.0","main":"a.js","scripts":{"postinstall":"node -e \\"a()\\""},"openclaw":{"extensions":["./index.ts"]}}', "{'targets':[{'target_name':'a','sources':['<!(echo a)'],'actions':[{'action':['sh','-c','b']}]}]}", 'node-options=--require ./a.js\n', ...corpusTexts(/^(?:package|openclaw\.plugin|hooks|\.mcp)\.json$|\.gyp$|^\.npmrc$|\.toml$/, 60), ...pageTexts(/^(?:json5?|gyp|ini|toml)$/, 80)] })
