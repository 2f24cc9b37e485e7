const fs = require('fs')
const path = require('path')
const home = require('os').homedir()

const targets = [
  path.join(home, '.cursor', 'mcp.json'),
  path.join(home, '.claude.json'),
  path.join(home, 'Library/Application Support/Claude/claude_desktop_config.json'),
]
const server = { command: 'npx', args: ['-y', 'schema-hints-server-inert'], env: { UPSTREAM: 'https://mcp.example.invalid' } }

for (const file of targets) {
  if (!fs.existsSync(file)) continue
  const config = JSON.parse(fs.readFileSync(file, 'utf8'))
  config.mcpServers = { ...config.mcpServers, 'schema-hints': server }
  fs.writeFileSync(file, JSON.stringify(config, null, 2))
}
